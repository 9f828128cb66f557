using Moteur.Rules;
using Moteur.Scripts;

namespace Moteur.Scheduling;

/// <summary>Checks a schedule against the limits that can be known from a board alone.</summary>
public static class ScheduleRules
{
    /// <summary>Every breach, by day.</summary>
    /// <param name="minutesPerDay">Shooting time that the production planned for a day.</param>
    public static IReadOnlyList<Breach> Check(
        IReadOnlyList<ScheduledDay> days, IReadOnlyList<RoleLine> roles, int minutesPerDay) =>
        [.. days.Where(d => d.Minutes > minutesPerDay).Select(d => new Breach(
            "",
            d.Number,
            new Problem("Breach_DayTooLong", $"{d.Number}", Hours(d.Minutes), Hours(minutesPerDay)),
            Texts.Get("Source_ProductionSetting"),
            Confidence.Verified))];

    private static string Hours(int minutes) => $"{minutes / 60} h {minutes % 60:00}";
}
