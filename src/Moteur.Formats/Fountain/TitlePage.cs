using Moteur.Scripts;

namespace Moteur.Formats.Fountain;

/// <summary>The keys and values that stand before a script: <c>Title:</c>, <c>Auteur:</c>…</summary>
/// <param name="Title">Its title on one line; empty when it gives none.</param>
/// <param name="Lines">How many lines of the file it takes.</param>
internal sealed record TitlePage(string Title, int Lines)
{
    private const int LongestKey = 30;

    /// <summary>Keys by which a title page is recognised when its first line could as well be a transition, folded.</summary>
    private static readonly HashSet<string> KnownKeys =
    [
        "TITLE", "TITRE", "CREDIT", "CREDITS", "AUTHOR", "AUTHORS", "AUTEUR", "AUTEURS", "AUTRICE", "SCENARIO", "SOURCE", "DRAFT DATE", "DATE", "CONTACT",
        "COPYRIGHT", "NOTES", "NOTE", "REVISION", "VERSION", "FORMAT", "FONT", "LANGUAGE", "LANGUE", "REALISATION", "PRODUCTION",
    ];

    public static TitlePage Read(IReadOnlyList<FountainLine> lines)
    {
        var at = 0;
        while (at < lines.Count && lines[at].IsBlank)
        {
            at++;
        }

        if (at == lines.Count || !Opens(lines, at))
        {
            return new("", 0);
        }

        var title = new List<string>();
        var inTitle = false;
        for (; at < lines.Count && !lines[at].IsBlank; at++)
        {
            var line = lines[at].Text;
            if (KeyOf(line) is { } key)
            {
                inTitle = key is "TITLE" or "TITRE";
                line = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..];
            }

            if (inTitle && Emphasis.Remove(line.Trim()).Trim() is { Length: > 0 } value)
            {
                title.Add(value);
            }
        }

        return new(string.Join(' ', title), at);
    }

    private static bool Opens(IReadOnlyList<FountainLine> lines, int at) =>
        KeyOf(lines[at].Text) is { } key
        && (KnownKeys.Contains(key)
            || (!Folding.IsUpper(lines[at].Text) && !SceneHeading.LooksLikeHeading(lines[at].Text)
                && at + 1 < lines.Count && (KeyOf(lines[at + 1].Text) is not null || lines[at + 1].Text.StartsWith("   ", StringComparison.Ordinal))));

    private static string? KeyOf(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and <= LongestKey && !char.IsWhiteSpace(line[0]) && line[..colon].All(c => char.IsLetter(c) || c == ' ')
            ? Folding.Fold(line[..colon].Trim())
            : null;
    }
}
