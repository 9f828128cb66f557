using Moteur.Scripts;

namespace Moteur.Breakdown.Suggestions;

/// <summary>
/// Finds people whom no cue names: presented in capitals in the action (« LE VOISIN (50 ans) traverse la cour »), or called
/// by a first name. Also learns the ages that the text gives to roles, and the names of animals.
/// </summary>
internal sealed class Introductions
{
    private const int LongestName = 4;

    private readonly ScriptLines _script;
    private readonly Cast _cast;
    private readonly Grammar _grammar;
    private readonly Dictionary<int, int> _capitalised = [];
    private readonly HashSet<int> _sets;

    private Introductions(ScriptLines script, Cast cast)
    {
        (_script, _cast, _grammar) = (script, cast, script.Lexicon.Grammar);
        _sets = WordsOfSets();
    }

    public static void Learn(ScriptLines script, Cast cast)
    {
        var learnt = new Introductions(script, cast);
        learnt.CountCapitals();
        foreach (var line in script.Scenes.SelectMany(s => s.Action).Where(l => !l.IsUpper))
        {
            learnt.ReadCapitals(line);
        }

        cast.Learn();
        foreach (var line in script.Scenes.SelectMany(s => s.Action).Where(l => !l.IsUpper))
        {
            learnt.ReadFirstNames(line);
        }

        cast.Learn();
    }

    /// <summary>Words that bear a capital where none is due are names of somebody or something.</summary>
    private void CountCapitals()
    {
        foreach (var line in _script.Scenes.SelectMany(s => s.Action))
        {
            for (var i = 0; i < line.Count; i++)
            {
                if (line[i].Letters == Letters.Capital && line[i].Length > 1)
                {
                    _capitalised[line[i].Word] = _capitalised.GetValueOrDefault(line[i].Word) + 1;
                }
            }
        }
    }

