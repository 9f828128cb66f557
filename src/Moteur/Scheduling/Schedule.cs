using Moteur.Rules;
using Moteur.Scripts;

namespace Moteur.Scheduling;

/// <summary>A shooting day as everyone reads it: date, place, scenes and what they weigh.</summary>
/// <param name="Number">Day number, from 1.</param>
/// <param name="Date">Date by the calendar; null when the calendar ends before.</param>
/// <param name="Place">Places of the day in order, « / » between them; the sets' names while no place is found.</param>
/// <param name="RoleIds">Roles needed, in cast number order.</param>
public sealed record ScheduledDay(
    BoardDayId Id,
    int Number,
    DateOnly? Date,
    DayKind Kind,
    string Note,
    string Place,
    IReadOnlyList<SceneLine> Scenes,
    IReadOnlyList<RoleId> RoleIds,
    Eighths Eighths,
    int Minutes);

/// <summary>A board read with its calendar and scenes: the plan de travail.</summary>
public sealed record Schedule(
    IReadOnlyList<ScheduledDay> Days,
    IReadOnlyList<SceneLine> Boneyard,
    IReadOnlyList<RoleLine> Roles,
    IReadOnlyList<Breach> Breaches)
{
    /// <summary>Derives the plan; breaches are checked too.</summary>
    public static Schedule Of(ScheduleView view) => new ScheduleReader(view).Read(view.Layout);

    /// <summary>The place of a set, or the main set (before the sub-set's dash) while none is found.</summary>
    public static string PlaceOf(string set, IReadOnlyDictionary<string, string> places) =>
        places.TryGetValue(set, out var place) && place.Length > 0 ? place : SetNames.Main(set);
}
