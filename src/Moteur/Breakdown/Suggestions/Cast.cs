using Moteur.Scripts;

namespace Moteur.Breakdown.Suggestions;

/// <summary>Somebody of the script: a role that the production has, or one found in the action.</summary>
internal sealed class CastMember(RoleId? roleId, string name)
{
    public RoleId? RoleId => roleId;

    public string Name => name;

    public int? Age { get; set; }

    /// <summary>How this person was found; a role of the production was not.</summary>
    public SuggestionRule Rule { get; init; } = SuggestionRule.Named;

    /// <summary>The animal or thing that bears this name, when it is nobody: « BOSCO, un épagneul breton ».</summary>
    public LexiconEntry? IsThing { get; set; }
}

/// <summary>A way to name somebody.</summary>
/// <param name="Member">The person.</param>
/// <param name="IsCommon">A common noun: a capital that only opens the sentence proves nothing.</param>
/// <param name="AlsoLower">Precise enough to mean this person without capital, behind its article: « le voisin ».</param>
/// <param name="IsVague">So general that it needs both capitals and article: « L’HOMME ».</param>
internal sealed record CastName(CastMember Member, bool IsCommon, bool AlsoLower, bool IsVague);

/// <summary>Recognises people of the script by their names, whole or in part, in the lines of action.</summary>
internal sealed class Cast
{
    private readonly ScriptLines _script;
    private readonly Grammar _grammar;
    private readonly List<CastMember> _members = [];
    private readonly List<(CastMember Member, string Name)> _aliases = [];
    private PhraseTree<CastName> _names = new();

    public Cast(ScriptLines script)
    {
        _script = script;
        _grammar = script.Lexicon.Grammar;
        foreach (var role in script.Script.Roles)
        {
            _members.Add(new(role.Id, role.Name));
        }

        Learn();
    }

    public IReadOnlyList<CastMember> Members => _members;

    public CastMember? Find(string name)
    {
        var key = Folding.Key(name);
        return _members.Find(m => Folding.Key(m.Name) == key);
    }

    public void Add(CastMember member) => _members.Add(member);

    /// <summary>Names of roles without article and number, as a noun would say them: INFIRMIÈRE, LE VOISIN, POLICIER 1.</summary>
    public HashSet<string> NounsOf(IEnumerable<SceneRole> roles)
    {
        var ids = roles.Select(r => r.RoleId).ToHashSet();
        var nouns = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in _members.Where(m => m.RoleId is { } id && ids.Contains(id)))
        {
            var name = _script.Line(member.Name);
            nouns.Add(string.Concat(Enumerable.Range(0, name.Count)
                .Where(i => name[i].Letters != Letters.Figures && !_grammar.Definite.Contains(name[i].Word) && !_grammar.Indefinite.Contains(name[i].Word))
                .Select(i => name.Key(i).ToString())));
        }

