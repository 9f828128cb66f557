namespace Moteur.Breakdown.Suggestions;

/// <summary>Reads ages: « (9 ans) », « de quinze ans », « la cinquantaine », <c>, 40s,</c>, <c>12-year-old</c>.</summary>
internal static class Ages
{
    private const int Oldest = 110;
    private const int Reach = 4;

    /// <summary>An age said right behind a name or a noun.</summary>
    /// <param name="at">Index of the word behind.</param>
    /// <param name="end">Index behind the age.</param>
    public static int? After(TextLine line, int at, Grammar grammar, out int end)
    {
        end = at;
        if (at >= line.Count || line.StartsSentence(at))
        {
            return null;
        }

        // Only words of approximation may stand between: « de », « environ », early, aged.
        var apart = line[at].Before is Joint.Comma or Joint.Bracket;
        for (var i = at; i < line.Count && i < at + Reach && (i == at || line[i].Before >= Joint.Space); i++)
        {
            if (At(line, i, apart, grammar, out end) is { } age)
            {
                return age;
            }

            if (!IsApproximation(line.Key(i)))
            {
                return null;
            }

            apart |= line.Key(i) is "AGED" or "AGE";
        }

        return null;
    }

    /// <summary>An English age before a noun: <c>a 12-year-old girl</c>.</summary>
    public static int? Before(TextLine line, int from, Grammar grammar)
    {
        for (var i = from - 1; i > 0 && i >= from - Reach && line.IsJoined(i); i--)
        {
            if (line.Key(i) is "YEAR" or "YEARS" && Quantities.IsNumber(line, i - 1, grammar))
            {
                return InRange(Quantities.Number(line, i, grammar)?.Number);
            }
        }

        return null;
    }

    private static int? At(TextLine line, int at, bool apart, Grammar grammar, out int end)
    {
        end = at + 1;
        if (grammar.Decades.TryGetValue(line[at].Word, out var decade)
            && (!grammar.Collectives.ContainsKey(line[at].Word) || IsDecade(line, at, grammar, ref end)))
        {
            return decade;
        }

        var key = line.Key(at);
        if (key is [>= '1' and <= '9', >= '0' and <= '9', 'S'] or [>= '1' and <= '9', '0', 'E', 'S'])
        {
            return int.Parse(key[..2], System.Globalization.CultureInfo.InvariantCulture);
        }

        if (!Quantities.IsNumber(line, at, grammar))
        {
            return null;
        }

        while (end < line.Count && line.IsJoined(end) && Quantities.IsNumber(line, end, grammar))
        {
            end++;
        }

        var number = Quantities.Number(line, end, grammar)?.Number;
        if (line.IsJoined(end) && grammar.Years.Contains(line[end].Word))
        {
            end += end + 1 < line.Count && line.Key(end + 1) is "OLD" ? 2 : 1;
            return InRange(number);
        }

        return apart && !line.IsJoined(end) ? InRange(number) : null;
    }

    /// <summary>« une dizaine d’années », « la cinquantaine » ; not « une vingtaine de clients ».</summary>
    private static bool IsDecade(TextLine line, int at, Grammar grammar, ref int end)
    {
        if (line.IsJoined(at + 1) && grammar.Of.Contains(line[at + 1].Word))
        {
            end = at + 3;
            return at + 2 < line.Count && grammar.Years.Contains(line[at + 2].Word);
        }

        return at > 0 && line.Key(at - 1) is "LA";
    }

    private static bool IsApproximation(ReadOnlySpan<char> word) => word is
        "DE" or "D" or "AGE" or "AGEE" or "ENVIRON" or "PRES" or "LA" or "UNE" or "PETITE" or "BONNE" or "OF" or "AGED" or "EARLY" or "MID" or "LATE"
        or "IN" or "HER" or "HIS" or "THEIR" or "ABOUT" or "AROUND" or "THE" or "MAYBE" or "TURNING" or "DANS" or "A" or "PEINE";

    private static int? InRange(int? age) => age is >= 1 and <= Oldest ? age : null;
}
