namespace Moteur.Breakdown.Tables;

/// <summary>A file of tables as it was read, to be told what its columns are.</summary>
public sealed record TableFileView(IReadOnlyList<TableView> Sheets);

/// <summary>One sheet: its columns as they are understood, and its first rows.</summary>
/// <param name="Headings">Index of the row of headings.</param>
/// <param name="Rows">How many rows follow it.</param>
public sealed record TableView(string Name, int Headings, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Preview, int Rows)
{
    private const int PreviewRows = 6;

    public static TableView Of(Table table)
    {
        var headings = ColumnHeadings.RowOf(table);
        var titles = table.Rows.Count > 0 ? table.Rows[headings].Cells : [];
        var preview = table.Rows.Skip(headings + 1).Take(PreviewRows).ToList();

        // A column may have values without a heading.
        var width = preview.Select(r => r.Cells.Count).Append(titles.Count).Max();
        var named = Enumerable.Range(0, width).Select(i => i < titles.Count ? titles[i] : "").ToList();
        return new(
            table.Name,
            headings,
            [.. named.Zip(ColumnHeadings.Uses(named), (title, use) => new TableColumn(Folding.OneSpace(title), use))],
            preview,
            Math.Max(0, table.Rows.Count - headings - 1));
    }
}

/// <summary>A column: its heading in the file and what it is taken for.</summary>
public sealed record TableColumn(string Heading, ColumnUse Use);

/// <summary>What importing a table would do, or has done.</summary>
/// <param name="Rows">Rows read.</param>
/// <param name="Scenes">Scenes of the breakdown that it names.</param>
/// <param name="Changed">Sheets that change.</param>
/// <param name="Basis">What it was worked out on; sent back to import exactly this.</param>
/// <param name="Entry">The journal's entry, to take it back; null before it is done.</param>
public sealed record TableReport(
    int Rows, int Scenes, int Changed, int Elements, int Roles, IReadOnlyList<TableProblemLine> Problems, string Basis, Guid? Entry);

/// <summary>Something that is not taken, in the reader's language.</summary>
public sealed record TableProblemLine(string Place, string Message)
{
    public static TableProblemLine Of(TableProblem problem) => new(problem.Place, $"{problem.Problem}");
}

/// <summary>What takes an import of a table back: what it added, and the sheets as they were.</summary>
public sealed record UndoTable(IReadOnlyList<TagId> Tags, IReadOnlyList<Scripts.RoleId> Roles, IReadOnlyList<SheetCorrection> Sheets);
