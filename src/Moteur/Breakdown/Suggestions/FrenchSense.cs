namespace Moteur.Breakdown.Suggestions;

/// <summary>French nouns are led by a small word, and that word says nearly everything.</summary>
internal sealed class FrenchSense(Lexicon lexicon) : Sense(lexicon)
{
    private readonly HashSet<int> _pronounsToo = [.. new[] { "LE", "LA", "LES", "L", "LEUR", "EN", "Y" }.Select(lexicon.Vocabulary.Learn)];
    private readonly HashSet<int> _contracted = [.. new[] { "DU", "DES" }.Select(lexicon.Vocabulary.Learn)];
    private readonly int _to = lexicon.Vocabulary.Learn("A");
    private readonly int _in = lexicon.Vocabulary.Learn("EN");
    private readonly int _by = lexicon.Vocabulary.Learn("PAR");

    public override int Lead(TextLine line, int from)
    {
        var at = from;
        while (line.IsJoined(at) && (Grammar.Qualities.Contains(line[at - 1].Word) || IsNumber(line, at - 1)))
        {
            at--;
        }

        return line.IsJoined(at) ? at - 1 : -1;
    }

    /// <summary>« un lapin en peluche », « un chien de porcelaine », « un sabre en plastique ».</summary>
    public override int? ToyWord(TextLine line, Found<LexiconEntry> found)
    {
        if (line.IsJoined(found.To) && Grammar.Toys.Contains(line[found.To].Word))
        {
            return found.To;
        }

        return line.IsJoined(found.To) && line.IsJoined(found.To + 1)
            && (line[found.To].Word == _in || Grammar.Of.Contains(line[found.To].Word))
            && Grammar.Toys.Contains(line[found.To + 1].Word)
            ? found.To + 1
            : null;
    }

    protected override bool IsThere(TextLine line, Found<LexiconEntry> found, bool thingFollows)
    {
        var lead = Lead(line, found.From);
        var homograph = IsHomograph(line, found);
        if (lead < 0)
        {
            // A list of things, or a verb without its subject: « Livre le pain. »
            return !homograph || !Grammar.Objects.Contains(WordAfter(line, found.To));
        }

        var word = line[lead].Word;
        var before = WordBefore(line, lead);
        if (Grammar.Absence.Contains(word) || Grammar.Absence.Contains(before) || Grammar.Likeness.Contains(word))
        {
            return false;
        }

        if (Grammar.Of.Contains(word))
        {
            return IsThereAfterOf(line, lead, before, isQualified: lead < found.From - 1);
        }

        var isPronoun = homograph && _pronounsToo.Contains(word) && Grammar.Subjects.Contains(before);
        if (Grammar.Definite.Contains(word) || Grammar.Indefinite.Contains(word) || Grammar.Determiners.Contains(word))
        {
            return !isPronoun
                && !(Grammar.Likeness.Contains(before) && !Grammar.Definite.Contains(word))
                && !(Grammar.Likeness.Contains(before) && Grammar.Indefinite.Contains(word))
                && !IsEvoked(line, lead, word, before);
        }

        if (homograph && lead == found.From - 1)
        {
            return Grammar.Prepositions.Contains(word) && !isPronoun && !Grammar.Objects.Contains(WordAfter(line, found.To));
        }

        // « en verre », « par téléphone », « à vapeur » say how; « en pyjama », « par bateau » say what is there.
        var category = found.Entry.Category;
        return word == _to ? category == ElementCategory.Costumes
            : word == _in ? category is ElementCategory.Costumes or ElementCategory.Vehicles or ElementCategory.Makeup
            : word != _by || category == ElementCategory.Vehicles;
    }

    /// <summary>« une niche de chien » holds no dog; « une dizaine de chiens », « plein de chiens », « de vieux chiens » do.</summary>
    private bool IsThereAfterOf(TextLine line, int lead, int before, bool isQualified)
    {
        if (before == 0)
        {
            return true;
        }

        return Grammar.Collectives.ContainsKey(before)
            || Grammar.Measures.Contains(before)
            || Grammar.Numbers.ContainsKey(before)
            || line[lead - 1].Letters == Letters.Figures
            || (isQualified && !Grammar.Denial.Contains(before) && !Grammar.Absence.Contains(before) && !Grammar.Evocations.Contains(before));
    }

    /// <summary>« la photo d’un chien », « le bruit du moteur », « besoin d’un couteau ».</summary>
    private bool IsEvoked(TextLine line, int lead, int word, int before)
    {
        var of = Grammar.Of.Contains(before);
        var noun = of ? WordBefore(line, lead - 1) : _contracted.Contains(word) ? before : 0;
        return Grammar.Evocations.Contains(noun) || (of && Grammar.Denial.Contains(noun));
    }

    private bool IsNumber(TextLine line, int at) => line[at].Letters == Letters.Figures || Grammar.Numbers.ContainsKey(line[at].Word);
}
