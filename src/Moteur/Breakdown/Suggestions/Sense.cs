using Moteur.Scripts;

namespace Moteur.Breakdown.Suggestions;

/// <summary>
/// Judges whether the words of an entry mean the thing, and whether it is there: not a verb of the same spelling, not denied,
/// not a comparison, not the mere qualifier of another noun.
/// </summary>
internal abstract class Sense(Lexicon lexicon)
{
    private const int ReachOfNegation = 2;

    protected Grammar Grammar { get; } = lexicon.Grammar;

    public static Sense Of(ScriptLanguage language)
    {
        var lexicon = Lexicon.Of(language);
        return language == ScriptLanguage.French ? new FrenchSense(lexicon) : new EnglishSense(lexicon);
    }

    /// <summary>True when the entry is meant and there.</summary>
    /// <param name="thingFollows">Another thing stands right behind it, without any word between.</param>
    public bool Holds(TextLine line, Found<LexiconEntry> found, bool thingFollows)
    {
        var entry = found.Entry;
        return !line[found.From].IsQuoted && !IsPartOfName(line, found) && Fits(line, found)
            && (entry.IsAction ? !IsDenied(line, found.From) : IsThere(line, found, thingFollows));
    }

    /// <summary>True when the entry's own notes allow these words here: its capital, its accents, its neighbours.</summary>
    public bool Fits(TextLine line, Found<LexiconEntry> found)
    {
        var entry = found.Entry;
        return !(entry.NeedsCapital && line[found.From].Letters == Letters.Lower)
            && IsSpelt(line, found)
            && !entry.NotAfter.Any(words => line.Has(words, found.From - words.Length) && line.IsJoined(found.From))
            && !entry.NotBefore.Any(words => line.Has(words, found.To) && line.IsJoined(found.To))
            && (entry.Near.Count == 0 || IsNear(line, entry.Near, found))
            && !(entry.NotNear.Count > 0 && IsNear(line, entry.NotNear, found));
    }

    /// <summary>The word that leads a noun, before the adjectives and numbers that belong to it; -1 when it stands bare.</summary>
    public abstract int Lead(TextLine line, int from);

    /// <summary>True when the noun is one already spoken of: « la voiture », « sa voiture ».</summary>
    public bool IsDefinite(TextLine line, int from) =>
        Lead(line, from) is >= 0 and var lead
        && !Grammar.Indefinite.Contains(line[lead].Word)
        && (Grammar.Definite.Contains(line[lead].Word) || Grammar.Determiners.Contains(line[lead].Word));

    /// <summary>True when the noun brings somebody or something new: « un serveur », « deux serveurs ».</summary>
    public bool IsIndefinite(TextLine line, int from) =>
        Lead(line, from) is >= 0 and var lead && Grammar.Indefinite.Contains(line[lead].Word);

    /// <summary>The word that makes a toy or an ornament of an animal, a vehicle or a weapon; null when none does.</summary>
    public abstract int? ToyWord(TextLine line, Found<LexiconEntry> found);

    protected abstract bool IsThere(TextLine line, Found<LexiconEntry> found, bool thingFollows);

    protected bool IsHomograph(TextLine line, Found<LexiconEntry> found) =>
        found.To - found.From == 1 && lexicon.Homographs.Contains(line[found.From].Word);

    protected static int WordBefore(TextLine line, int at) => line.IsJoined(at) ? line[at - 1].Word : 0;

    protected static int WordAfter(TextLine line, int at) => line.IsJoined(at) ? line[at].Word : 0;

    private bool IsDenied(TextLine line, int from)
    {
        for (var i = from; i > 0 && from - i < ReachOfNegation && line.IsJoined(i); i--)
        {
            if (Grammar.Negation.Contains(line[i - 1].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>False for a word that only its accents tell from the entry: « des », « dés », « sanglés », « sangle ».</summary>
    private bool IsSpelt(TextLine line, Found<LexiconEntry> found)
    {
        var word = line[found.From];
        var couldBeOther = line.IsAccented || Grammar.IsSmallWord(word.Word);
        if (!couldBeOther || found.To - found.From > 1 || word.Letters == Letters.Upper || found.Entry.Forms.Count == 0)
        {
            return true;
        }

        var text = line.Text.AsSpan(word.Start, word.Length);
        foreach (var form in found.Entry.Forms)
        {
            var same = true;
            for (var i = 0; i < Math.Min(form.Length, text.Length) && same && form[i] != WordForms.Stem; i++)
            {
                var (written, read) = (char.ToUpperInvariant(form[i]), char.ToUpperInvariant(text[i]));
                same = written == read || Folding.Fold(form[i].ToString()) != Folding.Fold(text[i].ToString()) || (i == 0 && word.Letters == Letters.Capital);
            }

            if (same)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A common noun with a capital inside a sentence belongs to a name: « le Chat Noir ».</summary>
    private static bool IsPartOfName(TextLine line, Found<LexiconEntry> found) =>
        found.Entry is { Kind: EntryKind.Thing, NeedsCapital: false }
        && !(found.Entry.IsElement && char.IsUpper(found.Entry.Name[0]))
        && !line.IsUpper
        && line[found.From].Letters == Letters.Capital
        && line[found.From].Before >= Joint.Comma
        && line[found.From].Before != Joint.Bracket
        && line[found.From].Length > 1;

    private static bool IsNear(TextLine line, HashSet<int> words, Found<LexiconEntry> found)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if ((i < found.From || i >= found.To) && words.Contains(line[i].Word))
            {
                return true;
            }
        }

        return false;
    }
}
