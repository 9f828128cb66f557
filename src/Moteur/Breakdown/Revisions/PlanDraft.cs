using Moteur.Scripts;
using Moteur.Scripts.Revisions;

namespace Moteur.Breakdown.Revisions;

/// <summary>A revision being worked out.</summary>
internal sealed class PlanDraft
{
    private readonly BrokenDownScript _before;
    private readonly ImportedScript _imported;
    private readonly ScriptMatch _match;
    private readonly SheetMerge _sheets;
    private readonly PresenceMerge _presences;
    private readonly Dictionary<SceneId, Scene> _old;

    public PlanDraft(BrokenDownScript before, ImportedScript imported, ScriptMatch match, RoleMatching roles, Func<Scene, int> estimate)
    {
        (_before, _imported, _match) = (before, imported, match);
        _sheets = new(before, estimate);
        _old = before.Scenes.ToDictionary(s => s.Id);
        _presences = new(roles, TakeRoles(roles), NamesOf(roles));
    }

    public List<RevisedScene> Scenes { get; } = [];

    /// <summary>What the script says of each scene that stays, from now on.</summary>
    public Dictionary<SceneId, SceneReading> Readings { get; } = [];

    /// <summary>Old and new text of each kept scene that changed.</summary>
    public Dictionary<SceneId, SceneDiff> Diffs { get; } = [];

    /// <summary>What became of corrections.</summary>
    public Dictionary<SceneId, MergedSheet> Sheets { get; } = [];

    public List<Role> NewRoles { get; } = [];

    /// <summary>Roles that the script now calls otherwise, but those that people had renamed.</summary>
    public List<(Role Role, string Name)> Renamed { get; } = [];

    public List<FollowedTag> Tags { get; private set; } = [];

    public List<Element> NewElements { get; private set; } = [];

    public List<Tag> NewTags { get; } = [];

    /// <summary>Works out every scene: which stay, under what number, with what on their sheets.</summary>
    public void ReviseScenes(bool numbersLocked)
    {
        var staying = _match.Scenes.Where(m => m.Incoming is not null || numbersLocked).ToList();
        var numbers = Numbers(staying, numbersLocked);
        var position = 0;
        foreach (var match in _match.Scenes)
        {
            var before = match.Old is { } id ? _old[id] : null;
            var after = match.Incoming is not null ? Staying(match, before) : numbersLocked ? SheetMerge.Omit(before!) : null;
            if (after is not null)
            {
                (after.Number, after.Position) = (numbers[position], position);
                position++;
            }

            Scenes.Add(new(match, before, after));
        }

        MarkRevised();
    }

    /// <summary>Finds every tag again.</summary>
    public void FollowTags(List<SceneProfile> old, List<SceneProfile> incoming, WordReader reader)
    {
        Tags = SheetTags.WithoutDoubles(new TagFollowing(old, incoming, reader, Scenes).Follow(_before.Tags));
        var there = Tags.Where(t => t.Scene is not null).ToLookup(t => t.Scene!.Value);
        var files = new FileTags(_before, _imported);
        foreach (var scene in Scenes.Where(s => s is { Match.Incoming: not null, After.Omitted: false }))
        {
            NewTags.AddRange(files.In(_imported.Scenes[scene.Match.Incoming!.Value], scene.After!, there[scene.After!.Id]));
        }

        NewElements = files.Elements;
    }

    /// <summary>Sets that have another name in every scene that played in them.</summary>
    public List<SetRenamed> RenamedSets()
    {
        var now = Scenes.Where(s => s.After is { Omitted: false }).Select(s => s.After!.Set).ToHashSet();
        var before = _before.Scenes.Select(s => s.Set).ToHashSet();
        return
        [
            .. Scenes
                .Where(s => s is { Before: { Omitted: false, Set.Length: > 0 }, After: { Omitted: false, Set.Length: > 0 } })
                .GroupBy(s => s.Before!.Set)
                .Where(g => !now.Contains(g.Key) && g.Select(s => s.After!.Set).Distinct().Count() == 1 && !before.Contains(g.First().After!.Set))
                .Select(g => new SetRenamed(g.Key, g.First().After!.Set)),
        ];
    }

