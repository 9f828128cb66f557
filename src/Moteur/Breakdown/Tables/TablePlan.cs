using Moteur.Scripts;

namespace Moteur.Breakdown.Tables;

/// <summary>A scene's sheet as a table corrects it, on the version that was seen.</summary>
public sealed record SheetCorrection(SceneId SceneId, UpdateScene Update);

/// <summary>A role that a table names and the production does not know yet.</summary>
public sealed record AddedRole(RoleId Id, int Number, string Name);

/// <summary>
/// What importing a table into a breakdown would do: worked out without doing it, so that it can be shown first. Scenes are found by
/// their numbers. Elements are added without words; one that a sheet already names is not added again, so that importing twice does
/// a thing once.
/// </summary>
public sealed class TablePlan
{
    private readonly BreakdownView _before;
    private readonly bool _overwrite;
    private readonly bool _isProgramme;
    private readonly Dictionary<string, SceneLine> _byNumber;
    private readonly Dictionary<string, RoleId> _roleByName;
    private readonly Dictionary<int, RoleId> _roleByNumber;
    private readonly HashSet<(SceneId, ElementCategory, string)> _named;
    private readonly Dictionary<SceneId, UpdateScene> _updates = [];
    private int _nextRole;

    private TablePlan(BreakdownView before, bool overwrite, bool isProgramme)
    {
        (_before, _overwrite, _isProgramme) = (before, overwrite, isProgramme);
        _byNumber = before.Scenes.GroupBy(s => NumberKey($"{s.Number}")).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        _roleByName = before.Roles.GroupBy(r => Folding.Key(r.Name)).ToDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal);
        _roleByNumber = before.Roles.GroupBy(r => r.Number).ToDictionary(g => g.Key, g => g.First().Id);
        _named = [.. before.Tags.Select(t => (t.SceneId, t.Category, Folding.Key(t.Name)))];
        _nextRole = before.Roles.Select(r => r.Number).DefaultIfEmpty().Max() + 1;
    }

    /// <summary>Rows read, the headings and empty ones left out.</summary>
    public int Rows { get; private set; }

    /// <summary>Scenes of the breakdown that the table names.</summary>
    public IReadOnlySet<SceneId> Matched => _matched;

    private readonly HashSet<SceneId> _matched = [];

    /// <summary>Sheets that change.</summary>
    public IReadOnlyList<SheetCorrection> Corrections { get; private set; } = [];

    /// <summary>Elements to add.</summary>
    public List<TagElement> Tags { get; } = [];

    /// <summary>Roles to make.</summary>
    public List<AddedRole> Roles { get; } = [];

    /// <summary>What is not taken, in the order of the rows.</summary>
    public List<TableProblem> Problems { get; } = [];

    /// <param name="headings">Index of the row of headings.</param>
    /// <param name="uses">What each column holds.</param>
    /// <param name="overwrite">True to replace what is on a sheet already; otherwise only what is empty is filled.</param>
    /// <param name="isProgramme">True for rubriques, whose planned duration is their length and their time.</param>
    /// <returns>The plan; or <c>Table_NoNumberColumn</c>, without which no scene is found.</returns>
    public static Result<TablePlan> Of(
        Table table, int headings, IReadOnlyList<ColumnUse> uses, BreakdownView before, bool overwrite, bool isProgramme)
    {
        if (uses.All(u => u.Kind != ColumnMeaning.Number))
        {
            return new Problem("Table_NoNumberColumn");
        }

        var plan = new TablePlan(before, overwrite, isProgramme);
        foreach (var row in table.Rows.Skip(headings + 1).Where(r => r.Cells.Any(c => !string.IsNullOrWhiteSpace(c))))
        {
            plan.Rows++;
            plan.Take(table.Name, SheetRow.Read(table.Name, row, uses, plan.Problems));
        }

        plan.Corrections =
        [
            .. before.Scenes.Where(s => plan._updates.TryGetValue(s.Id, out var update) && !Same(update, Now(s))).Select(s => new SheetCorrection(s.Id, plan._updates[s.Id])),
        ];
        return plan;
    }

    /// <summary>A sheet as it is.</summary>
    private static UpdateScene Now(SceneLine s) =>
        new(s.Version, s.Interior, s.Set, s.TimeOfDay, s.Eighths, s.Minutes, s.Synopsis, s.StoryDay, s.RoleIds);

    private static bool Same(UpdateScene a, UpdateScene b) => a with { RoleIds = [] } == b with { RoleIds = [] } && a.RoleIds.SequenceEqual(b.RoleIds);

    private void Take(string sheet, SheetRow row)
    {
        // One row may stand for several scenes, as lists by element do: 3, 5, 12A.
        foreach (var number in row.Number.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).DefaultIfEmpty(""))
        {
            if (number.Length == 0)
            {
                Problems.Add(new(sheet, row.Row.Number, row.NumberColumn, new("Table_NoNumber")));
            }
            else if (!_byNumber.TryGetValue(NumberKey(number), out var scene))
            {
                Problems.Add(new(sheet, row.Row.Number, row.NumberColumn, new("Table_UnknownScene", number.Length > 20 ? number[..20] + "…" : number)));
            }
            else
            {
                _matched.Add(scene.Id);
                _updates[scene.Id] = Corrected(_updates.GetValueOrDefault(scene.Id, Now(scene)), row, sheet);
                Add(scene.Id, row.Elements);
            }
        }
    }

    private UpdateScene Corrected(UpdateScene sheet, SheetRow row, string name)
    {
        var length = row.Length ?? (_isProgramme && row.Seconds is { } seconds ? CellReading.Lasting(seconds) : null);
        var minutes = row.Minutes ?? (_isProgramme && row.Seconds is { } lasting ? (lasting + 59) / 60 : null);
        return sheet with
        {
            Interior = row.Interior is { } interior && (_overwrite || sheet.Interior == Interior.None) ? interior : sheet.Interior,
            Set = row.Set is { } set && (_overwrite || sheet.Set.Length == 0) ? set : sheet.Set,
            TimeOfDay = row.TimeOfDay is { } time && (_overwrite || sheet.TimeOfDay == TimeOfDay.None) ? time : sheet.TimeOfDay,

            // A scene always has a length and an estimated time: only a person who says so replaces them.
            Eighths = length is { } eighths && _overwrite ? eighths : sheet.Eighths,
            Minutes = minutes is { } time2 && (_overwrite || sheet.Minutes == 0) ? time2 : sheet.Minutes,
            Synopsis = row.Synopsis is { } synopsis && (_overwrite || sheet.Synopsis.Length == 0) ? synopsis : sheet.Synopsis,
            StoryDay = row.StoryDay is { } day && (_overwrite || sheet.StoryDay.Length == 0) ? day : sheet.StoryDay,
            RoleIds = [.. sheet.RoleIds.Concat(row.Roles.Select(r => RoleOf(r, row, name)).OfType<RoleId>()).Distinct()],
        };
    }

    private RoleId? RoleOf(NamedRole named, SheetRow row, string sheet)
    {
        if (named.Name.Length == 0)
        {
            if (_roleByNumber.TryGetValue(named.Number ?? 0, out var byNumber))
            {
                return byNumber;
            }

            Problems.Add(new(sheet, row.Row.Number, named.Column, new("Table_UnknownRole", $"{named.Number}")));
            return null;
        }

        if (_roleByName.TryGetValue(Folding.Key(named.Name), out var known))
        {
            return known;
        }

        if (named.Name.Length > 200)
        {
            Problems.Add(new(sheet, row.Row.Number, named.Column, new("Table_TextTooLong")));
            return null;
        }

        var made = new AddedRole(RoleId.New(), _nextRole++, named.Name);
        Roles.Add(made);
        _roleByName[Folding.Key(named.Name)] = made.Id;
        return made.Id;
    }

    private void Add(SceneId scene, List<NamedElement> elements)
    {
        foreach (var element in elements.Where(e => _named.Add((scene, e.Category, Folding.Key(e.Name)))))
        {
            Tags.Add(new(TagId.New(), scene, element.Category, element.Name, null, element.Quantity));
        }
    }

    private static string NumberKey(string number) => number.Trim().TrimEnd('.').ToUpperInvariant();
}
