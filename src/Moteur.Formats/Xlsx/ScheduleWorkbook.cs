using Moteur.CallSheets;
using Moteur.Productions;
using Moteur.Scheduling;

namespace Moteur.Formats.Xlsx;

/// <summary>
/// The schedule as a workbook: the plan with its days, scenes and rest, the Day-Out-of-Days, and the roles. In the language of
/// the current UI culture.
/// </summary>
public static class ScheduleWorkbook
{
    public static void Write(Stream stream, Production production, Schedule schedule) =>
        Workbooks.Write(stream, production.Title, [(Plan(schedule), 2), (OutOfDays(schedule), 2), (Roles(schedule), 2), (Breaches(schedule), 1)]);

    private static SheetTable Plan(Schedule schedule)
    {
        var numbers = schedule.Roles.ToDictionary(r => r.Id, r => r.Number);
        var table = new SheetTable(Labels.Get("Plan"),
        [
            new(Labels.Get("Day"), 7), new(Labels.Get("Date"), 18), new(Labels.Get("DayKind"), 16), new(Labels.Get("Place"), 32),
            new(Labels.Get("Number"), 7), new(Labels.Get("Interior"), 9), new(Labels.Get("Set"), 32), new(Labels.Get("TimeOfDay"), 13),
            new(Labels.Get("StoryDay"), 10), new(Labels.Get("Synopsis"), 44), new(Labels.Get("Eighths"), 9), new(Labels.Get("PagesDecimal"), 10),
            new(Labels.Get("Minutes"), 9), new(Labels.Get("Roles"), 20), new(Labels.Get("Note"), 24),
        ]);
        DateOnly? before = null;
        foreach (var day in schedule.Days)
        {
            for (var rest = before?.AddDays(1); rest < day.Date; rest = rest?.AddDays(1))
            {
                table.Row().Text("", CellStyle.Rest).Date(rest, CellStyle.RestDate).Text(Labels.Get("Rest"), CellStyle.Rest);
            }

            before = day.Date;
            foreach (var scene in day.Scenes)
            {
                table.Row()
                    .Number(day.Number)
                    .Date(day.Date)
                    .Text(Texts.Of(day.Kind))
                    .Text(day.Place)
                    .Text($"{scene.Number}", CellStyle.Bold)
                    .Text(Texts.Of(scene.Interior))
                    .Text(scene.Set)
                    .Text(Texts.Of(scene.TimeOfDay))
                    .Text(scene.StoryDay)
                    .Text(scene.Synopsis)
                    .Text($"{scene.Eighths}", CellStyle.Centre)
                    .Number(scene.Eighths.Count / 8.0, CellStyle.Decimal)
                    .Number(scene.Minutes)
                    .Text(string.Join(" ", scene.RoleIds.Where(numbers.ContainsKey).Select(r => numbers[r]).Order()))
                    .Text(day.Note);
            }
        }

        return table;
    }

    private static SheetTable OutOfDays(Schedule schedule)
    {
        var days = DayOutOfDays.Of(schedule);
        var table = new SheetTable(Labels.Get("DayOutOfDays"),
        [
            new(Labels.Get("Number"), 7), new(Labels.Get("Role"), 26),
            .. days.Days.Select(d => new Column(
                d.Date is { } date ? $"{Words.Weekday(date)[..3]} {date.Day}/{date.Month}\n{d.Number}" : $"{d.Number}", 7)),
            new(Labels.Get("Work"), 8), new(Labels.Get("Hold"), 8), new(Labels.Get("Start"), 8), new(Labels.Get("Finish"), 8),
        ]);
        foreach (var row in days.Rows)
        {
            table.Row().Number(row.Role.Number).Text(row.Role.Name, CellStyle.Bold);
            foreach (var code in row.Codes)
            {
                table.Text(DayOutOfDays.Letters(code), CellStyle.Centre);
            }

            table.Number(row.Worked).Number(row.Held).Number(row.First).Number(row.Last);
        }

        return table;
    }

    private static SheetTable Roles(Schedule schedule)
    {
        var table = new SheetTable(Labels.Get("Roles"),
        [
            new(Labels.Get("Number"), 7), new(Labels.Get("Role"), 28), new(Labels.Get("Artist"), 28), new(Labels.Get("DayCount"), 10),
            new(Labels.Get("Days"), 40), new(Labels.Get("Scenes"), 60),
        ]);
        foreach (var role in schedule.Roles.OrderBy(r => r.Number))
        {
            var days = schedule.Days.Where(d => d.RoleIds.Contains(role.Id)).ToList();
            var scenes = days.SelectMany(d => d.Scenes).Where(s => s.RoleIds.Contains(role.Id));
            table.Row()
                .Number(role.Number)
                .Text(role.Name, CellStyle.Bold)
                .Text(SheetRole.PrintedArtist(role))
                .Number(days.Count)
                .Text(string.Join(", ", days.Select(d => d.Number)))
                .Text(string.Join(", ", scenes.Select(s => s.Number)));
        }

        return table;
    }

    private static SheetTable Breaches(Schedule schedule)
    {
        var table = new SheetTable(Labels.Get("Breaches"),
            [new(Labels.Get("Day"), 7), new(Labels.Get("Breach"), 90), new(Labels.Get("Source"), 50), new(Labels.Get("Confidence"), 22)]);
        foreach (var breach in schedule.Breaches)
        {
            table.Row().Number(breach.Day).Text($"{breach.Problem}").Text(breach.Source).Text(Texts.Of(breach.Confidence));
        }

        return table;
    }
}
