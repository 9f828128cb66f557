using Moteur.Scripts;

namespace Moteur.Breakdown.Suggestions;

/// <summary>Accepts suggestions: each element is tagged, each role is in its scene from now on. One change, taken back as one.</summary>
/// <param name="Id">Identity of the change, given by the client: sending twice accepts once, and an undo names it.</param>
public sealed record AcceptSuggestions(Guid Id, IReadOnlyList<TagElement> Elements, IReadOnlyList<AcceptRole> Roles);

/// <summary>Somebody is in a scene without speaking.</summary>
/// <param name="RoleId">The role; made under this identity, with the name, when the production has none.</param>
/// <param name="Age">Age of a new role under 18, so that the rules on minors hold for it at once.</param>
public sealed record AcceptRole(SceneId SceneId, RoleId RoleId, string Name, int? Age);

/// <summary>Accepts at once all that is sure, in a scene or in the whole script.</summary>
/// <param name="Id">As in <see cref="AcceptSuggestions"/>.</param>
/// <param name="SceneId">The scene; null for the whole script.</param>
/// <param name="Count">How many the person was shown; others than those are not accepted unseen.</param>
public sealed record AcceptSure(Guid Id, SceneId? SceneId, int Count);

/// <summary>What was accepted.</summary>
/// <param name="Id">The change, by which it is taken back.</param>
public sealed record AcceptedSuggestions(Guid Id, int Elements, int Roles);

/// <summary>Takes back what was accepted: what those tags, presences and roles were, none other.</summary>
public sealed record WithdrawSuggestions(IReadOnlyList<TagId> Tags, IReadOnlyList<SceneRole> Presences, IReadOnlyList<RoleId> Roles);
