using System.Runtime.InteropServices;

namespace Moteur.Scripts.Revisions;

/// <summary>
/// How much text any scene of one version shares with any scene of another, by the words and the runs of three words that they have in
/// common, each weighing more the fewer scenes hold it (TF-IDF): « la mer » says little, « un crabe sur le tableau de bord » much.
/// </summary>
internal sealed class TextOverlap
{
    /// <summary>Runs of words tell texts apart better than words, words survive rewriting better.</summary>
    private const double WeightOfRuns = 0.65;

    private readonly Shares _words;
    private readonly Shares _runs;

    private TextOverlap(Shares words, Shares runs) => (_words, _runs) = (words, runs);

    public static TextOverlap Of(IReadOnlyList<SceneProfile> old, IReadOnlyList<SceneProfile> incoming) => new(
        Shares.Of([.. old.Select(p => Counted(p.Body.Select(w => (long)w)))], [.. incoming.Select(p => Counted(p.Body.Select(w => (long)w)))]),
        Shares.Of([.. old.Select(p => Counted(p.Runs()))], [.. incoming.Select(p => Counted(p.Runs()))]));

    /// <summary>Likeness of two texts, from 0 to 1 (the same words in the same runs).</summary>
    public double Likeness(int old, int incoming) => _runs.Old[old] == 0 || _runs.Incoming[incoming] == 0
        ? _words.Dice(old, incoming)
        : (WeightOfRuns * _runs.Dice(old, incoming)) + ((1 - WeightOfRuns) * _words.Dice(old, incoming));

    /// <summary>The part of the old scene's text that stands in the incoming one, from 0 to 1.</summary>
    public double PartOfOld(int old, int incoming) => Part(_runs.Common[old][incoming], _runs.Old[old]);

    /// <summary>The part of the incoming scene's text that stood in the old one, from 0 to 1.</summary>
    public double PartOfIncoming(int old, int incoming) => Part(_runs.Common[old][incoming], _runs.Incoming[incoming]);

    private static double Part(float common, float whole) => whole > 0 ? Math.Min(1, common / whole) : 0;

    private static Dictionary<long, int> Counted(IEnumerable<long> terms)
    {
        var counts = new Dictionary<long, int>();
        foreach (var term in terms)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _)++;
        }

        return counts;
    }

    /// <summary>Weights of the scenes' terms, and of the terms that two scenes share.</summary>
    private sealed record Shares(float[] Old, float[] Incoming, float[][] Common)
    {
        public static Shares Of(List<Dictionary<long, int>> old, List<Dictionary<long, int>> incoming)
        {
            var holders = new Dictionary<long, List<(int Scene, int Count)>>();
            var held = new Dictionary<long, int>();
            for (var i = 0; i < old.Count; i++)
            {
                foreach (var (term, count) in old[i])
                {
                    (CollectionsMarshal.GetValueRefOrAddDefault(holders, term, out _) ??= []).Add((i, count));
                    CollectionsMarshal.GetValueRefOrAddDefault(held, term, out _)++;
                }
            }

            foreach (var term in incoming.SelectMany(counts => counts.Keys))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(held, term, out _)++;
            }

            var scenes = old.Count + incoming.Count;
            var shares = new Shares(
                [.. old.Select(Weight)],
                [.. incoming.Select(Weight)],
                [.. old.Select(_ => new float[incoming.Count])]);
            for (var j = 0; j < incoming.Count; j++)
            {
                foreach (var (term, count) in incoming[j])
                {
                    if (holders.TryGetValue(term, out var those))
                    {
                        var weight = Rarity(term);
                        foreach (var (scene, there) in those)
                        {
                            shares.Common[scene][j] += weight * Math.Min(there, count);
                        }
                    }
                }
            }

            return shares;

            float Rarity(long term) => MathF.Log(1 + ((float)scenes / held[term]));

            float Weight(Dictionary<long, int> terms) => terms.Sum(t => Rarity(t.Key) * t.Value);
        }

        public double Dice(int old, int incoming)
        {
            var whole = Old[old] + Incoming[incoming];
            return whole > 0 ? Math.Min(1, 2 * Common[old][incoming] / whole) : 0;
        }
    }
}
