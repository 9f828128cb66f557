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

    private static readonly string[] Joints = [" ET ", " AND ", " PUIS ", " THEN ", " & ", "&", " + ", "/"];

    /// <summary>Joints that may as well set off something else (<c>MARIE, 20 ANS</c>).</summary>
    private static readonly string[] WeakJoints = [" - ", " – ", ", "];

    /// <summary>What stands before the name of somebody who is only heard, folded, and the article that it has swallowed.</summary>
    private static readonly (string Opening, string Article)[] VoicesOf =
    [
        .. from voice in (string[])["VOIX ", "LA VOIX ", "VOIX OFF "]
           from of in ((string, string)[])[("DE ", ""), ("D'", ""), ("DU ", "LE "), ("DES ", "LES ")]
           select (voice + of.Item1, of.Item2),
        ("VOICE OF ", ""), ("THE VOICE OF ", ""), ("O.S. ", ""),
    ];

    /// <summary>What may follow a known name after a blank or comma, folded: no name by itself, but part of one where nobody is called by the rest.</summary>
    private static readonly string[] WeakEndings =
        [
            "VO", "OS", "OC", "HC", "H.C.", "H.C", "IN", "SUITE", "CONTINUED", "MORE", "'S VOICE", "VOICE", "VOICE OVER", "VOICEOVER", "OFF SCREEN", "OFFSCREEN", "AU TELEPHONE", "AU TEL", "AU MICRO",
            "A LA RADIO", "A LA TELE", "A LA TELEVISION", "EN OFF", "EN VOIX OFF", "ON PHONE", "ON THE PHONE", "ON TV", "ON RADIO", "ON THE RADIO",
        ];

    /// <summary>First words that are written in several ways, by one of them, folded.</summary>
    private static readonly Dictionary<string, string> Titles = new[]
    {
        "MONSIEUR: M MR MISTER", "MADAME: MME", "MADEMOISELLE: MLLE", "DOCTEUR: DR DOCTOR", "PROFESSEUR: PR PROF PROFESSOR",
        "CAPITAINE: CAPT CAPTAIN", "LIEUTENANT: LT", "SERGENT: SGT SERGEANT", "INSPECTEUR: INSP INSPECTOR",
    }
        .Select(line => line.Split(": "))
        .SelectMany(line => line[1].Split(' '), (line, written) => (written, title: line[0]))
        .ToDictionary(t => t.written, t => t.title, StringComparer.Ordinal);

    private static readonly string[] Articles = ["LE ", "LA ", "LES ", "L'", "THE "];

    private readonly Dictionary<string, string> _names;
    private readonly HashSet<string> _written;

    private RoleNames(Dictionary<string, string> names, HashSet<string> written) => (_names, _written) = (names, written);

    /// <summary>Learns the names from every cue of a script, in script order.</summary>
    public static RoleNames From(IEnumerable<string> cues)
    {
        var spellings = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var cue in cues)
        {
            var name = Canonical(cue);
            var key = Key(name);
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

        return new(
            spellings.ToDictionary(s => s.Key, s => Best(s.Value), StringComparer.Ordinal),
            spellings.SelectMany(s => s.Value.Keys).Select(Folding.Key).ToHashSet(StringComparer.Ordinal));
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
    /// The roles that speak under a cue: one, or several when the cue joins names (<c>MARIE ET PAUL</c>) of which one at least
    /// speaks alone elsewhere in the script. None when the cue holds no name.
    /// </summary>
    public IReadOnlyList<string> In(string cue)
    {
        var name = Canonical(cue);
        if (Key(name).Length == 0)
        {
            return [];
        }

        List<string>[] ways = [Split(name, [.. Joints, .. WeakJoints]), Split(name, Joints)];
        var parts = ways[0].Count > 1 && ways[0].All(IsRole) ? ways[0] : ways[1].Count > 1 && ways[1].Exists(IsRole) ? ways[1] : [WithoutVoice(name)];
        return [.. parts.Select(p => _names.GetValueOrDefault(Key(p), p)).Distinct(StringComparer.Ordinal)];
    }

    private List<string> Split(string name, string[] joints) =>
        [.. name.Split(joints, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(p => Key(p).Length > 0).Select(WithoutVoice)];

    private bool IsRole(string part) => _names.ContainsKey(Key(part));

    /// <summary>The name of the known role whose voice a cue announces (<c>VOIX DE MARIE</c>, <c>MARIE AU TÉLÉPHONE</c>); the name itself when there is none.</summary>
    private string WithoutVoice(string name)
    {
        var folded = Folding.Fold(name);
        foreach (var (opening, article) in VoicesOf.Where(v => folded.StartsWith(v.Opening, StringComparison.Ordinal)))
        {
            if (IsWritten(article + name[opening.Length..]))
            {
                return article + name[opening.Length..];
            }
        }

        var ending = WeakEndings.FirstOrDefault(e => folded.EndsWith(e, StringComparison.Ordinal) && folded.Length > e.Length
            && (e[0] == '\'' || !char.IsLetterOrDigit(folded[^(e.Length + 1)])) && IsWritten(Trimmed(name[..^e.Length])));
        var age = folded.IndexOf(", ", StringComparison.Ordinal) is var comma && comma > 0 && char.IsAsciiDigit(folded[comma + 2]) && IsWritten(name[..comma]);
        return ending is not null ? Trimmed(name[..^ending.Length]) : age ? name[..comma] : name;
    }

    /// <summary>True when somebody is called so, to the article: MAN'S VOICE need not be THE MAN's.</summary>
    private bool IsWritten(string part) => _written.Contains(Folding.Key(part)) && Folding.Key(part).Length > 0;

    /// <summary>Equal for the spellings of one role: its accents, points and definite article, and the ways of writing its title, do not count.</summary>
    private static string Key(string name)
    {
        var folded = Folding.Fold(name).Replace("N°", "", StringComparison.Ordinal).Replace("Nº", "", StringComparison.Ordinal);
        var article = Articles.FirstOrDefault(a => folded.StartsWith(a, StringComparison.Ordinal) && folded.Length > a.Length);
        folded = folded[(article?.Length ?? 0)..];
        var first = folded.AsSpan().IndexOfAny(' ', '.') is var end && end > 0 ? folded[..end] : "";
        return Titles.TryGetValue(first, out var title) && Folding.Key(folded[end..]) is { Length: > 0 } rest ? title + rest : Folding.Key(folded);
    }

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
