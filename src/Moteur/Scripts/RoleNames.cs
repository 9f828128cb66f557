namespace Moteur.Scripts;

/// <summary>
/// The roles of a script, one name a role whatever the variants of its cues: <c>Marie (V.O.)</c>, <c>MARIE (suite)</c> and
/// <c>MARIE</c> are one role. Made from every cue of the script, because some can only be judged beside the others.
/// </summary>
public sealed class RoleNames
{
    /// <summary>What follows a name without parentheses and is no part of it, folded.</summary>
    private static readonly string[] Endings =
        ["VOIX OFF", "VOIX-OFF", "OFF", "V.O.", "V.O", "O.S.", "O.S", "O.C.", "CONT'D", "HORS CHAMP", "HORS-CHAMP"];

    private static readonly string[] Joints = [" ET ", " AND ", " & ", "&", " + ", "/", ", "];

    private readonly Dictionary<string, string> _names;

    private RoleNames(Dictionary<string, string> names) => _names = names;

    /// <summary>Learns the names from every cue of a script, in script order.</summary>
    public static RoleNames From(IEnumerable<string> cues)
    {
        var spellings = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var cue in cues)
        {
            var name = Canonical(cue);
            var key = Folding.Key(name);
            if (key.Length == 0)
            {
                continue;
            }

            if (!spellings.TryGetValue(key, out var known))
            {
                spellings[key] = known = new(StringComparer.Ordinal);
            }

            known[name] = known.GetValueOrDefault(name) + 1;
        }

        return new(spellings.ToDictionary(s => s.Key, s => Best(s.Value), StringComparer.Ordinal));
    }

    /// <summary>
    /// The name in a cue: upper case with its accents, without what says how it is heard. Empty when the cue holds no name.
    /// </summary>
    public static string Canonical(string cue)
    {
        var name = Folding.OneSpace(WithoutGroups(cue)).ToUpperInvariant().Replace('’', '\'');
        name = Trimmed(name);
        var folded = Folding.Fold(name);
        for (var again = true; again;)
        {
            again = false;
            foreach (var ending in Endings)
            {
                if (!Endings.Contains(folded)
                    && folded.Length > ending.Length
                    && folded.EndsWith(ending, StringComparison.Ordinal)
                    && !char.IsLetterOrDigit(folded[^(ending.Length + 1)])
                    && Trimmed(name[..^ending.Length]) is { Length: > 0 } shorter)
                {
                    name = shorter;
                    folded = Folding.Fold(name);
                    again = true;
                }
            }
        }

        return name.Any(char.IsLetterOrDigit) ? name : "";
    }

    /// <summary>
    /// The roles that speak under a cue: one, or several when the cue joins names (<c>MARIE ET PAUL</c>) that each
    /// speak alone elsewhere in the script. None when the cue holds no name.
    /// </summary>
    public IReadOnlyList<string> In(string cue)
    {
        var name = Canonical(cue);
        var key = Folding.Key(name);
        if (key.Length == 0)
        {
            return [];
        }

        var parts = name.Split(Joints, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.All(IsKnown) && !parts.Any(p => Folding.Key(p) == key)
            ? [.. parts.Select(p => _names[Folding.Key(p)]).Distinct(StringComparer.Ordinal)]
            : [_names.GetValueOrDefault(key, name)];
    }

    private bool IsKnown(string part) => _names.ContainsKey(Folding.Key(part));

    /// <summary>The spelling with most accents (capitals often lose theirs), then the most frequent, then the first.</summary>
    private static string Best(Dictionary<string, int> spellings) =>
        spellings.OrderByDescending(s => Folding.Accents(s.Key)).ThenByDescending(s => s.Value).First().Key;

    private static string Trimmed(string name) => name.Trim(' ', '^', ':', ',', ';', '-', '–', '—', '*', '_', '@', '\u00A0');

    /// <summary>Drops parentheses with what they hold, even when one is never closed.</summary>
    private static string WithoutGroups(string cue)
    {
        var kept = new System.Text.StringBuilder(cue.Length);
        var depth = 0;
        foreach (var c in cue)
        {
            if (c is '(' or '[')
            {
                depth++;
                kept.Append(' ');
            }
            else if (c is ')' or ']')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (depth == 0)
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }
}
