using Moteur.Scripts;
using Moteur.Scripts.Revisions;

namespace Moteur.Breakdown.Revisions;

/// <summary>Tells what a revision changed, scene by scene, from the scenes before and after.</summary>
internal sealed class RevisionFacts
{
    private readonly BrokenDownScript _before;
    private readonly PlanDraft _draft;
    private readonly Dictionary<RoleId, string> _roles;
    private readonly Dictionary<ElementId, Element> _elements;

    private RevisionFacts(BrokenDownScript before, PlanDraft draft)
    {
        (_before, _draft) = (before, draft);
        _roles = before.Roles.Concat(draft.NewRoles).ToDictionary(r => r.Id, r => r.Name);
        _elements = before.Elements.ToDictionary(e => e.Id);
        foreach (var (role, name) in draft.Renamed)
        {
            _roles[role.Id] = name;
        }
    }

    public static IReadOnlyList<Consequence> Of(BrokenDownScript before, PlanDraft draft)
    {
        var facts = new RevisionFacts(before, draft);
        return [.. facts.OfScenes(), .. facts.OfRoles(), .. facts.OfElements(), .. facts.OfNumbers()];
    }

    private IEnumerable<Consequence> OfScenes()
    {
        var byId = _draft.Scenes.ToDictionary(s => (s.After ?? s.Before)!.Id);
        var byPlace = _draft.Scenes.Where(s => s.Match.Incoming is not null).ToDictionary(s => s.Match.Incoming!.Value);
        var tags = _draft.Tags.Where(t => t.Scene is not null).ToLookup(t => t.Scene!.Value);
        Scene? last = null;
        foreach (var revised in _draft.Scenes)
        {
            var facts = revised switch
            {
                { Match.MergedInto: { } place, TakenOut: true } => [new SceneAbsorbed(revised.Before!.Id, revised.Before.Number, byPlace[place].After!.Number)],
                { TakenOut: true } => [new SceneTakenOut(revised.Before!.Id, (revised.After ?? revised.Before).Number, revised.Before.Heading, revised.After is not null)],
                { After: { Omitted: false } added, Before: null } when !IsPart(revised, byId) => [new SceneAdded(added.Id, added.Number, added.Heading, added.Eighths)],
                { After: { Omitted: false } back, Restored: true } => [new SceneRestored(back.Id, back.Number, back.Heading, back.Eighths)],
                { After: { Omitted: false } after, Before: { } before } => Kept(revised, before, after, last),
                _ => [],
            };
            foreach (var fact in revised.After is { } scene ? facts.Concat(OfTags(scene, tags[scene.Id], byId)) : facts)
            {
                yield return fact;
            }

            last = revised.After is { Omitted: false } ? revised.After : last;
        }
    }

    /// <summary>True for a scene that was split off one that stays, where the split is told.</summary>
    private static bool IsPart(RevisedScene scene, Dictionary<SceneId, RevisedScene> byId) =>
        scene.Match.SplitFrom is { } from && byId[from].After is { Omitted: false };

    /// <summary>What was split off a scene, and what was merged into it.</summary>
    private IEnumerable<Consequence> Reshaped(RevisedScene revised, Scene after) =>
        _draft.Scenes.Where(s => s.Match.SplitFrom == revised.Before!.Id)
            .Select(Consequence (part) => new SceneSplit(after.Id, after.Number, part.After!.Number, part.After.Heading))
            .Concat(_draft.Scenes.Where(s => s.Before is { Omitted: false } && s.Match.MergedInto is { } place && place == revised.Match.Incoming)
                .Select(s => new ScenesMerged(after.Id, after.Number, s.Before!.Number)));

    private IEnumerable<Consequence> Kept(RevisedScene revised, Scene before, Scene after, Scene? last)
    {
        var (id, number) = (after.Id, after.Number);
        foreach (var fact in Reshaped(revised, after))
        {
            yield return fact;
        }

        if (revised.Match.Moved)
        {
            yield return new SceneMoved(id, number, last?.Number);
        }

        if (before.Set != after.Set)
        {
            yield return new SetChanged(id, number, before.Set, after.Set);
        }

        if ((before.Interior, before.TimeOfDay) != (after.Interior, after.TimeOfDay))
        {
            yield return new EffectChanged(id, number, before.Interior, before.TimeOfDay, after.Interior, after.TimeOfDay);
        }

        if (before.Eighths != after.Eighths)
        {
            yield return new LengthChanged(id, number, before.Eighths, after.Eighths);
        }

        foreach (var fact in Presences(before, after).Concat(Texts(after)))
        {
            yield return fact;
        }

        var sheet = _draft.Sheets[id];
        foreach (var field in sheet.Lost)
        {
            yield return new CorrectionReplaced(id, number, field);
        }

        if (sheet.ReviewMinutes)
        {
            yield return new MinutesToReview(id, number, after.Minutes);
        }
    }

