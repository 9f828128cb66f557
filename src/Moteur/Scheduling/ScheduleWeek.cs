using Moteur.Productions;

namespace Moteur.Scheduling;

/// <summary>A calendar week of the plan, Monday to Sunday.</summary>
/// <param name="Number">Week of shooting, from 1; weeks without a day do not count.</param>
/// <param name="Monday">Null for the days that the calendar no longer dates: they come last.</param>
public sealed record ScheduleWeek(int Number, DateOnly? Monday, IReadOnlyList<ScheduleEntry> Entries)
{
    public IEnumerable<ScheduledDay> Days => Entries.Where(e => e.Day is not null).Select(e => e.Day!);

    /// <summary>The plan by weeks.</summary>
    public static IReadOnlyList<ScheduleWeek> Of(IReadOnlyList<ScheduledDay> days)
    {
        DateOnly? first = days.Select(d => d.Date).Min(), last = days.Select(d => d.Date).Max();
        return
        [
            .. days
                .GroupBy(d => d.Date is { } date ? MondayOf(date) : (DateOnly?)null)
                .Select((g, i) => new ScheduleWeek(i + 1, g.Key, EntriesOf([.. g], g.Key, first, last))),
        ];
    }

    /// <summary>The Monday of a date's week.</summary>
    public static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    /// <summary>The days and, between and after them, the runs of rest; none before the first or after the last day of the plan.</summary>
    private static List<ScheduleEntry> EntriesOf(List<ScheduledDay> days, DateOnly? monday, DateOnly? first, DateOnly? last)
    {
        var entries = new List<ScheduleEntry>();
        if (monday is not { } start)
        {
            return [.. days.Select(d => new ScheduleEntry(d, null, null))];
        }

        for (var date = start; date < start.AddDays(7); date = date.AddDays(1))
        {
            var day = days.Find(d => d.Date == date);
            if (day is not null)
            {
                entries.Add(new(day, null, null));
            }
            else if (date > first && date < last)
            {
                if (entries.Count > 0 && entries[^1] is { Day: null } rest)
                {
                    entries[^1] = rest with { RestTo = date };
                }
                else
                {
                    entries.Add(new(null, date, date));
                }
            }
        }

        return entries;
    }
}

/// <summary>A shooting day, or a run of days of rest.</summary>
public sealed record ScheduleEntry(ScheduledDay? Day, DateOnly? RestFrom, DateOnly? RestTo)
{
    /// <summary>Names of the public holidays of a run of rest, in order.</summary>
    public IEnumerable<string> Holidays => RestFrom is { } from && RestTo is { } to
        ? Enumerable.Range(from.Year, to.Year - from.Year + 1)
            .SelectMany(FrenchHolidays.Of)
            .Where(h => h.Key >= from && h.Key <= to)
            .OrderBy(h => h.Key)
            .Select(h => Texts.Get(h.Value))
        : [];
}
