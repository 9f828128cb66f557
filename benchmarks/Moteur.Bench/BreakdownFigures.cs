using System.Diagnostics;
using System.Globalization;
using Moteur.Breakdown;
using Moteur.Breakdown.Stakes;
using Moteur.Breakdown.Suggestions;
using Moteur.Breakdown.Suggestions.Measure;
using Moteur.Browser.Tests.Running;
using Moteur.Formats;

namespace Moteur.Bench;

/// <summary>
/// How well the suggestions find what a person has labelled, by category, on the half that lexicons were written with and on
/// the half that they were not; and how long the reading of a whole script takes.
/// </summary>
internal static class BreakdownFigures
{
    private const int WarmUps = 2;
    private const int Runs = 5;

    /// <summary>The categories that the aim is set for.</summary>
    private static readonly string[] Aimed = [SuggestionScore.Roles, .. new[]
    {
        ElementCategory.Props, ElementCategory.Vehicles, ElementCategory.Animals, ElementCategory.Extras, ElementCategory.Weapons,
    }.Select(c => c.ToString())];

    public static Task RunAsync(Figures figures)
    {
        foreach (var (folder, half) in (ReadOnlySpan<(string, string)>)[("dev", "scènes connues"), ("heldout", "scènes réservées")])
        {
            AddScores(figures, Path.Combine(Checkout.Root, "benchmarks", "labelled", folder), half);
        }

        Time(figures, "scénario long", LongScript.Read(LongScript.Fountain(Checkout.Sample)));
        if (Checkout.Corpus("Big-Fish.fountain") is { } path)
        {
            Time(figures, "Big Fish", LongScript.Read(File.ReadAllBytes(path)));
        }

        return Task.CompletedTask;
    }

    private static void AddScores(Figures figures, string folder, string half)
    {
        var score = new SuggestionScore();
        foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            using var labels = File.OpenRead(file);
            var script = Path.ChangeExtension(file, ".fountain");
            score.Add(ScriptToRead.Of(ScriptImporter.Import(File.ReadAllBytes(script), Path.GetFileName(script), CancellationToken.None).Value), LabelledScript.Read(labels));
        }

        foreach (var category in score.Categories)
        {
            Add(figures, $"précision · rappel, {half} : {NameOf(category.Category)}", category, Aimed.Contains(category.Category));
        }

        Add(figures, $"précision · rappel, {half} : les six visées", CategoryScore.Sum("", score.Categories.Where(c => Aimed.Contains(c.Category))), isAimed: true);
        Add(figures, $"précision · rappel, {half} : toutes", CategoryScore.Sum("", score.Categories), isAimed: false);
        figures.Add($"quantités justes, {half}", $"{score.Quantities.Right} sur {score.Quantities.Given}");
        if (score.Lost.Count > 0)
        {
            figures.Skip($"étiquettes sans texte, {half}", $"{score.Lost.Count}");
        }
    }

    private static void Add(Figures figures, string what, CategoryScore score, bool isAimed) => figures.Add(
        what,
        string.Create(CultureInfo.InvariantCulture, $"{score.Precision:0.00} · {score.Recall:0.00} ({score.Found} justes, {score.Wrong} de trop, {score.Missed} manqués)"),
        aim: isAimed ? "0.85 · 0.80" : "");

    private static string NameOf(string category) =>
        Enum.TryParse<ElementCategory>(category, out var element) ? Texts.Of(element) : "Rôles muets";

    private static void Time(Figures figures, string name, ImportedScript script)
    {
        var read = ScriptToRead.Of(script);
        var (suggestions, stakes) = (new List<double>(), new List<double>());
        for (var run = 0; run < WarmUps + Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            Suggester.Suggest(read);
            var middle = Stopwatch.GetTimestamp();
            StakesReader.Read(read);
            if (run >= WarmUps)
            {
                suggestions.Add(Stopwatch.GetElapsedTime(start, middle).TotalMilliseconds);
                stakes.Add(Stopwatch.GetElapsedTime(middle).TotalMilliseconds);
            }
        }

        figures.Add(
            $"suggestions puis enjeux, {name}, {script.Script.Pages} pages",
            $"{Figures.Milliseconds(Figures.Median(suggestions))} puis {Figures.Milliseconds(Figures.Median(stakes))}",
            aim: "2 s");
    }
}
