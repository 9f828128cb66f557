namespace Moteur.Breakdown.Library;

/// <summary>Two elements that are probably one.</summary>
public sealed record ElementTwins(ElementLine First, ElementLine Second)
{
    private const int ShortestTypo = 5;

    /// <summary>
    /// Pairs of one category whose names differ by case, accents, a plural, or one letter, or of which one is called by a name of the
    /// other. Names with other figures are other things: « Camion 1 », « Camion 2 ».
    /// </summary>
    public static IReadOnlyList<ElementTwins> Find(IReadOnlyList<ElementLine> elements)
    {
        var found = new List<ElementTwins>();
        foreach (var category in elements.GroupBy(e => e.Category))
        {
            // Two names one letter apart have a name with one letter less in common: no pair needs to be compared with every other.
            var bySpelling = new Dictionary<string, List<ElementLine>>(StringComparer.Ordinal);
            foreach (var element in category)
            {
                foreach (var spelling in element.Aliases.Prepend(element.Name).SelectMany(Spellings).ToHashSet())
                {
                    (bySpelling.TryGetValue(spelling, out var known) ? known : bySpelling[spelling] = []).Add(element);
                }
            }

            found.AddRange(bySpelling.Values.Where(same => same.Count > 1)
                .SelectMany(same => same.SelectMany((a, i) => same.Skip(i + 1), (a, b) => (First: a, Second: b)))
                .Distinct()
                .Where(pair => Figures(pair.First.Name) == Figures(pair.Second.Name))
                .Select(pair => new ElementTwins(pair.First, pair.Second)));
        }

        return found;
    }

    private static IEnumerable<string> Spellings(string name)
    {
        var singular = string.Concat(Folding.Fold(name).Split(' ', '\'', '-').Select(word => word.Length > 3 && word[^1] is ('S' or 'X') ? word[..^1] : word).SelectMany(w => w.Where(char.IsLetterOrDigit)));
        if (singular.Length == 0)
        {
            yield break;
        }

        yield return singular;
        if (singular.Length < ShortestTypo)
        {
            yield break;
        }

        // The first letter is seldom mistyped, and tells « verre » from « terre ».
        for (var i = 1; i < singular.Length; i++)
        {
            if (!char.IsDigit(singular[i]))
            {
                yield return singular.Remove(i, 1);
            }
        }
    }

    private static string Figures(string name) => string.Concat(name.Where(char.IsDigit));
}
