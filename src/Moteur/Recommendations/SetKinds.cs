namespace Moteur.Recommendations;

/// <summary>
/// Kinds of sets, told by a word of their name, that one real place can stand for: a second corridor is the first one from its other end.
/// From <c>set-kinds.txt</c>: a line a kind, its words in French and English, the first one naming it.
/// </summary>
internal static class SetKinds
{
    private static readonly Dictionary<string, string> Kinds = Read();

    /// <summary>The kind's name, or null when the name says none or several.</summary>
    public static string? Of(string set)
    {
        var kinds = Folding.Fold(set).Split([' ', '\'', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => Kinds.GetValueOrDefault(word))
            .OfType<string>()
            .Distinct()
            .ToList();
        return kinds.Count == 1 ? kinds[0] : null;
    }

    private static Dictionary<string, string> Read()
    {
        const string File = "Moteur.Recommendations.set-kinds.txt";
        using var stream = typeof(SetKinds).Assembly.GetManifestResourceStream(File) ?? throw new InvalidOperationException(File);
        using var reader = new StreamReader(stream);
        var kinds = new Dictionary<string, string>();
        while (reader.ReadLine() is { } line)
        {
            var words = line.StartsWith('#') ? [] : line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words)
            {
                kinds[Folding.Fold(word)] = words[0];
            }
        }

        return kinds;
    }
}
