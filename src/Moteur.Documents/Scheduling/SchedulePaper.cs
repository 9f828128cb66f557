using Moteur.Productions;
using Moteur.Scheduling;

namespace Moteur.Documents.Scheduling;

/// <summary>What the plan de travail and the Day-Out-of-Days print.</summary>
/// <param name="Version">Version of the board.</param>
/// <param name="PrintedOn">Today, by the caller's clock.</param>
public sealed record SchedulePaper(Production Production, Schedule Schedule, int Version, DateOnly PrintedOn)
{
    /// <summary>The plan by calendar weeks; days that the calendar no longer dates come last, in a week without dates.</summary>
    internal IReadOnlyList<ScheduleWeek> Weeks()
    {
        var last = Schedule.Days.Select(d => d.Date).Max();
        return
        [
            .. Schedule.Days
                .GroupBy(d => d.Date is { } date ? Monday(date) : (DateOnly?)null)
                .Select((g, i) => new ScheduleWeek(i + 1, g.Key, Entries([.. g], g.Key, last))),
        ];
    }

    /// <summary>The days of a week and, between and after them, its runs of rest; none before the first or after the last day of the plan.</summary>
    private List<ScheduleEntry> Entries(List<ScheduledDay> days, DateOnly? monday, DateOnly? last)
    {
        var entries = new List<ScheduleEntry>();
        if (monday is not { } start)
        {
            return [.. days.Select(d => new ScheduleEntry(d, null, null))];
        }

        var first = Schedule.Days.Select(d => d.Date).Min();
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

    private static DateOnly Monday(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}

/// <summary>A week of the plan.</summary>
/// <param name="Number">Week of shooting, from 1; weeks without a day do not count.</param>
internal sealed record ScheduleWeek(int Number, DateOnly? Monday, IReadOnlyList<ScheduleEntry> Entries)
{
    public IEnumerable<ScheduledDay> Days => Entries.Where(e => e.Day is not null).Select(e => e.Day!);
}

/// <summary>A shooting day, or a run of days of rest.</summary>
internal sealed record ScheduleEntry(ScheduledDay? Day, DateOnly? RestFrom, DateOnly? RestTo);
