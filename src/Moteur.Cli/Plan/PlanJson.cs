using Moteur.Rules;
using Moteur.Scheduling;

namespace Moteur.Cli.Plan;

/// <summary>A plan for other programs: <c>plan.json</c>.</summary>
/// <param name="Unscheduled">Numbers of the scenes that are on no day; omitted scenes are not to be shot and not named.</param>
internal sealed record PlanJson(IReadOnlyList<DayJson> Days, IReadOnlyList<string> Unscheduled, IReadOnlyList<BreachJson> Breaches)
{
    public static PlanJson Of(Schedule schedule) => new(
        [.. schedule.Days.Select(DayJson.Of)],
        [.. schedule.Boneyard.Select(s => s.Number.ToString())],
        [.. schedule.Breaches.Select(BreachJson.Of)]);
}

/// <summary>A shooting day.</summary>
/// <param name="Date">Null when the calendar ends before.</param>
/// <param name="Scenes">Numbers of its scenes in the order in which they are shot.</param>
/// <param name="Minutes">Estimated shooting time.</param>
internal sealed record DayJson(int Number, DateOnly? Date, string Place, IReadOnlyList<string> Scenes, int Eighths, int Minutes)
{
    public static DayJson Of(ScheduledDay day) => new(
        day.Number, day.Date, day.Place, [.. day.Scenes.Select(s => s.Number.ToString())], day.Eighths.Count, day.Minutes);
}

/// <summary>A limit that the plan does not keep.</summary>
/// <param name="Rule">Id of the rule; empty for the hours asked for.</param>
internal sealed record BreachJson(int Day, string Rule, string Message, string Source)
{
    public static BreachJson Of(Breach breach) => new(breach.Day, breach.RuleId, breach.Problem.ToString(), breach.Source);
}