        return nouns;
    }

    /// <summary>Rebuilds the names; a part of a name that two people share names nobody.</summary>
    public void Learn()
    {
        _names = new();
        var parts = new Dictionary<int, List<CastMember>>();
        foreach (var (member, written) in _members.Select(m => (m, m.Name)).Concat(_aliases))
        {
            var name = _script.Line(written);
            var start = 0;
            while (start < name.Count - 1 && (_grammar.Definite.Contains(name[start].Word) || _grammar.Indefinite.Contains(name[start].Word)))
            {
                start++;
            }

            if (start < name.Count)
            {
                var words = Enumerable.Range(start, name.Count - start).Select(i => name[i].Word).ToArray();
                _names.Add(words, NameOf(member, name, start, hasArticle: start > 0));
                for (var i = start; i < name.Count; i++)
                {
                    if (words.Length == 1 || IsTelling(name, i))
                    {
                        (parts.TryGetValue(name[i].Word, out var bearers) ? bearers : parts[name[i].Word] = []).Add(member);
                    }
                }
            }
        }

        foreach (var (word, bearers) in parts)
        {
            if (bearers.Distinct().Count() == 1)
            {
                var name = Enumerable.Range(0, 1).Select(_ => bearers[0].Name).Concat(_aliases.Where(a => a.Member == bearers[0]).Select(a => a.Name))
                    .Select(_script.Line)
                    .First(l => IndexOf(l, word) >= 0);
                _names.Add([word], NameOf(bearers[0], name, IndexOf(name, word), hasArticle: false));
            }
        }
    }

    /// <summary>Who is named at a word, and where the name ends; null when nobody is.</summary>
    public (CastMember Member, int To)? At(TextLine line, int at)
    {
        if (line[at].Letters == Letters.Figures || line[at].IsQuoted)
        {
            return null;
        }

        return _names.LongestAt(line, at) is { } found && IsMeant(line, found) ? (found.Entry.Member, found.To) : null;
    }

    /// <summary>False when only a thing or a thought of the person is there: « la chambre de Paul », <c>Paul's voice</c>.</summary>
    public bool IsPresent(TextLine line, int from, int to)
    {
        var at = from;
        while (line.IsJoined(at) && (_grammar.Titles.Contains(line[at - 1].Word) || _grammar.Definite.Contains(line[at - 1].Word)))
        {
            at--;
        }

        if (line.IsJoined(at))
        {
            var before = line[at - 1].Word;
            if (_grammar.Absent.Contains(before)
                || (_grammar.Of.Contains(before) && line.IsJoined(at - 1) && IsBelonging(line, at - 2)))
            {
                return false;
            }
        }

        return !(line.IsJoined(to) && line[to].Before == Joint.Apostrophe && line.Key(to) is "S"
            && line.IsJoined(to + 1) && _grammar.Belongings.Contains(line[to + 1].Word));
    }

    private bool IsBelonging(TextLine line, int at) => at >= 0 && (_grammar.Belongings.Contains(line[at].Word) || _grammar.Evocations.Contains(line[at].Word));

    /// <summary>Another way to write a name: « Will Bloom » for the role that the cues call WILL.</summary>
    public void Alias(CastMember member, string name) => _aliases.Add((member, name));

    private CastName NameOf(CastMember member, TextLine name, int at, bool hasArticle)
    {
        var noun = PersonAt(name, at);
        var isFirstName = _script.Lexicon.FirstNames.Contains(name[at].Word);
        return new(
            member,
            !isFirstName && (hasArticle || noun is not null),
            noun is { IsVague: false, IsGroup: false } && !isFirstName,
            noun is { IsVague: true } or { IsGroup: true } && !isFirstName);
    }

    /// <summary>A part of a name that may stand for the whole: a first name, a family name, a trade; not « jeune », « madame », « de ».</summary>
    private bool IsTelling(TextLine name, int at) =>
        name[at].Length > 1
        && name[at].Letters != Letters.Figures
        && (_script.Lexicon.FirstNames.Contains(name[at].Word) || !_script.Lexicon.IsOrdinary(name[at].Word) || PersonAt(name, at) is { IsVague: false } noun && Lexicon.WordsOf(noun.Forms[0]).Length == 1);

    private LexiconEntry? PersonAt(TextLine name, int at)
    {
        var found = new List<Found<LexiconEntry>>();
        _script.Lexicon.Things.FindAt(name, at, found);
        return found.Find(f => f.Entry.Kind is EntryKind.Person or EntryKind.Child && (f.To == name.Count || f.To == at + 1))?.Entry;
    }

    private static int IndexOf(TextLine name, int word) => Enumerable.Range(0, name.Count).FirstOrDefault(i => name[i].Word == word, -1);

    private bool IsMeant(TextLine line, Found<CastName> found)
    {
        var first = line[found.From];
        var isDefinite = line.IsJoined(found.From) && _grammar.Definite.Contains(line[found.From - 1].Word);
        if (first.Letters == Letters.Lower)
        {
            return found.Entry.AlsoLower && isDefinite;
        }

        if (found.Entry.IsVague)
        {
            return isDefinite && first.Letters == Letters.Upper;
        }

        return !found.Entry.IsCommon || first.Letters == Letters.Upper || !line.StartsSentence(found.From) || found.To - found.From > 1;
    }
}
