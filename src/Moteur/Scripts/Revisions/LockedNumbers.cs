using System.Globalization;

namespace Moteur.Scripts.Revisions;

/// <summary>
/// Numbers of a script whose numbers are locked, because papers and people already name scenes by them: no scene changes its own, a
/// new one takes a number between its neighbours. After 12 comes 12A, then 12B; where no letter after will do (between 12 and 12A, or
/// before the first scene) one goes before: A12A, A1.
/// </summary>
public static class LockedNumbers
{
    /// <summary>I and O are left out: they are read as 1 and 0.</summary>
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>The numbers of a script's scenes in order.</summary>
    /// <param name="scenes">
    /// For each scene, its locked number, omitted scenes included, or null when it is new; and the number that the incoming script gives
    /// it, which a new scene takes when it fits.
    /// </param>
    public static IReadOnlyList<SceneNumber> Give(IReadOnlyList<(SceneNumber? Locked, SceneNumber Incoming)> scenes)
    {
        var used = scenes.Where(s => s.Locked is not null).Select(s => Key(s.Locked!.Value)).ToHashSet(StringComparer.Ordinal);
        var numbers = new List<SceneNumber>(scenes.Count);
        for (var i = 0; i < scenes.Count; i++)
        {
            var number = scenes[i].Locked ?? Free(
                i > 0 ? numbers[i - 1] : null,
                scenes.Skip(i + 1).Select(s => s.Locked).FirstOrDefault(locked => locked is not null),
                scenes[i].Incoming,
                used);
            used.Add(Key(number));
            numbers.Add(number);
        }

        return numbers;
    }

    private static SceneNumber Free(SceneNumber? before, SceneNumber? after, SceneNumber incoming, HashSet<string> used)
    {
        // A scene that moved leaves its neighbours out of order: then only the one before counts.
        var end = after is { } next && before is { } last && next.CompareTo(last) <= 0 ? null : after;
        foreach (var text in Candidates(before, end, incoming))
        {
            if (SceneNumber.TryParse(text, out var number)
                && !used.Contains(Key(number))
                && (before is not { } low || number.CompareTo(low) > 0)
                && (end is not { } high || number.CompareTo(high) < 0))
            {
                return number;
            }
        }

        // No number is left between the two, or none that is short enough.
        for (var i = used.Count + 1; ; i++)
        {
            if (SceneNumber.InOrder(i) is var number && !used.Contains(Key(number)))
            {
                return number;
            }
        }
    }

    private static IEnumerable<string> Candidates(SceneNumber? before, SceneNumber? after, SceneNumber incoming)
    {
        if (before is not { } last)
        {
            return after is { } first ? Prefixed(first) : [incoming.ToString()];
        }

        var following = after is null ? Following(last) : null;
        string[] own = following is null || StartsLike(incoming, last) ? [incoming.ToString()] : [];
        return [.. own, .. following is null ? [] : (string[])[following], .. Suffixed(last), .. after is { } next ? Prefixed(next) : []];
    }

    /// <summary>True when the incoming number only adds letters to another one.</summary>
    private static bool StartsLike(SceneNumber incoming, SceneNumber last) =>
        incoming.ToString().StartsWith(last.ToString(), StringComparison.OrdinalIgnoreCase)
        && incoming.ToString()[last.ToString().Length..].All(char.IsLetter);

    /// <summary>The next whole number: 21 after 20B.</summary>
    private static string? Following(SceneNumber number)
    {
        var text = number.ToString();
        var (start, end) = LastDigits(text);
        return end > start && int.TryParse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? string.Create(CultureInfo.InvariantCulture, $"{text[..start].TrimEnd(Letters.ToCharArray())}{value + 1}")
            : null;
    }

    private static IEnumerable<string> Suffixed(SceneNumber number)
    {
        var text = number.ToString();
        var next = char.IsAsciiDigit(text[^1]) ? [] : Letters.Where(letter => letter > char.ToUpperInvariant(text[^1])).Select(letter => text[..^1] + letter);
        return next.Concat(Letters.Select(letter => text + letter));
    }

    private static IEnumerable<string> Prefixed(SceneNumber number)
    {
        var text = number.ToString();
        var start = LastDigits(text).Start;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return Letters.Select(letter => text[..start] + letter + text[start..]);
    }

    private static (int Start, int End) LastDigits(string text)
    {
        var end = text.Length;
        while (end > 0 && !char.IsAsciiDigit(text[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return (start, end);
    }

    private static string Key(SceneNumber number) => number.ToString().ToUpperInvariant();
}
