using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Moteur.Formats.Xlsx;

/// <summary>The stylesheet of our workbooks: ink on white, amber headers, grey rest days.</summary>
internal static class Stylesheets
{
    private const uint DateFormat = 164;
    private const uint DurationFormat = 165;
    private const string Amber = "FFFFE9B3";
    private const string Grey = "FFE3E3DF";

    public static Stylesheet Make() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "ddd d mmm yyyy" },
            new NumberingFormat { NumberFormatId = DurationFormat, FormatCode = "[m]\"′\"ss\"″\"" })
        { Count = 2 },
        new Fonts(FontOf(bold: false), FontOf(bold: true)) { Count = 2 },
        new Fills(
            // The first two are fixed by the format itself.
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid(Amber),
            Solid(Grey))
        { Count = 4 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(Formats()) { Count = (uint)Enum.GetValues<CellStyle>().Length },
        new CellStyles(new DocumentFormat.OpenXml.Spreadsheet.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static IEnumerable<OpenXmlElement> Formats() => Enum.GetValues<CellStyle>().Select(style => style switch
    {
        CellStyle.Header => Format(font: 1, fill: 2),
        CellStyle.Bold => Format(font: 1),
        CellStyle.Whole => Format(number: 1),
        CellStyle.Decimal => Format(number: 2),
        CellStyle.Date => Format(number: DateFormat, align: HorizontalAlignmentValues.Left),
        CellStyle.Centre => Format(align: HorizontalAlignmentValues.Center),
        CellStyle.Rest => Format(fill: 3),
        CellStyle.RestDate => Format(number: DateFormat, fill: 3, align: HorizontalAlignmentValues.Left),
        CellStyle.Duration => Format(number: DurationFormat),
        CellStyle.Total => Format(font: 1, fill: 3, number: 1),
        CellStyle.TotalCentre => Format(font: 1, fill: 3, align: HorizontalAlignmentValues.Center),
        CellStyle.TotalDecimal => Format(font: 1, fill: 3, number: 2),
        CellStyle.TotalDuration => Format(font: 1, fill: 3, number: DurationFormat),
        _ => Format(),
    });

    private static CellFormat Format(
        uint font = 0, uint fill = 0, uint number = 0, HorizontalAlignmentValues? align = null) => new()
        {
            FontId = font,
            FillId = fill,
            BorderId = 0,
            NumberFormatId = number,
            FormatId = 0,
            ApplyFont = font > 0,
            ApplyFill = fill > 0,
            ApplyNumberFormat = number > 0,
            ApplyAlignment = true,
            Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true, Horizontal = align },
        };

    private static Font FontOf(bool bold)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = 10 }, new FontName { Val = "Calibri" });
        return font;
    }

    private static Fill Solid(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });
}
