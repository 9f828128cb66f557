namespace Moteur.Breakdown.Suggestions;

/// <summary>How many a text announces.</summary>
/// <param name="Number">The figure; null when it gives none.</param>
/// <param name="IsMany">True for « une foule de », « des dizaines de ».</param>
/// <param name="From">First word that says so; the noun itself when nothing does.</param>
internal readonly record struct Quantity(int? Number, bool IsMany, int From);

/// <summary>Reads numbers in figures and letters, and collective nouns, before a noun.</summary>
internal static class Quantities
{
    private const int Largest = 100_000;

    /// <summary>« deux policiers », « une bonne vingtaine de clients », <c>a crowd of students</c>.</summary>
    public static Quantity Before(TextLine line, int from, Grammar grammar)
    {
        var at = SkipQualities(line, from, grammar);
        if (!line.IsJoined(at))
        {
            return new(null, false, from);
        }

        if (grammar.Of.Contains(line[at - 1].Word))
        {
            var noun = SkipQualities(line, at - 1, grammar);
            if (line.IsJoined(noun) && grammar.Collectives.TryGetValue(line[noun - 1].Word, out var figure))
            {
                return new(figure > 0 ? figure : null, figure == 0 || figure > 2, noun - 1);
            }

            return new(null, false, from);
        }

        if (grammar.Collectives.TryGetValue(line[at - 1].Word, out var direct) && direct > 2 && !IsNumber(line, at - 1, grammar))
        {
            return new(direct, true, at - 1);
        }

        return IsNumber(line, at - 1, grammar) ? Number(line, at, grammar) ?? new(null, false, from) : new(null, false, from);
    }

    /// <summary>The number whose last word stands before an index, and where it starts.</summary>
    public static Quantity? Number(TextLine line, int end, Grammar grammar)
    {
        var start = end;
        while (start > 0 && (start == end || line.IsJoined(start)) && IsNumber(line, start - 1, grammar))
        {
            start--;
        }

        long total = 0, current = 0;
        for (var i = start; i < end; i++)
        {
            var value = Value(line, i, grammar);
            if (value == 1000)
            {
                (total, current) = (total + (Math.Max(1, current) * 1000), 0);
            }
            else
            {
                current = value == 100 ? Math.Max(1, current) * 100
                    : value == 20 && current % 100 is 4 ? current + 76 // quatre-vingts
                    : current + value;
            }

            if (total + current > Largest)
            {
                return null;
            }
        }

        return start < end && total + current > 0 ? new((int)(total + current), total + current > 2, start) : null;
    }

    public static bool IsNumber(TextLine line, int at, Grammar grammar) =>
        grammar.Numbers.ContainsKey(line[at].Word) || (line[at].Letters == Letters.Figures && int.TryParse(line.Key(at), out _));

    private static int Value(TextLine line, int at, Grammar grammar) =>
        grammar.Numbers.TryGetValue(line[at].Word, out var value) ? value : int.Parse(line.Key(at), System.Globalization.CultureInfo.InvariantCulture);

    private static int SkipQualities(TextLine line, int from, Grammar grammar)
    {
        var at = from;
        while (line.IsJoined(at) && from - at < 3 && grammar.Qualities.Contains(line[at - 1].Word) && !grammar.Numbers.ContainsKey(line[at - 1].Word))
        {
            at--;
        }

        return at;
    }
}
