using Moteur.Breakdown.Stakes;
using Moteur.Scripts;

namespace Moteur.Breakdown.Suggestions;

/// <summary>A thing, or people, found in a scene and judged to be there.</summary>
/// <param name="From">First word of what is shown as evidence.</param>
/// <param name="Name">The name as the text gives it, its complement included.</param>
internal sealed record Finding(
    TextLine Line,
    int From,
    int To,
    LexiconEntry Entry,
    ElementCategory Category,
    string Name,
    int? Quantity,
    int? Age,
    bool IsDefinite,
    SuggestionRule Rule)
{
    /// <summary>True when other words than the entry's are part of the name: its complement, its model.</summary>
    public bool IsWhole { get; init; }

    /// <summary>First word of the noun itself: a number or a collective (« un couple de ») may stand before it.</summary>
    public int NounFrom { get; init; } = From;

    public TextSpan Span => Line.Span(From, To);
}

/// <summary>Somebody named in the action of a scene.</summary>
internal sealed record Mention(TextLine Line, int From, int To, CastMember Member)
{
    public TextSpan Span => Line.Span(From, To);
}

/// <summary>What was found in a scene.</summary>
internal sealed record SceneFindings(SceneLines Scene, List<Finding> Things, List<Mention> Mentions);

/// <summary>Reads the lines of a scene: names first, then the longest entries of the lexicons, each judged by its context.</summary>
internal sealed class SceneReader
{
    private static readonly LexiconEntry UnknownPeople =
        new() { Source = "~", Kind = EntryKind.Person, Category = ElementCategory.Extras, Name = "" };

    private readonly ScriptLines _script;
    private readonly Cast _cast;
    private readonly Grammar _grammar;
    private readonly Sense _sense;
    private readonly People _people;
    private readonly PhraseTree<LexiconEntry> _elements = new();
    private HashSet<string> _speaking = [];

    public SceneReader(ScriptLines script, Cast cast)
    {
        _script = script;
        _cast = cast;
        _grammar = script.Lexicon.Grammar;
        _sense = Sense.Of(script.Script.Language);
        _people = new(script.Lexicon, _sense);
        foreach (var element in script.Script.Elements)
        {
            foreach (var name in element.Aliases.Prepend(element.Name))
            {
                LearnElement(element, name);
            }
        }
    }

    public SceneFindings Read(SceneLines scene)
    {
        var findings = new SceneFindings(scene, [], []);
        _speaking = _cast.NounsOf(scene.Scene.Roles);
        foreach (var line in scene.Lines)
        {
            switch (line.Paragraph.Kind)
            {
                case ParagraphKind.SceneHeading:
                    ReadHeading(line, findings);
                    break;
                case ParagraphKind.Lyrics when line.Count > 0:
                    findings.Things.Add(Sung(line));
                    break;
                case ParagraphKind.Action or ParagraphKind.Parenthetical:
                    ReadAction(line, findings);
                    break;
            }
        }

        return findings;
    }

    /// <summary>Elements of the production are recognised by the names that it gives them, lexicon or not.</summary>
    private void LearnElement(Element element, string name)
    {
        var line = _script.Line(name);
        var words = Enumerable.Range(0, line.Count).Select(i => line[i].Word).ToArray();
        if (words.Length == 0)
        {
            return;
        }

        var people = element.Category is ElementCategory.Extras or ElementCategory.Silhouettes;
        var entry = new LexiconEntry
        {
            Source = element.Name,
            Kind = people ? EntryKind.Person : element.Category == ElementCategory.Children ? EntryKind.Child : EntryKind.Thing,
            Category = element.Category,
            Name = element.Name,
            IsElement = true,
        };
        _elements.Add(words, entry);
        var folded = Enumerable.Range(0, line.Count).Select(i => line.Key(i).ToString()).ToArray();
        foreach (var plural in WordForms.Plurals(folded, _script.Script.Language))
        {
            _elements.Add(plural.Select(_script.Words.Learn).ToArray(), entry, plural: true);
        }
    }

