using MudBlazor;

namespace Moteur.Client.Shared;

/// <summary>A page of a production, as the rail and the search name it.</summary>
/// <param name="Key">Its label is <c>Page_{Key}</c>; on a phone's tab <c>Tab_{Key}</c>.</param>
/// <param name="Path">After the production's own address; empty for its home.</param>
public sealed record PageLink(string Key, string Path, string Icon)
{
    public string Href(string production) => Path.Length == 0 ? $"/p/{production}" : $"/p/{production}/{Path}";

    /// <summary>True when <paramref name="path"/> is this page or one below it.</summary>
    public bool Holds(string path, string production)
    {
        var href = Href(production);
        return path == href || (Path.Length > 0 && path.StartsWith(href + "/", StringComparison.Ordinal));
    }
}

/// <summary>The pages of a production in the order of the work.</summary>
public static class PageLinks
{
    public static IReadOnlyList<PageLink> Work { get; } =
    [
        new("home", "", Icons.Material.Outlined.Home),
        new("script", "scenario", Icons.Material.Outlined.Article),
        new("breakdown", "depouillement", Icons.Material.Outlined.Sell),
        new("sets", "decors", Icons.Material.Outlined.LocationOn),
        new("plan", "plan", Icons.Material.Outlined.ViewColumn),
        new("dood", "presences", Icons.Material.Outlined.GridOn),
        new("sheets", "feuilles", Icons.Material.Outlined.Assignment),
        new("team", "equipe", Icons.Material.Outlined.Groups),
        new("documents", "documents", Icons.Material.Outlined.FolderOpen),
    ];

    /// <summary>What is looked at less often, at the foot of the rail.</summary>
    public static IReadOnlyList<PageLink> Foot { get; } =
    [
        new("settings", "reglages", Icons.Material.Outlined.Tune),
        new("journal", "journal", Icons.Material.Outlined.History),
    ];

    /// <summary>What a phone keeps under the thumb.</summary>
    public static IReadOnlyList<PageLink> Tabs { get; } =
        [.. new[] { "sheets", "plan", "script" }.Select(key => Work.First(link => link.Key == key))];

    public static IEnumerable<PageLink> All => Work.Concat(Foot);
}
