namespace Moteur.Scripts.Revisions;

/// <summary>
/// How probable it is that a scene of one version is a scene of the other. Each piece of evidence (text, heading, number,
/// place) adds to the probability as independent witnesses do (noisy-or).
/// </summary>
internal sealed class MatchScores
{
    /// <summary>What full likeness of each kind is worth alone.</summary>
    private const double Text = 0.97, Heading = 0.4, Number = 0.55, Place = 0.3;

    /// <summary>How much a scene that was cut down, or that grew around what it was, counts as likeness.</summary>
    private const double Contained = 0.6;

    /// <summary>Text of fewer words is weak evidence.</summary>
    private const int EnoughWords = 12;

    /// <summary>Text likeness by which two scenes are one without further evidence, and how far below it every other must be.</summary>
    private const double Anchor = 0.75, AnchorMargin = 0.2;

    /// <summary>A scene with this part of its text from one scene was made of it.</summary>
    private const double MostOf = 0.5;

    private readonly IReadOnlyList<SceneProfile> _old;
    private readonly IReadOnlyList<SceneProfile> _incoming;
    private readonly double[][] _score;
    private Slot[] _oldSlots = [];
    private Slot[] _incomingSlots = [];
    private IReadOnlyList<int> _to = [];

    public MatchScores(IReadOnlyList<SceneProfile> old, IReadOnlyList<SceneProfile> incoming)
    {
        (_old, _incoming) = (old, incoming);
        Overlap = TextOverlap.Of(old, incoming);
        _score = [.. old.Select(_ => new double[incoming.Count])];
    }

    public TextOverlap Overlap { get; }

    public double this[int old, int incoming] => _score[old][incoming];

    /// <summary>Pairs that their text alone makes certain: much alike, and unlike all others.</summary>
    public IEnumerable<(int Old, int Incoming)> Anchors()
    {
        var rows = new Best[_old.Count];
        var columns = new Best[_incoming.Count];
        for (var i = 0; i < _old.Count; i++)
        {
            for (var j = 0; j < _incoming.Count; j++)
            {
                var likeness = Overlap.Likeness(i, j) * Weight(i, j);
                rows[i] = rows[i].With(j, likeness);
                columns[j] = columns[j].With(i, likeness);
            }
        }

        return rows.Index()
            .Where(r => r.Item.First >= Anchor && r.Item.IsClear && columns[r.Item.Index].IsClear && columns[r.Item.Index].Index == r.Index)
            .Select(r => (r.Index, r.Item.Index));
    }

    /// <summary>Weighs all evidence, knowing the scenes that are certain.</summary>
    /// <param name="to">For each scene of the production, its place in the incoming script when certain, else -1.</param>
    /// <param name="from">The same from the incoming script.</param>
    public void Weigh(IReadOnlyList<int> to, IReadOnlyList<int> from)
    {
        _to = to;
        (_oldSlots, _incomingSlots) = (Slots(to), Slots(from));
        var certain = to.Index().Where(p => p.Item >= 0).ToList();

        // A version that numbered every scene anew tells nothing by its numbers.
        var numbersHold = (certain.Count(p => SameNumber(p.Index, p.Item)) + 0.5) / (certain.Count + 1);
        for (var i = 0; i < _old.Count; i++)
        {
            for (var j = 0; j < _incoming.Count; j++)
            {
                _score[i][j] = Score(i, j, numbersHold);
            }
        }

        DiscountBorrowedText();
    }

    public bool SameNumber(int i, int j) => _old[i].Number == _incoming[j].Number;

    public MatchEvidence Evidence(int i, int j, bool decided = false) => new(
        Math.Round(Overlap.Likeness(i, j), 3),
        Math.Round(_old[i].HeadingLikeness(_incoming[j]), 3),
        SameNumber(i, j),
        PlaceEvidence(i, j) >= 0.5,
        decided);

    /// <summary>The scene of which an incoming one was made, among those that <paramref name="may"/> be; -1 when of none.</summary>
    public int SourceOf(int j, Func<int, bool> may) => MostIn(_old.Count, i => may(i) ? Overlap.PartOfIncoming(i, j) : 0);

    /// <summary>The incoming scene that a scene is now in, among those that <paramref name="may"/> be; -1 when in none.</summary>
    public int TargetOf(int i, Func<int, bool> may) => MostIn(_incoming.Count, j => may(j) ? Overlap.PartOfOld(i, j) : 0);

