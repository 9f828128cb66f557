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
public sealed record BreakdownView(IReadOnlyList<SceneLine> Scenes, IReadOnlyList<RoleLine> Roles, IReadOnlyList<TagLine> Tags);

/// <summary>
/// Tags words of a scene, or adds an element to its sheet without words. The element is the production's one of that
/// category and name (whatever the case); it is made when there is none.
/// </summary>
/// <param name="Id">Given by the client, so that sending twice tags once.</param>
public sealed record TagElement(
    TagId Id, SceneId SceneId, ElementCategory Category, string Name, TextSpan? Span, int Quantity);

/// <summary>Renames an element or puts it in another category, in every scene at once.</summary>
public sealed record UpdateElement(int Version, ElementCategory Category, string Name);
