namespace Moteur.Scripts.Revisions;

/// <summary>A role of the production that an incoming name could be.</summary>
public sealed record RoleAlternative(RoleId Role, double Confidence);

/// <summary>A name of the incoming script's cues, and whose it is.</summary>
/// <param name="Name">The name as the incoming script writes it.</param>
/// <param name="Role">The production's role; null when it is a new one.</param>
/// <param name="Renamed">True when the script now calls the role so.</param>
/// <param name="Doubtful">True when a person should confirm it or choose another.</param>
public sealed record RoleMatch(
    string Name, RoleId? Role, bool Renamed, double Confidence, bool Doubtful, IReadOnlyList<RoleAlternative> Alternatives);

/// <summary>What a person says about an incoming name: whose it is, or null for a new role.</summary>
public sealed record RoleDecision(string Name, RoleId? Role);

/// <summary>
/// Finds the roles of the production under the names of a new version: by name, and a renamed one by what it says and where.
/// </summary>
public sealed class RoleMatching
{
    /// <summary>Below, a name is a new role's.</summary>
    private const double Possible = 0.5;

    /// <summary>Below, a person should confirm.</summary>
    private const double Sure = 0.75;

    /// <summary>Below, a role is not even proposed.</summary>
    private const double Thinkable = 0.3;

    private const int EnoughWords = 20;
    private const int MaxAlternatives = 3;

    private readonly Dictionary<string, RoleId> _oldNames;
    private readonly ILookup<SceneId, RoleId> _speakers;

    private RoleMatching(IReadOnlyList<RoleMatch> roles, Dictionary<string, RoleId> oldNames, ILookup<SceneId, RoleId> speakers) =>
        (Roles, _oldNames, _speakers) = (roles, oldNames, speakers);

    /// <summary>The incoming script's names in the order of its cast list.</summary>
    public IReadOnlyList<RoleMatch> Roles { get; }

    /// <summary>The role that the script's last version named so in its cues, whatever it has been called since; null when none.</summary>
    public RoleId? Before(string name) => _oldNames.TryGetValue(Folding.Key(name), out var role) ? role : null;

    /// <summary>Whom the last version's text makes speak in a scene, whatever people made of it.</summary>
    public IEnumerable<RoleId> SpeakersBefore(Scene scene) => _speakers[scene.Id];

