using System.Text.RegularExpressions;

namespace Moteur.Formats.Pdf;

/// <summary>Takes away what pages carry beside the script: running heads and feet, page numbers, watermarks, (SUITE) and CONTINUED.</summary>
internal static partial class PageFurniture
{
    /// <summary>Heads and feet are looked for among this many lines from each end of a page.</summary>
    private const int LinesAtEnds = 3;

    /// <summary>Part of the height, at the top and at the foot, in which a number alone is a page's.</summary>
    private const double Margin = 0.13;

    /// <summary>A line that stands at one place on this part of the pages is no script.</summary>
    private const double Repeated = 0.2;

    public static void Remove(List<PdfPage> pages)
    {
        var places = new Dictionary<(string, int), HashSet<int>>();
        foreach (var page in pages)
        {
            foreach (var line in Ends(page).Concat(Large(page)))
            {
                foreach (var near in Near(line))
                {
                    if (!places.TryGetValue((Shape(line), near), out var on))
                    {
                        places[(Shape(line), near)] = on = [];
                    }

                    on.Add(page.Index);
                }
            }
        }

        // What also stands between the ends of pages, at the same left edge, is script: the names above speeches.
        var script = pages.SelectMany(p => p.Lines.Except(Ends(p))).Select(l => (l.Text, Math.Round(l.Left / 4))).CountBy(l => l).Where(l => l.Value > 1).Select(l => l.Key).ToHashSet();
        var enough = pages.Count < 6 ? Math.Max(2, pages.Count - 1) : Math.Max(3, (int)(pages.Count * Repeated));
        foreach (var page in pages)
        {
            var gone = Ends(page).Where(line =>
                IsPageNumber(line, page)
                || (InMargin(line, page) && !script.Contains((line.Text, Math.Round(line.Left / 4))) && Near(line).Any(n => places[(Shape(line), n)].Count >= enough))).ToHashSet();
            var marks = Large(page).Where(line => Near(line).Any(n => places[(Shape(line), n)].Count >= enough)).ToHashSet();
            RemoveFrom(page, gone);
            page.Lines.RemoveAll(marks.Contains);
        }
    }

    /// <summary>Takes away the marks of scenes and speeches that run over pages; the next page knows when a speech goes on.</summary>
    public static void RemoveContinued(List<PdfPage> pages)
    {
        var goesOn = false;
        foreach (var page in pages)
        {
            var ends = Ends(page).ToHashSet();
            var more = ends.Any(l => More().IsMatch(Folding.Fold(l.Text)) && page.Lines.IndexOf(l) >= page.Lines.Count - LinesAtEnds);
            page.Lines.RemoveAll(l => ends.Contains(l) && (More().IsMatch(Folding.Fold(l.Text)) || Continued().IsMatch(Folding.Fold(l.Text))));
            if (goesOn && page.Lines.Count > 0)
            {
                page.Lines[0] = page.Lines[0] with { SpeechGoesOn = true };
            }

            goesOn = more;
        }
    }

    /// <summary>
    /// A head has no script above it, a foot none below, and both stand apart from it: a cue that happens to open many pages
    /// does not. A number alone is a page's even when it touches the text.
    /// </summary>
    private static void RemoveFrom(PdfPage page, HashSet<PdfLine> gone)
    {
        var lines = page.Lines;
        var foot = lines.AsEnumerable().Reverse().TakeWhile(gone.Contains).Count();
        while (foot > 0 && foot < lines.Count && !Apart(lines[^(foot + 1)], lines[^foot]) && !IsPageNumber(lines[^foot], page))
        {
            foot--;
        }

        lines.RemoveRange(lines.Count - foot, foot);
        var head = lines.TakeWhile(gone.Contains).Count();
        while (head > 0 && head < lines.Count && !Apart(lines[head - 1], lines[head]) && !IsPageNumber(lines[head - 1], page))
        {
            head--;
        }

        lines.RemoveRange(0, head);
    }

    private static bool Apart(PdfLine above, PdfLine below) => above.Y - below.Y > 1.6 * Math.Max(above.Size, below.Size);

    private static IEnumerable<PdfLine> Ends(PdfPage page) =>
        page.Lines.Where((_, i) => i < LinesAtEnds || i >= page.Lines.Count - LinesAtEnds);

    /// <summary>Lines of large letters, as watermarks are, wherever they stand.</summary>
    private static IEnumerable<PdfLine> Large(PdfPage page)
    {
        var usual = page.Lines.Select(l => l.Size).Order().ElementAtOrDefault(page.Lines.Count / 2);
        return page.Lines.Where(l => l.Size > PageLetters.LargeLetters * usual);
    }

    private static IEnumerable<int> Near(PdfLine line) => [(int)Math.Floor(line.Y / 6), (int)Math.Floor(line.Y / 6 + 0.5) + 1_000_000];

    private static string Shape(PdfLine line) => Digits().Replace(Folding.Fold(line.Text), "#");

    private static bool InMargin(PdfLine line, PdfPage page) => line.Y > page.Height * (1 - Margin) || line.Y < page.Height * Margin;

    private static bool IsPageNumber(PdfLine line, PdfPage page) => InMargin(line, page) && PageNumber().IsMatch(Folding.Fold(line.Text));

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[-–—(\s]*(P(AGE|\.)?\s*)?\d{1,4}[A-Z]?\s*((/|SUR|OF)\s*\d{1,4})?[-–—).\s]*\*?$")]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^[(\[]\s*(MORE|SUITE|A SUIVRE|SUITE PAGE SUIVANTE)\s*\.*\s*[)\]]$")]
    private static partial Regex More();

    [GeneratedRegex(@"^([A-Z]?\d+[A-Z]*\.?\s+)?([(\[]\s*)?(CONTINUED|CONTINUE|SUITE|A SUIVRE)\s*(:\s*)?([(\[]?\s*\d+\s*[)\]]?\s*)?[)\]:]?(\s*[(\[]\d+[)\]])?(\s+[A-Z]?\d+[A-Z]*\.?)?$")]
    private static partial Regex Continued();
}
