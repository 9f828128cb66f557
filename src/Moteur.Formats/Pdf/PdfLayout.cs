using Moteur.Scripts;

namespace Moteur.Formats.Pdf;

/// <summary>The measures of a script's pages, found from its own lines: no paper size or typeface is taken for granted.</summary>
internal sealed class PdfLayout
{
    /// <summary>A left edge is a column when it starts this part of the lines.</summary>
    private const double ColumnShare = 0.06;

    /// <summary>A vertical step is the line's when it is this part of the steps.</summary>
    private const double StepShare = 0.12;

    /// <summary>Left edge of the first lines of paragraphs of action, where they are set in.</summary>
    private readonly double? _firstLine;

    public PdfLayout(List<PdfPage> pages)
    {
        var lines = pages.SelectMany(p => p.Lines).ToList();
        Size = Middle(lines.Select(l => l.Size));
        // Headings are left out: their numbers may stand before them without a column of their own.
        var lefts = lines.Where(l => !SceneHeading.LooksLikeHeading(l.Text)).Select(l => l.Segments.FirstOrDefault(s => !PdfMargins.IsNumber(s.Text) && !PdfMargins.IsStar(s.Text)))
            .OfType<PdfSegment>().Select(s => (int)Math.Round(s.Left)).ToList();
        Action = lefts.Order().FirstOrDefault(left => lefts.Count(l => Math.Abs(l - left) <= 2) >= Math.Max(2, lefts.Count * ColumnShare), lefts.DefaultIfEmpty().Min());
        Right = High(lines.Select(l => l.Segments.Where(s => Math.Abs(s.Left - Action) < 3 * Size).Select(s => s.Right).DefaultIfEmpty(0).Max()).Where(r => r > 0));
        Step = SmallestCommon(pages.SelectMany(p => p.Lines.Zip(p.Lines.Skip(1), (a, b) => a.Y - b.Y)).Where(s => s > 0.7 * Size).ToList(), Size);
        var full = pages.Where(p => p.Lines.Count > 0).ToList();
        Top = High(full.Select(p => p.Lines[0].Y));
        Bottom = Low(full.Select(p => p.Lines[^1].Y));
        _firstLine = FirstLineIndent(pages);
    }

    /// <summary>Size of the letters, in points.</summary>
    public double Size { get; }

    /// <summary>Left edge of the action.</summary>
    public double Action { get; }

    /// <summary>Right edge of the action.</summary>
    public double Right { get; }

    /// <summary>From one line to the next, without blank.</summary>
    public double Step { get; }

    /// <summary>Baselines of the first and last lines of a full page.</summary>
    public double Top { get; }

    public double Bottom { get; }

    /// <summary>Height of a full page of text.</summary>
    public double Height => Math.Max(Step, Top - Bottom + Step);

    /// <summary>True when a line starts clearly to the right of the action, and not as its paragraphs start.</summary>
    public bool IsIndented(PdfLine line) => IsSetIn(line) && !OpensParagraph(line);

    /// <summary>True when a line starts where the paragraphs of action are set in.</summary>
    public bool OpensParagraph(PdfLine line) => _firstLine is { } first && Math.Abs(line.Left - first) < 2;

    /// <summary>True when a line stands in the middle between the edges of the action.</summary>
    public bool IsCentred(PdfLine line) => Math.Abs(line.Centre - (Action + Right) / 2) < 2 * Size;

    /// <summary>True when the first word of <paramref name="next"/> would still have found room on the line before it: the line was ended on purpose.</summary>
    public bool EndedOnPurpose(PdfLine line, PdfLine next, double right)
    {
        var word = next.Text.Split(' ', 2)[0].Length;
        var letter = (next.Right - next.Left) / Math.Max(1, next.Text.Length);
        return line.Right + (word + 2) * letter < right;
    }

    private bool IsSetIn(PdfLine line) => line.Left > Action + 2 * Size;

    /// <summary>
    /// Where prose starts, set in, right above a line at the action's edge and not under a name or speech. Null when too few
    /// lines do.
    /// </summary>
    private double? FirstLineIndent(List<PdfPage> pages)
    {
        var lefts = new List<double>();
        foreach (var page in pages)
        {
            for (var i = 0; i + 1 < page.Lines.Count; i++)
            {
                var line = page.Lines[i];
                var opens = i == 0 || page.Lines[i - 1].Y - line.Y > 1.3 * Step || Math.Abs(page.Lines[i - 1].Left - Action) <= 2;
                var goesOn = line.Y - page.Lines[i + 1].Y <= 1.3 * Step && Math.Abs(page.Lines[i + 1].Left - Action) <= 2;
                if (opens && goesOn && IsSetIn(line) && line.Segments.Count == 1 && line.Text.Any(char.IsLower) && line.Right > (Action + Right) / 2)
                {
                    lefts.Add(line.Left);
                }
            }
        }

        var most = lefts.GroupBy(l => Math.Round(l)).OrderByDescending(g => g.Count()).FirstOrDefault();
        return most is not null && most.Count() >= Math.Max(3, lefts.Count / 2) ? most.Key : null;
    }

    private static double SmallestCommon(List<double> steps, double size)
    {
        var rounded = steps.Where(s => s < 4 * size).Select(s => Math.Round(s * 2) / 2).ToList();
        return rounded.GroupBy(s => s).OrderBy(g => g.Key)
            .FirstOrDefault(g => rounded.Count(s => Math.Abs(s - g.Key) <= 0.5) >= rounded.Count * StepShare)?.Key ?? size;
    }

    private static double Middle(IEnumerable<double> values) => At(values, 0.5);

    private static double High(IEnumerable<double> values) => At(values, 0.95);

    private static double Low(IEnumerable<double> values) => At(values, 0.05);

    private static double At(IEnumerable<double> values, double part)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))];
    }
}
