using System.Text.Json.Serialization;

namespace Moteur.Scripts.Revisions;

/// <summary>What happened to a paragraph, or to a run of words in it.</summary>
public enum DiffKind
{
    Same,
    Changed,
    Added,
    Removed,
}

/// <summary>Some words of one side, in one go.</summary>
/// <param name="Text">The words as written, with the blanks that follow.</param>
/// <param name="Changed">True when the other side does not have them.</param>
public sealed record DiffRun(string Text, bool Changed);

/// <summary>A paragraph on one side.</summary>
/// <param name="Paragraph">Its index on that side.</param>
/// <param name="Kind">What it is, for its margins.</param>
public sealed record DiffCell(int Paragraph, ParagraphKind Kind, IReadOnlyList<DiffRun> Runs);

/// <summary>A row of the two columns: an old paragraph beside what it became.</summary>
public sealed record DiffRow(DiffKind Kind, DiffCell? Old, DiffCell? New);

/// <summary>A scene's old and new text side by side, changed words marked. What only the typography changes counts as the same.</summary>
public sealed record SceneDiff(IReadOnlyList<DiffRow> Rows)
{
    /// <summary>Paragraphs that share fewer of their words are not shown as one that changed.</summary>
    private const double Alike = 0.4;

    [JsonIgnore]
    public bool HasChanges => Rows.Any(r => r.Kind != DiffKind.Same);

    /// <summary>Compares two texts.</summary>
    public static SceneDiff Of(IReadOnlyList<ScriptParagraph> old, IReadOnlyList<ScriptParagraph> current)
    {
        var reader = new WordReader();
        var (a, b) = (new Side(old, reader.Read(old)), new Side(current, reader.Read(current)));
        var map = Alignment.Of([.. a.Words.Select(w => w.Key)], [.. b.Words.Select(w => w.Key)]);
        for (var i = 0; i < map.Length; i++)
        {
            if (map[i] >= 0 && a.Words[i].Exact == b.Words[map[i]].Exact)
            {
                (a.Kept[i], b.Kept[map[i]]) = (true, true);
            }
        }

        return new([.. RowsOf(a, b, Pair(a, b, map))]);
    }

    /// <summary>For each old paragraph the new one that it became, or -1; they grow.</summary>
    private static int[] Pair(Side a, Side b, int[] map)
    {
        var common = new Dictionary<(int Old, int New), int>();
        for (var i = 0; i < map.Length; i++)
        {
            if (map[i] >= 0 && a.Words[i].IsWord)
            {
                var pair = (a.Words[i].Paragraph, b.Words[map[i]].Paragraph);
                common[pair] = common.GetValueOrDefault(pair) + 1;
            }
        }

        var to = Enumerable.Repeat(-1, a.Paragraphs.Count).ToArray();
        var taken = new HashSet<int>();
        foreach (var ((from, into), words) in common.OrderByDescending(c => c.Value).ThenBy(c => c.Key))
        {
            var likeness = 2.0 * words / (a.CountOf(from) + b.CountOf(into));
            if (to[from] < 0 && likeness >= Alike && taken.Add(into))
            {
                to[from] = into;
            }
        }

        PairByPlace(a, b, to);
        return to;
    }

    /// <summary>Paragraphs without words in common, alone in their gap and of one kind, are one that was rewritten.</summary>
    private static void PairByPlace(Side a, Side b, int[] to)
    {
        for (var i = 0; i < to.Length; i++)
        {
            var before = i == 0 ? -1 : to[i - 1];
            var after = i + 1 == to.Length ? b.Paragraphs.Count : to[i + 1];
            var gap = before + 1;
            if (to[i] < 0 && (i == 0 || before >= 0) && after == gap + 1 && a.Paragraphs[i].Kind == b.Paragraphs[gap].Kind && !to.Contains(gap))
            {
                to[i] = gap;
            }
        }
    }

    private static IEnumerable<DiffRow> RowsOf(Side a, Side b, int[] to)
    {
        var next = 0;
        for (var i = 0; i < to.Length; i++)
        {
            if (to[i] < 0)
            {
                yield return new(a.IsKept(i) ? DiffKind.Same : DiffKind.Removed, a.Cell(i), null);
                continue;
            }

            for (; next < to[i]; next++)
            {
                yield return Alone(b, next);
            }

            next = to[i] + 1;
            var same = a.IsKept(i) && b.IsKept(to[i]) && a.Paragraphs[i].Kind == b.Paragraphs[to[i]].Kind;
            yield return new(same ? DiffKind.Same : DiffKind.Changed, a.Cell(i), b.Cell(to[i]));
        }

        for (; next < b.Paragraphs.Count; next++)
        {
            yield return Alone(b, next);
        }
    }

    private static DiffRow Alone(Side b, int paragraph) => new(b.IsKept(paragraph) ? DiffKind.Same : DiffKind.Added, null, b.Cell(paragraph));

    /// <summary>One side: its words, and which of them the other side has.</summary>
    private sealed class Side
    {
        private readonly (int From, int To)[] _words;

        public Side(IReadOnlyList<ScriptParagraph> paragraphs, List<Word> words)
        {
            (Paragraphs, Words) = (paragraphs, words);
            Kept = new bool[words.Count];
            _words = new (int, int)[paragraphs.Count];
            for (int p = 0, w = 0; p < paragraphs.Count; p++)
            {
                var from = w;
                while (w < words.Count && words[w].Paragraph == p)
                {
                    w++;
                }

                _words[p] = (from, w);
            }
        }

        public IReadOnlyList<ScriptParagraph> Paragraphs { get; }

        public List<Word> Words { get; }

        public bool[] Kept { get; }

        public int CountOf(int paragraph) => Math.Max(1, Words[_words[paragraph].From.._words[paragraph].To].Count(w => w.IsWord));

        /// <summary>True when the other side has every word of a paragraph, wherever it cuts its paragraphs.</summary>
        public bool IsKept(int paragraph) => Kept.AsSpan(_words[paragraph].From.._words[paragraph].To).IndexOf(false) < 0;

        public DiffCell Cell(int paragraph)
        {
            var text = Paragraphs[paragraph].Text;
            var (from, to) = _words[paragraph];
            var runs = new List<DiffRun>();
            var start = 0;
            for (var i = from; i < to; i++)
            {
                if (i + 1 == to || Kept[i] != Kept[i + 1])
                {
                    var end = i + 1 == to ? text.Length : Words[i + 1].Start;
                    runs.Add(new(text[start..end], !Kept[i]));
                    start = end;
                }
            }

            return new(paragraph, Paragraphs[paragraph].Kind, from == to && text.Length > 0 ? [new(text, false)] : runs);
        }
    }
}
