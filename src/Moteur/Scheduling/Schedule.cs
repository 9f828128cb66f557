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
    public static Schedule Of(ScheduleView view)
    {
        var scenes = view.Scenes.ToDictionary(s => s.Id);
        var numbers = view.Roles.ToDictionary(r => r.Id, r => r.Number);
        var places = view.Sets.ToDictionary(s => s.Set, s => s.Place);
        var dates = view.Calendar.ShootingDates(view.Layout.Days.Count);
        var days = view.Layout.Days.Select((day, index) =>
        {
            var lines = day.Scenes.Where(scenes.ContainsKey).Select(id => scenes[id]).ToList();
            return new ScheduledDay(
                day.Id,
                index + 1,
                index < dates.Count ? dates[index] : null,
                day.Kind,
                day.Note,
                string.Join(" / ", lines.Select(s => PlaceOf(s.Set, places)).Where(p => p.Length > 0).Distinct()),
                lines,
                [.. lines.SelectMany(s => s.RoleIds).Distinct().OrderBy(r => numbers.GetValueOrDefault(r, int.MaxValue))],
                Eighths.Sum(lines.Select(s => s.Eighths)),
                lines.Sum(s => s.Minutes));
        }).ToList();
        var boneyard = view.Layout.Boneyard.Where(scenes.ContainsKey).Select(id => scenes[id]).ToList();
        return new(days, boneyard, view.Roles, ScheduleRules.Check(days, view.Roles, view.MinutesPerDay, view.Agreement));
    }

    /// <summary>The place of a set, or the main set (before the sub-set's dash) while none is found.</summary>
    public static string PlaceOf(string set, IReadOnlyDictionary<string, string> places) =>
        places.TryGetValue(set, out var place) && place.Length > 0 ? place : SetNames.Main(set);
}
