using System.Globalization;
using System.Resources;
using System.Security.Cryptography;
using System.Text;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Moteur.CallSheets;
using Moteur.Scheduling;
using Calendar = Ical.Net.Calendar;

namespace Moteur.Formats.ICalendar;

/// <summary>The shooting days as a calendar that phones subscribe to (RFC 5545); days of rest have no event.</summary>
public static class ShootingCalendar
{
    private static readonly ResourceManager Labels = new("Moteur.Formats.ICalendar.Labels", typeof(ShootingCalendar).Assembly);

    /// <summary>Writes one event a dated shooting day, from crew call to wrap, in the language of the current UI culture.</summary>
    /// <param name="key">What names the production for ever: its id, or on the command line its title. With the day's number it
    /// makes the event's UID, so that a later version of the plan replaces the earlier one in people's calendars.</param>
    /// <param name="sheets">Call sheets whose hours were decided; the others follow <see cref="CallSheetDefaults"/>.</param>
    /// <param name="version">Version of the board: the events' sequence number, which calendars want growing.</param>
    /// <param name="stamp">Now.</param>
    /// <param name="timeZone">IANA name of the production's time zone.</param>
    public static void Write(
        Stream stream,
        string title,
        string key,
        Schedule schedule,
        IReadOnlyDictionary<BoardDayId, CallSheet> sheets,
        int version,
        DateTimeOffset stamp,
        string timeZone = "Europe/Paris")
    {
        var calendar = new Calendar { ProductId = "-//Moteur//FR" };
        calendar.AddProperty("X-WR-CALNAME", title);
        var dated = schedule.Days.Where(d => d.Date is not null).ToList();
        if (dated.Count > 0)
        {
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(timeZone, dated[0].Date!.Value.ToDateTime(TimeOnly.MinValue), includeHistoricalData: false));
        }

        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..24];
        foreach (var day in dated)
        {
            var hours = sheets.TryGetValue(day.Id, out var sheet)
                ? CallSheetDefaults.Of(sheet, day.Kind, day.Minutes)
                : CallSheetDefaults.For(day.Kind, day.Minutes);
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{name}-{day.Number}@moteur",
                Sequence = version,
                DtStamp = new CalDateTime(stamp.UtcDateTime, "UTC"),
                DtStart = At(day.Date!.Value, hours.CrewCall, timeZone),
                DtEnd = At(day.Date.Value, hours.Wrap > hours.CrewCall ? hours.Wrap : hours.CrewCall.Plus(1), timeZone),
                Summary = day.Place.Length > 0 ? Text("Summary", $"{day.Number}", day.Place) : Text("SummaryNoPlace", $"{day.Number}"),
                Location = day.Place,
                Description = Describe(day, hours),
            });
        }

        // Calendars expect the line ends of the format, and no byte-order mark.
        stream.Write(Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? ""));
    }

    private static CalDateTime At(DateOnly date, CallTime time, string timeZone) =>
        new(date.ToDateTime(TimeOnly.MinValue).AddMinutes(time.Minutes), timeZone);

    private static string Describe(ScheduledDay day, SheetHours hours)
    {
        var lines = day.Scenes.Select(s =>
            $"{s.Number} · {Texts.Of(s.Interior)} {s.Set} {Texts.Of(s.TimeOfDay)} · {s.Eighths}".Replace("  ", " ", StringComparison.Ordinal));
        return string.Join('\n',
        [
            Text("Hours", Words.Hour(hours.CrewCall), Words.Hour(hours.ReadyToShoot), Words.Hour(hours.Wrap)),
            Text("Scenes"),
            .. lines,
        ]);
    }

    private static string Text(string key, params string[] args)
    {
        var text = Labels.GetString(key, CultureInfo.CurrentUICulture) ?? key;
        return string.Format(CultureInfo.CurrentUICulture, text, args);
    }
}
