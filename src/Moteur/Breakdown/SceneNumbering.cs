using Moteur.Scripts;

namespace Moteur.Breakdown;

/// <summary>
/// Gives every scene one number that no other has. A script's own numbers stand, the first time each is used. In a numbered
/// script a scene without one takes the number before it with a letter, as scenes added in revisions do; in a script of which
/// only some scenes are numbered it is counted from the first, where that keeps the order.
/// </summary>
internal static class SceneNumbering
{
    /// <summary>I and O are left out: they are read as 1 and 0.</summary>
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>The numbers of the scenes in script order, with a warning for each that is not the script's own.</summary>
    public static List<SceneNumber> Give(IReadOnlyList<(SceneNumber? Own, string Heading, int Line)> scenes, List<ImportWarning> warnings)
    {
        if (scenes.All(s => s.Own is null))
        {
            return [.. scenes.Select((_, i) => SceneNumber.InOrder(i + 1))];
        }

        var counted = scenes.Count(s => s.Own is null) * 2 >= scenes.Count;
        var taken = scenes.Where(s => s.Own is not null).Select(s => Key(s.Own!.Value.ToString())).ToHashSet(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var lastLetter = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbers = new List<SceneNumber>();
        var next = scenes.First(s => s.Own is not null).Own!.Value.ToString();
        var last = "";
        for (var i = 0; i < scenes.Count; i++)
        {
            var (own, heading, line) = scenes[i];
            if (own is { } number && used.Add(Key(number.ToString())))
            {
                numbers.Add(number);
                last = number.ToString();
                continue;
            }

            var inOrder = SceneNumber.InOrder(i + 1);
            var keepsOrder = !SceneNumber.TryParse(last, out var before) || inOrder.CompareTo(before) > 0;
            if (counted && own is null && keepsOrder && taken.Add(Key(inOrder.ToString())))
            {
                numbers.Add(inOrder);
                last = inOrder.ToString();
                continue;
            }

            var given = Free(last, next, taken, lastLetter);
            numbers.Add(given);
            used.Add(Key(given.ToString()));
            warnings.Add(new(line, own is null
                ? new("Import_NumberAdded", heading, given.ToString())
                : new("Import_NumberTwice", own.Value.ToString(), heading, given.ToString())));
        }

        if (counted)
        {
            var first = scenes.First(s => s.Own is null);
            warnings.Add(new(first.Line, new("Import_PartlyNumbered", $"{scenes.Count(s => s.Own is null)}", $"{scenes.Count}")));
        }

        return numbers;
    }

    private static SceneNumber Free(string last, string next, HashSet<string> taken, Dictionary<string, int> lastLetter)
    {
        for (var i = lastLetter.GetValueOrDefault(last); ; i++)
        {
            var letters = LettersOf(i);
            var text = last.Length > 0 ? last + letters : letters + next;
            if (!SceneNumber.TryParse(text, out var number))
            {
                // A number too long to take a letter: count on from the scenes there are.
                SceneNumber.TryParse($"X{taken.Count + i}", out number);
            }

            if (taken.Add(Key(number.ToString())))
            {
                lastLetter[last] = i + 1;
                return number;
            }
        }
    }

    private static string LettersOf(int i) =>
        i < Letters.Length ? Letters[i].ToString() : LettersOf((i / Letters.Length) - 1) + Letters[i % Letters.Length];

    private static string Key(string number) => number.ToUpperInvariant();
}
