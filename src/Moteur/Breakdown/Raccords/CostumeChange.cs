using Moteur.Scripts;

namespace Moteur.Breakdown.Raccords;

/// <summary>A role that wears two costumes on one story day, where nothing says why.</summary>
public sealed record CostumeChange(RoleLine Role, string StoryDay, SceneLine From, SceneLine To, string Before, string After)
{
    /// <summary>The sentence for people.</summary>
    public Problem Problem => new("Raccords_CostumeChange", Role.Name, StoryDay, $"{From.Number}", Before, $"{To.Number}", After);

    /// <summary>Changes between one scene of a story day and the role's next; a note on the later scene is the reason.</summary>
    public static IReadOnlyList<CostumeChange> Find(
        IEnumerable<SceneLine> scenes, IReadOnlyList<RoleLine> roles, IReadOnlyDictionary<SceneId, ContinuityLine> lines)
    {
        var known = roles.ToDictionary(r => r.Id);
        var last = new Dictionary<(RoleId, string), (SceneLine Scene, string Costume)>();
        var changes = new List<CostumeChange>();
        foreach (var scene in StoryDays.InOrder(scenes.Where(s => !s.Omitted && s.StoryDay.Length > 0)))
        {
            if (!lines.TryGetValue(scene.Id, out var line))
            {
                continue;
            }

            foreach (var role in scene.RoleIds.Where(known.ContainsKey))
            {
                var costume = line.Of(role).Costume;
                var key = (role, Folding.Key(scene.StoryDay));
                if (costume.Length == 0)
                {
                    continue;
                }

                if (line.Note.Length == 0 && last.TryGetValue(key, out var before) && Folding.Key(before.Costume) != Folding.Key(costume))
                {
                    changes.Add(new(known[role], scene.StoryDay, before.Scene, scene, before.Costume, costume));
                }

                last[key] = (scene, costume);
            }
        }

        return changes;
    }
}
