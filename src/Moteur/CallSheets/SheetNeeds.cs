using Moteur.Breakdown;

namespace Moteur.CallSheets;

/// <summary>Silhouettes, extras or children called by number rather than by name.</summary>
/// <param name="Quantity">The most that one scene of the day needs.</param>
public sealed record SheetBackground(
    ElementCategory Category,
    string Name,
    int Quantity,
    IReadOnlyList<string> SceneNumbers,
    CallTime Arrival,
    CallTime Ready)
{
    private const int ArrivalMinutes = 60;

    internal static readonly ElementCategory[] Categories =
        [ElementCategory.Silhouettes, ElementCategory.Extras, ElementCategory.Children];

    /// <summary>Arrival an hour before their first scene, for costume and check-in.</summary>
    internal static IReadOnlyList<SheetBackground> Of(IReadOnlyList<TagLine> tags, IReadOnlyList<SheetScene> scenes, SheetHours hours) =>
    [
        .. SheetNeed.Gather(tags.Where(t => Categories.Contains(t.Category)), scenes)
            .Select(need =>
            {
                var first = scenes.FirstOrDefault(s => need.SceneNumbers.Contains(s.Line.Number.ToString()))?.Start ?? hours.ReadyToShoot;
                return new SheetBackground(
                    need.Category, need.Name, need.Quantity, need.SceneNumbers, first.Plus(-ArrivalMinutes), first);
            })
            .OrderBy(b => Array.IndexOf(Categories, b.Category))
            .ThenBy(b => b.Ready.Minutes),
    ];
}

/// <summary>An element needed on the day.</summary>
/// <param name="Quantity">The most that one scene of the day needs.</param>
/// <param name="SceneNumbers">Scenes that need it, in the day's order.</param>
public sealed record SheetNeed(ElementCategory Category, string Name, int Quantity, IReadOnlyList<string> SceneNumbers)
{
    /// <summary>One line an element, in the order in which the day needs them. Tagged on several words of a scene, it is still one.</summary>
    internal static IEnumerable<SheetNeed> Gather(IEnumerable<TagLine> tags, IReadOnlyList<SheetScene> scenes)
    {
        var order = scenes.Select((s, i) => (s.Line.Id, i)).ToDictionary(p => p.Id, p => p.i);
        return tags
            .Where(t => order.ContainsKey(t.SceneId))
            .OrderBy(t => order[t.SceneId])
            .GroupBy(t => t.ElementId)
            .Select(g => new SheetNeed(
                g.First().Category,
                g.First().Name,
                g.Max(t => t.Quantity),
                [.. g.Select(t => t.SceneId).Distinct().Select(id => scenes[order[id]].Line.Number.ToString())]));
    }
}

/// <summary>What a department brings on the day: the elements of one category.</summary>
public sealed record SheetNeeds(ElementCategory Category, IReadOnlyList<SheetNeed> Elements)
{
    internal static IReadOnlyList<SheetNeeds> Of(IReadOnlyList<TagLine> tags, IReadOnlyList<SheetScene> scenes) =>
    [
        .. SheetNeed.Gather(tags.Where(t => !SheetBackground.Categories.Contains(t.Category)), scenes)
            .GroupBy(n => n.Category)
            .OrderBy(g => g.Key)
            .Select(g => new SheetNeeds(g.Key, [.. g])),
    ];
}