    /// <summary>Only vehicles: the other words of a heading are the set.</summary>
    private void ReadHeading(TextLine line, SceneFindings findings)
    {
        foreach (var found in Candidates(line, null))
        {
            if (found.Entry is { Kind: EntryKind.Thing, Category: ElementCategory.Vehicles } && _sense.Fits(line, found)
                && !_grammar.Heads.Contains(found.To < line.Count ? line[found.To].Word : 0)
                && !(line.IsJoined(found.From) && line[found.From].Before == Joint.Hyphen)
                && !(found.From > 0 && _grammar.Of.Contains(line[found.From - 1].Word) && line.IsJoined(found.From) && _grammar.Evocations.Contains(line[found.From - 1].Word)))
            {
                var (to, name) = Whole(line, found, null);
                findings.Things.Add(new(line, found.From, to, found.Entry, found.Entry.Category, name, null, null, IsDefinite: true, SuggestionRule.Heading));
            }
        }
    }

    private void ReadAction(TextLine line, SceneFindings findings)
    {
        var names = Names(line, findings);
        var candidates = Candidates(line, names);
        var kept = new List<Finding>();
        var nextStart = -1;
        for (var i = candidates.Count - 1; i >= 0; i--)
        {
            var found = candidates[i];
            var thingFollows = nextStart == found.To && line.IsJoined(found.To) && !found.Entry.IsMake;
            if (found.Entry.Kind == EntryKind.Idiom || !_sense.Holds(line, found, thingFollows))
            {
                continue;
            }

            if (!found.Entry.IsAction)
            {
                nextStart = found.From;
            }

            if (FindingOf(line, found, candidates) is { } finding)
            {
                kept.Add(finding);
            }
        }

        kept.AddRange(_people.ReadUnknown(line).Select(p => new Finding(
            line, p.From, p.To, UnknownPeople, ElementCategory.Extras, p.Name, p.Number, null, IsDefinite: false, SuggestionRule.Collective)));
        kept.Reverse();
        kept.RemoveAll(k => kept.Exists(o => o != k && o.From <= k.From && o.NounFrom >= k.To));
        var complementTo = 0;
        foreach (var finding in kept)
        {
            // What is inside a longer name (« paquet de cigarettes ») is not a second thing.
            if (finding.From >= complementTo || finding.Entry.IsAction)
            {
                findings.Things.Add(finding);
                complementTo = finding.IsWhole ? Math.Max(complementTo, finding.To) : complementTo;
            }
        }
    }

    /// <summary>Notes who is named, and which words are theirs.</summary>
    private bool[] Names(TextLine line, SceneFindings findings)
    {
        var taken = new bool[line.Count];
        for (var i = 0; i < line.Count; i++)
        {
            if (_cast.At(line, i) is { } named)
            {
                if (named.Member.IsThing is { } thing)
                {
                    findings.Things.Add(new(line, i, named.To, thing, thing.Category, thing.Name, null, null, IsDefinite: true, SuggestionRule.Named));
                }
                else if (_cast.IsPresent(line, i, named.To))
                {
                    findings.Mentions.Add(new(line, i, named.To, named.Member));
                }

                Array.Fill(taken, true, i, named.To - i);
                i = named.To - 1;
            }
        }

        return taken;
    }

    /// <summary>The longest entries from left to right, a name of the production's own before a lexicon's.</summary>
    private List<Found<LexiconEntry>> Candidates(TextLine line, bool[]? taken)
    {
        var all = new List<Found<LexiconEntry>>();
        var here = new List<Found<LexiconEntry>>();
        var free = 0;
        for (var i = 0; i < line.Count; i++)
        {
            if (taken is not null && taken[i])
            {
                continue;
            }

            here.Clear();
            _elements.FindAt(line, i, here);
            var own = here.Count > 0 ? here[0].To : 0;
            _script.Lexicon.Things.FindAt(line, i, here);
            here.RemoveAll(f => !f.Entry.IsElement && f.To <= own);
            here.RemoveAll(f => f.Entry.IsElement && here.Exists(o => o.To > f.To));
            if (i >= free && here.Count > 0)
            {
                all.AddRange(here.GroupBy(f => f.Entry.Category).Select(Exact));
                free = here[0].To;
            }

            if (i >= free || here.Count == 0 || here[0].Entry.Kind != EntryKind.Idiom)
            {
                _script.Lexicon.Actions.FindAt(line, i, all);
            }
        }

        return all;
    }

