using Moteur.Scripts;

namespace Moteur.Breakdown.Suggestions;

/// <summary>The forms in which an entry of a lexicon stands in a text: its plural, the conjugation of its verb. Words are folded.</summary>
internal static class WordForms
{
    /// <summary>Ends a verb's stem in a lexicon: <c>percut~</c>.</summary>
    public const char Stem = '~';

    private static readonly string[] FrenchEndings =
    [
        "E", "ES", "ENT", "ER", "EE", "EES", "EZ", "ONS", "ANT", "ANTE", "ANTS", "ANTES", "AIT", "AIENT", "A", "ERENT", "ERA", "ERONT", "AI",
        "S",
    ];

    private static readonly string[] FrenchLinks = ["DE", "D", "DU", "DES", "A", "AU", "AUX", "EN", "SANS", "POUR", "SUR"];
    private static readonly string[] EnglishLinks = ["OF", "IN", "ON", "WITH", "AND", "FOR", "TO"];

    /// <summary>Every way to write a word of an entry: one, or the forms of a verb.</summary>
    public static IEnumerable<string> Conjugated(string word, ScriptLanguage language)
    {
        if (word[^1] != Stem)
        {
            return [word];
        }

        var stem = word[..^1];
        return language == ScriptLanguage.French
            ? FrenchEndings.Select(ending => stem + ending).Concat(stem[^1] == 'G' ? [stem + "EA", stem + "EANT", stem + "EAIT"] : [])
            : EnglishForms(stem);
    }

    /// <summary>The plurals of an entry's words, as many as are thinkable: those that nobody writes do no harm.</summary>
    public static IEnumerable<string[]> Plurals(string[] words, ScriptLanguage language)
    {
        var links = language == ScriptLanguage.French ? FrenchLinks : EnglishLinks;
        var link = words.Length > 1 ? Array.FindIndex(words, 1, links.Contains) : -1;
        var head = link < 0 ? words.Length : link;
        if (language == ScriptLanguage.English)
        {
            return PluralsOf(words[head - 1], language).Select(p => Replaced(words, (head - 1, p)));
        }

        var all = Enumerable.Range(0, head).Select(i => (i, PluralsOf(words[i], language).First())).ToArray();
        return PluralsOf(words[0], language).Select(p => Replaced(words, (0, p)))
            .Concat(head > 1 ? [Replaced(words, all), Replaced(words, all[^1]), Replaced(words, all[1..])] : []);
    }

    private static string[] Replaced(string[] words, params (int At, string Word)[] changes)
    {
        var copy = words.ToArray();
        foreach (var (at, word) in changes)
        {
            copy[at] = word;
        }

        return copy;
    }

    private static string[] PluralsOf(string word, ScriptLanguage language)
    {
        bool Ends(string end) => word.EndsWith(end, StringComparison.Ordinal);
        if (language == ScriptLanguage.French)
        {
            return word[^1] is 'S' or 'X' or 'Z' ? [word]
                : Ends("AU") || Ends("EU") || Ends("OU") ? [word + "X", word + "S"]
                : Ends("AIL") ? [word + "S"]
                : Ends("AL") ? [word[..^1] + "UX", word + "S"]
                : [word + "S"];
        }

        return Ends("MAN") ? [word[..^2] + "EN"]
            : word[^1] is 'S' or 'X' or 'Z' || Ends("CH") || Ends("SH") ? [word + "ES", word]
            : Ends("FE") ? [word[..^2] + "VES", word + "S"]
            : Ends("F") ? [word + "S", word[..^1] + "VES"]
            : word[^1] == 'Y' && word.Length > 1 && !"AEIOU".Contains(word[^2], StringComparison.Ordinal) ? [word[..^1] + "IES"]
            : word[^1] == 'O' ? [word + "S", word + "ES"]
            : [word + "S"];
    }

    private static string[] EnglishForms(string stem)
    {
        var last = stem[^1];
        return last == 'E' ? [stem, stem + "S", stem + "D", stem[..^1] + "ING"]
            : last == 'Y' && !"AEIOU".Contains(stem[^2], StringComparison.Ordinal) ? [stem, stem[..^1] + "IES", stem[..^1] + "IED", stem + "ING"]
            : [stem, stem + "S", stem + "ES", stem + "ED", stem + "ING", stem + last + "ED", stem + last + "ING"];
    }
}
