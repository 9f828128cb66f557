using Moteur.Scripts;
using Moteur.Scripts.Revisions;

namespace Moteur.Breakdown.Revisions;

/// <summary>
/// A script with its breakdown as it was before a version was applied, to take the version back. Only while nobody has worked on
/// the new version: what they did would have no place to go.
/// </summary>
/// <param name="Roles">Names of the roles, which a version may change.</param>
/// <param name="Elements">The elements that there were.</param>
public sealed record ScriptSnapshot(
    string Title,
    ScriptFormat Format,
    ScriptLanguage Language,
    int Pages,
    string FileName,
    DateTimeOffset ImportedAt,
    IReadOnlyList<Scene> Scenes,
    IReadOnlyList<RoleName> Roles,
    IReadOnlyList<ElementId> Elements,
    IReadOnlyList<Tag> Tags,
    IReadOnlyList<SceneReading> Readings)
{
    /// <summary>What there is now. It holds the scenes themselves: to be written down before they change.</summary>
    public static ScriptSnapshot Of(BrokenDownScript now) => new(
        now.Script.Title,
        now.Script.Format,
        now.Script.Language,
        now.Script.Pages,
        now.Script.FileName,
        now.Script.ImportedAt,
        now.Scenes,
        [.. now.Roles.Select(r => new RoleName(r.Id, r.Name))],
        [.. now.Elements.Select(e => e.Id)],
        now.Tags,
        now.Readings);

    /// <summary>Changes what is there back in place.</summary>
    /// <returns>What is to be stored and taken out beside.</returns>
    public RestoredScript Restore(BrokenDownScript now)
    {
        var script = now.Script;
        (script.Title, script.Format, script.Language, script.Pages) = (Title, Format, Language, Pages);
        (script.FileName, script.ImportedAt) = (FileName, ImportedAt);
        var scenes = now.Scenes.ToDictionary(s => s.Id);
        foreach (var before in Scenes.Where(s => scenes.ContainsKey(s.Id)))
        {
            scenes[before.Id].Become(before);
        }

        var names = Roles.ToDictionary(r => r.Id, r => r.Name);
        foreach (var role in now.Roles.Where(r => names.TryGetValue(r.Id, out var name) && name != r.Name))
        {
            role.Name = names[role.Id];
            role.Version++;
        }

        var tags = now.Tags.ToDictionary(t => t.Id);
        foreach (var before in Tags.Where(t => tags.ContainsKey(t.Id)))
        {
            var tag = tags[before.Id];
            (tag.SceneId, tag.Span, tag.Quantity) = (before.SceneId, before.Span, before.Quantity);
        }

        var readings = now.Readings.ToDictionary(r => r.SceneId);
        foreach (var before in Readings.Where(r => readings.ContainsKey(r.SceneId)))
        {
            readings[before.SceneId].Become(before);
        }

        var (kept, keptTags, keptElements) = (Scenes.Select(s => s.Id).ToHashSet(), Tags.Select(t => t.Id).ToHashSet(), Elements.ToHashSet());
        var back = Scenes.Where(s => !scenes.ContainsKey(s.Id)).ToList();
        back.ForEach(s => s.Version++);
        return new(
            back,
            [.. now.Scenes.Where(s => !kept.Contains(s.Id))],
            [.. Readings.Where(r => !readings.ContainsKey(r.SceneId))],
            [.. now.Roles.Where(r => !names.ContainsKey(r.Id))],
            [.. now.Elements.Where(e => !keptElements.Contains(e.Id))],
            [.. Tags.Where(t => !tags.ContainsKey(t.Id))],
            [.. now.Tags.Where(t => !keptTags.Contains(t.Id))]);
    }
}

/// <summary>A role's name.</summary>
public sealed record RoleName(RoleId Id, string Name);

/// <summary>What a version that was taken back leaves to be stored and taken out, beside what changed in place.</summary>
public sealed record RestoredScript(
    IReadOnlyList<Scene> AddedScenes,
    IReadOnlyList<Scene> RemovedScenes,
    IReadOnlyList<SceneReading> AddedReadings,
    IReadOnlyList<Role> RemovedRoles,
    IReadOnlyList<Element> RemovedElements,
    IReadOnlyList<Tag> AddedTags,
    IReadOnlyList<Tag> RemovedTags);
