using System.Runtime.InteropServices;

namespace Moteur.Scripts.Revisions;

/// <summary>
/// Which elements of a sequence stand again in another, in the same order. What occurs once in both is taken for granted
/// first (as patience diff does), which keeps the pairs where a reader would see them; the longest common subsequence fills
/// the gaps between. Bounded: a gap too large for that is left unpaired.
/// </summary>
internal static class Alignment
{
    /// <summary>Largest table of a gap: two thousand words against two thousand.</summary>
    private const int LargestGap = 4_000_000;

    /// <summary>For each element of <paramref name="a"/>, its place in <paramref name="b"/>, or -1. Places grow.</summary>
    public static int[] Of(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var map = new int[a.Length];
        Array.Fill(map, -1);
        Align(a, b, 0, 0, map);
        return map;
    }

    /// <summary>The longest run of growing values: which of <paramref name="values"/> belong to it.</summary>
    public static List<int> LongestGrowing(ReadOnlySpan<int> values)
    {
        var previous = new int[values.Length];
        var tails = new List<int>();
        for (var i = 0; i < values.Length; i++)
        {
            int low = 0, high = tails.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = values[tails[middle]] < values[i] ? (middle + 1, high) : (low, middle);
            }

            previous[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[low] = i;
            }
        }

        var run = new List<int>();
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = previous[i])
        {
            run.Add(i);
        }

        run.Reverse();
        return run;
    }

    private static void Align(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int fromA, int fromB, int[] map)
    {
        var head = 0;
        while (head < a.Length && head < b.Length && a[head] == b[head])
        {
            map[fromA + head] = fromB + head;
            head++;
        }

        var tail = 0;
        while (tail < a.Length - head && tail < b.Length - head && a[^(tail + 1)] == b[^(tail + 1)])
        {
            tail++;
            map[fromA + a.Length - tail] = fromB + b.Length - tail;
        }

        a = a[head..^tail];
        b = b[head..^tail];
        fromA += head;
        fromB += head;
        if (a.Length == 0 || b.Length == 0)
        {
            return;
        }

        if (Anchors(a, b) is { Count: > 0 } anchors)
        {
            int atA = 0, atB = 0;
            foreach (var (i, j) in anchors)
            {
                Align(a[atA..i], b[atB..j], fromA + atA, fromB + atB, map);
                map[fromA + i] = fromB + j;
                (atA, atB) = (i + 1, j + 1);
            }

            Align(a[atA..], b[atB..], fromA + atA, fromB + atB, map);
        }
        else if ((long)a.Length * b.Length <= LargestGap)
        {
            LongestCommon(a, b, fromA, fromB, map);
        }
    }

    /// <summary>Elements that occur once in each, in the longest common order.</summary>
    private static List<(int A, int B)> Anchors(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var places = new Dictionary<int, (int A, int B)>(a.Length);
        for (var i = 0; i < a.Length; i++)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, a[i], out var known);
            place = known ? (-2, -2) : (i, -1);
        }

        for (var j = 0; j < b.Length; j++)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrNullRef(places, b[j]);
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref place) && place.A >= 0)
            {
                place = place.B == -1 ? (place.A, j) : (-2, -2);
            }
        }

        var once = places.Values.Where(p => p is { A: >= 0, B: >= 0 }).OrderBy(p => p.A).ToList();
        var growing = LongestGrowing(CollectionsMarshal.AsSpan(once.ConvertAll(p => p.B)));
        return growing.ConvertAll(i => once[i]);
    }

    /// <summary>The longest common subsequence by its table; runs are preferred to scattered pairs.</summary>
    private static void LongestCommon(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int fromA, int fromB, int[] map)
    {
        // A pair that continues a pair is worth a little more than one that stands alone.
        const int pair = 16, run = 1;
        var width = b.Length + 1;
        var best = new int[(a.Length + 1) * width];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                var skip = Math.Max(best[((i + 1) * width) + j], best[(i * width) + j + 1]);
                best[(i * width) + j] = a[i] == b[j] ? Math.Max(skip, Paired(a, b, i, j, best[((i + 1) * width) + j + 1])) : skip;
            }
        }

        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var here = best[(i * width) + j];
            if (a[i] == b[j] && here == Paired(a, b, i, j, best[((i + 1) * width) + j + 1]))
            {
                map[fromA + i++] = fromB + j++;
            }
            else if (best[((i + 1) * width) + j] == here)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        static int Paired(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int i, int j, int rest) =>
            rest + pair + (i + 1 < a.Length && j + 1 < b.Length && a[i + 1] == b[j + 1] ? run : 0);
    }
}
