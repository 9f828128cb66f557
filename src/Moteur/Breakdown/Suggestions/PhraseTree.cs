namespace Moteur.Breakdown.Suggestions;

/// <summary>An entry found in a line: the words from one index to another, the last one excluded.</summary>
/// <param name="IsPlural">True when the words are a plural of the entry.</param>
/// <param name="HasGap">True when other words stand between its own: then it takes none of them for itself.</param>
internal sealed record Found<T>(T Entry, int From, int To, bool IsPlural, bool HasGap);

/// <summary>
/// Phrases by their words, word after word, so that a text is read once whatever the number of phrases: the longest one
/// that starts at a word is found in as many steps as it has words.
/// </summary>
internal sealed class PhraseTree<T>
    where T : class
{
    /// <summary>Stands for up to <see cref="LongestGap"/> other words.</summary>
    public const int Gap = -1;

    private const int LongestGap = 4;

    private readonly Dictionary<(int Node, int Word), int> _next = [];
    private readonly Dictionary<int, List<(T Entry, bool Plural)>> _ends = [];
    private int _nodes = 1;

    /// <summary>Adds a phrase; the first meaning given to the same words by the same list stands.</summary>
    public void Add(ReadOnlySpan<int> words, T entry, bool plural = false)
    {
        var node = 0;
        foreach (var word in words)
        {
            if (!_next.TryGetValue((node, word), out var next))
            {
                _next[(node, word)] = next = _nodes++;
            }

            node = next;
        }

        if (!_ends.TryGetValue(node, out var entries))
        {
            _ends[node] = entries = [];
        }

        if (!entries.Exists(e => ReferenceEquals(e.Entry, entry)))
        {
            entries.Add((entry, plural));
        }
    }

    /// <summary>The first meaning of the longest phrase that starts at a word; null when none does.</summary>
    public Found<T>? LongestAt(TextLine line, int at)
    {
        var (node, longest, end) = (0, -1, at);
        for (var i = at; i < line.Count && (i == at || line.IsJoined(i)) && _next.TryGetValue((node, line[i].Word), out node); i++)
        {
            if (_ends.ContainsKey(node))
            {
                (longest, end) = (node, i + 1);
            }
        }

        return longest < 0 ? null : new(_ends[longest][0].Entry, at, end, _ends[longest][0].Plural, HasGap: false);
    }

    /// <summary>What starts at a word: every meaning of the longest phrase, and every phrase with a gap.</summary>
    public void FindAt(TextLine line, int at, List<Found<T>> found)
    {
        var (node, longest, end) = (0, -1, at);
        for (var i = at; i < line.Count && (i == at || line.IsJoined(i)); i++)
        {
            if (!_next.TryGetValue((node, line[i].Word), out node))
            {
                break;
            }

            if (_ends.ContainsKey(node))
            {
                (longest, end) = (node, i + 1);
            }

            if (_next.TryGetValue((node, Gap), out var gap))
            {
                FindAfterGap(line, at, i + 1, gap, found);
            }
        }

        if (longest >= 0)
        {
            found.AddRange(_ends[longest].Select(e => new Found<T>(e.Entry, at, end, e.Plural, HasGap: false)));
        }
    }

    private void FindAfterGap(TextLine line, int at, int after, int gap, List<Found<T>> found)
    {
        for (var start = after; start <= after + LongestGap && start < line.Count && line.IsInSentence(after, start); start++)
        {
            var node = gap;
            for (var i = start; i < line.Count && (i == start || line.IsJoined(i)) && _next.TryGetValue((node, line[i].Word), out node); i++)
            {
                if (_ends.TryGetValue(node, out var entries))
                {
                    found.AddRange(entries.Select(e => new Found<T>(e.Entry, at, i + 1, e.Plural, HasGap: true)));
                    return;
                }
            }
        }
    }
}
