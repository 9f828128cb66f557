using Moteur.Breakdown;
using Moteur.Breakdown.Raccords;
using Moteur.Scripts;

namespace Moteur.Papers;

/// <summary>What a scene needs of a category; empty where nothing is needed, for the box stays on the paper to be written in.</summary>
public sealed record SceneNeed(ElementCategory Category, IReadOnlyList<string> Elements);

/// <summary>Fiche de dépouillement: everything about one scene, on one page.</summary>
/// <param name="Place">Where its set is shot; empty while no place is found.</param>
/// <param name="Continuity">Season, costumes, make-up and what else must match.</param>
/// <param name="Day">The shooting day; its number is 0 while the scene stands on none.</param>
public sealed record SceneSheet(
    SceneLine Scene, string Place, DayCell Day, IReadOnlyList<RoleLine> Roles, IReadOnlyList<SceneNeed> Needs, ContinuityLine Continuity)
{
    /// <summary>« 1 GEORGES (1A, mouillé) »: a role with its costume and its make-up in this scene.</summary>
    public string LookOf(RoleLine role)
    {
        var state = Continuity.Of(role.Id);
        var look = string.Join(", ", new[] { state.Costume, state.Makeup }.Where(t => t.Length > 0));
        return look.Length > 0 ? $"{role.Name} ({look})" : role.Name;
    }

    /// <summary>The sheets of the scenes that are shot, in script order.</summary>
    /// <param name="number">Of only this one, when there is a scene of that number.</param>
    public static IReadOnlyList<SceneSheet> All(PaperSources sources, string? number = null)
    {
        var tags = sources.Breakdown.Tags.ToLookup(t => (t.SceneId, t.Category));
        var days = sources.Days.SelectMany(d => d.Scenes, (day, scene) => (Day: new DayCell(day.Number, day.Date), scene.Id)).ToDictionary(d => d.Id, d => d.Day);
        return [.. sources.Kept.Where(s => string.IsNullOrEmpty(number) || s.Number.ToString() == number).Select(Of)];

        SceneSheet Of(SceneLine scene) => new(
            scene,
            sources.PlaceOf(scene.Set),
            days.GetValueOrDefault(scene.Id) ?? new DayCell(0, null),
            [.. scene.RoleIds.Where(sources.Roles.ContainsKey).Select(r => sources.Roles[r]).OrderBy(r => r.Number)],
            [.. ElementCategories.All.Select(c => new SceneNeed(c.Category, [.. tags[(scene.Id, c.Category)].GroupBy(t => t.ElementId).Select(ElementPapers.Named)]))],
            sources.ContinuityOf(scene));
    }
}
