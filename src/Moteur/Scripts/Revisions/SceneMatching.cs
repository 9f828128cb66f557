using System.Runtime.InteropServices;

namespace Moteur.Scripts.Revisions;

/// <summary>
/// Finds the scenes of a script again in its next version, by text, heading, number and place, whatever was renumbered, moved, renamed,
/// split or merged, and whatever format and typography it comes in.
/// </summary>
/// <remarks>
/// Scenes that their text alone makes certain come first; they tell whether numbers can be trusted in this version, and between which
/// scenes the others stand. The others are then assigned so that the sum of probabilities is the highest. Of what is left,
/// scenes made of another's text were split off it, scenes whose text stands in another were merged into it.
/// </remarks>
public sealed class SceneMatching
{
    /// <summary>Below, two scenes are not held to be one.</summary>
    private const double Possible = 0.45;

    /// <summary>Below, a person should confirm.</summary>
    private const double Sure = 0.7;

    /// <summary>Below, a person should confirm when another scene is nearly as likely.</summary>
    private const double SureOfMany = 0.9;

    private const int MaxCandidates = 12;
    private const int MaxAlternatives = 3;

    private readonly IReadOnlyList<SceneProfile> _old;
    private readonly IReadOnlyList<SceneProfile> _incoming;
    private readonly MatchDecisions _decisions;
    private readonly MatchScores _scores;
    private readonly int[] _to;
    private readonly int[] _from;

    private SceneMatching(IReadOnlyList<SceneProfile> old, IReadOnlyList<SceneProfile> incoming, MatchDecisions decisions)
    {
        (_old, _incoming, _decisions) = (old, incoming, decisions);
        _scores = new(old, incoming);
        _to = [.. Enumerable.Repeat(-1, old.Count)];
        _from = [.. Enumerable.Repeat(-1, incoming.Count)];
    }

    /// <summary>Matches two versions. Nothing is changed.</summary>
    /// <param name="old">The production's scenes, with their texts, in script order.</param>
    /// <param name="incoming">The new version's scenes, with their texts, in script order.</param>
    /// <param name="decisions">What persons said of doubtful matches.</param>
    /// <returns>The match, or <c>Revision_Decision</c> when a decision names a scene that is not there or two are of the same.</returns>
    public static Result<ScriptMatch> Match(
        IReadOnlyList<Scene> old, IReadOnlyList<Scene> incoming, IReadOnlyList<MatchDecision>? decisions = null)
    {
        var reader = new WordReader();
        return Match(SceneProfile.Of(old, reader), SceneProfile.Of(incoming, reader), decisions ?? []);
    }

    internal static Result<ScriptMatch> Match(
        IReadOnlyList<SceneProfile> old, IReadOnlyList<SceneProfile> incoming, IReadOnlyList<MatchDecision> decisions) =>
        MatchDecisions.Of(decisions, old, incoming.Count) is { } read
            ? new SceneMatching(old, incoming, read).Match()
            : new Problem("Revision_Decision");

    private ScriptMatch Match()
    {
        foreach (var (i, j) in _decisions.Kept)
        {
            Pair(i, j);
        }

        foreach (var (i, j) in _scores.Anchors())
        {
            if (IsFree(i) && IsFreeIncoming(j))
            {
                Pair(i, j);
            }
        }

        _scores.Weigh([.. _to], [.. _from]);
        PairRest();
        return new(InOrder());
    }

    private void Pair(int i, int j) => (_to[i], _from[j]) = (j, i);

    private bool IsFree(int i) => _to[i] < 0 && _decisions.OfOld(i) is null;

    private bool IsFreeIncoming(int j) => _from[j] < 0 && _decisions.OfIncoming(j) is null;

    private void PairRest()
    {
        var rows = Enumerable.Range(0, _old.Count).Where(IsFree).ToList();
        var columns = Enumerable.Range(0, _incoming.Count).Where(IsFreeIncoming).ToList();
        var candidates = rows.ConvertAll<IReadOnlyList<(int, double)>>(i =>
        [
            .. columns.Select((j, column) => (Column: column, Score: _scores[i, j]))
                .Where(c => c.Score >= Possible)
                .OrderByDescending(c => c.Score)
                .Take(MaxCandidates),
        ]);
        var best = Assignment.Best(candidates, columns.Count, Possible);
        for (var row = 0; row < rows.Count; row++)
        {
            if (best[row] >= 0)
            {
                Pair(rows[row], columns[best[row]]);
            }
        }
    }

    /// <summary>The scene off which an incoming one without partner was split; -1 when it is new.</summary>
    private int SplitFrom(int j)
    {
        if (_decisions.OfIncoming(j) is { } said)
        {
            return said.Old;
        }

        var source = _scores.SourceOf(j, _ => true);

        // Text that the scene itself still holds was repeated, not split off.
        return source >= 0 && (_to[source] < 0 || !Repeats(_incoming[j], _incoming[_to[source]])) ? source : -1;
    }

    /// <summary>The incoming scene into which a scene without partner was merged; -1 when it is gone.</summary>
    private int MergedInto(int i)
    {
        if (_decisions.OfOld(i) is { } said)
        {
            return said.Incoming;
        }

        var target = _scores.TargetOf(i, j => _from[j] >= 0);
        return target >= 0 && !Repeats(_old[i], _old[_from[target]]) ? target : -1;
    }

