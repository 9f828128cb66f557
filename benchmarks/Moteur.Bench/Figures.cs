using System.Globalization;
using Spectre.Console;

namespace Moteur.Bench;

/// <summary>The figures of one run, each beside what it is held against.</summary>
internal sealed class Figures
{
    private readonly List<(string What, string Figure, string Peer, string Aim)> _rows = [];

    /// <param name="what">What was measured, on what.</param>
    /// <param name="figure">What was seen.</param>
    /// <param name="peer">What a peer did in the same run; empty when there is none.</param>
    /// <param name="aim">The figure to reach; empty when there is none.</param>
    public void Add(string what, string figure, string peer = "", string aim = "") => _rows.Add((what, figure, peer, aim));

    /// <summary>Says why something was not measured.</summary>
    public void Skip(string what, string why) => _rows.Add((what, why, "", ""));

    public void Print(IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Minimal).AddColumns("mesure", "vu", "pair", "but");
        foreach (var (what, figure, peer, aim) in _rows)
        {
            table.AddRow(Markup.Escape(what), Markup.Escape(figure), Markup.Escape(peer), Markup.Escape(aim));
        }

        // A table that is redirected keeps its lines whole.
        console.Profile.Width = Math.Max(console.Profile.Width, 140);
        console.Write(table);
    }

    public static string Milliseconds(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.#} ms");

    public static string Seconds(double milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000:0.00} s");

    /// <summary>The middle of the values, which one slow run does not move.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
