using System.Text;

namespace Moteur.Formats;

/// <summary>Keeps out of scripts the characters that no database, page or spreadsheet takes.</summary>
internal static class CleanText
{
    /// <summary>The text without control characters (line ends and tabs stay) and without halves of characters.</summary>
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsUnfit(text, i))
            {
                return Cleaned(text);
            }
        }

        return text;
    }

    private static string Cleaned(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsUnfit(text, i))
            {
                kept.Append(text[i]);
            }
        }

        return kept.ToString();
    }

    private static bool IsUnfit(string text, int at) => text[at] switch
    {
        '\n' or '\r' or '\t' => false,
        '\uFFFE' or '\uFFFF' => true,
        var c when char.IsControl(c) => true,
        var c when char.IsHighSurrogate(c) => at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1]),
        var c when char.IsLowSurrogate(c) => at == 0 || !char.IsHighSurrogate(text[at - 1]),
        _ => false,
    };
}
