using Moteur.Scripts;

namespace Moteur.Breakdown.Suggestions;

/// <summary>
/// Keeps one name for one thing through the script: « la Peugeot », and « la voiture » when there is no other, are the
/// Peugeot 504 of the scene before.
/// </summary>
internal sealed class Continuity
{
    private readonly ScriptLines _script;
    private readonly List<Known> _known = [];
    private readonly Dictionary<(ElementCategory, string), Known> _byName = [];

    public Continuity(ScriptLines script)
    {
        _script = script;
        foreach (var element in script.Script.Elements)
        {
            var family = EntryOf(element.Name)?.Family ?? "";
            Remember(element.Category, element.Name, family, -1, element.Id);
        }
    }

    /// <summary>The name under which a thing is suggested.</summary>
    /// <param name="definite">Spoken of as known: « la voiture ».</param>
    public (Known Thing, bool IsSame) Of(ElementCategory category, string name, string family, bool definite, int scene)
    {
        if (_byName.TryGetValue((category, Folding.Key(name)), out var known) && !known.Scenes.Add(scene))
        {
            return (known, false);
        }

        if (definite && Earlier(category, name, scene) is { } earlier)
        {
            earlier.Scenes.Add(scene);
            return (earlier, true);
        }

        return (known ?? Remember(category, name, family, scene, null), false);
    }

    /// <summary>
    /// The only thing named before to which a shorter or more general name can refer; in the same scene first, where « le
    /// couteau » may even be the « couteau suisse » of the accessories.
    /// </summary>
    private Known? Earlier(ElementCategory category, string name, int scene)
    {
        var key = Folding.Fold(name);
        var candidates = _known.Where(k => Folding.Fold(k.Name) != key && (Folding.Fold(k.Family) == key || IsHead(name, k.Name))).ToList();
        var here = candidates.Where(k => k.Scenes.Contains(scene)).ToList();
        if (here.Count > 0)
        {
            return here.Count == 1 ? here[0] : null;
        }

        candidates.RemoveAll(k => k.Category != category);

        return category is ElementCategory.Vehicles or ElementCategory.Animals or ElementCategory.Weapons && candidates.Count == 1 ? candidates[0] : null;
    }

    /// <summary>French puts the head first (« la Peugeot » 504), English last (coffee <c>cup</c>) but for makes.</summary>
    private bool IsHead(string name, string longer)
    {
        var (head, whole) = (Folding.Fold(name), Folding.Fold(longer));
        return whole.StartsWith(head + ' ', StringComparison.Ordinal)
            ? _script.Script.Language == ScriptLanguage.French || char.IsUpper(name[0]) || whole.StartsWith(head + " OF ", StringComparison.Ordinal)
            : _script.Script.Language == ScriptLanguage.English && whole.EndsWith(' ' + head, StringComparison.Ordinal);
    }

    private Known Remember(ElementCategory category, string name, string family, int scene, ElementId? id)
    {
        var known = new Known(category, name, family, id) { Scenes = { scene } };
        _known.Add(known);
        _byName.TryAdd((category, Folding.Key(name)), known);
        return known;
    }

    private LexiconEntry? EntryOf(string name)
    {
        var line = _script.Line(name);
        var found = new List<Found<LexiconEntry>>();
        for (var i = 0; i < line.Count && found.Count == 0; i++)
        {
            _script.Lexicon.Things.FindAt(line, i, found);
        }

        return found.FirstOrDefault()?.Entry;
    }

    internal sealed record Known(ElementCategory Category, string Name, string Family, ElementId? Id)
    {
        public HashSet<int> Scenes { get; } = [];
    }
}
