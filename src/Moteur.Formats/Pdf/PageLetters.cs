using System.Text;

namespace Moteur.Formats.Pdf;

/// <summary>Groups the letters of a page into lines, in the order in which people read them.</summary>
internal static class PageLetters
{
    /// <summary>Letters larger than this, to the usual ones of the page, are no text of the script.</summary>
    public const double LargeLetters = 1.6;

    /// <summary>Letters whose baselines differ by less than this part of their size are on one line.</summary>
    private const double SameLine = 0.35;

    /// <summary>A blank wider than this part of the letters' size is a word's end when the file writes no spaces.</summary>
    private const double WordGap = 0.2;

    /// <summary>A blank wider than this part of the size separates columns: more than the two spaces that typists put after a full stop.</summary>
    private const double ColumnGap = 1.25;

    /// <param name="index">The page's place in the file, from 0.</param>
    /// <param name="height">Its height, held so that its text reads from left to right.</param>
    /// <param name="glyphs">Its letters.</param>
    public static PdfPage Read(int index, double height, IEnumerable<PdfGlyph> glyphs)
    {
        var letters = glyphs.OrderByDescending(l => l.Y).ToList();
        // Words written large over the text (a reader's name, COPIE) share lines with nothing.
        var large = letters.Count == 0 ? 0 : LargeLetters * letters.Select(l => l.Size).Order().ElementAt(letters.Count / 2);
        var lines = Lines(letters.Where(l => l.Size <= large), index).Concat(Lines(letters.Where(l => l.Size > large), index));
        return new(index, height, [.. lines.OrderByDescending(l => l.Y)]);
    }

    private static List<PdfLine> Lines(IEnumerable<PdfGlyph> letters, int page)
    {
        var lines = new List<PdfLine>();
        var line = new List<PdfGlyph>();
        foreach (var letter in letters)
        {
            if (line.Count > 0 && line[0].Y - letter.Y > SameLine * line[0].Size)
            {
                Add(lines, line, page);
                line.Clear();
            }

            line.Add(letter);
        }

        Add(lines, line, page);
        return lines;
    }

    private static void Add(List<PdfLine> lines, List<PdfGlyph> letters, int page)
    {
        var drawn = letters.Where(l => !l.IsBlank).OrderBy(l => l.Left).ToList();
        if (drawn.Count == 0)
        {
            return;
        }

        var blanks = letters.Where(l => l.IsBlank).Select(l => l.Left).Order().ToArray();
        var size = drawn.Select(l => l.Size).Order().ElementAt(drawn.Count / 2);
        var segments = new List<PdfSegment>();
        var text = new StringBuilder();
        var (start, bold) = (0, 0);
        for (var i = 0; i < drawn.Count; i++)
        {
            var gap = i == 0 ? 0 : drawn[i].Left - drawn[i - 1].Right;
            if (i > 0 && IsSame(drawn[i], drawn[i - 1]))
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

            text.Append(drawn[i].Text);
            bold += drawn[i].Bold ? 1 : 0;
        }

        segments.Add(Segment(drawn, start, drawn.Count - 1, text, bold));
        lines.Add(new(page, drawn[0].Y, size, segments));
    }

    private static PdfSegment Segment(List<PdfGlyph> letters, int first, int last, StringBuilder text, int bold)
    {
        var segment = new PdfSegment(letters[first].Left, letters[last].Right, Composition.Of(text.ToString().Replace('\u00A0', ' ').Trim()), bold * 2 > last - first);
        text.Clear();
        return segment;
    }

    private static bool IsSame(PdfGlyph a, PdfGlyph b) =>
        a.Text == b.Text && a.Left - b.Left < 0.15 * a.Size && a.Right - b.Right < 0.15 * a.Size;

    private static bool BlankBetween(double[] blanks, PdfGlyph before, PdfGlyph after)
    {
        var at = Array.BinarySearch(blanks, before.Left + 0.01);
        at = at < 0 ? ~at : at;
        return at < blanks.Length && blanks[at] < after.Left;
    }
}
