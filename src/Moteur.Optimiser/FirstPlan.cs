using Moteur.Productions;
using Moteur.Rules;
using Moteur.Scheduling;
using Moteur.Scripts;

namespace Moteur.Optimiser;

/// <summary>
/// A first plan de travail, made at once and by habit rather than by proof: scenes of one place and set together, day and
/// night apart, few days, roles working in few days with little waiting, minors early. It is a starting point for the
/// assistant's own hand; the same scenes always give the same plan.
/// </summary>
public static class FirstPlan
{
    // Smaller pieces of a set can be put where they fit; a third of a day is as small as a crew likes to work in one set.
    private const int PiecesADay = 3;

    /// <summary>
    /// Lays every scene that is not omitted on shooting days. The boneyard of the answer is empty.
    /// </summary>
    /// <param name="scenes">All scenes, in any order.</param>
    /// <param name="roles">All roles; those whose age is under 18 are planned together and early.</param>
    /// <param name="sets">Which set is shot at which place; a set that is missing here stands for its main set.</param>
    /// <param name="calendar">Where the weeks end: nights come last in their week.</param>
    /// <param name="minutesPerDay">Shooting time in a day, at least 1. A scene longer than that gets a day of its own.</param>
    /// <param name="newDay">Gives the identity of each day made, in the order of the plan.</param>
    public static BoardLayout Make(
        IReadOnlyList<SceneLine> scenes,
        IReadOnlyList<RoleLine> roles,
        IReadOnlyList<SetLine> sets,
        WorkingCalendar calendar,
        int minutesPerDay,
        Func<BoardDayId> newDay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minutesPerDay, 1);
        var planned = PlannedScenes(scenes, roles, sets);
        if (planned.Count == 0)
        {
            return new([], []);
        }

        var problem = new PlanProblem(planned, roles, calendar, minutesPerDay);
        var (days, nights) = (Pieces(planned, night: false, minutesPerDay), Pieces(planned, night: true, minutesPerDay));
        var plan = new PlanSearch(problem, days, nights).Run();
        return new([.. plan.Select(day => new DayLayout(newDay(), day[0].OnNight ? DayKind.Night : DayKind.Day, "", [.. InOrder(day).Select(s => s.Line.Id)]))], []);
    }

    /// <summary>The scenes with their place and light. CONTINUOUS has the light of the scene before it.</summary>
    private static List<PlannedScene> PlannedScenes(
        IReadOnlyList<SceneLine> scenes, IReadOnlyList<RoleLine> roles, IReadOnlyList<SetLine> sets)
    {
        var places = new Dictionary<string, string>();
        foreach (var set in sets)
        {
            places[set.Set] = set.Place;
        }

        var planned = new List<PlannedScene>();
        var before = Light.Day;
        foreach (var scene in scenes.Where(s => !s.Omitted).OrderBy(s => s.Position).ThenBy(s => s.Id.Value))
        {
            var light = scene.TimeOfDay switch
            {
                TimeOfDay.Night => Light.Night,
                TimeOfDay.Evening => Light.Evening,
                TimeOfDay.Dawn => Light.Dawn,
                TimeOfDay.Dusk => Light.Dusk,
                TimeOfDay.Continuous => before,
                _ => Light.Day,
            };
            before = light;
            planned.Add(new(planned.Count, scene, Schedule.PlaceOf(scene.Set, places), light));
        }

        // Dawn and dusk can begin or end a day as well as a night: they go with the light that their place is shot in. A night
        // interior with a minor is shot behind blacks on a day of day hours, because minors do not work at night.
        var minors = roles.Where(r => r.Age < RuleBook.AdultAge).Select(r => r.Id).ToHashSet();
        foreach (var place in planned.GroupBy(s => s.Place))
        {
            var atNight = place.All(s => s.Light != Light.Day) && place.Any(s => s.Light is Light.Night or Light.Evening);
            foreach (var scene in place)
            {
                var dark = scene.Light is Light.Night or Light.Evening || (atNight && scene.Light != Light.Day);
                scene.OnNight = dark && !(scene.Line.Interior == Interior.Int && scene.Line.RoleIds.Any(minors.Contains));
            }
        }

        return planned;
    }

    /// <summary>Groups scenes by place, set and light into pieces that are shot in one go.</summary>
    private static List<Piece> Pieces(List<PlannedScene> scenes, bool night, int minutesPerDay)
    {
        var pieces = new List<Piece>();
        foreach (var place in scenes.Where(s => s.OnNight == night).GroupBy(s => s.Place))
        {
            foreach (var set in place.GroupBy(s => s.Line.Set))
            {
                List<PlannedScene> piece = [];
                foreach (var scene in ByCast([.. set]))
                {
                    if (piece.Count > 0 && piece.Sum(s => s.Line.Minutes) + scene.Line.Minutes > minutesPerDay / PiecesADay)
                    {
                        pieces.Add(new(piece));
                        piece = [];
                    }

                    piece.Add(scene);
                }

                pieces.Add(new(piece));
            }
        }

        return pieces;
    }

    /// <summary>A set's scenes so that each shares as many roles as possible with the one before; script order otherwise.</summary>
    private static IEnumerable<PlannedScene> ByCast(List<PlannedScene> scenes)
    {
        var current = scenes[0];
        while (true)
        {
            yield return current;
            scenes.Remove(current);
            if (scenes.Count == 0)
            {
                yield break;
            }

            var cast = current.Line.RoleIds.ToHashSet();
            current = scenes.MinBy(s => s.Line.RoleIds.Count + cast.Count - (2 * s.Line.RoleIds.Count(cast.Contains)))!;
        }
    }

    /// <summary>
    /// A day's scenes as they are shot: the sun's edges first and last, places in the order that the search found so that the
    /// day begins where yesterday ended, sets without going back, then light and script order.
    /// </summary>
    private static IEnumerable<PlannedScene> InOrder(IReadOnlyList<PlannedScene> day)
    {
        var night = day[0].OnNight;
        int Edge(PlannedScene s) => s.Light switch
        {
            Light.Dawn => night ? 1 : -1,
            Light.Dusk => night ? -1 : 1,
            _ => 0,
        };

        // The place of the first light comes first and that of the last light last, so that nobody drives back and forth.
        int Weight(IEnumerable<PlannedScene> group) => group.Select(Edge).DefaultIfEmpty().Sum(Math.Sign);
        var places = day.GroupBy(s => s.Place).Select((g, i) => (g, i)).ToDictionary(p => p.g.Key, p => (Weight(p.g), p.i));
        var setsOrder = day.GroupBy(s => (s.Place, s.Line.Set)).ToDictionary(g => g.Key, g => (Weight(g), g.Min(s => s.Index)));
        return day
            .OrderBy(Edge)
            .ThenBy(s => places[s.Place])
            .ThenBy(s => setsOrder[(s.Place, s.Line.Set)])
            .ThenBy(s => s.Light)
            .ThenBy(s => s.Index);
    }
}
