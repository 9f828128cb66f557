namespace Moteur.Papers;

/// <summary>How a spreadsheet holds a column.</summary>
public enum FlatKind
{
    Text,

    /// <summary>The words by which the row is known.</summary>
    Name,
    Centred,
    Whole,
    Decimal,

    /// <summary>A time on screen, in parts of a day.</summary>
    Duration,
}

/// <param name="IsSummed">True when its figures add up.</param>
public sealed record FlatColumn(string Title, FlatKind Kind, int Width, bool IsSummed);

/// <summary>A value of a spreadsheet: a text or a figure.</summary>
public readonly record struct FlatValue(string Text, double? Figure)
{
    public static implicit operator FlatValue(string text) => new(text, null);

    public static implicit operator FlatValue(double figure) => new("", figure);
}

/// <summary>
/// A table paper as spreadsheets want it: the group in a column of its own, what people filter apart in columns apart, and
/// lengths also as figures. The workbook and the CSV are both written from it.
/// </summary>
/// <param name="Fixed">How many columns at the left say which row it is.</param>
public sealed record FlatTable(
    string Title, int Fixed, IReadOnlyList<FlatColumn> Columns, IReadOnlyList<IReadOnlyList<FlatValue>> Rows, IReadOnlyList<FlatValue> Totals)
{
    private const double SecondsADay = 24 * 60 * 60;

    public static FlatTable Of(TablePaper paper)
    {
        var rows = paper.Rows.ToList();
        var totals = paper.TotalsOf(rows);
        var hasTotals = totals.Any(t => t is not null);
        return new(
            paper.Title,
            paper.IsGrouped ? paper.Fixed + 1 : paper.Fixed,
            [
                .. paper.IsGrouped ? [new FlatColumn(paper.GroupTitle, FlatKind.Text, 26, false)] : (FlatColumn[])[],
                .. paper.Columns.SelectMany(ColumnsOf),
            ],
            [
                .. paper.Groups.SelectMany(g => g.Rows, (group, row) => (IReadOnlyList<FlatValue>)
                [
                    .. paper.IsGrouped ? [group.Title] : (FlatValue[])[],
                    .. row.Cells.SelectMany(Values),
                ]),
            ],
            !hasTotals ? [] :
            [
                .. paper.IsGrouped ? [""] : (FlatValue[])[],
                .. paper.Columns.Zip(totals).SelectMany(c => c.Second is { } sum ? Values(sum) : ColumnsOf(c.First).Select(_ => (FlatValue)"")),
            ]);
    }

    private static IEnumerable<FlatColumn> ColumnsOf(PaperColumn column) => column.Kind switch
    {
        ColumnKind.Scene or ColumnKind.Name => [new(column.Title, FlatKind.Name, column.Width, false)],
        ColumnKind.Effect =>
        [
            new(PaperTexts.Get("Column_Interior"), FlatKind.Text, 9, false),
            new(PaperTexts.Get("Column_TimeOfDay"), FlatKind.Text, 13, false),
        ],
        ColumnKind.Count => [new(column.Title, FlatKind.Whole, column.Width, column.IsSummed)],
        ColumnKind.Length =>
        [
            new(column.Title, FlatKind.Centred, column.Width, column.IsSummed),
            new(PaperTexts.Get("Column_PagesDecimal"), FlatKind.Decimal, 10, column.IsSummed),
        ],
        ColumnKind.ScreenTime => [new(column.Title, FlatKind.Duration, column.Width, column.IsSummed)],
        ColumnKind.ShootingTime => [new(PaperTexts.Get("InMinutes", column.Title), FlatKind.Whole, column.Width, column.IsSummed)],
        ColumnKind.Mark => [new(column.Title, FlatKind.Centred, column.Width, false)],
        _ => [new(column.Title, FlatKind.Text, column.Width, false)],
    };

    private static IEnumerable<FlatValue> Values(Cell cell) => cell switch
    {
        EffectCell effect => [Texts.Of(effect.Interior), Texts.Of(effect.TimeOfDay)],
        CountCell count => [count.Count],
        LengthCell length => [length.Words, length.Length.Count / 8.0],
        ScreenTimeCell screen => [screen.Time.TotalSeconds / SecondsADay],
        ShootingTimeCell shooting => [shooting.Minutes],
        MarkCell mark => [mark.IsThere ? "X" : ""],
        _ => [cell.Words],
    };
}
