using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Moteur.Formats.Xlsx;

/// <summary>A column of a sheet.</summary>
/// <param name="Width">In characters.</param>
internal sealed record Column(string Title, double Width);

/// <summary>
/// One sheet being filled row by row under its header. Texts are inline strings: whatever they begin with, they are never
/// formulas.
/// </summary>
internal sealed class SheetTable(string name, IReadOnlyList<Column> columns)
{
    // The longest text a cell may hold (ECMA-376, part 1, annex on limits as Excel keeps them).
    private const int LongestText = 32767;

    private readonly SheetData _data = new(HeaderRow(columns));
    private Row? _row;
    private int _unfiltered;

    public string Name { get; } = name;

    /// <summary>Begins the next row.</summary>
    public SheetTable Row()
    {
        _row = new Row { RowIndex = (uint)_data.ChildElements.Count + 1 };
        _data.Append(_row);
        return this;
    }

    /// <summary>Begins the row of totals, which stays in its place when the rows above are filtered or sorted.</summary>
    public SheetTable TotalRow()
    {
        _unfiltered = 1;
        return Row();
    }

    public SheetTable Text(string text, CellStyle style = CellStyle.Text) => Add(TextCell(text, style));

    public SheetTable Number(double number, CellStyle style = CellStyle.Whole) =>
        Add(new Cell { CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)), StyleIndex = (uint)style });

    public SheetTable Date(DateOnly? date, CellStyle style = CellStyle.Date) => date is { } day
        ? Number(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber, style)
        : Text("", style);

    private int LastFiltered => _data.ChildElements.Count - _unfiltered;

    /// <summary>Writes the sheet: header frozen and repeated on each printed page, filters, A4 landscape one page wide.</summary>
    /// <param name="frozenColumns">Columns at the left that stay in view, at least one.</param>
    public WorksheetPart WriteTo(WorkbookPart workbook, int frozenColumns)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        var end = $"{Letters(columns.Count)}{_data.ChildElements.Count}";
        part.Worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetDimension { Reference = $"A1:{end}" },
            new SheetViews(new SheetView(
                new Pane
                {
                    HorizontalSplit = frozenColumns,
                    VerticalSplit = 1,
                    TopLeftCell = $"{Letters(frozenColumns + 1)}2",
                    ActivePane = PaneValues.BottomRight,
                    State = PaneStateValues.Frozen,
                })
            { WorkbookViewId = 0 }),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            new Columns(columns.Select((c, i) => new DocumentFormat.OpenXml.Spreadsheet.Column
            {
                Min = (uint)i + 1,
                Max = (uint)i + 1,
                Width = c.Width,
                CustomWidth = true,
            })),
            _data,
            new AutoFilter { Reference = $"A1:{Letters(columns.Count)}{LastFiltered}" },
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.4, Bottom = 0.6, Header = 0.2, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&L&F · &A&R&P / &N")),

            // A scene's number and its eighths are words to us even when they look like figures: no warning on each of them.
            new IgnoredErrors(new IgnoredError { SequenceOfReferences = new([new StringValue($"A1:{end}")]), NumberStoredAsText = true }));
        return part;
    }

    /// <summary>The names that Excel needs behind filters and repeated header rows.</summary>
    public IEnumerable<DefinedName> DefinedNames(uint index)
    {
        var quoted = $"'{Name.Replace("'", "''", StringComparison.Ordinal)}'";
        yield return new DefinedName($"{quoted}!$A$1:${Letters(columns.Count)}${LastFiltered}")
        {
            Name = "_xlnm._FilterDatabase",
            LocalSheetId = index,
            Hidden = true,
        };
        yield return new DefinedName($"{quoted}!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = index };
    }

    private static Row HeaderRow(IReadOnlyList<Column> columns) =>
        new(columns.Select((c, i) =>
        {
            var cell = TextCell(c.Title, CellStyle.Header);
            cell.CellReference = $"{Letters(i + 1)}1";
            return cell;
        }))
        { RowIndex = 1 };

    private SheetTable Add(Cell cell)
    {
        var row = _row ?? throw new InvalidOperationException("No row begun.");
        cell.CellReference = $"{Letters(row.ChildElements.Count + 1)}{row.RowIndex}";
        row.Append(cell);
        return this;
    }

    private static Cell TextCell(string text, CellStyle style) => text.Length == 0
        ? new Cell { StyleIndex = (uint)style }
        : new Cell(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = (uint)style,
        };

    /// <summary>Without the characters that XML cannot hold, which scripts from word processors do contain.</summary>
    private static string Clean(string text)
    {
        var clean = text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(IsKept));
        return clean.Length <= LongestText ? clean
            : clean[..(char.IsHighSurrogate(clean[LongestText - 1]) ? LongestText - 1 : LongestText)];
    }

    /// <summary>Half a surrogate pair is read as the replacement character: it goes too.</summary>
    private static bool IsKept(Rune rune) =>
        rune.Value is '\t' or '\n' or '\r' || (rune.Value >= ' ' && rune != Rune.ReplacementChar && rune.Value is not (0xFFFE or 0xFFFF));

    /// <summary>Letters of a column, from 1: A, Z, AA.</summary>
    private static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters;
    }
}
