using Moteur.Scripts;

namespace Moteur.Breakdown.Library;

/// <summary>An element on one line.</summary>
/// <param name="Photos">How many photos it has.</param>
public sealed record ElementLine(
    ElementId Id,
    ElementCategory Category,
    string Name,
    ElementStatus Status,
    string Notes,
    IReadOnlyList<string> Aliases,
    int Photos,
    int Version);

/// <summary>A link as seen from one of its ends.</summary>
public sealed record LinkLine(ElementLinkId Id, RoleId? RoleId, ElementId? OtherId);

/// <summary>A photo without its picture.</summary>
public sealed record PhotoLine(PhotoId Id, string Caption, string By, DateTimeOffset At, bool Removed, int Version);

/// <summary>The page of an element.</summary>
/// <param name="Tags">Where it occurs.</param>
/// <param name="Scenes">Every scene, to find those of a role where it is missing.</param>
/// <param name="Elements">Every element, to link it to or merge it with.</param>
public sealed record ElementView(
    ElementLine Element,
    IReadOnlyList<TagLine> Tags,
    IReadOnlyList<SceneLine> Scenes,
    IReadOnlyList<RoleLine> Roles,
    IReadOnlyList<ElementLine> Elements,
    IReadOnlyList<LinkLine> Links,
    IReadOnlyList<PhotoLine> Photos);
