using Moteur.Papers;

namespace Moteur.Client.Papers;

/// <summary>A view of the breakdown, as the picker names it.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Paper">The table paper that it shows; null for a view that is drawn otherwise.</param>
/// <param name="Page">Its address below the breakdown, for a view with a page of its own.</param>
public sealed record PaperChoice(string Name, PaperKind? Paper = null, string? Page = null)
{
    public const string Grid = "grid";
    public const string Sheet = "sheet";
    public const string Elements = "elements";
    public const string Raccords = "grid-of-raccords";
    public const string Times = "times";
    public const string Recommendations = "recommendations";

    /// <summary>Every view, by what it is looked up for.</summary>
    public static IReadOnlyList<(string Heading, IReadOnlyList<PaperChoice> Choices)> All { get; } =
    [
        ("Scenes", [new(Grid), new(Sheet), Of(PaperKind.Continuity), Of(PaperKind.Timing)]),
        ("SetsAndRoles", [Of(PaperKind.Sets), Of(PaperKind.SetTiming), Of(PaperKind.Roles)]),
        ("StoryOrder", [new(Raccords, Page: "raccords"), Of(PaperKind.Raccords), Of(PaperKind.StoryDays)]),
        ("Elements", [new(Elements), Of(PaperKind.Categories), Of(PaperKind.Departments)]),
        ("Preparation", [new(Times, Page: "temps"), new(Recommendations, Page: "preconisations")]),
    ];

    /// <summary>The view of a name; the grid for none.</summary>
    public static PaperChoice Find(string? name) =>
        All.SelectMany(h => h.Choices).FirstOrDefault(c => c.Name == name) ?? All[0].Choices[0];

    private static PaperChoice Of(PaperKind kind) => new(PaperNames.Of(kind), kind);
}
