namespace Moteur.Breakdown.Suggestions;

/// <summary>One line of a lexicon's file, cut but not yet understood.</summary>
/// <param name="Section">The <c>[section]</c> above it; empty when there is none.</param>
/// <param name="Forms">Ways to write it, the first one first.</param>
/// <param name="Name">What stands after <c>=</c>; empty when nothing does.</param>
/// <param name="Notes">What stands in braces, by its name.</param>
internal sealed record LexiconLine(
    int Number, string Section, IReadOnlyList<string> Forms, string Name, IReadOnlyDictionary<string, string> Notes);

/// <summary>Reads the files of lexicons: one entry a line, as <c>Lexicons/README.md</c> explains.</summary>
internal static class LexiconFile
{
    private static readonly Dictionary<string, string> NoNotes = [];

    /// <summary>Every line of a file that says something.</summary>
    /// <param name="language">Folder: <c>fr</c>, <c>en</c>.</param>
    /// <param name="name">File, without its extension.</param>
    public static IEnumerable<LexiconLine> Read(string language, string name)
    {
        var file = $"Lexicons/{language}/{name}.txt";
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException(file);
        using var reader = new StreamReader(stream);
        var section = "";
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            var text = (comment < 0 ? line : line[..comment]).Trim();
            if (text is ['[', .., ']'])
            {
                section = text[1..^1].Trim();
            }
            else if (text.Length > 0)
            {
                yield return Cut(text, section, number) ?? throw new InvalidOperationException($"{file}, line {number}: {line}");
            }
        }
    }

    /// <summary>Notes as they are written, in braces behind an entry or in brackets above several: <c>make; family: voiture</c>.</summary>
    public static Dictionary<string, string> NotesIn(string text)
    {
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var note in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = note.IndexOf(':', StringComparison.Ordinal);
            notes[colon < 0 ? note : note[..colon].TrimEnd()] = colon < 0 ? "" : note[(colon + 1)..].TrimStart();
        }

        return notes;
    }

    private static LexiconLine? Cut(string text, string section, int number)
    {
        var notes = NoNotes;
        if (text.IndexOf('{', StringComparison.Ordinal) is > 0 and var brace)
        {
            if (text[^1] != '}')
            {
                return null;
            }

            notes = NotesIn(text[(brace + 1)..^1]);
            text = text[..brace].TrimEnd();
        }

        var sides = text.Split('=', 2, StringSplitOptions.TrimEntries);
        var forms = sides[0].Split(',', StringSplitOptions.TrimEntries);
        return forms.All(f => f.Length > 0) ? new(number, section, forms, sides.Length > 1 ? sides[1] : "", notes) : null;
    }
}
