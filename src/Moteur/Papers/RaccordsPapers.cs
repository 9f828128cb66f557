using Moteur.Breakdown.Raccords;
using Moteur.Scripts;

namespace Moteur.Papers;

/// <summary>Papers in the order of the story: what each role wears in each scene, and each story day.</summary>
internal static class RaccordsPapers
{
    public static TablePaper Raccords(PaperSources sources)
    {
        var scenes = StoryDays.InOrder(sources.Kept);
        return new(
            PaperKind.Raccords,
            RowKind.Scene,
            PaperTexts.Get("Column_Role"),
            [
                PaperColumn.Of("Number", ColumnKind.Scene, 7),
                PaperColumn.Of("StoryDay", ColumnKind.Word, 10),
                PaperColumn.Of("Effect", ColumnKind.Effect, 13),
                PaperColumn.Of("Set", ColumnKind.Name, 30),
                PaperColumn.Of("Season", ColumnKind.Word, 10),
                PaperColumn.Of("Costume", ColumnKind.Text, 24),
                PaperColumn.Of("Makeup", ColumnKind.Text, 24),
                PaperColumn.Of("ContinuityNote", ColumnKind.Text, 30),
            ],
            [
                .. sources.Breakdown.Roles.OrderBy(r => r.Number).Select(Group).Where(g => g.Rows.Count > 0),
            ])
        { RepeatsRows = true };

        PaperGroup Group(RoleLine role) => new(
            $"{role.Number}",
            $"{role.Number} {role.Name}",
            "",
            [
                .. scenes.Where(s => s.RoleIds.Contains(role.Id)).Select(scene =>
                {
                    var line = sources.ContinuityOf(scene);
                    var state = line.Of(role.Id);
                    return new PaperRow(
                    [
                        new SceneCell(scene),
                        new TextCell(scene.StoryDay),
                        new EffectCell(scene.Interior, scene.TimeOfDay),
                        new TextCell(scene.Set),
                        new TextCell(Texts.Of(line.Season)),
                        new TextCell(state.Costume),
                        new TextCell(state.Makeup),
                        new TextCell(line.Note),
                    ]);
                }),
            ]);
    }

    public static TablePaper Calendar(PaperSources sources)
    {
        var scenes = StoryDays.InOrder(sources.Kept);
        return new(
            PaperKind.StoryDays,
            RowKind.Scene,
            PaperTexts.Get("Column_StoryDay"),
            [
                PaperColumn.Of("Number", ColumnKind.Scene, 7),
                PaperColumn.Of("Effect", ColumnKind.Effect, 13),
                PaperColumn.Of("Set", ColumnKind.Name, 30),
                .. sources.HasSynopses ? [PaperColumn.Of("Synopsis", ColumnKind.Text, 36)] : (PaperColumn[])[],
                PaperColumn.Of("Season", ColumnKind.Word, 10),
                PaperColumn.Of("RolesAndCostumes", ColumnKind.Text, 34),
                PaperColumn.Of("ContinuityNote", ColumnKind.Text, 24),
                PaperColumn.Of("Pages", ColumnKind.Length, 9, isSummed: true),
                PaperColumn.Of("ScreenTime", ColumnKind.ScreenTime, 10, isSummed: true),
            ],
            [.. scenes.GroupBy(s => Folding.Key(s.StoryDay)).Select(Group)]);

        PaperGroup Group(IGrouping<string, SceneLine> day)
        {
            var seasons = day.Select(s => Texts.Of(sources.ContinuityOf(s).Season)).Where(s => s.Length > 0).Distinct();
            var roles = sources.RoleNumbers(day.SelectMany(s => s.RoleIds).Distinct());
            return new(
                day.Key.Length > 0 ? day.Key : "-",
                day.Key.Length > 0 ? day.First().StoryDay : PaperTexts.Get("NoStoryDay"),
                string.Join(" · ", seasons.Append(roles.Length > 0 ? PaperTexts.Get("RolesAre", roles) : "").Where(t => t.Length > 0)),
                [
                    .. day.Select(scene => new PaperRow(
                    [
                        new SceneCell(scene),
                        new EffectCell(scene.Interior, scene.TimeOfDay),
                        new TextCell(scene.Set),
                        .. sources.HasSynopses ? [new TextCell(scene.Synopsis)] : (Cell[])[],
                        new TextCell(Texts.Of(sources.ContinuityOf(scene).Season)),
                        new TextCell(string.Join(", ", Costumes(scene))),
                        new TextCell(sources.ContinuityOf(scene).Note),
                        new LengthCell(scene.Eighths),
                        new ScreenTimeCell(scene.Eighths.ScreenTime),
                    ])),
                ]);
        }

        IEnumerable<string> Costumes(SceneLine scene) => scene.RoleIds.Where(sources.Roles.ContainsKey).Select(r => sources.Roles[r]).OrderBy(r => r.Number)
            .Select(role => sources.ContinuityOf(scene).Of(role.Id).Costume is { Length: > 0 } costume ? $"{role.Number} {role.Name} ({costume})" : $"{role.Number} {role.Name}");
    }
}
