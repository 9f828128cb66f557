using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Moteur.Breakdown.Tables;
using Table = Moteur.Breakdown.Tables.Table;

namespace Moteur.Formats.Tables;

/// <summary>
/// Reads the sheets of a workbook as the texts that people see: shared and inline texts, figures, dates and hours by their format,
/// results of formulas. Parts are read as a stream and bounded: a small file can unfold to a huge one.
/// </summary>
internal static class XlsxTables
{
    /// <summary>Most characters of one part: a thousand scenes of thirty columns take about five million.</summary>
    private const long LongestPart = 60_000_000;

    private const int MostSharedTexts = 500_000;

    public static Result<IReadOnlyList<Table>> Read(byte[] file, CancellationToken cancel)
    {
        try
        {
            using var stream = new MemoryStream(file, writable: false);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = LongestPart });
            if (document.WorkbookPart is not { } workbook)
            {
                return new Problem("Table_NotTable");
            }

            var texts = SharedTexts(workbook, cancel);
            var formats = new CellFormats(workbook.WorkbookStylesPart?.Stylesheet);
            var tables = new List<Table>();
            foreach (var sheet in workbook.Workbook?.Descendants<Sheet>().Take(TableFile.MostSheets) ?? [])
            {
                if (sheet.State?.Value != SheetStateValues.VeryHidden && sheet.Id?.Value is { } id && workbook.TryGetPartById(id, out var part) && part is WorksheetPart worksheet)
                {
                    var rows = Rows(worksheet, texts, formats, cancel);
                    if (!rows.IsOk)
                    {
                        return rows.Problem!;
                    }

                    if (rows.Value.Count > 0)
                    {
                        tables.Add(new(Folding.OneSpace(CleanText.Of(sheet.Name?.Value ?? "")), rows.Value));
                    }
                }
            }

            return tables;
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or InvalidDataException or XmlException or FormatException or IOException
            or ArgumentException or InvalidOperationException or NotSupportedException or KeyNotFoundException or OverflowException or IndexOutOfRangeException
            or InvalidCastException or NullReferenceException)
        {
            // The package throws any of these on a damaged workbook, some from deep inside.
            return new Problem("Table_Broken");
        }
    }

    private static List<string> SharedTexts(WorkbookPart workbook, CancellationToken cancel)
    {
        var texts = new List<string>();
        if (workbook.SharedStringTablePart is not { } part)
        {
            return texts;
        }

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
            {
                texts.Add(TextOf((SharedStringItem)reader.LoadCurrentElement()!));
                if (texts.Count % 1024 == 0)
                {
                    cancel.ThrowIfCancellationRequested();
                }

                if (texts.Count > MostSharedTexts)
                {
                    throw new InvalidDataException();
                }
            }
        }

        return texts;
    }

    private static Result<List<TableRow>> Rows(WorksheetPart part, List<string> texts, CellFormats formats, CancellationToken cancel)
    {
        var rows = new List<TableRow>();
        var before = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
            {
                continue;
            }

            cancel.ThrowIfCancellationRequested();
            var row = (Row)reader.LoadCurrentElement()!;
            before = row.RowIndex?.Value is { } index and > 0 and <= int.MaxValue ? (int)index : before + 1;
            var cells = new List<string>();
            foreach (var cell in row.Elements<Cell>())
            {
                var column = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
                if (column >= TableFile.MostColumns)
                {
                    return new Problem("Table_TooMany", $"{TableFile.MostRows}", $"{TableFile.MostColumns}");
                }

                while (cells.Count <= column)
                {
                    cells.Add("");
                }

                cells[column] = Shown(cell, texts, formats);
            }

            if (cells.Exists(c => !string.IsNullOrWhiteSpace(c)))
            {
                rows.Add(new(before, cells));
            }

            if (rows.Count > TableFile.MostRows)
            {
                return new Problem("Table_TooMany", $"{TableFile.MostRows}", $"{TableFile.MostColumns}");
            }
        }

        return rows;
    }

    private static string Shown(Cell cell, List<string> texts, CellFormats formats)
    {
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value;
        var text = type == CellValues.SharedString ? (int.TryParse(value, out var index) && index >= 0 && index < texts.Count ? texts[index] : "")
            : type == CellValues.InlineString ? (cell.InlineString is { } inline ? TextOf(inline) : "")
            : type == CellValues.Boolean ? (value == "1" ? "1" : "0")
            : type == CellValues.Error ? ""
            : type == CellValues.String || type == CellValues.Date ? value
            : formats.Show(value, cell.StyleIndex?.Value);
        text = CleanText.Of(text);
        return text.Length > TableFile.LongestCell ? text[..TableFile.LongestCell] : text;
    }

    /// <summary>The text of an item, without the readings that Japanese workbooks write over it.</summary>
    private static string TextOf(OpenXmlElement item) =>
        string.Concat(item.Descendants<DocumentFormat.OpenXml.Spreadsheet.Text>().Where(t => t.Parent is not PhoneticRun).Select(t => t.Text));

    /// <summary>The column of a reference such as <c>AB12</c>, from 0.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetter(c))
            {
                break;
            }

            column = (column * 26) + char.ToUpperInvariant(c) - 'A' + 1;
            if (column > 100_000)
            {
                break;
            }
        }

        return column > 0 ? column - 1 : null;
    }
}
