using Moteur.Papers;

namespace Moteur.Formats.Xlsx;

/// <summary>Table papers as a workbook, a sheet each. In the language of the current UI culture.</summary>
public static class PaperWorkbook
{
    /// <param name="title">The production's.</param>
    public static void Write(Stream stream, string title, params IReadOnlyList<TablePaper> papers) =>
        Workbooks.Write(stream, title, papers.Select(p => Sheet(FlatTable.Of(p))));

    /// <summary>The whole breakdown: scenes with everything they need, roles, sets, minutage, and a list for each category.</summary>
    public static void WriteBreakdown(Stream stream, string title, PaperSources sources)
    {
        var categories = BreakdownPapers.Make(PaperKind.Categories, sources);
        Workbooks.Write(
            stream,
            title,
            [
                .. new[] { PaperKind.Grid, PaperKind.Roles, PaperKind.SetTiming, PaperKind.Timing }
                    .Select(kind => Sheet(FlatTable.Of(BreakdownPapers.Make(kind, sources)))),
                .. categories.Groups.Select(g => Sheet(FlatTable.Of(categories with { GroupTitle = "", Groups = [g] }) with { Title = g.Title })),
            ]);
    }

    private static (SheetTable Table, int FrozenColumns) Sheet(FlatTable flat)
    {
        var table = new SheetTable(Workbooks.SheetName(flat.Title), [.. flat.Columns.Select(c => new Column(c.Title, c.Width))]);
        foreach (var row in flat.Rows)
        {
            table.Row();
            Fill(table, flat, row, StyleOf);
        }

        if (flat.Totals.Count > 0)
        {
            table.TotalRow();
            Fill(table, flat, flat.Totals, TotalStyleOf);
        }

        return (table, flat.Fixed);
    }

    private static void Fill(SheetTable table, FlatTable flat, IReadOnlyList<FlatValue> row, Func<FlatKind, CellStyle> styleOf)
    {
        foreach (var (value, column) in row.Zip(flat.Columns))
        {
            _ = value.Figure is { } figure ? table.Number(figure, styleOf(column.Kind)) : table.Text(value.Text, styleOf(column.Kind));
        }
    }

    private static CellStyle StyleOf(FlatKind kind) => kind switch
    {
        FlatKind.Name => CellStyle.Bold,
        FlatKind.Centred => CellStyle.Centre,
        FlatKind.Whole => CellStyle.Whole,
        FlatKind.Decimal => CellStyle.Decimal,
        FlatKind.Duration => CellStyle.Duration,
        _ => CellStyle.Text,
    };

    private static CellStyle TotalStyleOf(FlatKind kind) => kind switch
    {
        FlatKind.Centred => CellStyle.TotalCentre,
        FlatKind.Decimal => CellStyle.TotalDecimal,
        FlatKind.Duration => CellStyle.TotalDuration,
        _ => CellStyle.Total,
    };
}
