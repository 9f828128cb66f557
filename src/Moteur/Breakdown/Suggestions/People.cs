namespace Moteur.Breakdown.Suggestions;

/// <summary>What a noun for people says of a scene.</summary>
/// <param name="From">First word of what says so, its number included.</param>
internal sealed record PeopleFound(ElementCategory Category, int? Quantity, int? Age, int From);

/// <summary>
/// Tells figuration from silhouettes and from roles: several people of a kind are figuration, one alone is a silhouette,
/// and somebody described by his trade (« Anaïs, infirmière ») is the role itself.
/// </summary>
internal sealed class People(Lexicon lexicon, Sense sense)
{
    private readonly Grammar _grammar = lexicon.Grammar;

    /// <summary>Whom the noun adds to the scene; null when nobody.</summary>
    public PeopleFound? Read(TextLine line, Found<LexiconEntry> found)
    {
        var entry = found.Entry;
        var quantity = Quantities.Before(line, found.From, _grammar);
        var several = quantity.Number > 1 || quantity.IsMany || found.IsPlural || entry.IsGroup;
        var isNew = sense.IsIndefinite(line, found.From) || quantity.Number is not null || quantity.IsMany;
        // « Des femmes », « Men run from the bunkhouse »: bare plurals are new people too.
        isNew |= found.IsPlural && sense.Lead(line, found.From) < 0;
        if (entry.IsVague && !isNew)
        {
            return null;
        }

        if (!several && IsDescription(line, found))
        {
            return null;
        }

        var age = Ages.After(line, found.To, _grammar, out _) ?? Ages.Before(line, quantity.From, _grammar);
        var number = quantity.Number ?? entry.Quantity ?? (several ? null : 1);
        if (entry.Kind == EntryKind.Child)
        {
            return new(ElementCategory.Children, number, age, quantity.From);
        }

        return new(several ? ElementCategory.Extras : ElementCategory.Silhouettes, number, age, quantity.From);
    }

    /// <summary>« une vingtaine de cueilleurs », <c>a dozen pickers</c>: a word that no lexicon knows, behind a collective of people.</summary>
    public IEnumerable<(int From, int To, string Name, int? Number)> ReadUnknown(TextLine line)
    {
        for (var i = 1; i < line.Count; i++)
        {
            if (lexicon.IsOrdinary(line[i].Word) || line[i].Letters != Letters.Lower || line.Key(i) is not [.., 'S' or 'X'] || line[i].Length < 4)
            {
                continue;
            }

            var quantity = Quantities.Before(line, i, _grammar);
            if (quantity.From < i && (_grammar.Gatherings.Contains(line[quantity.From].Word) || _grammar.Gatherings.Contains(line[i - 1].Word)))
            {
                yield return (quantity.From, i + 1, line.Words(i, i + 1).TrimEnd('s'), quantity.Number);
            }
        }
    }

    /// <summary>What somebody is: « il est infirmier », « Anaïs, une infirmière », « le serveur Marco ».</summary>
    private bool IsDescription(TextLine line, Found<LexiconEntry> found)
    {
        if (line.IsJoined(found.To) && line[found.To].Letters is Letters.Capital or Letters.Upper && line[found.From].Letters == Letters.Lower && line.Key(found.To) is not "A")
        {
            return true;
        }

        var lead = sense.Lead(line, found.From);
        var first = lead >= 0 ? lead : found.From;
        if (lead < 0 && found.Entry.Kind == EntryKind.Person && !line.StartsSentence(found.From) && !IsInList(line, found))
        {
            return true;
        }

        if (line.IsJoined(first))
        {
            return (lead >= 0 && _grammar.Copulas.Contains(line[lead].Word)) || _grammar.Copulas.Contains(line[first - 1].Word) || _grammar.Likeness.Contains(line[first - 1].Word);
        }

        return (first > 0
                && line[first].Before is Joint.Comma or Joint.Bracket
                && (line[first - 1].Letters is Letters.Capital or Letters.Upper or Letters.Figures || lexicon.IsBeing(line[first - 1].Word)))
            || IsNamedBehind(line, found.To);
    }

    /// <summary>« Le curé, l’ABBÉ ROUX » ; « The woman from the bank, MS. PRUITT ».</summary>
    private static bool IsNamedBehind(TextLine line, int at)
    {
        var next = at < line.Count && line[at].Length == 1 && at + 1 < line.Count && line[at + 1].Before == Joint.Apostrophe ? at + 1 : at;
        return next < line.Count && line[at].Before == Joint.Comma && !line.IsUpper && line[next].Letters == Letters.Upper;
    }

    /// <summary>« passants, joggeur, vendeurs »: bare nouns one after the other are all there.</summary>
    private bool IsInList(TextLine line, Found<LexiconEntry> found)
    {
        var at = found.From - 1;
        return at >= 0 && line[at].Letters == Letters.Lower && lexicon.IsBeing(line[at].Word);
    }
}
