namespace Moteur;

/// <summary>
/// Compares words as people do, whatever their case and accents. One character gives one character, so that a place in the
/// folded text is the same place in the text; done by table so that it is the same on server, browser and command line.
/// </summary>
public static class Folding
{
    private const string Accented = "ÀÁÂÃÄÅĀĂÇĆČÈÉÊËĒĖĘĚÌÍÎÏĪÑŃŇÒÓÔÕÖØŌŠŚÙÚÛÜŪŮÝŸŽŹŻŁ";
    private const string Plain = "AAAAAAAACCCEEEEEEEEIIIIINNNOOOOOOOSSUUUUUUYYZZZL";

    /// <summary>Upper case without accents; curly apostrophes made straight, every kind of blank a space.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = Fold(from[i]);
        }
    });

    /// <summary>Letters and digits only, folded: equal for spellings that differ in case, accents, punctuation or spacing.</summary>
    public static string Key(string text) => string.Concat(Fold(text).Where(char.IsLetterOrDigit));

    /// <summary>How many letters carry an accent.</summary>
    internal static int Accents(string text) => text.Count(c => Accented.Contains(char.ToUpperInvariant(c), StringComparison.Ordinal));

    /// <summary>Every run of blanks made one space, none at the ends.</summary>
    public static string OneSpace(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>True when no letter is lower case and at least one is there.</summary>
    public static bool IsUpper(ReadOnlySpan<char> text)
    {
        var letters = false;
        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters |= char.IsLetter(c);
        }

        return letters;
    }

    private static char Fold(char c)
    {
        if (char.IsAscii(c) && !char.IsWhiteSpace(c))
        {
            return char.ToUpperInvariant(c);
        }

        var upper = char.ToUpperInvariant(c);
        var at = Accented.IndexOf(upper, StringComparison.Ordinal);
        return at >= 0 ? Plain[at]
            : upper is '’' or '‘' or 'ʼ' or '´' or '`' ? '\''
            : char.IsWhiteSpace(upper) ? ' '
            : upper;
    }
}