    /// <summary>Among entries of a category with the same words, the one written so: « lunettes » rather than the plural of « lunette ».</summary>
    private static Found<LexiconEntry> Exact(IEnumerable<Found<LexiconEntry>> same) => same.OrderBy(f => f.IsPlural).First();

    private Finding? FindingOf(TextLine line, Found<LexiconEntry> found, List<Found<LexiconEntry>> candidates)
    {
        var entry = found.Entry;
        var rule = entry.IsElement ? SuggestionRule.KnownElement : SuggestionRule.Lexicon;
        var definite = !found.IsPlural && _sense.IsDefinite(line, found.From);
        if (entry.Kind is EntryKind.Person or EntryKind.Child)
        {
            // « Une infirmière entre », and the cue below says INFIRMIÈRE: it is the role.
            return !_speaking.Contains(Folding.Key(entry.Name)) && _people.Read(line, found) is { } people
                ? new(line, people.From, found.To, entry, people.Category, entry.Name, people.Quantity, people.Age, definite, rule) { NounFrom = found.From }
                : null;
        }

        var (to, name) = Whole(line, found, candidates);
        var quantity = entry.IsAction ? new(null, false, found.From) : Quantities.Before(line, found.From, _grammar);
        var number = quantity.Number ?? entry.Quantity;
        if (entry.Category is ElementCategory.Animals or ElementCategory.Vehicles or ElementCategory.Weapons && _sense.ToyWord(line, found) is { } toy)
        {
            // « un lapin en peluche », a toy pistol: an accessory in the shape of it.
            var (first, last) = (Math.Min(found.From, toy), Math.Max(found.To, toy + 1));
            return new(line, first, last, entry.Plain, ElementCategory.Props, line.Words(first, last).ToLowerInvariant(), number, null, definite, rule) { IsWhole = true };
        }

        return new(line, number > 1 ? quantity.From : found.From, to, entry, entry.Category, name, number, null, definite, rule) { IsWhole = to > found.To };
    }

    /// <summary>The name with its model (« Peugeot 504 ») or with what it holds (« paquet de cigarettes »).</summary>
    private (int To, string Name) Whole(TextLine line, Found<LexiconEntry> found, List<Found<LexiconEntry>>? candidates)
    {
        var entry = found.Entry;
        if (entry.IsMake)
        {
            var to = found.To;
            while (to < line.Count && to < found.To + 2 && line.IsJoined(to) && line[to].Letters is not Letters.Lower && !line.IsUpper)
            {
                to++;
            }

            return (to, to == found.To ? entry.Name : $"{entry.Name} {line.Words(found.To, to)}");
        }

        if (entry.TakesComplement && candidates is not null && line.IsJoined(found.To) && line.IsJoined(found.To + 1) && _grammar.Of.Contains(line[found.To].Word))
        {
            var at = found.To + 1;
            var next = candidates.Find(c => c.From == at && !c.Entry.IsAction);
            if (line[at].Letters == Letters.Lower && (next is { Entry.Kind: EntryKind.Thing } || (next is null && !_grammar.IsSmallWord(line[at].Word))))
            {
                var to = next?.To ?? at + 1;
                var link = line.Text[line[found.To].Start..line[at].Start];
                return (to, $"{entry.Name} {link}{line.Words(at, to)}".Replace('’', '\''));
            }
        }

        return (found.To, entry.Name);
    }

    private Finding Sung(TextLine line)
    {
        var song = new LexiconEntry
        {
            Source = "~",
            Kind = EntryKind.Thing,
            Category = ElementCategory.Music,
            Name = _script.Script.Language == ScriptLanguage.French ? "chanson" : "song",
            Stakes = [Stake.MusicOnSet],
        };
        return new(line, 0, line.Count, song, song.Category, song.Name, null, null, IsDefinite: false, SuggestionRule.Lyrics);
    }
}
