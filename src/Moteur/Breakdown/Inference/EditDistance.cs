namespace Moteur.Breakdown.Inference;

/// <summary>How far two words are from each other, as hands slip on keyboards.</summary>
internal static class EditDistance
{
    /// <summary>True when one letter is missing, too many, wrong, or two neighbours are swapped.</summary>
    public static bool IsOne(string a, string b)
    {
        if (a.Length < b.Length)
        {
            (a, b) = (b, a);
        }

        if (a.Length - b.Length > 1 || a == b)
        {
            return false;
        }

        var at = 0;
        while (at < b.Length && a[at] == b[at])
        {
            at++;
        }

        return a.Length > b.Length
            ? a.AsSpan(at + 1).SequenceEqual(b.AsSpan(at))
            : a.AsSpan(at + 1).SequenceEqual(b.AsSpan(at + 1))
                || (at + 1 < a.Length && a[at] == b[at + 1] && a[at + 1] == b[at] && a.AsSpan(at + 2).SequenceEqual(b.AsSpan(at + 2)));
    }
}
