using Moteur.Scripts;
using Moteur.Scripts.Revisions;

namespace Moteur.Breakdown.Revisions;

/// <summary>Where a tag is after a revision.</summary>
/// <param name="Tag">The production's tag, as it is.</param>
/// <param name="Scene">The scene; null when it goes with its scene.</param>
/// <param name="Span">Its words there; null when it has none.</param>
/// <param name="WordsLost">True when its words are gone.</param>
internal sealed record FollowedTag(Tag Tag, SceneId? Scene, TextSpan? Span, bool WordsLost)
{
    /// <summary>How many, when it takes over those of another tag; else null.</summary>
    public int? Quantity { get; init; }
}

/// <summary>
/// Finds the words of tags again. The old text is laid beside the new text of the same scene (with what was split off it, or with the
/// scene into which it was merged); a tag follows its words where they went, into another scene too, or else goes to the nearest
/// place where they still stand.
/// </summary>
internal sealed class TagFollowing
{
    private const int RunLength = 3;

    /// <summary>The part of the words around a tag that must have gone where its own went, so that it is not by chance that they stand there.</summary>
    private const double BorneOut = 0.5;

    /// <summary>The part from which no other place need be looked for.</summary>
    private const double Certain = 0.9;

    private const int MaxElsewhere = 5;

    private readonly List<SceneProfile> _old;
    private readonly List<SceneProfile> _incoming;
    private readonly WordReader _reader;
    private readonly Dictionary<SceneId, RevisedScene> _revised;
    private readonly Dictionary<SceneId, int> _places;
    private readonly Dictionary<int, RevisedScene> _byPlace;
    private readonly ILookup<SceneId, int> _parts;
    private readonly HashSet<(ElementId, SceneId, int, int)> _used = [];
    private readonly Lazy<Dictionary<(int, int, int), List<int>>> _newRuns;

    public TagFollowing(List<SceneProfile> old, List<SceneProfile> incoming, WordReader reader, IReadOnlyList<RevisedScene> scenes)
    {
        (_old, _incoming, _reader) = (old, incoming, reader);
        _places = old.ToDictionary(p => p.Scene.Id, p => p.Index);
        _revised = scenes.Where(s => s.Before is not null).ToDictionary(s => s.Before!.Id);
        _byPlace = scenes.Where(s => s.Match.Incoming is not null).ToDictionary(s => s.Match.Incoming!.Value);
        _parts = scenes.Where(s => s.Match.SplitFrom is not null).ToLookup(s => s.Match.SplitFrom!.Value, s => s.Match.Incoming!.Value);
        _newRuns = new(NewRuns);
    }

    public List<FollowedTag> Follow(IEnumerable<Tag> tags) =>
        [.. tags.GroupBy(t => t.SceneId).Where(g => _revised.ContainsKey(g.Key)).SelectMany(g => Follow(_revised[g.Key], [.. g]))];

    private List<FollowedTag> Follow(RevisedScene scene, List<Tag> tags)
    {
        // An omitted scene keeps its last text, and its tags with it.
        var omitted = scene.After is { Omitted: true } && scene.Match.MergedInto is null;
        if (omitted || (scene.Match.MergedInto ?? scene.Match.Incoming) is not { } place)
        {
            return tags.ConvertAll(t => Elsewhere(t, scene) is { } there ? Found(t, there.Scene, there.Span) : new(t, scene.After?.Id, t.Span, false));
        }

        int[] places = [place, .. _parts[scene.Before!.Id].Where(p => p != place)];
        var old = Text.Of(_old[_places[scene.Before.Id]]);
        var flows = new Lazy<Flow[]>(() => [.. places.Select(j => new Flow(old, Text.Of(_incoming[j])))]);
        var answers = new Dictionary<TagId, FollowedTag>();

        // Those whose very words are there first: of two tags on two like words, each keeps its own.
        foreach (var tag in tags)
        {
            if (tag.Span is null)
            {
                answers[tag.Id] = new(tag, IdOf(place), null, false);
            }
            else if (!scene.Match.TextChanged && places.Length == 1 && IsWhereItWas(tag.Span, _incoming[place]))
            {
                answers[tag.Id] = Found(tag, place, tag.Span);
            }
            else if (Went(tag, scene, places, flows.Value) is { } found)
            {
                answers[tag.Id] = Found(tag, found.Scene, found.Span);
            }
        }

        foreach (var tag in tags.Where(t => !answers.ContainsKey(t.Id)))
        {
            answers[tag.Id] = Nearest(tag, places, flows.Value) ?? new(tag, IdOf(place), null, true);
        }

        return tags.ConvertAll(t => answers[t.Id]);
    }

    /// <summary>Where the very words of a tag went: in the scene, its parts or another scene, whichever the words around bear out best.</summary>
    private Place? Went(Tag tag, RevisedScene scene, int[] places, Flow[] flows)
    {
        Place? best = null;
        for (var i = 0; i < flows.Length; i++)
        {
            if (flows[i].Direct(tag.Span!) is { } found && found.BorneOut > (best?.BorneOut ?? 0))
            {
                best = new(places[i], found.Span, found.BorneOut);
            }
        }

        if (best is not { BorneOut: >= Certain } && Elsewhere(tag, scene) is { } there && there.BorneOut > (best?.BorneOut ?? 0))
        {
            best = there;
        }

        return best is { BorneOut: >= BorneOut } ? best : null;
    }

