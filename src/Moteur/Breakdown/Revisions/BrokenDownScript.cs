using Moteur.Scripts;
using Moteur.Scripts.Revisions;

namespace Moteur.Breakdown.Revisions;

/// <summary>A script of a production with all that a revision carries through. Roles and elements are the production's.</summary>
/// <param name="Scenes">Its scenes in script order, with texts and presences, omitted ones included.</param>
/// <param name="Readings">What the script said of each scene; a scene may have none.</param>
public sealed record BrokenDownScript(
    Script Script,
    IReadOnlyList<Scene> Scenes,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<Element> Elements,
    IReadOnlyList<Tag> Tags,
    IReadOnlyList<SceneReading> Readings)
{
    /// <summary>Roles that are in other scripts of the production too.</summary>
    public IReadOnlySet<RoleId> RolesElsewhere { get; init; } = new HashSet<RoleId>();

    /// <summary>Elements that other scripts of the production need too.</summary>
    public IReadOnlySet<ElementId> ElementsElsewhere { get; init; } = new HashSet<ElementId>();
}

/// <summary>What an applied revision leaves to be stored and taken out, beside what it changed in place.</summary>
/// <param name="RemovedScenes">Scenes that left; their texts, presences and readings go with them.</param>
/// <param name="RemovedTags">Tags of scenes that left, and of elements that a sheet would name twice.</param>
public sealed record AppliedRevision(
    IReadOnlyList<Scene> AddedScenes,
    IReadOnlyList<Scene> RemovedScenes,
    IReadOnlyList<SceneReading> AddedReadings,
    IReadOnlyList<Role> AddedRoles,
    IReadOnlyList<Element> AddedElements,
    IReadOnlyList<Tag> AddedTags,
    IReadOnlyList<Tag> RemovedTags);
