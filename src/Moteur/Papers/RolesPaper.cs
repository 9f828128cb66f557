using Moteur.CallSheets;
using Moteur.Scheduling;
using Moteur.Scripts;

namespace Moteur.Papers;

/// <summary>Roles with their scenes, what these weigh, and the days on which each works and waits.</summary>
internal static class RolesPaper
{
    public static TablePaper Of(PaperSources sources)
    {
        var hasArtists = sources.Breakdown.Roles.Any(r => r.Artist.Length > 0);
        var hasDays = sources.Days.Count > 0;
        var days = DayOutOfDays.Of(new(sources.Days, [], sources.Breakdown.Roles, [])).Rows.ToDictionary(r => r.Role.Id);
        return TablePaper.Of(
            PaperKind.Roles,
            RowKind.Role,
            [
                PaperColumn.Of("CastNumber", ColumnKind.Count, 7),
                PaperColumn.Of("Role", ColumnKind.Name, 28),
                .. hasArtists ? [PaperColumn.Of("Artist", ColumnKind.Text, 28)] : (PaperColumn[])[],
                PaperColumn.Of("SceneCount", ColumnKind.Count, 9),
                PaperColumn.Of("Pages", ColumnKind.Length, 9),
                PaperColumn.Of("ScreenTime", ColumnKind.ScreenTime, 10),
                PaperColumn.Of("ShootingTime", ColumnKind.ShootingTime, 10),
                .. hasDays
                    ?
                    [
                        PaperColumn.Of("DayCount", ColumnKind.Count, 8, isSummed: true),
                        PaperColumn.Of("HoldCount", ColumnKind.Count, 8, isSummed: true),
                        PaperColumn.Of("Days", ColumnKind.Text, 30),
                    ]
                    : (PaperColumn[])[],
                PaperColumn.Of("Scenes", ColumnKind.Scenes, 50),
            ],
            [.. sources.Breakdown.Roles.OrderBy(r => r.Number).Select(Row)]) with
        { Fixed = 2 };

        PaperRow Row(RoleLine role)
        {
            var scenes = sources.Kept.Where(s => s.RoleIds.Contains(role.Id)).ToList();
            var length = Eighths.Sum(scenes.Select(s => s.Eighths));
            return new(
            [
                new CountCell(role.Number),
                new TextCell(role.Name),
                .. hasArtists ? [new TextCell(SheetRole.PrintedArtist(role))] : (Cell[])[],
                new CountCell(scenes.Count),
                new LengthCell(length),
                new ScreenTimeCell(length.ScreenTime),
                new ShootingTimeCell(scenes.Sum(s => s.Minutes)),
                .. hasDays
                    ? [new CountCell(days[role.Id].Worked), new CountCell(days[role.Id].Held), new TextCell(DaysOf(days[role.Id]))]
                    : (Cell[])[],
                new ScenesCell(scenes),
            ]);
        }
    }

    /// <summary>The days worked, those that follow each other as one run: « J1–J4, J7 ».</summary>
    private static string DaysOf(DayOutOfDaysRow row)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var (index, code) in row.Codes.Index().Where(d => d.Item is not (DayCode.None or DayCode.Hold)))
        {
            if (runs.Count > 0 && runs[^1].Last == index)
            {
                runs[^1] = (runs[^1].First, index + 1);
            }
            else
            {
                runs.Add((index + 1, index + 1));
            }
        }

        return string.Join(", ", runs.Select(r => r.First == r.Last ? Day(r.First) : $"{Day(r.First)}–{Day(r.Last)}"));

        static string Day(int number) => PaperTexts.Get("DayNumber", $"{number}");
    }
}