    /// <summary>Matches the roles of two versions. Nothing is changed.</summary>
    /// <param name="old">The production's scenes with texts and presences.</param>
    /// <param name="roles">The production's roles.</param>
    /// <param name="incoming">The new version's scenes with texts.</param>
    /// <param name="incomingRoles">Its roles, as the import found them.</param>
    /// <param name="match">Which scenes are which.</param>
    /// <param name="decisions">What persons said of doubtful names.</param>
    public static RoleMatching Match(
        IReadOnlyList<Scene> old,
        IReadOnlyList<Role> roles,
        IReadOnlyList<Scene> incoming,
        IReadOnlyList<Role> incomingRoles,
        ScriptMatch match,
        IReadOnlyList<RoleDecision>? decisions = null)
    {
        var reader = new WordReader();
        var before = CueSheet.Of(old, reader);
        var after = CueSheet.Of(incoming, reader);
        var oldNames = Owners(before, old, roles);
        var byName = roles.DistinctBy(r => Folding.Key(r.Name)).ToDictionary(r => Folding.Key(r.Name), r => r.Id);
        var scenes = Places(old, match);
        var said = (decisions ?? []).DistinctBy(d => Folding.Key(d.Name)).ToDictionary(d => Folding.Key(d.Name), d => d.Role);

        var open = new List<Role>();
        var found = new Dictionary<string, RoleMatch>(StringComparer.Ordinal);
        foreach (var role in incomingRoles)
        {
            var key = Folding.Key(role.Name);
            if (said.TryGetValue(key, out var decided))
            {
                found[key] = new(role.Name, decided, decided is not null && !oldNames.ContainsKey(key), 1, false, []);
            }
            else if (oldNames.TryGetValue(key, out var known) || byName.TryGetValue(key, out known))
            {
                found[key] = new(role.Name, known, false, 1, false, []);
            }
            else
            {
                open.Add(role);
            }
        }

        var taken = found.Values.Select(m => m.Role).ToHashSet();
        var pairs = open
            .SelectMany(role => before.Names.Select(name => (Role: role, Old: name, Score: Likeness(before, name, after, Folding.Key(role.Name), scenes))))
            .Where(p => p.Score >= Thinkable && oldNames.ContainsKey(p.Old))
            .OrderByDescending(p => p.Score)
            .ToList();
        foreach (var (role, name, score) in pairs)
        {
            var key = Folding.Key(role.Name);
            var owner = oldNames[name];

            // A role that still speaks under its own name was not renamed: its lines went to somebody else.
            if (score >= Possible && !found.ContainsKey(key) && !after.Has(name) && taken.Add(owner))
            {
                found[key] = new(role.Name, owner, true, score, score < Sure, Others(pairs, role, owner, oldNames));
            }
        }

        foreach (var role in open.Where(r => !found.ContainsKey(Folding.Key(r.Name))))
        {
            var others = Others(pairs, role, null, oldNames);
            found[Folding.Key(role.Name)] = new(role.Name, null, false, 1 - others.Select(o => o.Confidence).FirstOrDefault(), others.Count > 0 && others[0].Confidence >= Possible, others);
        }

        var speakers = oldNames.SelectMany(n => before.ScenesOf(n.Key), (n, scene) => (Scene: old[scene].Id, Role: n.Value));
        return new([.. incomingRoles.Select(r => found[Folding.Key(r.Name)])], oldNames, speakers.ToLookup(s => s.Scene, s => s.Role));
    }

    private static List<RoleAlternative> Others(
        List<(Role Role, string Old, double Score)> pairs, Role role, RoleId? but, Dictionary<string, RoleId> owners) =>
    [
        .. pairs.Where(p => p.Role == role && owners[p.Old] != but)
            .Select(p => new RoleAlternative(owners[p.Old], Math.Round(p.Score, 3)))
            .DistinctBy(a => a.Role)
            .Take(MaxAlternatives),
    ];

    /// <summary>
    /// Whose the names of the last version's cues are. A role renamed by a person no longer bears the script's name: it is the one that
    /// speaks in every scene where that name does.
    /// </summary>
    private static Dictionary<string, RoleId> Owners(CueSheet cues, IReadOnlyList<Scene> scenes, IReadOnlyList<Role> roles)
    {
        var owners = new Dictionary<string, RoleId>(StringComparer.Ordinal);
        foreach (var role in roles.Where(r => cues.Has(Folding.Key(r.Name))))
        {
            owners.TryAdd(Folding.Key(role.Name), role.Id);
        }

        var speaking = scenes
            .SelectMany((scene, i) => scene.Roles.Where(r => r.Speaks).Select(r => (r.RoleId, Scene: i)))
            .ToLookup(p => p.RoleId, p => p.Scene);
        foreach (var name in cues.Names.Where(name => !owners.ContainsKey(name)).ToList())
        {
            var there = cues.ScenesOf(name);
            var best = roles
                .Where(r => !cues.Has(Folding.Key(r.Name)))
                .Select(r => (r.Id, Scenes: speaking[r.Id].ToHashSet()))
                .Where(r => there.All(r.Scenes.Contains))
                .OrderBy(r => r.Scenes.Count)
                .FirstOrDefault();
            if (best.Scenes is not null)
            {
                owners[name] = best.Id;
            }
        }

        return owners;
    }

