using Moteur.Breakdown.Library;
using Moteur.Scripts;

namespace Moteur.Breakdown;

/// <summary>A scene opened beside its text.</summary>
public sealed record SceneView(SceneLine Scene, IReadOnlyList<ScriptParagraph> Paragraphs, IReadOnlyList<TagLine> Tags);

/// <summary>A tag with the element it names.</summary>
public sealed record TagLine(
    TagId Id,
    SceneId SceneId,
    ElementId ElementId,
    ElementCategory Category,
    string Name,
    TextSpan? Span,
    int Quantity,
    int ElementVersion = 1);

/// <summary>The breakdown page: every element and every tag of the production, without texts.</summary>
public sealed record BreakdownView(IReadOnlyList<SceneLine> Scenes, IReadOnlyList<RoleLine> Roles, IReadOnlyList<TagLine> Tags)
{
    /// <summary>The elements themselves, also those that no scene needs for now.</summary>
    public IReadOnlyList<ElementLine> Elements { get; init; } = [];
}

/// <summary>
/// Tags words of a scene, or adds an element to its sheet without words. The element is the production's one of that
/// category and name (whatever the case); it is made when there is none.
/// </summary>
/// <param name="Id">Given by the client, so that sending twice tags once.</param>
public sealed record TagElement(
    TagId Id, SceneId SceneId, ElementCategory Category, string Name, TextSpan? Span, int Quantity);

/// <summary>Changes an element in every scene at once: its name, its category, and what is said of it.</summary>
/// <param name="Status">Null leaves it as it is, as do the others.</param>
/// <param name="Change">Identity by which the change is taken back.</param>
public sealed record UpdateElement(
    int Version,
    ElementCategory Category,
    string Name,
    ElementStatus? Status = null,
    string? Notes = null,
    IReadOnlyList<string>? Aliases = null,
    Guid? Change = null)
{
    private const int LongestNotes = 4000;
    private const int MostAliases = 30;
    private const int LongestName = 200;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public Problem? Check() =>
        Name.Trim().Length is 0 or > LongestName || !Enum.IsDefined(Category) || (Status is { } status && !Enum.IsDefined(status)) ? new("Tag_Invalid", $"{LongestName}")
        : Notes?.Length > LongestNotes ? new("Note_TooLong", $"{LongestNotes}")
        : Aliases is { } aliases && (aliases.Count > MostAliases || aliases.Any(a => a.Trim().Length is 0 or > LongestName)) ? new("Element_Aliases", $"{MostAliases}", $"{LongestName}")
        : null;
}
