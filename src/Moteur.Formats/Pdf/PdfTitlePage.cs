using System.Text.RegularExpressions;
using Moteur.Scripts;

namespace Moteur.Formats.Pdf;

/// <summary>Finds the pages before the script (title, epigraph, list of roles) and the title on them.</summary>
internal static partial class PdfTitlePage
{
    /// <summary>More lines than this are a page of script even when no heading stands on it.</summary>
    private const int MostLines = 30;

    private const int MostPages = 5;

    /// <summary>A title above the first heading with its credits; more is a page of script.</summary>
    private const int MostLinesAbove = 6;

    /// <summary>How many pages stand before the script. None when no heading follows.</summary>
    public static int Count(List<PdfPage> pages)
    {
        var count = 0;
        while (count < Math.Min(MostPages, pages.Count) && pages[count].Lines.Count <= MostLines && !HasHeading(pages[count]))
        {
            count++;
        }

        return count < pages.Count && pages.Skip(count).Take(3).Any(HasHeading) ? count : 0;
    }

    /// <summary>The title: the largest letters of the first page, or its first group of lines that is no credit.</summary>
    public static string Title(PdfPage page)
    {
        var groups = new List<List<PdfLine>>();
        foreach (var line in page.Lines)
        {
            if (groups.Count > 0 && groups[^1][^1].Y - line.Y < 1.7 * line.Size && Math.Abs(groups[^1][^1].Size - line.Size) < 0.1 * line.Size
                && !Credit().IsMatch(Folding.Fold(line.Text)))
            {
                groups[^1].Add(line);
            }
            else
            {
                groups.Add([line]);
            }
        }

        var titles = groups.Where(g => g.Count <= 3 && !Credit().IsMatch(Folding.Fold(g[0].Text)) && g[0].Text.Any(char.IsLetter)).ToList();
        var largest = titles.Select(g => g[0].Size).DefaultIfEmpty().Max();
        return titles.FirstOrDefault(g => g[0].Size > 0.9 * largest) is { } title
            ? Unquoted(Folding.OneSpace(string.Join(' ', title.Select(l => l.Text))))
            : "";
    }

    /// <summary>A title above the first heading, where a script has no title page: in the middle, or in larger letters.</summary>
    public static string TitleAbove(PdfPage page, PdfLayout layout)
    {
        var above = page.Lines.TakeWhile(l => l.Number is null && !SceneHeading.LooksLikeHeading(l.Text))
            .Where(l => layout.IsIndented(l) && layout.IsCentred(l) || l.Size > 1.15 * layout.Size)
            .Where(l => !PdfLines.IsTransition(l, layout) && !CapitalLines.NamesNobody(l.Text))
            .ToList();
        return above.Count is > 0 and <= MostLinesAbove ? Title(new(page.Index, page.Height, above)) : "";
    }

    private static string Unquoted(string title) =>
        title is ['«' or '"' or '“', .., '»' or '"' or '”'] ? title[1..^1].Trim() : title;

    private static bool HasHeading(PdfPage page) =>
        page.Lines.Any(l => SceneHeading.LooksLikeHeading(l.Text) || l.Segments.Any(s => SceneHeading.LooksLikeHeading(s.Text)));

    [GeneratedRegex(@"\b(PRESENTE(NT)?|PRESENTS?|ECRIT PAR|UN FILM (DE|ECRIT)|UN SCENARIO|SCENARIO|REALISE|WRITTEN|SCREENPLAY|STORY|BASED ON|D'APRES|VERSION|DRAFT|DATE|PRODUCTIONS?|FILMS)\b|^(DE|PAR|BY|UN FILM)\b")]
    private static partial Regex Credit();
}
