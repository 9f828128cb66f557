using Moteur.Breakdown.Tables;

namespace Moteur.Formats.Tables;

/// <summary>
/// Reads the tables of a file, XLSX or CSV, whatever its name says. Any bytes give tables or one problem; size, rows and columns are
/// bounded.
/// </summary>
public static class TableFile
{
    /// <summary>Largest file, in bytes: 10 MB. A season's breakdown takes less than one.</summary>
    public const int LargestFile = 10 * 1024 * 1024;

    internal const int MostRows = 20_000;
    internal const int MostColumns = 200;
    internal const int MostSheets = 60;
    internal const int LongestCell = 32_767;

    /// <param name="file">Its bytes.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>The sheets that hold something; or one problem of the <c>Table_</c> family, with the place where there is one.</returns>
    /// <exception cref="OperationCanceledException">Asked for by <paramref name="cancel"/>.</exception>
    public static Result<IReadOnlyList<Table>> Read(byte[] file, CancellationToken cancel)
    {
        if (file.Length > LargestFile)
        {
            return new Problem("Table_TooLarge", $"{LargestFile / 1024 / 1024}");
        }

        if (file.AsSpan().IndexOfAnyExcept("\0 \t\r\n\uFEFF"u8) < 0)
        {
            return new Problem("Table_Empty");
        }

        var read = FileNatures.Of(file, "") switch
        {
            FileNature.Workbook => XlsxTables.Read(file, cancel),
            FileNature.Text => CsvTable.Read(file, cancel),

            // Excel keeps protected workbooks, like its old ones, in the container of old Word files.
            FileNature.Word when !file.AsSpan().StartsWith("PK"u8) => new Problem("Table_Password"),
            FileNature.Archive => XlsxTables.Read(file, cancel),
            _ => new Problem("Table_NotTable"),
        };
        return read.IsOk && read.Value.Count == 0 ? new Problem("Table_Empty") : read;
    }
}
