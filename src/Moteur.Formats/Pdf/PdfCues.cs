using Moteur.Scripts;

namespace Moteur.Formats.Pdf;

/// <summary>
/// Where the names above speeches stand in a script, and which they are, learned from all its pages: a line in capitals with a
/// speech right under it is one.
/// </summary>
internal sealed class PdfCues
{
    private const double Near = 3;

    /// <summary>A place is a column of names when this part of them stands there.</summary>
    private const double ColumnShare = 0.1;

    private readonly List<double> _places;
    private readonly bool _centred;
    private readonly HashSet<string> _names;

    public PdfCues(List<PdfPage> pages, PdfLayout layout)
    {
        var cues = pages.SelectMany(p => p.Lines.Zip(p.Lines.Skip(1)))
            .Where(pair => IsCueOverSpeech(pair.First, pair.Second, layout))
            .Select(pair => pair.First)
            .ToList();
        var (lefts, centres) = (Columns(cues.Select(c => c.Left)), Columns(cues.Select(c => c.Centre)));
        _centred = centres.Largest > lefts.Largest;
        _places = _centred ? centres.Places : lefts.Places;
        _names = cues.GroupBy(c => Name(c.Text), StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>True when a line stands where names stand: at their left edge, or on their centre.</summary>
    public bool StandsAmong(PdfLine line) => _places.Exists(p => Math.Abs(p - (_centred ? line.Centre : line.Left)) < Near);

    /// <summary>True for a name that stands above several speeches.</summary>
    public bool Knows(PdfLine line) => _names.Contains(Name(line.Text));

    private static bool IsCueOverSpeech(PdfLine line, PdfLine next, PdfLayout layout) =>
        line.Segments.Count == 1 && layout.IsIndented(line) && PdfLines.IsCue(line) && !PdfLines.IsTransition(line, layout)
        && layout.IsIndented(next) && (next.Text[0] == '(' || next.Text.Any(char.IsLower));

    private static (List<double> Places, int Largest) Columns(IEnumerable<double> places)
    {
        var groups = new List<List<double>>();
        foreach (var place in places.Order())
        {
            if (groups.Count > 0 && place - groups[^1][0] < Near)
            {
                groups[^1].Add(place);
            }
            else
            {
                groups.Add([place]);
            }
        }

        var enough = Math.Max(2, groups.Sum(g => g.Count) * ColumnShare);
        return ([.. groups.Where(g => g.Count >= enough).Select(g => g[g.Count / 2])], groups.Select(g => g.Count).DefaultIfEmpty().Max());
    }

    private static string Name(string cue) => Folding.Key(RoleNames.Canonical(cue));
}
