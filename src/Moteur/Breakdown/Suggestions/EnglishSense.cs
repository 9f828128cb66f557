namespace Moteur.Breakdown.Suggestions;

/// <summary>English words change from noun to verb without changing: what stands on both sides decides.</summary>
internal sealed class EnglishSense : Sense
{
    private const int Reach = 4;

    private readonly Lexicon _lexicon;
    private readonly int _possessive;

    public EnglishSense(Lexicon lexicon)
        : base(lexicon) => (_lexicon, _possessive) = (lexicon, lexicon.Vocabulary.Learn("S"));

    public override int Lead(TextLine line, int from)
    {
        var at = from;
        while (line.IsJoined(at) && from - at < Reach && IsPartOfNoun(line, at - 1))
        {
            at--;
        }

        return line.IsJoined(at) ? at - 1 : -1;
    }

    /// <summary><c>a stuffed rabbit</c>, <c>a toy cowboy pistol</c>.</summary>
    public override int? ToyWord(TextLine line, Found<LexiconEntry> found)
    {
        for (var i = found.From; i > found.From - Reach && line.IsJoined(i) && IsPartOfNoun(line, i - 1); i--)
        {
            if (Grammar.Toys.Contains(line[i - 1].Word))
            {
                return i - 1;
            }
        }

        return null;
    }

    protected override bool IsThere(TextLine line, Found<LexiconEntry> found, bool thingFollows)
    {
        if (thingFollows || Grammar.Heads.Contains(WordAfter(line, found.To)) || (IsHomograph(line, found) && !IsNoun(line, found)))
        {
            return false;
        }

        var lead = Lead(line, found.From);
        if (lead < 0)
        {
            return true;
        }

        var word = line[lead].Word;
        var before = WordBefore(line, lead);
        if (Grammar.Absence.Contains(word) || Grammar.Absence.Contains(before) || Grammar.Likeness.Contains(word))
        {
            return false;
        }

        var of = Grammar.Of.Contains(word) ? lead : Grammar.Of.Contains(before) ? lead - 1 : -1;
        return !(Grammar.Indefinite.Contains(word) && Grammar.Likeness.Contains(before))
            && !(of > 0 && (Grammar.Evocations.Contains(WordBefore(line, of)) || Grammar.Denial.Contains(WordBefore(line, of))));
    }

    /// <summary>A word that can stand between an article and its noun.</summary>
    private bool IsPartOfNoun(TextLine line, int at)
    {
        var word = line[at].Word;
        return Grammar.Qualities.Contains(word)
            || Grammar.Numbers.ContainsKey(word)
            || line[at].Letters == Letters.Figures
            || (!Grammar.IsSmallWord(word) && !Grammar.Likeness.Contains(word) && !IsPossessive(line, at));
    }

    private bool IsNoun(TextLine line, Found<LexiconEntry> found)
    {
        var verbLike = Grammar.Objects.Contains(WordAfter(line, found.To));
        if (!line.IsJoined(found.From))
        {
            return !verbLike;
        }

        var at = found.From - 1;
        var word = line[at].Word;
        if (IsPossessive(line, at))
        {
            return at == 0 || !Grammar.Subjects.Contains(line[at - 1].Word);
        }

        if (Grammar.Definite.Contains(word) || Grammar.Indefinite.Contains(word) || Grammar.Determiners.Contains(word)
            || Grammar.Qualities.Contains(word) || Grammar.Numbers.ContainsKey(word) || Grammar.Of.Contains(word))
        {
            return true;
        }

        if (Grammar.Subjects.Contains(word) || verbLike)
        {
            return false;
        }

        // "The dog watches", "quickly books", "guards watch" are verbs.
        var isPlural = line.Key(found.From) is [.., 'S'];
        var key = line.Key(at);
        return Grammar.Prepositions.Contains(word)
            || (line[at].Letters is Letters.Lower or Letters.Figures
                && key is not [.., 'L', 'Y']
                && !(isPlural ? _lexicon.IsBeing(word) : key is [.., 'S']));
    }

    private bool IsPossessive(TextLine line, int at) => line[at].Word == _possessive && line[at].Before == Joint.Apostrophe;
}
