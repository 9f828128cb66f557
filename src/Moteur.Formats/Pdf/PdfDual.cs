using Moteur.Scripts;

namespace Moteur.Formats.Pdf;

/// <summary>Reads two people who speak at once, side by side.</summary>
internal static class PdfDual
{
    /// <summary>True when two cues stand on one line, with something under them.</summary>
    public static bool Starts(List<PdfLine> block, int at, PdfLayout layout) =>
        at + 1 < block.Count
        && block[at].Segments is [var left, var right]
        && right.Left - left.Right > 2.5 * layout.Size
        && left.Left > layout.Action - layout.Size / 2
        && PdfLines.IsCue(left.Text) && PdfLines.IsCue(right.Text)
        && block[at + 1].Text.Any(char.IsLower);

    public static IEnumerable<PdfParagraph> Read(List<PdfLine> block, PdfLayout layout)
    {
        var cut = (block[0].Segments[0].Centre + block[0].Segments[1].Centre) / 2;
        foreach (var second in (bool[])[false, true])
        {
            var column = block
                .Select(l => l with { Segments = [.. l.Segments.Where(s => s.Centre > cut == second)] })
                .Where(l => l.Segments.Count > 0)
                .Select(l => new PdfLine(l.Page, l.Y, l.Size, l.Segments) { Revised = l.Revised })
                .ToList();
            yield return new PdfParagraph(ParagraphKind.Character, column[0], second).Add(column[0]);
            foreach (var said in PdfSpeech.Read(column[1..], layout, second))
            {
                yield return said;
            }
        }
    }
}
