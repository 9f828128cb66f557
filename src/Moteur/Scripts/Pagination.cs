namespace Moteur.Scripts;

/// <summary>
/// The pages of a script that gives none of its own, laid out as the industry does (<see cref="PageLayout"/>): a heading stays with
/// what follows it, a cue with its speech, no line alone at the foot or head of a page, speech cut at a sentence with (MORE) and
/// the cue again on the next page. A length counts each eighth of a page begun, as Final Draft does.
/// </summary>
public sealed class Pagination
{
    private const int LinesAPage = PageLayout.LinesAPage;
    private readonly int[] _page;
    private readonly long[] _line;
    private readonly List<Unit> _units;
    private int _pageNow = 1;
    private int _used;
    private long _lineNow;

    private Pagination(IReadOnlyList<ScriptParagraph> paragraphs)
    {
        _page = new int[paragraphs.Count];
        _line = new long[paragraphs.Count + 1];
        _units = Unit.Of(paragraphs);
    }

    /// <summary>How many pages, at least 1.</summary>
    public int Count => _pageNow;

    /// <summary>Lays the paragraphs of a script out. Takes time in proportion to their length.</summary>
    public static Pagination Of(IReadOnlyList<ScriptParagraph> paragraphs)
    {
        var pages = new Pagination(paragraphs);
        for (var i = 0; i < pages._units.Count; i++)
        {
            pages.Place(i);
        }

        pages._line[^1] = pages._lineNow;
        return pages;
    }

    /// <summary>The page on which a paragraph starts, from 1.</summary>
    public int PageOf(int paragraph) => _page[paragraph];

    /// <summary>The length of the paragraphs from one up to another, that one not included; at least an eighth.</summary>
    public Eighths Measure(int from, int end)
    {
        var lines = _line[end] - _line[from];
        return new((int)Math.Max(1, ((lines * 8) + LinesAPage - 1) / LinesAPage));
    }

    private void Place(int index)
    {
        var unit = _units[index];
        if (unit.StartsPage && _used > 0)
        {
            // The author's blank: it is in no scene's length.
            _pageNow++;
            _used = 0;
        }

        if (unit.Lines > 0 && _used > 0 && _used + Needed(index) > LinesAPage)
        {
            NextPage();
        }

        var blank = _used > 0 ? unit.Before : 0;
        Advance(unit.Lines > 0 ? blank : 0);
        for (var i = unit.First; i < unit.First + unit.Count; i++)
        {
            _page[i] = _pageNow;
            _line[i] = _lineNow;
        }

        Fill(unit);
    }

    /// <summary>Puts the lines of a unit, over as many pages as it takes.</summary>
    private void Fill(Unit unit)
    {
        int done = 0, end = 0;
        while (_used + unit.Lines - done > LinesAPage)
        {
            var upTo = unit.CutBefore(done, done + LinesAPage - _used - unit.MoreLines, ref end);
            Advance(upTo - done);
            done = upTo;
            NextPage();
            Advance(unit.MoreLines);
        }

        Advance(unit.Lines - done);
    }

    /// <summary>How many lines must be free for a unit to start on this page, with what it keeps beside it.</summary>
    private int Needed(int index)
    {
        var needed = 0;
        for (var i = index; i < _units.Count && needed <= LinesAPage; i++)
        {
            var unit = _units[i];
            needed += unit.Lines == 0 ? 0 : unit.Before + unit.LeastLines;
            if (unit.Lines > 0 && !unit.KeepsWithNext)
            {
                break;
            }
        }

        // What is taller than a page has to start somewhere.
        return needed > LinesAPage ? _units[index].Before + _units[index].LeastLines : needed;
    }

    private void Advance(int lines)
    {
        _used += lines;
        _lineNow += lines;
    }

    /// <summary>The lines left empty at the foot of a page belong to the scene that ends there.</summary>
    private void NextPage()
    {
        _lineNow += Math.Max(0, LinesAPage - _used);
        _pageNow++;
        _used = 0;
    }

    /// <summary>What is placed as one: a paragraph, or the two columns of a dual dialogue.</summary>
    private sealed class Unit
    {
        private List<int> _sentenceEnds = [];

        public required int First { get; init; }

        public int Count { get; private init; } = 1;

        public int Lines { get; private init; }

        /// <summary>Blank lines before it, except at the head of a page.</summary>
        public int Before { get; private init; }

