using Moteur.Locations;
using Moteur.Scheduling;
using Moteur.Scripts;

namespace Moteur.CallSheets;

/// <summary>A scene on the day's list.</summary>
/// <param name="RoleNumbers">Cast numbers, in order.</param>
/// <param name="Start">Estimated start.</param>
/// <param name="End">Estimated end; the meal is within when it interrupts the scene.</param>
/// <param name="Meal">Where the meal falls.</param>
public sealed record SheetScene(SceneLine Line, IReadOnlyList<int> RoleNumbers, CallTime Start, CallTime End, MealPlace Meal)
{
    /// <summary>
    /// The scenes follow one another from the prêt à tourner, each for its minutes of shooting; the meal is taken at its hour,
    /// between two scenes or in the middle of one.
    /// </summary>
    internal static IReadOnlyList<SheetScene> Of(ScheduledDay day, SheetHours hours, IReadOnlyDictionary<RoleId, RoleLine> roles)
    {
        var rows = new List<SheetScene>();
        var time = hours.ReadyToShoot;
        var mealMinutes = hours.MealEnd.Minutes - hours.Meal.Minutes;
        var eaten = hours.Meal < hours.ReadyToShoot;
        foreach (var line in day.Scenes)
        {
            var meal = MealPlace.Elsewhere;
            if (!eaten && time >= hours.Meal)
            {
                time = time.Plus(mealMinutes);
                (eaten, meal) = (true, MealPlace.Before);
            }

            var start = time;
            time = time.Plus(line.Minutes);
            if (!eaten && time > hours.Meal)
            {
                time = time.Plus(mealMinutes);
                (eaten, meal) = (true, MealPlace.Within);
            }

            rows.Add(new(line, [.. line.RoleIds.Where(roles.ContainsKey).Select(r => roles[r].Number).Order()], start, time, meal));
        }

        return rows;
    }
}

/// <summary>Where the meal falls beside a scene.</summary>
public enum MealPlace
{
    Elsewhere,

    /// <summary>Between the scene before and this one.</summary>
    Before,

    /// <summary>It interrupts the scene, which goes on after it.</summary>
    Within,
}

/// <summary>A place of the day, or a set for which no place is found yet.</summary>
/// <param name="IsFound">True for a place; false for a set without one.</param>
/// <param name="SceneNumbers">Numbers of the scenes shot there, in the day's order.</param>
public sealed record SheetPlace(
    bool IsFound,
    string Name,
    string Address,
    string Access,
    string Parking,
    string Hospital,
    double? Latitude,
    double? Longitude,
    IReadOnlyList<string> Sets,
    IReadOnlyList<string> SceneNumbers)
{
    internal static IReadOnlyList<SheetPlace> Of(
        ScheduledDay day, IReadOnlyList<Place> places, IReadOnlyList<SetPlace> setPlaces)
    {
        var placeOfSet = setPlaces.Where(s => s.PlaceId is not null).ToDictionary(s => s.Set, s => s.PlaceId!.Value);
        return
        [
            .. day.Scenes
                .GroupBy(s => placeOfSet.TryGetValue(s.Set, out var id) && places.FirstOrDefault(p => p.Id == id) is { } place
                    ? (Place: place, Set: "")
                    : (Place: (Place?)null, Set: SetNames.Main(s.Set)))
                .Where(g => g.Key.Place is not null || g.Key.Set.Length > 0)
                .Select(g => new SheetPlace(
                    g.Key.Place is not null,
                    g.Key.Place?.Name ?? g.Key.Set,
                    g.Key.Place?.Address ?? "",
                    g.Key.Place?.Access ?? "",
                    g.Key.Place?.Parking ?? "",
                    g.Key.Place?.Hospital ?? "",
                    g.Key.Place?.Latitude,
                    g.Key.Place?.Longitude,
                    [.. g.Select(s => s.Set).Distinct()],
                    [.. g.Select(s => s.Number.ToString())])),
        ];
    }
}

/// <summary>One of the days to come.</summary>
/// <param name="SceneNumbers">Numbers of its scenes in order.</param>
/// <param name="RoleNumbers">Cast numbers, in order.</param>
public sealed record SheetNextDay(
    int Number,
    DateOnly? Date,
    DayKind Kind,
    string Place,
    IReadOnlyList<string> SceneNumbers,
    IReadOnlyList<int> RoleNumbers,
    Eighths Eighths)
{
    internal static SheetNextDay Of(ScheduledDay day, IReadOnlyDictionary<RoleId, RoleLine> roles) => new(
        day.Number,
        day.Date,
        day.Kind,
        day.Place,
        [.. day.Scenes.Select(s => s.Number.ToString())],
        [.. day.RoleIds.Where(roles.ContainsKey).Select(r => roles[r].Number).Order()],
        day.Eighths);
}