    /// <summary>The production's role for each incoming one; new ones are made.</summary>
    private Dictionary<RoleId, RoleId> TakeRoles(RoleMatching matching)
    {
        var known = _before.Roles.ToDictionary(r => r.Id);
        var number = known.Values.Select(r => r.Number).DefaultIfEmpty().Max();
        var ours = new Dictionary<RoleId, RoleId>();
        foreach (var (incoming, match) in _imported.Roles.Zip(matching.Roles))
        {
            if (match.Role is not { } id)
            {
                var role = new Role { Id = incoming.Id, Name = incoming.Name, Number = ++number };
                NewRoles.Add(role);
                id = role.Id;
            }
            else if (match.Renamed && matching.Before(known[id].Name) == id)
            {
                Renamed.Add((known[id], match.Name));
            }

            ours[incoming.Id] = id;
        }

        return ours;
    }

    private IEnumerable<(RoleId Role, string Name)> NamesOf(RoleMatching matching) =>
        _before.Roles.Select(r => (r.Id, r.Name)).Concat(matching.Roles.Where(m => m.Role is not null).Select(m => (m.Role!.Value, m.Name)));

    private IReadOnlyList<SceneNumber> Numbers(List<SceneMatch> staying, bool locked)
    {
        var own = staying.ConvertAll(m => m.Incoming is { } j ? _imported.Scenes[j].Number : _old[m.Old!.Value].Number);
        return locked ? LockedNumbers.Give([.. staying.Zip(own, (m, number) => (m.Old is { } id ? _old[id].Number : (SceneNumber?)null, number))]) : own;
    }

    private Scene Staying(SceneMatch match, Scene? before)
    {
        var incoming = _imported.Scenes[match.Incoming!.Value];
        if (before is not null && incoming.Omitted)
        {
            return SheetMerge.Omit(before);
        }

        MergedSheet sheet;
        if (before is not null)
        {
            var roles = _presences.Keep(before.Id, [before, .. MergedInto(match)], incoming, [.. PartsOf(before.Id)]);
            sheet = _sheets.Keep(before, incoming, match.TextChanged, roles);
        }
        else
        {
            var parent = match.SplitFrom is { } from ? _old[from] : null;
            sheet = _sheets.Add(incoming, _before.Script.Id, parent, _presences.Add(incoming.Id, incoming, parent));
        }

        Readings[sheet.After.Id] = sheet.Reading;
        Sheets[sheet.After.Id] = sheet;
        return sheet.After;
    }

    private IEnumerable<Scene> MergedInto(SceneMatch match) =>
        _match.Scenes.Where(m => m.MergedInto is { } j && j == match.Incoming).Select(m => _old[m.Old!.Value]);

    private IEnumerable<Scene> PartsOf(SceneId scene) =>
        _match.Scenes.Where(m => m.SplitFrom == scene).Select(m => _imported.Scenes[m.Incoming!.Value]);

    /// <summary>Marks what is new in every text, as the stars in a script's margin do, whatever the file itself marks.</summary>
    private void MarkRevised()
    {
        var parts = Scenes.Where(s => s.Match.SplitFrom is not null).ToLookup(s => s.Match.SplitFrom!.Value);
        foreach (var scene in Scenes.Where(s => s is { Match.Incoming: not null, After.Omitted: false }))
        {
            if (scene.Before is null)
            {
                if (scene.Match.SplitFrom is null)
                {
                    Mark(scene.After!, 0, _ => true);
                }

                continue;
            }

            RevisedScene[] after = [scene, .. parts[scene.Before.Id]];
            after = [.. after.OrderBy(s => s.Match.Incoming)];
            if (!scene.Match.TextChanged && after.Length == 1)
            {
                Mark(scene.After!, 0, _ => false);
                continue;
            }

            var diff = SceneDiff.Of(
                [.. MergedInto(scene.Match).Append(scene.Before).OrderBy(s => s.Position).SelectMany(s => s.Text?.Paragraphs ?? [])],
                [.. after.SelectMany(s => s.After!.Text!.Paragraphs)]);
            Diffs[scene.Before.Id] = diff;
            var changed = diff.Rows.Where(r => r is { New: not null, Kind: not DiffKind.Same }).Select(r => r.New!.Paragraph).ToHashSet();
            var first = 0;
            foreach (var part in after)
            {
                Mark(part.After!, first, changed.Contains);
                first += part.After!.Text!.Paragraphs.Count;
            }
        }
    }

    private static void Mark(Scene scene, int first, Func<int, bool> changed) =>
        scene.Text!.Paragraphs = [.. scene.Text.Paragraphs.Select((p, i) => p.Revised == changed(first + i) ? p : p with { Revised = !p.Revised })];
}
