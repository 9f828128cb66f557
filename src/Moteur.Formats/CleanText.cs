using System.Text;

namespace Moteur.Formats;

/// <summary>Keeps out of scripts the characters that no database, page or spreadsheet takes, or that nobody sees.</summary>
internal static class CleanText
{
    private const char FirstLigature = '\uFB00', LastLigature = '\uFB06';

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>
    /// The text without control characters (line ends and tabs stay), marks of no width and halves of characters, accents on
    /// their letters (see <see cref="Composition"/>) and ligatures spelled out.
    /// </summary>
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsUnfit(text, i))
            {
                return Composition.Of(Cleaned(text));
            }
        }

        return Composition.Of(text);
    }

    /// <summary>The text on one line, the writer's own blanks kept.</summary>
    public static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private static string Cleaned(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= FirstLigature and <= LastLigature)
            {
                kept.Append(Ligatures[text[i] - FirstLigature]);
            }
            else if (!IsUnfit(text, i))
            {
                kept.Append(text[i]);
            }
        }

        return kept.ToString();
    }

    private static bool IsUnfit(string text, int at) => text[at] switch
    {
        '\n' or '\r' or '\t' => false,
        '\uFFFE' or '\uFFFF' or '\uFEFF' or '\u200B' or '\u2060' => true,
        >= '\u200E' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' => true,
        >= FirstLigature and <= LastLigature => true,
        var c when char.IsControl(c) => true,
        var c when char.IsHighSurrogate(c) => at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1]),
        var c when char.IsLowSurrogate(c) => at == 0 || !char.IsHighSurrogate(text[at - 1]),
        _ => false,
    };
}
