namespace Moteur.Productions;

/// <summary>Which dates are shooting days: the first day, the weekly rest, the public holidays, and the exceptions to both.</summary>
/// <param name="Start">First date on which one may shoot.</param>
/// <param name="WeeklyRest">Days of the week without work; fewer than seven.</param>
/// <param name="DaysOff">Further dates without work; they win over <paramref name="DaysWorked"/>.</param>
/// <param name="HolidaysOff">True when French public holidays are not worked.</param>
/// <param name="DaysWorked">Days of rest and holidays that are worked all the same: a Saturday to make up for a day off, an 11 November.</param>
public sealed record WorkingCalendar(
    DateOnly Start,
    IReadOnlyList<DayOfWeek> WeeklyRest,
    IReadOnlyList<DateOnly> DaysOff,
    bool HolidaysOff = true,
    IReadOnlyList<DateOnly>? DaysWorked = null)
{
    /// <summary>First and last year in which a shoot may begin; outside, a date is a slip of the keyboard.</summary>
    public const int FirstYear = 2000, LastYear = 2099;

    /// <summary>How many dates off, and how many worked all the same, a calendar may hold.</summary>
    public const int MostDates = 1000;

    /// <summary>Monday to Friday from <paramref name="start"/>, holidays off.</summary>
    public static WorkingCalendar MondayToFriday(DateOnly start) =>
        new(start, [DayOfWeek.Saturday, DayOfWeek.Sunday], []);

    /// <summary>Why no shoot can be laid on this calendar; null when one can.</summary>
    public Problem? Check() =>
        WeeklyRest.Distinct().Count() >= 7 ? new Problem("Calendar_NoWorkingDay")
        : Start.Year is < FirstYear or > LastYear ? new Problem("Calendar_StartOutOfRange", $"{FirstYear}", $"{LastYear}")
        : DaysOff.Count > MostDates || DaysWorked?.Count > MostDates ? new Problem("Calendar_TooManyDates", $"{MostDates}")
        : null;

    public bool IsWorked(DateOnly date) =>
        date >= Start && !DaysOff.Contains(date) && (!IsRest(date) || DaysWorked?.Contains(date) == true);

    /// <summary>True on the weekly rest, and on a public holiday when those are off: what the exceptions are exceptions to.</summary>
    public bool IsRest(DateOnly date) =>
        WeeklyRest.Contains(date.DayOfWeek) || (HolidaysOff && FrenchHolidays.Of(date.Year).ContainsKey(date));

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
