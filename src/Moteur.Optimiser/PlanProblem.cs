using Moteur.Productions;
using Moteur.Rules;
using Moteur.Scripts;

namespace Moteur.Optimiser;

/// <summary>When in the sun's day a scene is shot, in the order of a day that runs into the night.</summary>
internal enum Light
{
    Dawn,
    Day,
    Dusk,
    Evening,
    Night,
}

/// <summary>A scene to plan.</summary>
/// <param name="Index">Place among the planned scenes, in script order.</param>
/// <param name="Line">The scene.</param>
/// <param name="Place">Where it is shot.</param>
/// <param name="Light">Its own light.</param>
internal sealed record PlannedScene(int Index, SceneLine Line, string Place, Light Light)
{
    /// <summary>True when it is shot on a night day.</summary>
    public bool OnNight { get; set; }
}

/// <summary>Scenes of one set that are shot one after the other.</summary>
internal sealed record Piece(IReadOnlyList<PlannedScene> Scenes);

/// <summary>What the search asks again and again, in arrays.</summary>
internal sealed class PlanProblem
{
    public PlanProblem(
        IReadOnlyList<PlannedScene> scenes, IReadOnlyList<RoleLine> roles, WorkingCalendar calendar, int minutesPerDay)
    {
        MinutesPerDay = minutesPerDay;
        Scenes = scenes;
        Minutes = [.. scenes.Select(s => s.Line.Minutes)];
        Places = Numbered(scenes.Select(s => s.Place));
        Sets = Numbered(scenes.Select(s => (s.Place, s.Line.Set)));
        var roleIndex = scenes.SelectMany(s => s.Line.RoleIds).Distinct().Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i);
        Roles = [.. scenes.Select(s => s.Line.RoleIds.Distinct().Select(id => roleIndex[id]).ToArray())];
        RoleCount = roleIndex.Count;
        MinorLimit = new int?[RoleCount];
        MinorMost = new int[RoleCount];
        foreach (var role in roles.Where(r => r.Age < RuleBook.AdultAge && roleIndex.ContainsKey(r.Id)))
        {
            var rules = RuleBook.All.Where(r => r.Limit == RuleLimit.MinorDayMinutes && r.AppliesTo(role.Age!.Value)).ToList();
            MinorLimit[roleIndex[role.Id]] = rules.Select(r => r.Figure).DefaultIfEmpty(minutesPerDay).Min();
            MinorMost[roleIndex[role.Id]] = rules.Where(r => !r.SchoolPeriod).Select(r => r.Figure).DefaultIfEmpty(minutesPerDay).Min();
        }

        Minors = [.. Roles.Select(r => r.Where(role => MinorLimit[role] is not null).ToArray())];

        // There are never more days than scenes. A date is the last of its week when the next one is not its morrow.
        var dates = calendar.ShootingDates(scenes.Count + 1);
        EndsWeek = new bool[scenes.Count];
        for (var i = 0; i + 1 < dates.Count && i < EndsWeek.Length; i++)
        {
            EndsWeek[i] = dates[i + 1].DayNumber - dates[i].DayNumber > 1;
        }
    }

    public int MinutesPerDay { get; }

    public IReadOnlyList<PlannedScene> Scenes { get; }

    /// <summary>By scene.</summary>
    public int[] Minutes { get; }

    /// <summary>By scene, from 0.</summary>
    public int[] Places { get; }

    /// <summary>By scene, from 0.</summary>
    public int[] Sets { get; }

    /// <summary>By scene.</summary>
    public int[][] Roles { get; }

    /// <summary>By scene: those of its roles that are minors.</summary>
    public int[][] Minors { get; }

    public int RoleCount { get; }

    /// <summary>By role: the strictest limit of a minor's day in minutes, that of school periods, which a plan should keep; null for an adult.</summary>
    public int?[] MinorLimit { get; }

    /// <summary>By role: the limit of a minor's day in minutes out of school periods, which a plan must keep.</summary>
    public int[] MinorMost { get; }

    /// <summary>By day of the plan: true when rest follows it.</summary>
    public bool[] EndsWeek { get; }

    private static int[] Numbered<T>(IEnumerable<T> keys)
        where T : notnull
    {
        var numbers = new Dictionary<T, int>();
        return [.. keys.Select(k => numbers.TryGetValue(k, out var n) ? n : numbers[k] = numbers.Count)];
    }
}
