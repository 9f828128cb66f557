using System.Globalization;
using System.Text.Json;
using Moteur.Productions;

namespace Moteur.Tests.Productions;

public class WorkingCalendarTests
{
    private static readonly WorkingCalendar Weeks = WorkingCalendar.MondayToFriday(new(2027, 3, 22));

    [Fact]
    public void Easter_Monday_and_the_weekends_are_not_shooting_days() =>
        Weeks.ShootingDates(7).ShouldBe(
        [
            new(2027, 3, 22), new(2027, 3, 23), new(2027, 3, 24), new(2027, 3, 25), new(2027, 3, 26), new(2027, 3, 30), new(2027, 3, 31),
        ]);

    [Fact]
    public void A_Saturday_and_a_holiday_can_be_worked_all_the_same()
    {
        var calendar = Weeks with { DaysWorked = [new(2027, 3, 27), new(2027, 3, 29)] };
        calendar.ShootingDates(7).Skip(5).ShouldBe([new(2027, 3, 27), new(2027, 3, 29)]);
        calendar.IsRest(new(2027, 3, 27)).ShouldBeTrue();
    }

    [Fact]
    public void A_day_both_off_and_worked_is_off() =>
        (Weeks with { DaysOff = [new(2027, 3, 27)], DaysWorked = [new(2027, 3, 27)] }).IsWorked(new(2027, 3, 27)).ShouldBeFalse();

    [Fact]
    public void Nothing_is_shot_before_the_first_day() =>
        (Weeks with { DaysWorked = [new(2027, 3, 20)] }).IsWorked(new(2027, 3, 20)).ShouldBeFalse();

    [Theory]
    [InlineData(1, 1, 1, "Calendar_StartOutOfRange")]
    [InlineData(9999, 12, 31, "Calendar_StartOutOfRange")]
    [InlineData(2099, 12, 31, null)]
    public void A_year_that_is_a_slip_of_the_keyboard_is_refused(int year, int month, int day, string? problem)
    {
        var calendar = WorkingCalendar.MondayToFriday(new(year, month, day));
        calendar.Check()?.Key.ShouldBe(problem);
        calendar.ShootingDates(60).Count.ShouldBe(problem is null ? 60 : 0);
    }

    [Fact]
    public void A_calendar_written_before_there_were_days_worked_is_still_read()
    {
        const string Kept = """{"start":"2027-03-22","weeklyRest":["Saturday","Sunday"],"daysOff":["2027-03-24"],"holidaysOff":true}""";
        var calendar = JsonSerializer.Deserialize(Kept, MoteurJson.Default.WorkingCalendar)!;
        calendar.ShootingDates(3).ShouldBe([new(2027, 3, 22), new(2027, 3, 23), new(2027, 3, 25)]);
    }

    [Fact]
    public void Everything_that_is_wrong_with_a_production_is_said_at_once()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
        var wrong = new CreateProduction(
            ProductionId.New(),
            " ",
            ProductionFormat.Short,
            CollectiveAgreement.Idcc3097,
            Weeks with { WeeklyRest = Enum.GetValues<DayOfWeek>() },
            30,
            new string('x', 201),
            "",
            "");
        wrong.Problems().Select(p => p.Key).ShouldBe(
            ["Production_NoTitle", "Production_NameTooLong", "Production_HoursOutOfRange", "Calendar_NoWorkingDay"]);
    }
}
