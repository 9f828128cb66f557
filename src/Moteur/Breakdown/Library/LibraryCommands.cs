using Moteur.Scripts;

namespace Moteur.Breakdown.Library;

/// <summary>An element in the version that the person saw.</summary>
public sealed record ElementSeen(ElementId Id, int Version);

/// <summary>Says how far several elements are.</summary>
/// <param name="Id">Given by the browser, so that sending twice does it once, and by which it is taken back. The same for the others.</param>
public sealed record SetStatus(Guid Id, IReadOnlyList<ElementSeen> Elements, ElementStatus Status);

/// <summary>Makes several elements one.</summary>
/// <param name="Kept">The one whose name and category stay.</param>
public sealed record MergeElements(Guid Id, ElementSeen Kept, IReadOnlyList<ElementSeen> Others);

/// <summary>Makes an element two.</summary>
/// <param name="Made">Identity of the new one.</param>
/// <param name="Scenes">Where it is the new one.</param>
public sealed record SplitElement(Guid Id, int Version, ElementId Made, string Name, IReadOnlyList<SceneId> Scenes);

/// <summary>Puts an element into scenes, without words of their texts.</summary>
public sealed record PlaceElement(Guid Id, int Version, IReadOnlyList<SceneId> Scenes);

/// <summary>Says how many are needed in a scene.</summary>
/// <param name="Was">The quantity that the person saw.</param>
public sealed record SetQuantity(Guid Id, SceneId Scene, int Was, int Quantity);

/// <summary>Links an element to a role or to another element.</summary>
public sealed record LinkElement(RoleId? RoleId, ElementId? OtherId);

/// <summary>Corrects what is said of a photo, takes it out or gives it back.</summary>
public sealed record UpdatePhoto(int Version, string Caption, bool Removed)
{
    private const int Longest = 500;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public Problem? Check() => Caption.Length > Longest ? new Problem("Note_TooLong", $"{Longest}") : null;
}
