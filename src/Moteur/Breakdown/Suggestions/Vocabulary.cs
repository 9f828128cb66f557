namespace Moteur.Breakdown.Suggestions;

/// <summary>Numbers words, so that phrases are compared as numbers. Words are folded; 0 is a word that is not known.</summary>
/// <param name="parent">Words numbered before: a script's own names are added to the lexicons' words without touching them.</param>
internal sealed class Vocabulary(Vocabulary? parent = null)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly int _first = parent?.Next ?? 1;

    /// <summary>The highest number given.</summary>
    public int Count => Next - 1;

    private int Next => _first + _numbers.Count;

    public int Number(ReadOnlySpan<char> word)
    {
        var known = parent?.Number(word) ?? 0;
        return known > 0 ? known
            : _numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number) ? number
            : 0;
    }

    public int Learn(string word)
    {
        var number = Number(word);
        if (number == 0)
        {
            _numbers[word] = number = Next;
        }

        return number;
    }
}