    /// <summary>The nearest place where the words of a tag still stand, rather one that no tag of the same element has.</summary>
    private FollowedTag? Nearest(Tag tag, int[] places, Flow[] flows)
    {
        var found = flows
            .SelectMany((flow, i) => flow.Places(tag.Span!, _reader), (flow, at) => (Place: places[Array.IndexOf(flows, flow)], At: at))
            .OrderBy(p => _used.Contains(Key(tag, p.Place, p.At.Span)))
            .ThenBy(p => p.Place != places[0])
            .ThenBy(p => p.At.Away)
            .FirstOrDefault();
        return found.At.Span is { } span ? Found(tag, found.Place, span) : null;
    }

    private SceneId IdOf(int place) => _byPlace[place].After!.Id;

    private FollowedTag Found(Tag tag, int place, TextSpan span)
    {
        _used.Add(Key(tag, place, span));
        return new(tag, IdOf(place), span, false);
    }

    private (ElementId, SceneId, int, int) Key(Tag tag, int place, TextSpan span) => (tag.ElementId, IdOf(place), span.Paragraph, span.Start);

    private static bool IsWhereItWas(TextSpan span, SceneProfile scene) =>
        span.Paragraph < scene.Paragraphs.Count
        && scene.Paragraphs[span.Paragraph].Text is var text
        && span.Start + span.Length <= text.Length
        && text.AsSpan(span.Start, span.Length).SequenceEqual(span.Words);

    /// <summary>Where the words of a tag went in a scene that did not have them; null when they went nowhere.</summary>
    private Place? Elsewhere(Tag tag, RevisedScene scene)
    {
        if (tag.Span is not { } span)
        {
            return null;
        }

        var from = Text.Of(_old[_places[scene.Before!.Id]], span.Paragraph);
        return Runs(from.Words)
            .SelectMany(run => _newRuns.Value.GetValueOrDefault(run) ?? [])
            .CountBy(j => j)
            .OrderByDescending(j => j.Value)
            .Take(MaxElsewhere)
            .Select(j => new Flow(from, Text.Of(_incoming[j.Key])).Direct(span) is { BorneOut: >= BorneOut } found ? new Place(j.Key, found.Span, found.BorneOut) : null)
            .MaxBy(found => found?.BorneOut);
    }

    /// <summary>Runs of words that are new in a scene, and where.</summary>
    private Dictionary<(int, int, int), List<int>> NewRuns()
    {
        var runs = new Dictionary<(int, int, int), List<int>>();
        foreach (var (j, scene) in _byPlace.Where(s => s.Value is { After.Omitted: false } and ({ Match.TextChanged: true } or { Before: null } or { Restored: true })))
        {
            var words = Text.Of(_incoming[j]).Words;
            var known = words.ToHashSet();
            if ((scene.Before?.Id ?? scene.Match.SplitFrom) is { } own && !scene.Restored)
            {
                int[] now = [.. words.Select(w => w.Key)];
                var map = Alignment.Of([.. Text.Of(_old[_places[own]]).Words.Select(w => w.Key)], now);
                known.ExceptWith(map.Where(to => to >= 0).Select(to => words[to]));
            }

            foreach (var paragraph in words.Where(known.Contains).GroupBy(w => w.Paragraph))
            {
                foreach (var run in Runs([.. paragraph]))
                {
                    if (!runs.TryGetValue(run, out var scenes))
                    {
                        runs[run] = scenes = [];
                    }

                    scenes.Add(j);
                }
            }
        }

        return runs;
    }

    private static IEnumerable<(int, int, int)> Runs(List<Word> words)
    {
        for (var i = 0; i + RunLength <= words.Count; i++)
        {
            yield return (words[i].Key, words[i + 1].Key, words[i + 2].Key);
        }
    }

    /// <summary>A place in the incoming script, and the part of the words around that went there too.</summary>
    private sealed record Place(int Scene, TextSpan Span, double BorneOut);

    /// <summary>A scene's text, or one paragraph of it, as words.</summary>
    private sealed record Text(IReadOnlyList<ScriptParagraph> Paragraphs, List<Word> Words)
    {
        public static Text Of(SceneProfile scene, int? paragraph = null) =>
            new(scene.Paragraphs, [.. scene.Words.Where(w => w.IsWord && (paragraph is null || w.Paragraph == paragraph))]);
    }

    /// <summary>An old text beside a new one.</summary>
    private sealed class Flow(Text from, Text to)
    {
        /// <summary>How many words around a tag are looked at, before and after.</summary>
        private const int Around = 5;

        /// <summary>Further away than any word of the same paragraph.</summary>
        private const int OtherParagraph = 100_000;