    private static int MostIn(int count, Func<int, double> part)
    {
        var (best, most) = (-1, MostOf);
        for (var i = 0; i < count; i++)
        {
            if (part(i) is var here && here >= most)
            {
                (best, most) = (i, here + 1e-9);
            }
        }

        return best;
    }

    private double Score(int i, int j, double numbersHold)
    {
        if (_incoming[j].Omitted)
        {
            // A number kept for a scene that was taken out: nothing else says which.
            return SameNumber(i, j) ? 0.95 : 0;
        }

        var contained = Math.Max(Overlap.PartOfOld(i, j), Overlap.PartOfIncoming(i, j));
        var likeness = Overlap.Likeness(i, j);
        likeness += (1 - likeness) * Contained * contained;
        return 1 - ((1 - (Text * likeness * Weight(i, j)))
            * (1 - (Heading * _old[i].HeadingLikeness(_incoming[j])))
            * (1 - (SameNumber(i, j) ? Number * numbersHold : 0))
            * (1 - (Place * PlaceEvidence(i, j))));
    }

    private double Weight(int i, int j) => Math.Min(1, Math.Min(_old[i].Body.Length, _incoming[j].Body.Length) / (double)EnoughWords);

    /// <summary>From 0 to 1: whether two scenes stand between the same certain scenes, at the same distance.</summary>
    private double PlaceEvidence(int i, int j)
    {
        var (a, b) = (_oldSlots[i], _incomingSlots[j]);
        var sameBefore = a.Before < 0 ? b.Before < 0 : _to[a.Before] == b.Before;
        var sameAfter = a.After == _old.Count ? b.After == _incoming.Count : _to[a.After] == b.After;

        // Squared, so that of scenes all alike those in the same order go together. Of two halves of a scene the first is rather the scene.
        double before = 1 / (1.0 + Square(a.ToBefore - b.ToBefore)), after = 1 / (1.0 + Square(a.ToAfter - b.ToAfter));
        return (sameBefore, sameAfter) switch
        {
            (true, true) => ((2 * before) + after) / 3,
            (true, false) => before / 2,
            (false, true) => after / 2,
            _ => 0,
        };
    }

    private static double Square(int value) => (double)value * value;

    /// <summary>
    /// What was made of one scene is not another that left close by; nor is a scene merged into another one what was added
    /// beside it.
    /// </summary>
    private void DiscountBorrowedText()
    {
        for (var j = 0; j < _incoming.Count; j++)
        {
            if (SourceOf(j, _ => true) is >= 0 and var source)
            {
                for (var i = 0; i < _old.Count; i++)
                {
                    _score[i][j] *= i != source && Overlap.PartOfIncoming(i, j) < Overlap.PartOfIncoming(source, j) / 2 ? 0.5 : 1;
                }
            }
        }

        for (var i = 0; i < _old.Count; i++)
        {
            if (TargetOf(i, _ => true) is >= 0 and var target)
            {
                for (var j = 0; j < _incoming.Count; j++)
                {
                    _score[i][j] *= j != target && Overlap.PartOfOld(i, j) < Overlap.PartOfOld(i, target) / 2 ? 0.5 : 1;
                }
            }
        }
    }

    /// <summary>For each scene, the certain scenes before and after it, and how far they are.</summary>
    private static Slot[] Slots(IReadOnlyList<int> partner)
    {
        var slots = new Slot[partner.Count];
        for (int i = 0, last = -1; i < partner.Count; i++)
        {
            slots[i] = new(last, partner.Count, i - last, 0);
            last = partner[i] >= 0 ? i : last;
        }

        for (int i = partner.Count - 1, next = partner.Count; i >= 0; i--)
        {
            slots[i] = slots[i] with { After = next, ToAfter = next - i };
            next = partner[i] >= 0 ? i : next;
        }

        return slots;
    }

    private readonly record struct Slot(int Before, int After, int ToBefore, int ToAfter);

    /// <summary>The highest of some values, where it is, and the second highest.</summary>
    private readonly record struct Best(int Index, double First, double Second)
    {
        public bool IsClear => Second <= First - AnchorMargin;

        public Best With(int index, double value) => value > First ? new(index, value, First) : value > Second ? this with { Second = value } : this;
    }
}