        public bool StartsPage { get; private init; }

        public bool KeepsWithNext { get; private init; }

        /// <summary>Lines taken on each side of a cut by (MORE) and the cue again.</summary>
        public int MoreLines { get; private init; }

        /// <summary>The fewest lines that may stand at the foot of a page.</summary>
        public int LeastLines { get; private init; }

        public static List<Unit> Of(IReadOnlyList<ScriptParagraph> paragraphs)
        {
            var units = new List<Unit>(paragraphs.Count);
            for (var i = 0; i < paragraphs.Count;)
            {
                var unit = TwoColumns(paragraphs, i) ?? Single(paragraphs, i, units);
                units.Add(unit);
                i += unit.Count;
            }

            return units;
        }

        /// <summary>Where to cut between the lines done and a limit: after the last sentence if one ends there, never leaving one line alone.</summary>
        public int CutBefore(int done, int limit, ref int end)
        {
            var last = Math.Min(limit, Lines - PageLayout.LeastLinesTogether);
            while (end < _sentenceEnds.Count && _sentenceEnds[end] <= last)
            {
                end++;
            }

            var sentence = end > 0 ? _sentenceEnds[end - 1] : 0;
            return sentence >= done + PageLayout.LeastLinesTogether ? sentence : Math.Max(done + 1, last);
        }

        private static Unit Single(IReadOnlyList<ScriptParagraph> paragraphs, int index, List<Unit> before)
        {
            var (kind, text) = (paragraphs[index].Kind, paragraphs[index].Text);
            if (!PageLayout.IsPrinted(kind))
            {
                return new() { First = index, StartsPage = kind == ParagraphKind.PageBreak };
            }

            var (lines, sentenceEnds) = LineBreaking.Break(text, PageLayout.Width(kind, false));
            var said = PageLayout.IsSpeech(kind) && FollowsSpeech(paragraphs, index);
            var splits = PageLayout.MaySplit(kind) && lines >= 2 * PageLayout.LeastLinesTogether;
            var more = said && splits ? 1 : 0;
            return new()
            {
                First = index,
                Lines = lines,
                Before = said ? 0 : 1,
                KeepsWithNext = PageLayout.KeepsWithNext(kind),
                MoreLines = more,
                LeastLines = splits ? PageLayout.LeastLinesTogether + more : lines,
                _sentenceEnds = splits ? sentenceEnds : [],
            };
        }

        private static bool FollowsSpeech(IReadOnlyList<ScriptParagraph> paragraphs, int index)
        {
            var before = index - 1;
            while (before >= 0 && paragraphs[before].Kind == ParagraphKind.Note)
            {
                before--;
            }

            return before >= 0 && (paragraphs[before].Kind == ParagraphKind.Character || PageLayout.IsSpeech(paragraphs[before].Kind));
        }

        /// <summary>A cue and its speech, with the cue and speech of a second column beside them.</summary>
        private static Unit? TwoColumns(IReadOnlyList<ScriptParagraph> paragraphs, int index)
        {
            if (paragraphs[index] is not { Kind: ParagraphKind.Character, Dual: false })
            {
                return null;
            }

            var second = EndOfSpeech(paragraphs, index + 1, false);
            if (second >= paragraphs.Count || paragraphs[second] is not { Kind: ParagraphKind.Character, Dual: true })
            {
                return null;
            }

            var end = EndOfSpeech(paragraphs, second + 1, true);
            var lines = Math.Max(Height(paragraphs, index, second), Height(paragraphs, second, end));
            return new() { First = index, Count = end - index, Lines = lines, LeastLines = lines, Before = 1 };
        }

        private static int EndOfSpeech(IReadOnlyList<ScriptParagraph> paragraphs, int from, bool dual)
        {
            while (from < paragraphs.Count
                && (paragraphs[from].Kind == ParagraphKind.Note || (PageLayout.IsSpeech(paragraphs[from].Kind) && paragraphs[from].Dual == dual)))
            {
                from++;
            }

            return from;
        }

        private static int Height(IReadOnlyList<ScriptParagraph> paragraphs, int from, int end)
        {
            var lines = 0;
            for (var i = from; i < end; i++)
            {
                var kind = paragraphs[i].Kind;
                lines += PageLayout.IsPrinted(kind) ? LineBreaking.Break(paragraphs[i].Text, PageLayout.Width(kind, true)).Lines : 0;
            }

            return lines;
        }
    }
}
