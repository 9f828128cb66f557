using System.Text.RegularExpressions;
using Moteur.Scripts;

namespace Moteur.Formats.Pdf;

/// <summary>Finds the pages before the script (title, epigraph, list of roles) and the title on them.</summary>
internal static partial class PdfTitlePage
{
    /// <summary>More lines than this are a page of script even when no heading stands on it.</summary>
    private const int MostLines = 30;

    private const int MostPages = 5;

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
            ? Folding.OneSpace(string.Join(' ', title.Select(l => l.Text))).Trim('«', '»', '"', '“', '”', ' ')
            : "";
    }

    private static bool HasHeading(PdfPage page) =>
        page.Lines.Any(l => SceneHeading.LooksLikeHeading(l.Text) || l.Segments.Any(s => SceneHeading.LooksLikeHeading(s.Text)));

    [GeneratedRegex(@"\b(PRESENTE(NT)?|PRESENTS?|ECRIT PAR|UN FILM (DE|ECRIT)|UN SCENARIO|SCENARIO|REALISE|WRITTEN|SCREENPLAY|STORY|BASED ON|D'APRES|VERSION|DRAFT|DATE|PRODUCTIONS?|FILMS)\b|^(DE|PAR|BY|UN FILM)\b")]
    private static partial Regex Credit();
}
