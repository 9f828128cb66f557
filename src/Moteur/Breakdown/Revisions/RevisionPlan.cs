using Moteur.Scripts;
using Moteur.Scripts.Revisions;

namespace Moteur.Breakdown.Revisions;

/// <summary>
/// What a new version of the script does to a production: worked out first, shown to the person, and only then applied. Making a plan
/// changes nothing; the same plan, made again with the person's decisions, is what is applied.
/// </summary>
public sealed class RevisionPlan
{
    private readonly BrokenDownScript _before;
    private readonly ImportedScript _imported;
    private readonly Dictionary<SceneId, SceneReading> _readings;
    private readonly Dictionary<SceneId, SceneDiff> _diffs;
    private readonly List<Role> _newRoles;
    private readonly List<(Role Role, string Name)> _renamed;
    private readonly List<FollowedTag> _tags;
    private readonly List<Element> _newElements;
    private readonly List<Tag> _newTags;

    private RevisionPlan(BrokenDownScript before, ImportedScript imported, ScriptMatch match, RoleMatching roles, PlanDraft draft)
    {
        (_before, _imported) = (before, imported);
        (_readings, _diffs, _newRoles, _renamed) = (draft.Readings, draft.Diffs, draft.NewRoles, draft.Renamed);
        (_tags, _newElements, _newTags) = (draft.Tags, draft.NewElements, draft.NewTags);
        Match = match;
        Roles = roles.Roles;
        Scenes = draft.Scenes;
        Consequences = RevisionFacts.Of(before, draft);
        RenamedSets = draft.RenamedSets();
    }

    /// <summary>Which scenes are which.</summary>
    public ScriptMatch Match { get; }

    /// <summary>Whose the incoming names are.</summary>
    public IReadOnlyList<RoleMatch> Roles { get; }

    /// <summary>Every scene before and after, in the new script order; those that leave where they were.</summary>
    public IReadOnlyList<RevisedScene> Scenes { get; }

    /// <summary>What departments must know, in script order, what concerns the whole script last.</summary>
    public IReadOnlyList<Consequence> Consequences { get; }

    /// <summary>Sets that are called otherwise everywhere.</summary>
    public IReadOnlyList<SetRenamed> RenamedSets { get; }

    /// <summary>Works out a revision. Changes nothing.</summary>
    /// <param name="before">The production's script as it is.</param>
    /// <param name="imported">The new version.</param>
    /// <param name="numbersLocked">True when no scene may change its number any more.</param>
    /// <param name="decisions">What persons said of what was doubtful.</param>
    /// <param name="estimate">Shooting time of a scene that nobody has corrected; <see cref="ShootingTime.Estimate"/> when null.</param>
    /// <returns>The plan, or <c>Revision_Decision</c> when a decision fits neither script.</returns>
    public static Result<RevisionPlan> Make(
        BrokenDownScript before,
        ImportedScript imported,
        bool numbersLocked,
        RevisionDecisions? decisions = null,
        Func<Scene, int>? estimate = null)
    {
        decisions ??= RevisionDecisions.None;
        var reader = new WordReader();
        var old = SceneProfile.Of(before.Scenes, reader);
        var incoming = SceneProfile.Of(imported.Scenes, reader);
        var matched = SceneMatching.Match(old, incoming, decisions.Scenes);
        if (!matched.IsOk)
        {
            return matched.Problem!;
        }

        if (decisions.Roles.Any(d => d.Role is { } role && before.Roles.All(r => r.Id != role)))
        {
            return new Problem("Revision_Decision");
        }

        var match = matched.Value;
        var roles = RoleMatching.Match(before.Scenes, before.Roles, imported.Scenes, imported.Roles, match, decisions.Roles);
        var draft = new PlanDraft(before, imported, match, roles, estimate ?? ShootingTime.Estimate);
        draft.ReviseScenes(numbersLocked);
        draft.FollowTags(old, incoming, reader);
        return new RevisionPlan(before, imported, match, roles, draft);
    }

    /// <summary>
    /// A scene's old and new text side by side: with the scenes that were merged into it on the old side, those split off it on the new one.
    /// </summary>
    /// <param name="scene">A scene that is kept; for one that is added or leaves, its text is all new or all old.</param>
    /// <returns>Null when the plan has no such scene.</returns>
    public SceneDiff? DiffOf(SceneId scene)
    {
        if (_diffs.TryGetValue(scene, out var known))
        {
            return known;
        }

        var revised = Scenes.FirstOrDefault(s => (s.After ?? s.Before)!.Id == scene);
        return revised is null ? null : SceneDiff.Of(TextOf(revised.Before), revised is { TakenOut: true } ? [] : TextOf(revised.After));
    }

    /// <summary>
    /// Changes the production's script, scenes, roles, tags and readings in place; each scene and role that changes grows by a version. Call it
    /// once, with what the plan was made of still as it was then.
    /// </summary>
    /// <returns>What is to be stored and taken out beside.</returns>
    public AppliedRevision Apply()
    {
        var script = _before.Script;
        (script.Title, script.Format, script.Language, script.Pages) =
            (_imported.Script.Title, _imported.Script.Format, _imported.Script.Language, _imported.Script.Pages);
        _newRoles.ForEach(r => r.ProductionId = script.ProductionId);
        _newElements.ForEach(e => e.ProductionId = script.ProductionId);
        foreach (var (role, name) in _renamed)
        {
            role.Name = name;
            role.Version++;
        }

        foreach (var scene in Scenes.Where(s => s is { Before: not null, After: not null }))
        {
            scene.Before!.Become(scene.After!);
        }

        var added = Scenes.Where(s => s.Before is null).Select(s => s.After!).ToList();
        added.ForEach(s => s.ProductionId = script.ProductionId);
        foreach (var tag in _tags.Where(t => t.Scene is not null))
        {
            (tag.Tag.SceneId, tag.Tag.Span, tag.Tag.Quantity) = (tag.Scene!.Value, tag.Span, tag.Quantity ?? tag.Tag.Quantity);
        }

        return new(
            added,
            [.. Scenes.Where(s => s.After is null).Select(s => s.Before!)],
            ApplyReadings(),
            _newRoles,
            _newElements,
            _newTags,
            [.. _tags.Where(t => t.Scene is null).Select(t => t.Tag)]);
    }

    private static IReadOnlyList<ScriptParagraph> TextOf(Scene? scene) => scene?.Text?.Paragraphs ?? [];

    private List<SceneReading> ApplyReadings()
    {
        var stored = _before.Readings.ToDictionary(r => r.SceneId);
        var added = new List<SceneReading>();
        foreach (var reading in _readings.Values)
        {
            if (stored.TryGetValue(reading.SceneId, out var known))
            {
                known.Become(reading);
            }
            else
            {
                added.Add(reading);
            }
        }

        return added;
    }
}
