using System.Globalization;
using Moteur.Productions;
using Moteur.Scheduling;
using static Moteur.Tests.Scheduling.Boards;

namespace Moteur.Tests.Scheduling;

public class ScheduleWeekTests
{
    public ScheduleWeekTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");

    [Fact]
    public void Weeks_show_their_days_and_the_rest_between_them()
    {
        // Wednesday 24 March 2027; Easter Monday is the 29th.
        var weeks = Weeks("1 | 2 | 3 | 4 | 5", new(2027, 3, 24));
        weeks.Select(w => w.Number).ShouldBe([1, 2]);
        weeks[0].Monday.ShouldBe(new(2027, 3, 22));
        weeks[0].Entries.Select(Short).ShouldBe(["J1", "J2", "J3", "27-28"]);
        weeks[1].Entries.Select(Short).ShouldBe(["29-29", "J4", "J5"]);
        weeks[1].Entries[0].Holidays.ShouldBe(["Lundi de Pâques"]);
    }

    [Fact]
    public void Rest_over_the_end_of_a_year_names_both_holidays_on_its_own_side()
    {
        // Monday 28 December 2026 to Sunday 3 January 2027: New Year is a Friday.
        var weeks = Weeks("1 | 2 | 3 | 4 | 5", new(2026, 12, 28));
        weeks[0].Entries.Select(Short).ShouldBe(["J1", "J2", "J3", "J4", "1-3"]);
        weeks[0].Entries[^1].Holidays.ShouldBe(["Jour de l’an"]);
    }

    [Fact]
    public void Days_that_the_calendar_no_longer_dates_come_last()
    {
        // Mondays only, of which the ten years to come are all off but the first.
        var monday = new DateOnly(2027, 3, 1);
        var calendar = new WorkingCalendar(
            monday,
            [.. Enum.GetValues<DayOfWeek>().Where(d => d != DayOfWeek.Monday)],
            [.. Enumerable.Range(1, 530).Select(week => monday.AddDays(7 * week))]);
        var weeks = ScheduleWeek.Of(Schedule.Of(View("1 | 2") with { Calendar = calendar }).Days);
        weeks.Select(w => w.Monday).ShouldBe([monday, null]);
    }

    private static IReadOnlyList<ScheduleWeek> Weeks(string board, DateOnly start) =>
        ScheduleWeek.Of(Schedule.Of(View(board) with { Calendar = WorkingCalendar.MondayToFriday(start) }).Days);

    private static string Short(ScheduleEntry entry) => entry.Day is { } day ? $"J{day.Number}" : $"{entry.RestFrom!.Value.Day}-{entry.RestTo!.Value.Day}";
}
