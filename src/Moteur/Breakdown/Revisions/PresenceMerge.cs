using Moteur.Scripts;
using Moteur.Scripts.Revisions;

namespace Moteur.Breakdown.Revisions;

/// <summary>
/// Who is in a scene after a revision. Who speaks is read in the script; who is only seen was put there by people and stays. A role
/// that people took out of a scene stays out; one that lost its lines stays, silent, while the action still names it.
/// </summary>
internal sealed class PresenceMerge
{
    private readonly Dictionary<RoleId, RoleId> _roles;
    private readonly ILookup<RoleId, string[]> _names;
    private readonly RoleMatching _matching;

    /// <param name="roles">The production's role for each incoming one.</param>
    /// <param name="names">The names by which a role may be called in the action, old and new.</param>
    public PresenceMerge(RoleMatching matching, Dictionary<RoleId, RoleId> roles, IEnumerable<(RoleId Role, string Name)> names)
    {
        (_matching, _roles) = (matching, roles);
        _names = names.Select(n => (n.Role, Words: WordsOf(n.Name))).Where(n => n.Words.Length > 0).ToLookup(n => n.Role, n => n.Words);
    }

    /// <summary>The presences of a scene that is kept.</summary>
    /// <param name="sources">The scene, and those that were merged into it.</param>
    /// <param name="parts">Scenes that were split off it.</param>
    public List<SceneRole> Keep(SceneId id, IReadOnlyList<Scene> sources, Scene incoming, IReadOnlyList<Scene> parts)
    {
        var roles = Incoming(id, incoming);
        var known = sources.SelectMany(s => s.Roles).ToLookup(r => r.RoleId, r => r.Speaks);
        var spoke = sources.SelectMany(_matching.SpeakersBefore).ToHashSet();
        roles.RemoveAll(r => spoke.Contains(r.RoleId) && !known.Contains(r.RoleId));
        foreach (var presence in known.Where(k => roles.All(r => r.RoleId != k.Key)))
        {
            var named = IsNamed(presence.Key, incoming);
            if (presence.All(speaks => !speaks) ? named || !parts.Any(p => IsPresent(presence.Key, p)) : named)
            {
                roles.Add(new(id, presence.Key, false));
            }
        }

        return roles;
    }

    /// <summary>The presences of a scene that is new, or was split off <paramref name="parent"/>.</summary>
    public List<SceneRole> Add(SceneId id, Scene incoming, Scene? parent)
    {
        var roles = Incoming(id, incoming);
        var silent = parent?.Roles.Where(r => !r.Speaks && roles.All(known => known.RoleId != r.RoleId) && IsNamed(r.RoleId, incoming)) ?? [];
        roles.AddRange(silent.Select(r => new SceneRole(id, r.RoleId, false)).ToList());
        return roles;
    }

    /// <summary>True when the scene's action names a role.</summary>
    private bool IsNamed(RoleId role, Scene scene) => scene.Text?.Paragraphs
        .Where(p => p.Kind is ParagraphKind.Action or ParagraphKind.Parenthetical or ParagraphKind.Centered)
        .Select(p => WordsOf(p.Text))
        .Any(words => _names[role].Any(name => words.AsSpan().IndexOf(name) >= 0)) == true;

    private bool IsPresent(RoleId role, Scene incoming) => IsNamed(role, incoming) || incoming.Roles.Any(r => _roles[r.RoleId] == role);

    private List<SceneRole> Incoming(SceneId id, Scene incoming) =>
    [
        .. incoming.Roles.GroupBy(r => _roles[r.RoleId]).Select(g => new SceneRole(id, g.Key, g.Any(r => r.Speaks))),
    ];

    private static string[] WordsOf(string text) =>
        Folding.Fold(text).Split([' ', '\'', '-', ',', '.', ';', ':', '!', '?', '…', '(', ')', '«', '»', '"', '–', '—', '/'], StringSplitOptions.RemoveEmptyEntries);
}
