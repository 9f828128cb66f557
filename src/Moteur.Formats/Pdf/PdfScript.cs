using Moteur.Scripts;

namespace Moteur.Formats.Pdf;

/// <summary>Makes a script of pages of lines.</summary>
internal static class PdfScript
{
    /// <param name="pages">The pages of the file, in order.</param>
    /// <param name="ownTitle">Title in the file's properties, used when there is no title page.</param>
    public static SourceScript Of(List<PdfPage> pages, string ownTitle)
    {
        var before = PdfTitlePage.Count(pages);
        var title = before > 0 ? PdfTitlePage.Title(pages[0]) : "";
        var script = pages.Skip(before).ToList();
        PageFurniture.Remove(script);
        PageFurniture.RemoveContinued(script);
        var layout = new PdfLayout(script);
        PdfMargins.Read(script, layout);
        title = title.Length == 0 && before == 0 && script.Count > 0 ? PdfTitlePage.TitleAbove(script[0], layout) : title;
        var paragraphs = new PdfParagraphs(layout, new PdfCues(script, layout));
        foreach (var page in script)
        {
            paragraphs.Add(page);
        }

        paragraphs.Finish();
        return new(ScriptFormat.Pdf, title.Length > 0 ? title : ownTitle, PdfLengths.Measure(paragraphs.Read, layout, before))
        {
            Pages = Math.Max(1, script.Count),
        };
    }
}
