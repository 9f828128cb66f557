using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Moteur.Formats.Xlsx;

/// <summary>Puts sheets together into one workbook.</summary>
internal static class Workbooks
{
    private const int LongestSheetName = 31;

    public static void Write(Stream stream, string title, IEnumerable<(SheetTable Table, int FrozenColumns)> tables)
    {
        // The package writer seeks; what it writes to may be a network stream.
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            document.PackageProperties.Title = title;
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Stylesheets.Make();
            var sheets = new Sheets();
            var names = new DefinedNames();
            foreach (var (table, frozen) in tables)
            {
                var index = (uint)sheets.ChildElements.Count;
                sheets.Append(new Sheet { Name = table.Name, SheetId = index + 1, Id = workbook.GetIdOfPart(table.WriteTo(workbook, frozen)) });
                names.Append(table.DefinedNames(index));
            }

            workbook.Workbook = new Workbook(sheets, names);
        }

        memory.Position = 0;
        memory.CopyTo(stream);
    }

    /// <summary>A sheet's name as Excel takes it: 31 characters, none of : \ / ? * [ ], no apostrophe at the ends.</summary>
    public static string SheetName(string name)
    {
        var clean = new StringBuilder(name);
        foreach (var forbidden in @":\/?*[]")
        {
            clean.Replace(forbidden, ' ');
        }

        var text = clean.ToString();
        return (text.Length > LongestSheetName ? text[..LongestSheetName] : text).Trim().Trim('\'');
    }
}
