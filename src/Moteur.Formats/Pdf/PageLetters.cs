using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Moteur.Formats.Pdf;

/// <summary>Groups the letters of a page into lines, in the order in which people read them.</summary>
internal static class PageLetters
{
    /// <summary>Letters whose baselines differ by less than this part of their size are on one line.</summary>
    private const double SameLine = 0.35;

    /// <summary>A blank wider than this part of the letters' size is a word's end when the file writes no spaces.</summary>
    private const double WordGap = 0.2;

    /// <summary>A blank wider than this part of the size separates columns: more than the two spaces that typists put after a full stop.</summary>
    private const double ColumnGap = 1.25;

    /// <param name="page">The page.</param>
    /// <param name="index">Its place in the file, from 0.</param>
    /// <param name="invisible">True to read only what is not drawn (the text under a scan), false to read only what is.</param>
    public static PdfPage Read(Page page, int index, bool invisible)
    {
        // Slanted letters are watermarks.
        var letters = page.Letters
            .Where(l => l.TextOrientation == TextOrientation.Horizontal && IsInvisible(l) == invisible && l.PointSize is > 1 and < 200)
            .Where(l => double.IsFinite(l.StartBaseLine.X) && double.IsFinite(l.StartBaseLine.Y) && double.IsFinite(l.EndBaseLine.X))
            .OrderByDescending(l => l.StartBaseLine.Y)
            .ToList();
        var lines = new List<PdfLine>();
        var line = new List<Letter>();
        foreach (var letter in letters)
        {
            if (line.Count > 0 && line[0].StartBaseLine.Y - letter.StartBaseLine.Y > SameLine * line[0].PointSize)
            {
                Add(lines, line, index);
                line.Clear();
            }

            line.Add(letter);
        }

        Add(lines, line, index);
        return new(index, page.Height, lines);
    }

    public static bool IsInvisible(Letter letter) => letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip;

    private static void Add(List<PdfLine> lines, List<Letter> letters, int page)
    {
        var drawn = letters.Where(l => !string.IsNullOrWhiteSpace(l.Value) && CleanText.Of(l.Value) == l.Value).OrderBy(l => l.StartBaseLine.X).ToList();
        if (drawn.Count == 0)
        {
            return;
        }

        var blanks = letters.Where(l => string.IsNullOrWhiteSpace(l.Value)).Select(l => l.StartBaseLine.X).Order().ToArray();
        var size = drawn.Select(l => l.PointSize).Order().ElementAt(drawn.Count / 2);
        var segments = new List<PdfSegment>();
        var text = new StringBuilder();
        var (start, bold) = (0, 0);
        for (var i = 0; i < drawn.Count; i++)
        {
            var gap = i == 0 ? 0 : drawn[i].StartBaseLine.X - drawn[i - 1].EndBaseLine.X;
            if (i > 0 && Same(drawn[i], drawn[i - 1]))
            {
                // Some programs thicken letters by drawing them twice.
                continue;
            }

            if (gap > ColumnGap * size)
            {
                segments.Add(Segment(drawn, start, i - 1, text, bold));
                (start, bold) = (i, 0);
            }
            else if (text.Length > 0 && (gap > WordGap * size || BlankBetween(blanks, drawn[i - 1], drawn[i])))
            {
                text.Append(' ');
            }

            text.Append(drawn[i].Value);
            bold += (drawn[i].FontName ?? "").Contains("Bold", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        segments.Add(Segment(drawn, start, drawn.Count - 1, text, bold));
        lines.Add(new(page, drawn[0].StartBaseLine.Y, size, segments));
    }

    private static PdfSegment Segment(List<Letter> letters, int first, int last, StringBuilder text, int bold)
    {
        var segment = new PdfSegment(letters[first].StartBaseLine.X, letters[last].EndBaseLine.X, text.ToString().Replace('\u00A0', ' ').Trim(), bold * 2 > last - first);
        text.Clear();
        return segment;
    }

    private static bool Same(Letter a, Letter b) =>
        a.Value == b.Value && a.StartBaseLine.X - b.StartBaseLine.X < 0.15 * a.PointSize && a.EndBaseLine.X - b.EndBaseLine.X < 0.15 * a.PointSize;

    private static bool BlankBetween(double[] blanks, Letter before, Letter after)
    {
        var at = Array.BinarySearch(blanks, before.StartBaseLine.X + 0.01);
        at = at < 0 ? ~at : at;
        return at < blanks.Length && blanks[at] < after.StartBaseLine.X;
    }
}
