using Moteur.Scripts;

namespace Moteur.Papers;

/// <summary>Papers with a line a scene.</summary>
internal static class ScenePapers
{
    // What A4 landscape holds beside the other columns.
    private const int RolesAcross = 12;

    public static TablePaper Continuity(PaperSources sources)
    {
        var counts = sources.Kept.SelectMany(s => s.RoleIds).CountBy(r => r).ToDictionary();
        var present = sources.Breakdown.Roles.Where(r => counts.ContainsKey(r.Id)).OrderBy(r => r.Number).ToList();
        var across = present.Count <= RolesAcross ? present
            : [.. present.OrderByDescending(r => counts[r.Id]).ThenBy(r => r.Number).Take(RolesAcross).OrderBy(r => r.Number)];
        var apart = across.Select(r => r.Id).ToHashSet();
        var hasOthers = across.Count < present.Count;
        return TablePaper.Of(
            PaperKind.Continuity,
            RowKind.Scene,
            [
                .. Heading(sources),
                .. across.Select(r => new PaperColumn($"role-{r.Number}", ColumnKind.Mark, $"{r.Number} {r.Name}", 5)),
                .. hasOthers ? [PaperColumn.Of("OtherRoles", ColumnKind.Text, 14)] : (PaperColumn[])[],
                .. Weights,
            ],
            [
                .. sources.Scenes.Select(scene => new PaperRow(
                [
                    .. HeadingOf(sources, scene),
                    .. across.Select(r => PaperSources.RolesOf(scene).Contains(r.Id) ? MarkCell.There : MarkCell.Absent),
                    .. hasOthers ? [new TextCell(sources.RoleNumbers(PaperSources.RolesOf(scene).Where(r => !apart.Contains(r))))] : (Cell[])[],
                    .. WeightsOf(scene),
                ])),
            ]);
    }

    public static TablePaper Sets(PaperSources sources)
    {
        var hasParts = sources.Kept.Any(s => PartOf(s.Set).Length > 0);
        return new(
            PaperKind.Sets,
            RowKind.Scene,
            PaperTexts.Get("Column_Set"),
            [
                PaperColumn.Of("Number", ColumnKind.Scene, 7),
                PaperColumn.Of("Effect", ColumnKind.Effect, 13),
                .. hasParts ? [PaperColumn.Of("Part", ColumnKind.Text, 24)] : (PaperColumn[])[],
                .. sources.HasSynopses ? [PaperColumn.Of("Synopsis", ColumnKind.Text, 44)] : (PaperColumn[])[],
                PaperColumn.Of("Roles", ColumnKind.Text, 16),
                .. sources.HasStoryDays ? [PaperColumn.Of("StoryDay", ColumnKind.Word, 10)] : (PaperColumn[])[],
                .. Weights,
            ],
            // A set spelled in two ways is one set.
            [.. sources.Kept.GroupBy(s => Folding.Key(SetNames.Main(s.Set))).OrderBy(g => g.Key, StringComparer.Ordinal).Select(Group)]);

        PaperGroup Group(IGrouping<string, SceneLine> set)
        {
            var places = string.Join(" / ", set.Select(s => sources.PlaceOf(s.Set)).Where(p => p.Length > 0).Distinct());
            return new(
                set.Key,
                set.Key.Length > 0 ? SetNames.Main(set.First().Set) : PaperTexts.Get("NoSet"),
                places.Length > 0 ? PaperTexts.Get("PlaceIs", places) : "",
                [
                    .. set.Select(scene => new PaperRow(
                    [
                        new SceneCell(scene),
                        new EffectCell(scene.Interior, scene.TimeOfDay),
                        .. hasParts ? [new TextCell(PartOf(scene.Set))] : (Cell[])[],
                        .. sources.HasSynopses ? [new TextCell(scene.Synopsis)] : (Cell[])[],
                        new TextCell(sources.RoleNumbers(scene.RoleIds)),
                        .. sources.HasStoryDays ? [new TextCell(scene.StoryDay)] : (Cell[])[],
                        .. WeightsOf(scene),
                    ])),
                ]);
        }
    }

    public static TablePaper Timing(PaperSources sources)
    {
        var (screen, shooting) = (TimeSpan.Zero, 0);
        var rows = new List<PaperRow>();
        foreach (var scene in sources.Kept)
        {
            (screen, shooting) = (screen + scene.Eighths.ScreenTime, shooting + scene.Minutes);
            rows.Add(new(
            [
                new SceneCell(scene),
                new EffectCell(scene.Interior, scene.TimeOfDay),
                new TextCell(scene.Set),
                new LengthCell(scene.Eighths),
                new ScreenTimeCell(scene.Eighths.ScreenTime),
                new ScreenTimeCell(screen),
                new ShootingTimeCell(scene.Minutes),
                new ShootingTimeCell(shooting),
            ]));
        }

        return TablePaper.Of(
            PaperKind.Timing,
            RowKind.Scene,
            [
                PaperColumn.Of("Number", ColumnKind.Scene, 7),
                PaperColumn.Of("Effect", ColumnKind.Effect, 13),
                PaperColumn.Of("Set", ColumnKind.Name, 34),
                PaperColumn.Of("Pages", ColumnKind.Length, 9, isSummed: true),
                PaperColumn.Of("ScreenTime", ColumnKind.ScreenTime, 10, isSummed: true),
                PaperColumn.Of("ScreenTimeSoFar", ColumnKind.ScreenTime, 10),
                PaperColumn.Of("ShootingTime", ColumnKind.ShootingTime, 10, isSummed: true),
                PaperColumn.Of("ShootingTimeSoFar", ColumnKind.ShootingTime, 10),
            ],
            rows);
    }

    private static PaperColumn[] Heading(PaperSources sources) =>
    [
        PaperColumn.Of("Number", ColumnKind.Scene, 7),
        PaperColumn.Of("Effect", ColumnKind.Effect, 13),
        PaperColumn.Of("Set", ColumnKind.Name, 32),
        .. sources.HasSynopses ? [PaperColumn.Of("Synopsis", ColumnKind.Text, 44)] : (PaperColumn[])[],
        .. sources.HasStoryDays ? [PaperColumn.Of("StoryDay", ColumnKind.Word, 10)] : (PaperColumn[])[],
    ];

    private static Cell[] HeadingOf(PaperSources sources, SceneLine scene) =>
    [
        new SceneCell(scene),
        new EffectCell(scene.Interior, scene.TimeOfDay),
        new TextCell(scene.Omitted ? PaperTexts.Get("Omitted") : scene.Set),
        .. sources.HasSynopses ? [new TextCell(scene.Synopsis)] : (Cell[])[],
        .. sources.HasStoryDays ? [new TextCell(scene.StoryDay)] : (Cell[])[],
    ];

    private static PaperColumn[] Weights =>
    [
        PaperColumn.Of("Pages", ColumnKind.Length, 9, isSummed: true),
        PaperColumn.Of("ScreenTime", ColumnKind.ScreenTime, 10, isSummed: true),
        PaperColumn.Of("ShootingTime", ColumnKind.ShootingTime, 10, isSummed: true),
    ];

    private static Cell[] WeightsOf(SceneLine scene) =>
        [new LengthCell(scene.Eighths), new ScreenTimeCell(scene.Eighths.ScreenTime), new ShootingTimeCell(scene.Minutes)];

    /// <summary>The sub-set: what stands after the main set and its separator.</summary>
    private static string PartOf(string set) => set[SetNames.Main(set).Length..].TrimStart(' ', '-', '–', '—', '/', ',');
}
