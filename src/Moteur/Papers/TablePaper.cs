using Moteur.Scripts;

namespace Moteur.Papers;

/// <summary>A row: a cell for each column.</summary>
public sealed record PaperRow(IReadOnlyList<Cell> Cells);

/// <summary>Rows that belong together: those of a set, of a department.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Title">Empty when the paper has no groups.</param>
/// <param name="Note">What else is said of the group; may be empty.</param>
public sealed record PaperGroup(string Key, string Title, string Note, IReadOnlyList<PaperRow> Rows);

/// <summary>What the rows of a paper are, for counting them.</summary>
public enum RowKind
{
    Scene,
    Role,
    Set,
    Element,
    Recommendation,
}

/// <summary>
/// A paper that is a table: its columns, and its rows in groups. The page, the print, the workbook and the CSV are all made
/// from this one record, so that they cannot disagree.
/// </summary>
/// <param name="GroupTitle">What the groups are; empty when all rows stand in one without a name.</param>
/// <param name="RowKind">What a row is.</param>
public sealed record TablePaper(
    PaperKind Kind, RowKind RowKind, string GroupTitle, IReadOnlyList<PaperColumn> Columns, IReadOnlyList<PaperGroup> Groups)
{
    /// <summary>True for a paper that is handed out group by group: each begins a page.</summary>
    public bool IsHandedOutByGroup { get; init; }

    /// <summary>True when the same scene or element stands in several groups: the groups are counted then, not the rows.</summary>
    public bool RepeatsRows { get; init; }

    /// <summary>How many columns at the left say which row it is, and stay in view.</summary>
    public int Fixed { get; init; } = 1;

    public bool IsGrouped => GroupTitle.Length > 0;

    public string Title => PaperTexts.Get($"Paper_{Kind}");

    public IEnumerable<PaperRow> Rows => Groups.SelectMany(g => g.Rows);

    /// <summary>A paper without groups.</summary>
    public static TablePaper Of(PaperKind kind, RowKind rowKind, IReadOnlyList<PaperColumn> columns, IReadOnlyList<PaperRow> rows) =>
        new(kind, rowKind, "", columns, [new("", "", "", rows)]);

    /// <summary>« 12 séquences ».</summary>
    public string CountOf(IEnumerable<PaperRow> rows) => PaperTexts.Count($"Count_{RowKind}", rows.Count());

    /// <summary>What the whole weighs: number of rows, then each column that adds up.</summary>
    public string Summary()
    {
        if (RepeatsRows)
        {
            return PaperTexts.Count($"Count_{Kind}", Groups.Count);
        }

        var rows = Rows.ToList();
        var sums = Columns.Zip(TotalsOf(rows)).Where(c => c.Second is not null).Select(c => PaperTexts.Get("Summed", c.First.Title, c.Second!.Words));
        return string.Join(" · ", sums.Prepend(CountOf(rows)));
    }

    /// <summary>For each column the sum of its cells; null for a column that does not add up.</summary>
    public IReadOnlyList<Cell?> TotalsOf(IReadOnlyList<PaperRow> rows) =>
        [.. Columns.Select((column, i) => column.IsSummed && rows.Count > 0 ? Sum([.. rows.Select(r => r.Cells[i])]) : null)];

    /// <summary>The same paper with only the rows in which every word stands, whatever its case and accents, and only one group where one is named.</summary>
    public TablePaper Find(string? words, string? group = null)
    {
        var wanted = Folding.Fold(words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (wanted.Length == 0 && string.IsNullOrEmpty(group))
        {
            return this;
        }

        var groups = Groups.Where(g => string.IsNullOrEmpty(group) || g.Key == group);
        return this with
        {
            Groups = wanted.Length == 0
                ? [.. groups]
                : [.. groups.Select(g => g with { Rows = [.. g.Rows.Where(r => Holds(g, r, wanted))] }).Where(g => g.Rows.Count > 0)],
        };
    }

    /// <summary>The same paper with the rows of each group in the order of a column; in its own order for none.</summary>
    /// <param name="order">The column's key, after a dash when the last comes first.</param>
    public TablePaper SortedBy(string? order)
    {
        var descends = order?.StartsWith('-') == true;
        var at = Columns.ToList().FindIndex(c => c.Key == order?.TrimStart('-'));
        return at < 0 ? this : this with { Groups = [.. Groups.Select(g => g with { Rows = Sorted(g.Rows) })] };

        IReadOnlyList<PaperRow> Sorted(IReadOnlyList<PaperRow> rows) => descends
            ? [.. rows.OrderByDescending(r => r.Cells[at].Order.Figure).ThenByDescending(r => r.Cells[at].Order.Words, StringComparer.Ordinal)]
            : [.. rows.OrderBy(r => r.Cells[at].Order.Figure).ThenBy(r => r.Cells[at].Order.Words, StringComparer.Ordinal)];
    }

    private bool Holds(PaperGroup group, PaperRow row, string[] wanted)
    {
        // A mark says that its column's name is there.
        var text = Folding.Fold(string.Join(
            ' ', Columns.Zip(row.Cells, (c, cell) => cell is MarkCell mark ? mark.IsThere ? c.Title : "" : cell.Words).Prepend(group.Title)));
        return wanted.All(word => text.Contains(word, StringComparison.Ordinal));
    }

    private static Cell Sum(IReadOnlyList<Cell> cells) => cells[0] switch
    {
        CountCell => new CountCell(cells.OfType<CountCell>().Sum(c => c.Count)),
        LengthCell => new LengthCell(Eighths.Sum(cells.OfType<LengthCell>().Select(c => c.Length))),
        ScreenTimeCell => new ScreenTimeCell(new(cells.OfType<ScreenTimeCell>().Sum(c => c.Time.Ticks))),
        ShootingTimeCell => new ShootingTimeCell(cells.OfType<ShootingTimeCell>().Sum(c => c.Minutes)),
        var other => throw new NotSupportedException(other.GetType().Name),
    };
}
