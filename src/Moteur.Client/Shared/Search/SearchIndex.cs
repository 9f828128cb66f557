
namespace Moteur.Client.Shared.Search;

/// <summary>
/// Finds things by a few letters, whatever their case and accents: every word typed must begin a word of the thing, or be
/// somewhere in it. What begins with what was typed comes before what only holds it; a number finds what bears it first.
/// </summary>
public sealed class SearchIndex(IEnumerable<Finding> things)
{
    private const int PerKind = 6;
    private const int InAll = 30;

    private readonly List<Entry> _entries = [.. things.Select(thing => new Entry(
        thing,
        Folding.Key(thing.Number),
        Folding.Fold(thing.Title),
        Folding.Fold($"{thing.Number} {thing.Title} {thing.Detail}")))];

    /// <summary>The best findings, grouped by kind; the kind of the best one first.</summary>
    public IReadOnlyList<IGrouping<FindingKind, Finding>> Find(string query)
    {
        var words = Folding.OneSpace(Folding.Fold(query)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0
            ? [.. _entries.Where(e => e.Thing.Kind is FindingKind.Page or FindingKind.Action).Select(e => e.Thing).GroupBy(t => t.Kind)]
            : [.. Ranked(words).GroupBy(t => t.Kind)];
    }

    private IEnumerable<Finding> Ranked(string[] words)
    {
        var best = _entries
            .Select((entry, place) => (entry, place, score: entry.Score(words)))
            .Where(found => found.score > 0)
            .GroupBy(found => found.entry.Thing.Kind)
            .Select(kind => kind.OrderByDescending(found => found.score).ThenBy(found => found.place).Take(PerKind).ToList())
            .OrderByDescending(kind => kind[0].score)
            .ThenBy(kind => kind[0].entry.Thing.Kind);
        return best.SelectMany(kind => kind).Select(found => found.entry.Thing).Take(InAll);
    }

    private sealed record Entry(Finding Thing, string Number, string Title, string Text)
    {
        /// <summary>0 when a word is missing.</summary>
        public int Score(string[] words)
        {
            var sum = 0;
            foreach (var word in words)
            {
                var score = word == Number ? 100
                    : Title.StartsWith(word, StringComparison.Ordinal) ? 40
                    : BeginsAWord(Title, word) ? 30
                    : BeginsAWord(Text, word) ? 20
                    : word.Length > 2 && Text.Contains(word, StringComparison.Ordinal) ? 5
                    : 0;
                if (score == 0)
                {
                    return 0;
                }

                sum += score;
            }

            return sum;
        }

        private static bool BeginsAWord(string text, string word)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