    /// <summary>For each old scene, its places in the incoming script.</summary>
    private static Dictionary<int, int> Places(IReadOnlyList<Scene> old, ScriptMatch match)
    {
        var index = old.Select((scene, i) => (scene.Id, i)).ToDictionary(p => p.Id, p => p.i);
        return match.Scenes
            .Where(m => m is { Old: not null, Incoming: not null })
            .ToDictionary(m => index[m.Old!.Value], m => m.Incoming!.Value);
    }

    /// <summary>From 0 to 1: whether a new name says what an old one said, in the same scenes.</summary>
    private static double Likeness(CueSheet before, string old, CueSheet after, string name, Dictionary<int, int> scenes)
    {
        var (said, says) = (before.SpeechOf(old), after.SpeechOf(name));
        var common = said.Sum(word => Math.Min(word.Value, says.GetValueOrDefault(word.Key)));
        int wordsBefore = said.Values.Sum(), wordsAfter = says.Values.Sum();
        var fewest = Math.Min(wordsBefore, wordsAfter);
        var speech = fewest == 0 ? 0 : (double)common / fewest * Math.Min(1, (double)fewest / EnoughWords);

        var there = before.ScenesOf(old).Select(s => scenes.GetValueOrDefault(s, -1)).Where(s => s >= 0).ToHashSet();
        var now = after.ScenesOf(name);
        var shared = there.Count(now.Contains);
        var presence = shared == 0 ? 0 : (double)shared / (there.Count + now.Count - shared);
        return 1 - ((1 - (0.9 * speech)) * (1 - (0.5 * presence)));
    }

    /// <summary>Who speaks where, and what: by the names of the cues.</summary>
    private sealed class CueSheet
    {
        private readonly Dictionary<string, HashSet<int>> _scenes = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Dictionary<(int, int), int>> _speech = new(StringComparer.Ordinal);

        public IEnumerable<string> Names => _scenes.Keys;

        public static CueSheet Of(IReadOnlyList<Scene> scenes, WordReader reader)
        {
            var names = RoleNames.From(scenes.Where(s => !s.Omitted).SelectMany(s => s.Text?.Paragraphs ?? [])
                .Where(p => p.Kind == ParagraphKind.Character).Select(p => p.Text));
            var sheet = new CueSheet();
            for (var i = 0; i < scenes.Count; i++)
            {
                IReadOnlyList<string> speakers = [];
                foreach (var paragraph in scenes[i].Omitted ? [] : scenes[i].Text?.Paragraphs ?? [])
                {
                    speakers = paragraph.Kind switch
                    {
                        ParagraphKind.Character => [.. names.In(paragraph.Text).Select(Folding.Key)],
                        ParagraphKind.Dialogue or ParagraphKind.Lyrics or ParagraphKind.Parenthetical => speakers,
                        _ => [],
                    };
                    sheet.Add(i, speakers, paragraph, reader);
                }
            }

            return sheet;
        }

        public bool Has(string name) => _scenes.ContainsKey(name);

        public HashSet<int> ScenesOf(string name) => _scenes.GetValueOrDefault(name) ?? [];

        /// <summary>Pairs of words that a name says, counted.</summary>
        public Dictionary<(int, int), int> SpeechOf(string name) => _speech.GetValueOrDefault(name) ?? [];

        private void Add(int scene, IReadOnlyList<string> speakers, ScriptParagraph paragraph, WordReader reader)
        {
            foreach (var speaker in speakers)
            {
                if (!_scenes.TryGetValue(speaker, out var scenes))
                {
                    _scenes[speaker] = scenes = [];
                    _speech[speaker] = [];
                }

                scenes.Add(scene);
                if (paragraph.Kind is ParagraphKind.Dialogue or ParagraphKind.Lyrics)
                {
                    var previous = -1;
                    foreach (var word in reader.Read(paragraph.Text).Where(w => w.IsWord))
                    {
                        var pairs = _speech[speaker];
                        pairs[(previous, word.Key)] = pairs.GetValueOrDefault((previous, word.Key)) + 1;
                        previous = word.Key;
                    }
                }
            }
        }
    }
}
