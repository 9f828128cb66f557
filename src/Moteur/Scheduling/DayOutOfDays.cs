using Moteur.Scripts;

namespace Moteur.Scheduling;

/// <summary>The trade's code for a role's day.</summary>
public enum DayCode
{
    /// <summary>Not called.</summary>
    None,

    /// <summary>SW: first day of work.</summary>
    StartWork,

    /// <summary>W: works.</summary>
    Work,

    /// <summary>WF: last day of work.</summary>
    WorkFinish,

    /// <summary>SWF: only day of work.</summary>
    StartWorkFinish,

    /// <summary>H: held between two days of work.</summary>
    Hold,
}

/// <summary>A role's line: a code for each shooting day, and its totals.</summary>
/// <param name="Worked">Days worked.</param>
/// <param name="Held">Days held between the first and last.</param>
public sealed record DayOutOfDaysRow(RoleLine Role, IReadOnlyList<DayCode> Codes, int Worked, int Held)
{
    /// <summary>First and last day numbers, from 1; zero when the role never works.</summary>
    public int First => Codes.ToList().FindIndex(c => c != DayCode.None) + 1;

    public int Last => Codes.ToList().FindLastIndex(c => c != DayCode.None) + 1;
}

/// <summary>Day-Out-of-Days: which role works, waits or is free on each shooting day.</summary>
public sealed record DayOutOfDays(IReadOnlyList<ScheduledDay> Days, IReadOnlyList<DayOutOfDaysRow> Rows)
{
    public static DayOutOfDays Of(Schedule schedule) =>
        new(schedule.Days, [.. schedule.Roles.OrderBy(r => r.Number).Select(role => Row(role, schedule.Days))]);

    /// <summary>The two or three letters of a code, the same in every language.</summary>
    public static string Letters(DayCode code) => code switch
    {
        DayCode.StartWork => "SW",
        DayCode.Work => "W",
        DayCode.WorkFinish => "WF",
        DayCode.StartWorkFinish => "SWF",
        DayCode.Hold => "H",
        _ => "",
    };

    private static DayOutOfDaysRow Row(RoleLine role, IReadOnlyList<ScheduledDay> days)
    {
        var worked = days.Select(d => d.RoleIds.Contains(role.Id)).ToList();
        int first = worked.IndexOf(true), last = worked.LastIndexOf(true);
        var codes = worked.Select((works, day) => works switch
        {
            true when first == last => DayCode.StartWorkFinish,
            true when day == first => DayCode.StartWork,
            true when day == last => DayCode.WorkFinish,
            true => DayCode.Work,
            false when day > first && day < last && first >= 0 => DayCode.Hold,
            _ => DayCode.None,
        }).ToList();
        return new(role, codes, worked.Count(w => w), codes.Count(c => c == DayCode.Hold));
    }
}
