using Moteur.Scripts;

namespace Moteur.Breakdown.Library;

/// <summary>Says that an element goes with a role (its costume) or with another element (the tutor of a child).</summary>
public sealed class ElementLink
{
    public required ElementLinkId Id { get; init; }

    public required ElementId ElementId { get; set; }

    /// <summary>The role; null for a link to an element.</summary>
    public RoleId? RoleId { get; init; }

    /// <summary>The other element; null for a link to a role.</summary>
    public ElementId? OtherId { get; set; }
}