    /// <summary>True when another scene also holds most of a scene's text, by its runs of three words.</summary>
    private static bool Repeats(SceneProfile scene, SceneProfile other)
    {
        var runs = scene.Runs().ToList();
        var others = other.Runs().ToHashSet();
        return runs.Count(others.Contains) >= 0.7 * runs.Count;
    }

    private List<SceneMatch> InOrder()
    {
        var kept = Enumerable.Range(0, _incoming.Count).Where(j => _from[j] >= 0).ToList();
        var still = Alignment.LongestGrowing(CollectionsMarshal.AsSpan(kept.ConvertAll(j => _from[j]))).Select(k => kept[k]).ToHashSet();
        var gone = new Queue<int>(Enumerable.Range(0, _old.Count).Where(i => _to[i] < 0));
        var order = new List<SceneMatch>();
        for (var j = 0; j < _incoming.Count; j++)
        {
            // Scenes that left come before the next one that stayed.
            while (still.Contains(j) && gone.TryPeek(out var i) && i < _from[j])
            {
                order.Add(Gone(gone.Dequeue()));
            }

            order.Add(_from[j] >= 0 ? Kept(_from[j], j, !still.Contains(j)) : New(j));
        }

        order.AddRange(gone.Select(Gone));
        return order;
    }

    private SceneMatch Kept(int i, int j, bool moved)
    {
        var decided = _decisions.OfOld(i) is not null;
        var confidence = decided ? 1 : _scores[i, j];
        var alternatives = decided ? [] : Alternatives(i, j);
        var doubtful = !decided && (confidence < Sure || (confidence < SureOfMany && alternatives.Any(a => IsRival(a, confidence))));
        return new(MatchKind.Kept, _old[i].Scene.Id, j, confidence, doubtful, _scores.Evidence(i, j, decided), alternatives)
        {
            TextChanged = !_old[i].ReadsAs(_incoming[j]),
            HeadingChanged = !_old[i].HasHeadingOf(_incoming[j]),
            Renumbered = !_scores.SameNumber(i, j),
            Moved = moved,
        };
    }

    private SceneMatch New(int j)
    {
        var source = SplitFrom(j);
        var decided = _decisions.OfIncoming(j) is not null;
        var alternatives = decided ? [] : Alternatives(null, j);
        var confidence = decided ? 1
            : source >= 0 ? _scores.Overlap.PartOfIncoming(source, j)
            : 1 - alternatives.Select(a => a.Confidence).FirstOrDefault();
        return source >= 0
            ? new(MatchKind.SplitOff, null, j, confidence, confidence < Sure, _scores.Evidence(source, j, decided), alternatives) { SplitFrom = _old[source].Scene.Id }
            : new(MatchKind.Added, null, j, confidence, false, null, alternatives);
    }

    private SceneMatch Gone(int i)
    {
        var target = MergedInto(i);
        var decided = _decisions.OfOld(i) is not null;
        var alternatives = decided ? [] : Alternatives(i, null);
        var confidence = decided ? 1
            : target >= 0 ? _scores.Overlap.PartOfOld(i, target)
            : 1 - alternatives.Select(a => a.Confidence).FirstOrDefault();
        return target >= 0
            ? new(MatchKind.MergedInto, _old[i].Scene.Id, null, confidence, confidence < Sure, _scores.Evidence(i, target, decided), alternatives) { MergedInto = target }
            : new(MatchKind.Removed, _old[i].Scene.Id, null, confidence, false, null, alternatives);
    }

    /// <summary>What else a scene could be, the likeliest first.</summary>
    private List<MatchAlternative> Alternatives(int? old, int? incoming)
    {
        var pairs = new List<(int Old, int Incoming)>();
        if (old is { } i)
        {
            pairs.AddRange(Enumerable.Range(0, _incoming.Count).Where(j => j != incoming).Select(j => (i, j)));
        }

        if (incoming is { } to)
        {
            pairs.AddRange(Enumerable.Range(0, _old.Count).Where(k => k != old).Select(k => (k, to)));
        }

        return
        [
            .. pairs.Where(p => _scores[p.Old, p.Incoming] >= Possible)
                .OrderByDescending(p => _scores[p.Old, p.Incoming])
                .Take(MaxAlternatives)
                .Select(p => new MatchAlternative(_old[p.Old].Scene.Id, p.Incoming, _scores[p.Old, p.Incoming], _scores.Evidence(p.Old, p.Incoming))),
        ];
    }

    /// <summary>True when another scene is nearly as likely, and is not surely something else itself.</summary>
    private bool IsRival(MatchAlternative other, double confidence)
    {
        var i = _old.First(p => p.Scene.Id == other.Old).Index;
        var j = other.Incoming;
        var explained = (_to[i] >= 0 && _to[i] != j && _scores[i, _to[i]] > other.Confidence + 0.1)
            || (_from[j] >= 0 && _from[j] != i && _scores[_from[j], j] > other.Confidence + 0.1)
            || (_from[j] < 0 && SplitFrom(j) == i)
            || (_to[i] < 0 && MergedInto(i) == j);
        return !explained && other.Confidence > confidence - 0.1;
    }
}