    private IEnumerable<Consequence> Presences(Scene before, Scene after)
    {
        var were = before.Roles.ToDictionary(r => r.RoleId, r => r.Speaks);
        var are = after.Roles.ToDictionary(r => r.RoleId, r => r.Speaks);
        return are.Keys.Except(were.Keys).Select(Consequence (r) => new RoleEntered(after.Id, after.Number, r, _roles[r]))
            .Concat(were.Keys.Except(are.Keys).Select(r => new RoleLeft(after.Id, after.Number, r, _roles[r])))
            .Concat(were.Where(r => r.Value && are.TryGetValue(r.Key, out var speaks) && !speaks).Select(r => new RoleSilenced(after.Id, after.Number, r.Key, _roles[r.Key])));
    }

    /// <summary>Whose lines changed, and whether the action did.</summary>
    private IEnumerable<Consequence> Texts(Scene after)
    {
        if (!_draft.Diffs.TryGetValue(after.Id, out var diff))
        {
            yield break;
        }

        var speakers = new List<string>();
        var action = false;
        string before = "", now = "";
        foreach (var row in diff.Rows)
        {
            (before, now) = (Speaker(row.Old, before), Speaker(row.New, now));
            if (row.Kind != DiffKind.Same)
            {
                var kind = (row.New ?? row.Old)!.Kind;
                action |= kind is ParagraphKind.Action or ParagraphKind.Centered;
                if (kind is ParagraphKind.Dialogue or ParagraphKind.Lyrics or ParagraphKind.Parenthetical && (row.New is null ? before : now) is { Length: > 0 } speaker)
                {
                    speakers.Add(speaker);
                }
            }
        }

        if (speakers.Count > 0)
        {
            yield return new LinesChanged(after.Id, after.Number, [.. speakers.Distinct()]);
        }

        if (action)
        {
            yield return new ActionChanged(after.Id, after.Number);
        }
    }

    private static string Speaker(DiffCell? cell, string last) => cell?.Kind switch
    {
        ParagraphKind.Character => RoleNames.Canonical(string.Concat(cell.Runs.Select(r => r.Text))),
        ParagraphKind.Dialogue or ParagraphKind.Lyrics or ParagraphKind.Parenthetical or null => last,
        _ => "",
    };

    private IEnumerable<Consequence> OfTags(Scene scene, IEnumerable<FollowedTag> tags, Dictionary<SceneId, RevisedScene> byId)
    {
        if (scene.Omitted)
        {
            yield break;
        }

        var told = new HashSet<(ElementId, SceneId)>();
        foreach (var tag in tags)
        {
            var element = _elements[tag.Tag.ElementId];
            var departments = ElementDepartments.Of(element.Category);
            if (tag.Tag.SceneId != scene.Id && byId[tag.Tag.SceneId] is { } from && told.Add((element.Id, tag.Tag.SceneId)))
            {
                yield return new ElementMoved(scene.Id, scene.Number, element.Name, (from.After ?? from.Before)!.Number, departments);
            }

            if (tag.WordsLost)
            {
                yield return new ElementLost(scene.Id, scene.Number, element.Name, tag.Tag.Span!.Words, departments);
            }
        }
    }

    private IEnumerable<Consequence> OfRoles()
    {
        foreach (var (role, name) in _draft.Renamed)
        {
            yield return new RoleRenamed(role.Id, role.Name, name);
        }

        var now = _draft.Scenes.Where(s => s.After is { Omitted: false }).SelectMany(s => s.After!.Roles, (s, r) => (r.RoleId, s.After!.Number)).ToLookup(r => r.RoleId, r => r.Number);
        foreach (var role in _draft.NewRoles)
        {
            yield return new RoleAdded(role.Id, role.Name, [.. now[role.Id]]);
        }

        var before = _before.Scenes.Where(s => !s.Omitted).SelectMany(s => s.Roles).Select(r => r.RoleId).ToHashSet();
        foreach (var role in _before.Roles.Where(r => before.Contains(r.Id) && !now.Contains(r.Id) && !_before.RolesElsewhere.Contains(r.Id)))
        {
            yield return new RoleUnused(role.Id, _roles[role.Id]);
        }
    }

    private IEnumerable<Consequence> OfElements()
    {
        var shot = _draft.Scenes.Where(s => s.After is { Omitted: false }).Select(s => s.After!.Id).ToHashSet();
        var needed = _draft.Tags.Where(t => t.Scene is { } scene && shot.Contains(scene)).Select(t => t.Tag.ElementId).ToHashSet();
        var numbers = _before.Scenes.Where(s => !s.Omitted).ToDictionary(s => s.Id, s => s.Number);
        return _before.Tags
            .Where(t => numbers.ContainsKey(t.SceneId) && !needed.Contains(t.ElementId) && !_before.ElementsElsewhere.Contains(t.ElementId))
            .GroupBy(t => t.ElementId)
            .Select(g => new ElementTakenOut(
                _elements[g.Key].Name, [.. g.Select(t => numbers[t.SceneId]).Distinct()], ElementDepartments.Of(_elements[g.Key].Category)));
    }

    private IEnumerable<Consequence> OfNumbers()
    {
        var changed = _draft.Scenes
            .Where(s => s is { Before: { Omitted: false }, After: { Omitted: false } } && s.Before!.Number != s.After!.Number)
            .Select(s => new Renumbering(s.After!.Id, s.Before!.Number, s.After.Number))
            .ToList();
        return changed.Count > 0 ? [new ScenesRenumbered(changed)] : [];
    }
}
