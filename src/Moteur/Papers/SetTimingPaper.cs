using Moteur.Scripts;

namespace Moteur.Papers;

/// <summary>What each set weighs: its scenes, their length, time on screen and time to shoot.</summary>
internal static class SetTimingPaper
{
    public static TablePaper Of(PaperSources sources)
    {
        var hasPlaces = sources.Sets.Any(s => s.Place.Length > 0);
        return TablePaper.Of(
            PaperKind.SetTiming,
            RowKind.Set,
            [
                PaperColumn.Of("Set", ColumnKind.Name, 36),
                .. hasPlaces ? [PaperColumn.Of("Place", ColumnKind.Text, 30)] : (PaperColumn[])[],
                PaperColumn.Of("Effects", ColumnKind.Text, 26),
                PaperColumn.Of("SceneCount", ColumnKind.Count, 9, isSummed: true),
                PaperColumn.Of("Pages", ColumnKind.Length, 9, isSummed: true),
                PaperColumn.Of("ScreenTime", ColumnKind.ScreenTime, 10, isSummed: true),
                PaperColumn.Of("ShootingTime", ColumnKind.ShootingTime, 10, isSummed: true),
                PaperColumn.Of("Scenes", ColumnKind.Scenes, 50),
            ],
            [.. sources.Kept.GroupBy(s => s.Set).OrderBy(g => Folding.Key(g.Key), StringComparer.Ordinal).Select(Row)]);

        PaperRow Row(IGrouping<string, SceneLine> set)
        {
            var length = Eighths.Sum(set.Select(s => s.Eighths));
            return new(
            [
                new TextCell(set.Key.Length > 0 ? set.Key : PaperTexts.Get("NoSet")),
                .. hasPlaces ? [new TextCell(sources.PlaceOf(set.Key))] : (Cell[])[],
                new TextCell(string.Join(", ", set.Select(s => new EffectCell(s.Interior, s.TimeOfDay).Words).Where(w => w.Length > 0).Distinct())),
                new CountCell(set.Count()),
                new LengthCell(length),
                new ScreenTimeCell(length.ScreenTime),
                new ShootingTimeCell(set.Sum(s => s.Minutes)),
                new ScenesCell([.. set]),
            ]);
        }
    }
}