        private readonly List<Word> _from = from.Words;
        private readonly List<Word> _to = to.Words;
        private readonly int[] _map = Alignment.Of([.. from.Words.Select(w => w.Key)], [.. to.Words.Select(w => w.Key)]);

        /// <summary>Where the very words of a span went, together, and the part of the words around that went there too.</summary>
        public (TextSpan Span, double BorneOut)? Direct(TextSpan span)
        {
            var (first, last) = WordsOf(span);
            if (first < 0 || _map[first] < 0)
            {
                return null;
            }

            for (var i = first; i <= last; i++)
            {
                if (_map[i] != _map[first] + i - first || !IsTogether(_map[first], _map[i]))
                {
                    return null;
                }
            }

            var around = Enumerable.Range(first - Around, last - first + 1 + (2 * Around))
                .Where(i => i >= 0 && i < _from.Count && _from[i].Paragraph == _from[first].Paragraph)
                .ToList();
            return (At(span, first, last, _map[first], last - first + 1), (double)around.Count(i => _map[i] >= 0 && IsTogether(_map[first], _map[i])) / around.Count);
        }

        /// <summary>Every place where the words of a span stand, and how far it is from where they would be.</summary>
        public IEnumerable<(TextSpan Span, int Away)> Places(TextSpan span, WordReader reader)
        {
            var (first, last) = WordsOf(span);
            int[] wanted = first >= 0 ? [.. _from[first..(last + 1)].Select(w => w.Key)] : [.. reader.Read(span.Words).Where(w => w.IsWord).Select(w => w.Key)];
            var expected = Expected(Math.Max(0, first));
            var paragraph = DestinationOf(span.Paragraph);
            var whole = Enumerable.Range(0, wanted.Length == 0 ? 0 : Math.Max(0, _to.Count - wanted.Length + 1))
                .Where(at => IsTogether(at, at + wanted.Length - 1) && wanted.Index().All(w => _to[at + w.Index].Key == w.Item))
                .Select(at => (At(span, first, last, at, wanted.Length), Math.Abs(at - expected) + (_to[at].Paragraph == paragraph ? 0 : OtherParagraph)))
                .ToList();
            return whole.Count > 0 ? whole : Letters(span);
        }

        /// <summary>The words that a span covers, even in part.</summary>
        private (int First, int Last) WordsOf(TextSpan span)
        {
            var first = _from.FindIndex(w => w.Paragraph == span.Paragraph && w.End > span.Start && w.Start < span.Start + span.Length);
            var last = _from.FindLastIndex(w => w.Paragraph == span.Paragraph && w.End > span.Start && w.Start < span.Start + span.Length);
            return (first, last);
        }

        private bool IsTogether(int first, int second) => _to[first].Paragraph == _to[second].Paragraph;

        /// <summary>Where in the new words the old word at a place would be.</summary>
        private int Expected(int at)
        {
            for (var away = 0; away < _from.Count; away++)
            {
                foreach (var i in (int[])[at - away, at + away])
                {
                    if (i >= 0 && i < _map.Length && _map[i] >= 0)
                    {
                        return _map[i] + at - i;
                    }
                }
            }

            return at;
        }

        /// <summary>The paragraph in which most of the words of an old one now are; -1 when they are in none.</summary>
        private int DestinationOf(int paragraph) => _from.Index()
            .Where(w => w.Item.Paragraph == paragraph && _map[w.Index] >= 0)
            .GroupBy(w => _to[_map[w.Index]].Paragraph)
            .OrderByDescending(g => g.Count())
            .Select(g => g.Key)
            .FirstOrDefault(-1);

        /// <summary>The span of words that were found, cut as the old one was.</summary>
        private TextSpan At(TextSpan span, int first, int last, int at, int count)
        {
            var (start, end) = (_to[at], _to[at + count - 1]);
            var text = to.Paragraphs[start.Paragraph].Text;
            if (first >= 0)
            {
                // With the marks around them, or within words, as the person chose them.
                var begin = start.Start + span.Start - _from[first].Start;
                var close = end.End + span.Start + span.Length - _from[last].End;
                if (begin >= 0 && close <= text.Length && close > begin && (text[begin..close] == span.Words || (begin >= start.Start && close <= end.End)))
                {
                    return new(start.Paragraph, begin, close - begin, text[begin..close]);
                }
            }

            return new(start.Paragraph, start.Start, end.End - start.Start, text[start.Start..end.End]);
        }

        /// <summary>The letters of a span wherever they stand, even within a word.</summary>
        private IEnumerable<(TextSpan Span, int Away)> Letters(TextSpan span)
        {
            var wanted = Folding.Fold(span.Words);
            for (var p = 0; p < to.Paragraphs.Count && wanted.Length > 0; p++)
            {
                var text = to.Paragraphs[p].Text;
                if (Folding.Fold(text).IndexOf(wanted, StringComparison.Ordinal) is >= 0 and var at)
                {
                    yield return (new(p, at, wanted.Length, text.Substring(at, wanted.Length)), 2 * OtherParagraph);
                }
            }
        }
    }
}
