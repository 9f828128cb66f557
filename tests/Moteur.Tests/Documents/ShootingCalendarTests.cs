using System.Globalization;
using System.Text;
using Moteur.CallSheets;
using Moteur.Formats.ICalendar;
using Moteur.Scheduling;
using Calendar = Ical.Net.Calendar;

namespace Moteur.Tests.Documents;

public class ShootingCalendarTests
{
    private readonly FictionalShoot _shoot = new();

    public ShootingCalendarTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");

    [Fact]
    public void Each_shooting_day_is_one_event_on_the_productions_clock()
    {
        var text = Write(1);
        text.ShouldContain("BEGIN:VTIMEZONE");
        text.ShouldContain("DTSTART;TZID=Europe/Paris:20270301T080000");
        var calendar = Calendar.Load(text).ShouldNotBeNull();
        calendar.Events.Count.ShouldBe(12);
        var first = calendar.Events.OrderBy(e => e.DtStart!.Value).First();
        first.Summary.ShouldBe("J1 – PHARE DE KERMOR / ROUTE DE LA CORNICHE / PORT DE KERMOR");
        first.DtEnd!.Value.ShouldBe(new DateTime(2027, 3, 1, 15, 30, 0));
        first.Description!.ShouldContain("INT PHARE - LANTERNE NUIT");
    }

    [Fact]
    public void A_night_ends_on_the_next_date()
    {
        var night = Calendar.Load(Write(1))!.Events.Single(e => e.Summary!.StartsWith("J8 ", StringComparison.Ordinal));
        night.DtStart!.Value.Day.ShouldBe(10);
        night.DtEnd!.Value.Day.ShouldBe(11);
    }

    [Fact]
    public void A_later_version_replaces_the_events_of_the_earlier_one()
    {
        var (before, after) = (Calendar.Load(Write(1))!, Calendar.Load(Write(2))!);
        after.Events.Select(e => e.Uid).ShouldBe(before.Events.Select(e => e.Uid));
        after.Events.ShouldAllBe(e => e.Sequence == 2);
    }

    [Fact]
    public void Hours_decided_on_the_call_sheet_are_the_calendars()
    {
        var day = _shoot.Schedule.Days[0];
        var sheet = CallSheetDefaults.Sheet(CallSheetId.New(), day.Id, day.Kind, day.Minutes);
        (sheet.FollowsPlan, sheet.CrewCall) = (false, new(390));
        Write(1, new() { [day.Id] = sheet }).ShouldContain("DTSTART;TZID=Europe/Paris:20270301T063000");
    }

    private string Write(int version, Dictionary<BoardDayId, CallSheet>? sheets = null)
    {
        using var stream = new MemoryStream();
        ShootingCalendar.Write(stream, "La Lanterne", "La Lanterne", _shoot.Schedule, sheets ?? [], version, new(2027, 2, 26, 12, 0, 0, TimeSpan.Zero));
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
