namespace Moteur.Productions;

/// <summary>Which dates are shooting days: the first day, the weekly rest, the days off and the public holidays.</summary>
/// <param name="Start">First date on which one may shoot.</param>
/// <param name="WeeklyRest">Days of the week without work; fewer than seven.</param>
/// <param name="DaysOff">Further dates without work.</param>
/// <param name="HolidaysOff">True when French public holidays are not worked.</param>
public sealed record WorkingCalendar(
    DateOnly Start,
    IReadOnlyList<DayOfWeek> WeeklyRest,
    IReadOnlyList<DateOnly> DaysOff,
    bool HolidaysOff = true)
{
    /// <summary>Monday to Friday from <paramref name="start"/>, holidays off.</summary>
    public static WorkingCalendar MondayToFriday(DateOnly start) =>
        new(start, [DayOfWeek.Saturday, DayOfWeek.Sunday], []);

    /// <summary>Why no shoot can be laid on this calendar; null when one can.</summary>
    public Problem? Check() =>
        WeeklyRest.Distinct().Count() >= 7 ? new Problem("Calendar_NoWorkingDay") : null;

    public bool IsWorked(DateOnly date) =>
        date >= Start
        && !WeeklyRest.Contains(date.DayOfWeek)
        && !DaysOff.Contains(date)
        && !(HolidaysOff && FrenchHolidays.Of(date.Year).ContainsKey(date));

    /// <summary>The first <paramref name="count"/> shooting dates, in order.</summary>
    public IReadOnlyList<DateOnly> ShootingDates(int count)
    {
        var dates = new List<DateOnly>(count);
        if (Check() is not null)
        {
            return dates;
        }

        // The bound only matters when a person has marked years of days off.
        for (var date = Start; dates.Count < count && date.DayNumber - Start.DayNumber < 3650; date = date.AddDays(1))
        {
            if (IsWorked(date))
            {
                dates.Add(date);
            }
        }

        return dates;
    }
}