    private void ReadCapitals(TextLine line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (IsCapitals(line, i))
            {
                var to = i + 1;
                while (to < line.Count && line.IsJoined(to) && (IsCapitals(line, to) || IsInside(line, to)))
                {
                    to++;
                }

                Introduce(line, i, to);
                i = to - 1;
            }
            else if (_cast.At(line, i) is { } known)
            {
                // An age may be given to a role whose name is in small letters.
                known.Member.Age ??= Ages.After(line, known.To, _grammar, out _);
                NameThing(line, known.Member, known.To);
                i = known.To - 1;
            }
        }
    }

    private void Introduce(TextLine line, int from, int to)
    {
        var age = Ages.After(line, to, _grammar, out _);
        if (_cast.At(line, from) is { } known && known.To >= to)
        {
            known.Member.Age ??= age;
            NameThing(line, known.Member, to);
            return;
        }

        var start = from;
        while (start < to - 1 && (_grammar.Definite.Contains(line[start].Word) || _grammar.Indefinite.Contains(line[start].Word)))
        {
            start++;
        }

        var name = RoleNames.Canonical(line.Words(from, to));
        if (name.Length < 2 || line[from].IsQuoted || to - start > LongestName || _cast.Find(name) is not null)
        {
            return;
        }

        if (Bearer(line, start, to) is { } bearer)
        {
            bearer.Age ??= age;
            _cast.Alias(bearer, name);
            _cast.Learn();
            return;
        }

        var thing = ThingBehind(line, to) ?? ThingBefore(line, from);
        if (thing is null && !IsSomebody(line, from, start, to, age))
        {
            return;
        }

        _cast.Add(new(null, name) { Age = age, Rule = SuggestionRule.Introduced, IsThing = thing });
        _cast.Learn();
    }

    /// <summary>The role whose whole name is a part of a longer one: WILL BLOOM in the action is the WILL of the cues.</summary>
    private CastMember? Bearer(TextLine line, int from, int to)
    {
        if (to - from < 2)
        {
            return null;
        }

        var words = Enumerable.Range(from, to - from).Select(i => line[i].Word).ToHashSet();
        var bearers = _cast.Members.Where(m => m.RoleId is not null && _script.Line(m.Name) is { Count: 1 } name && words.Contains(name[0].Word)).ToList();
        return bearers.Count == 1 && !_script.Lexicon.IsBeing(_script.Line(bearers[0].Name)[0].Word) ? bearers[0] : null;
    }

    private bool IsSomebody(TextLine line, int from, int start, int to, int? age)
    {
        var noun = NounAt(line, start);
        if (noun is { IsPlural: true } || Quantities.IsNumber(line, start, _grammar) || (start > 0 && line.IsJoined(start) && Quantities.IsNumber(line, start - 1, _grammar)))
        {
            return false;
        }

        if (age is not null)
        {
            return !Enumerable.Range(start, to - start).All(i => _grammar.NotRoles.Contains(line[i].Word));
        }

        if (_grammar.NotRoles.Contains(line[start].Word) || _grammar.NotRoles.Contains(line[to - 1].Word))
        {
            return false;
        }

        // « LE VOISIN » is somebody, « un POLICIER » a silhouette, « LA PORTE » a thing in capitals.
        if (noun is not null)
        {
            return noun.Entry.Kind is EntryKind.Person or EntryKind.Child && !noun.Entry.IsGroup
                && (start > from || !line.IsJoined(from) || !_grammar.Indefinite.Contains(line[from - 1].Word));
        }

        return _grammar.Titles.Contains(line[start].Word)
            ? to - start > 1
            : _script.Lexicon.FirstNames.Contains(line[start].Word)
                || (!_script.Lexicon.IsOrdinary(line[start].Word) && _capitalised.GetValueOrDefault(line[start].Word) > 0 && to - start <= 2);
    }

    /// <summary>« BOSCO, un épagneul breton »: the name of an animal or a vehicle, not of a role.</summary>
    private LexiconEntry? ThingBehind(TextLine line, int at)
    {
        if (at >= line.Count || line[at].Before is not (Joint.Comma or Joint.Bracket)
            || !(_grammar.Indefinite.Contains(line[at].Word) || _grammar.Definite.Contains(line[at].Word) || _grammar.Determiners.Contains(line[at].Word)))
        {
            return null;
        }

        for (var i = at + 1; i < line.Count && i < at + LongestName && line.IsJoined(i); i++)
        {
            if (NounAt(line, i) is { IsPlural: false, Entry: { Kind: EntryKind.Thing, Category: ElementCategory.Animals or ElementCategory.Vehicles } entry })
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>« un vieux chien, BISCUIT » ; « le chien Rex ».</summary>
    private LexiconEntry? ThingBefore(TextLine line, int at)
    {
        if (at == 0 || line[at].Before is not (Joint.Comma or Joint.Space))
        {
            return null;
        }

        for (var i = at - 1; i >= 0 && i >= at - LongestName; i--)
        {
            if (NounAt(line, i) is { IsPlural: false, Entry: { Kind: EntryKind.Thing, Category: ElementCategory.Animals } entry } found && found.To == at && line[i].Letters == Letters.Lower)
            {
                return entry;
            }
        }

        return null;
    }

    private void NameThing(TextLine line, CastMember member, int at)
    {
        if (member.RoleId is null && member.IsThing is null)
        {
            member.IsThing = ThingBehind(line, at);
        }
    }

    private void ReadFirstNames(TextLine line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (_cast.At(line, i) is { } known)
            {
                i = known.To - 1;
                continue;
            }

            var word = line[i];
            if (word is { Letters: Letters.Capital, IsQuoted: false, Length: > 1 } && line[i].Before == Joint.Space && ThingBefore(line, i) is { } animal)
            {
                _cast.Add(new(null, line.Words(i, i + 1).ToUpperInvariant()) { Rule = SuggestionRule.FirstName, IsThing = animal });
                _cast.Learn();
                continue;
            }

            if (NounAt(line, i) is { Entry: { Kind: EntryKind.Thing, NeedsCapital: true } })
            {
                continue;
            }

            if (word.Letters != Letters.Capital || word.IsQuoted || !_script.Lexicon.FirstNames.Contains(word.Word))
            {
                continue;
            }

            // « rue Jean-Jaurès », « Paris Saint-Germain », « Louis Vuitton » are no people; « Mehdi entre » is.
            var alone = !IsNameLike(line, i - 1, i) && !IsNameLike(line, i + 1, i + 1);
            var sure = !line.StartsSentence(i) || !_script.Lexicon.IsOrdinary(word.Word);
            if (alone && sure && _cast.IsPresent(line, i, i + 1) && !_sets.Contains(word.Word))
            {
                _cast.Add(new(null, line.Words(i, i + 1).ToUpperInvariant())
                {
                    Age = Ages.After(line, i + 1, _grammar, out _),
                    Rule = SuggestionRule.FirstName,
                    IsThing = ThingBehind(line, i + 1),
                });
                _cast.Learn();
            }
        }
    }

    /// <summary>Words of the sets' names: « LYCÉE CAMILLE CLAUDEL » is a place, « CHAMBRE DE CAMILLE » somebody's.</summary>
    private HashSet<int> WordsOfSets()
    {
        var words = new HashSet<int>();
        foreach (var line in _script.Scenes.SelectMany(s => s.Lines).Where(l => l.Paragraph.Kind == ParagraphKind.SceneHeading))
        {
            for (var i = 1; i < line.Count; i++)
            {
                if (!_grammar.Of.Contains(line[i - 1].Word) && !(i + 1 < line.Count && line.Key(i + 1) is "S"))
                {
                    words.Add(line[i].Word);
                }
            }
        }

        return words;
    }

    private static bool IsNameLike(TextLine line, int at, int joint) =>
        at >= 0 && at < line.Count && line.IsJoined(joint) && line[at].Letters is Letters.Capital or Letters.Upper && line[at].Length > 1 && !line.StartsSentence(at);

    private Found<LexiconEntry>? NounAt(TextLine line, int at) => _script.Lexicon.Things.LongestAt(line, at);

    private static bool IsCapitals(TextLine line, int at) =>
        !line[at].IsQuoted && (line[at].Letters == Letters.Upper || (line[at].Letters == Letters.Capital && line[at].Length == 1 && IsElided(line, at)));

    /// <summary>« L’OPÉRATRICE »: a single capital before an apostrophe and more capitals.</summary>
    private static bool IsElided(TextLine line, int at) =>
        at + 1 < line.Count && line[at + 1].Before == Joint.Apostrophe && line[at + 1].Letters == Letters.Upper;

    /// <summary>A figure or an initial inside a name in capitals: GARDE 2, JOHN F. KELLY.</summary>
    private static bool IsInside(TextLine line, int at) =>
        line[at].Letters == Letters.Figures || (line[at].Letters == Letters.Capital && line[at].Length == 1 && line[at - 1].Letters == Letters.Upper);
}
