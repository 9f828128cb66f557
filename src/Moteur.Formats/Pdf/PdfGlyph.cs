using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Moteur.Formats.Pdf;

/// <summary>A letter of a page, where it stands when the page is held so that its text reads from left to right.</summary>
internal readonly record struct PdfGlyph(double Left, double Right, double Y, double Size, string Text, bool Bold, bool Unseen)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>The letters of a page and its height, the page turned as most of them are written. Slanted letters are watermarks: they are left out.</summary>
    public static (List<PdfGlyph> Glyphs, double Height) Of(Page page)
    {
        var way = page.Letters.Where(l => l.TextOrientation != TextOrientation.Other)
            .CountBy(l => l.TextOrientation).OrderByDescending(o => o.Value).Select(o => o.Key).FirstOrDefault(TextOrientation.Horizontal);
        var glyphs = new List<PdfGlyph>(page.Letters.Count);
        foreach (var letter in page.Letters)
        {
            if (letter.TextOrientation != way || letter.PointSize is not (> 1 and < 200))
            {
                continue;
            }

            var (start, end) = (Turned(letter.StartBaseLine, way, page), Turned(letter.EndBaseLine, way, page));
            if (double.IsFinite(start.X) && double.IsFinite(start.Y) && double.IsFinite(end.X))
            {
                var bold = letter.FontName?.Contains("Bold", StringComparison.OrdinalIgnoreCase) ?? false;
                var unseen = letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip;
                glyphs.Add(new(start.X, end.X, start.Y, letter.PointSize, CleanText.Of(letter.Value), bold, unseen));
            }
        }

        return (glyphs, way is TextOrientation.Rotate90 or TextOrientation.Rotate270 ? page.Width : page.Height);
    }

    /// <summary>Rotate90 is written downwards, Rotate270 upwards.</summary>
    private static (double X, double Y) Turned(PdfPoint point, TextOrientation way, Page page) => way switch
    {
        TextOrientation.Rotate90 => (page.Height - point.Y, point.X),
        TextOrientation.Rotate180 => (page.Width - point.X, page.Height - point.Y),
        TextOrientation.Rotate270 => (point.Y, page.Width - point.X),
        _ => (point.X, point.Y),
    };
}
