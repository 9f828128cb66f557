using Moteur.Scripts;

namespace Moteur.Formats.Pdf;

/// <summary>
/// Measures scenes as people do with a ruler: from the heading to the scene's last line, each eighth begun of the page's text
/// being counted (as Final Draft counts), at least one.
/// </summary>
internal static class PdfLengths
{
    /// <summary>Less than this part of an eighth is the imprecision of the print.</summary>
    private const double Tolerance = 0.1;

    public static IReadOnlyList<SourceParagraph> Measure(IReadOnlyList<PdfParagraph> paragraphs, PdfLayout layout, int before)
    {
        var measured = new SourceParagraph[paragraphs.Count];
        var end = 0.0;
        for (var i = paragraphs.Count - 1; i >= 0; i--)
        {
            var paragraph = paragraphs[i];
            end = Math.Max(end, Place(paragraph.Last, layout, layout.Step));
            Eighths? length = null;
            if (paragraph.Kind == ParagraphKind.SceneHeading)
            {
                var eighths = (end - Place(paragraph.First, layout, 0)) * 8;
                length = new(Math.Max(1, (int)Math.Ceiling(eighths - Tolerance)));
                end = 0;
            }

            measured[i] = paragraph.ToSource(length, before);
        }

        return measured;
    }

    /// <summary>Where a line stands in the script, in pages; its foot when <paramref name="below"/> is its height.</summary>
    private static double Place(PdfLine line, PdfLayout layout, double below) =>
        line.Page + Math.Clamp((layout.Top - line.Y + below) / layout.Height, 0, 1);
}
