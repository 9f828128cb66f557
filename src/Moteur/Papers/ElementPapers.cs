using Moteur.Breakdown;
using Moteur.People;

namespace Moteur.Papers;

/// <summary>Papers on what the scenes need.</summary>
internal static class ElementPapers
{
    public static TablePaper Categories(PaperSources sources)
    {
        var elements = Elements(sources);
        return new(
            PaperKind.Categories,
            RowKind.Element,
            PaperTexts.Get("Column_Category"),
            Columns(sources),
            [
                .. ElementCategories.All.Select(c => c.Category).Where(c => elements.Any(e => e.Category == c)).Select(category => new PaperGroup(
                    category.ToString(), Texts.Of(category), "", [.. elements.Where(e => e.Category == category).Select(e => new PaperRow(e.Cells))])),
            ]);
    }

    /// <summary>What each department brings or prepares: a category feeds one or several.</summary>
    public static TablePaper Departments(PaperSources sources)
    {
        var elements = Elements(sources);
        return new(
            PaperKind.Departments,
            RowKind.Element,
            PaperTexts.Get("Column_Department"),
            [PaperColumn.Of("Category", ColumnKind.Category, 22), .. Columns(sources)],
            [
                .. Enum.GetValues<Department>()
                    .Select(department => (Department: department, Elements: elements.Where(e => ElementDepartments.Of(e.Category).Contains(department))))
                    .Where(d => d.Elements.Any())
                    .Select(d => new PaperGroup(
                        d.Department.ToString(),
                        Texts.Of(d.Department),
                        "",
                        [.. d.Elements.OrderBy(e => e.Category).Select(e => new PaperRow([new CategoryCell(e.Category), .. e.Cells]))])),
            ])
        { IsHandedOutByGroup = true, RepeatsRows = true, Fixed = 2 };
    }

    /// <summary>Every scene with a column for each category that is used; without a row of totals, for it is read in again.</summary>
    public static TablePaper Grid(PaperSources sources)
    {
        var tags = sources.Breakdown.Tags.ToLookup(t => (t.SceneId, t.Category));
        var used = ElementCategories.All.Select(c => c.Category).Where(c => sources.Breakdown.Tags.Any(t => t.Category == c)).ToList();
        return TablePaper.Of(
            PaperKind.Grid,
            RowKind.Scene,
            [
                PaperColumn.Of("Number", ColumnKind.Scene, 7),
                PaperColumn.Of("Effect", ColumnKind.Effect, 13),
                PaperColumn.Of("Set", ColumnKind.Name, 30),
                PaperColumn.Of("StoryDay", ColumnKind.Word, 10),
                PaperColumn.Of("Synopsis", ColumnKind.Text, 44),
                PaperColumn.Of("Page", ColumnKind.Count, 7),
                PaperColumn.Of("Pages", ColumnKind.Length, 9),
                PaperColumn.Of("ScreenTime", ColumnKind.ScreenTime, 10),
                PaperColumn.Of("ShootingTime", ColumnKind.ShootingTime, 10),
                PaperColumn.Of("Roles", ColumnKind.Text, 30),
                .. used.Select(c => new PaperColumn(c.ToString(), ColumnKind.Text, Texts.Of(c), 24)),
            ],
            [
                .. sources.Scenes.Select(scene => new PaperRow(
                [
                    new SceneCell(scene),
                    new EffectCell(scene.Interior, scene.TimeOfDay),
                    new TextCell(scene.Omitted ? PaperTexts.Get("Omitted") : scene.Set),
                    new TextCell(scene.StoryDay),
                    new TextCell(scene.Synopsis),
                    new CountCell(scene.Page),
                    new LengthCell(scene.Eighths),
                    new ScreenTimeCell(scene.Eighths.ScreenTime),
                    new ShootingTimeCell(scene.Minutes),
                    new TextCell(string.Join(", ", PaperSources.RolesOf(scene).Where(sources.Roles.ContainsKey).Select(r => $"{sources.Roles[r].Number} {sources.Roles[r].Name}"))),
                    .. used.Select(c => new TextCell(scene.Omitted ? "" : string.Join(", ", tags[(scene.Id, c)].GroupBy(t => t.ElementId).Select(Named)))),
                ])),
            ]);
    }

    /// <summary>An element of a scene with how many are needed: « Filets ×&#160;6 ».</summary>
    public static string Named(IEnumerable<TagLine> tags)
    {
        var (name, quantity) = (tags.First().Name, tags.Max(t => t.Quantity));
        return quantity > 1 ? $"{name} ×\u00A0{quantity}" : name;
    }

    private static PaperColumn[] Columns(PaperSources sources) =>
    [
        PaperColumn.Of("Element", ColumnKind.Name, 40),
        PaperColumn.Of("Quantity", ColumnKind.Count, 9),
        PaperColumn.Of("SceneCount", ColumnKind.Count, 9),
        .. sources.HasStatuses ? [PaperColumn.Of("Status", ColumnKind.Word, 13)] : (PaperColumn[])[],
        .. sources.Days.Count > 0 ? [PaperColumn.Of("FirstDay", ColumnKind.Word, 22)] : (PaperColumn[])[],
        PaperColumn.Of("Scenes", ColumnKind.Scenes, 50),
        PaperColumn.Of("InSets", ColumnKind.Text, 50),
        .. sources.HasElementNotes ? [PaperColumn.Of("ElementNotes", ColumnKind.Text, 40)] : (PaperColumn[])[],
    ];

    private static List<(ElementCategory Category, Cell[] Cells)> Elements(PaperSources sources)
    {
        var places = sources.Kept.ToDictionary(s => s.Id);
        var days = sources.Days.SelectMany(d => d.Scenes, (day, scene) => (day, scene.Id)).ToDictionary(d => d.Id, d => d.day);
        return
        [
            .. sources.Breakdown.Tags.Where(t => places.ContainsKey(t.SceneId)).GroupBy(t => t.ElementId)
                .OrderBy(e => Folding.Key(e.First().Name), StringComparer.Ordinal)
                .Select(element =>
                {
                    var scenes = element.Select(t => places[t.SceneId]).Distinct().OrderBy(s => s.Position).ToList();
                    var known = sources.Elements.GetValueOrDefault(element.Key);
                    var first = scenes.Where(s => days.ContainsKey(s.Id)).Select(s => days[s.Id]).MinBy(d => d.Number);
                    return (element.First().Category, (Cell[])
                    [
                        new TextCell(element.First().Name),
                        new CountCell(element.Max(t => t.Quantity)),
                        new CountCell(scenes.Count),
                        .. sources.HasStatuses ? [new TextCell(known is null ? "" : Texts.Of(known.Status))] : (Cell[])[],
                        .. sources.Days.Count > 0 ? [new DayCell(first?.Number ?? 0, first?.Date)] : (Cell[])[],
                        new ScenesCell(scenes),
                        new TextCell(string.Join(", ", scenes.Select(s => s.Set).Where(s => s.Length > 0).Distinct())),
                        .. sources.HasElementNotes ? [new TextCell(known?.Notes ?? "")] : (Cell[])[],
                    ]);
                }),
        ];
    }
}
