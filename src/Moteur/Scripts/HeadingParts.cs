namespace Moteur.Scripts;

/// <summary>
/// Tells the set from the time of day in what follows the interior of a heading. The rest is cut at its separators; a part made
/// wholly of words of time says the light, the others are the set.
/// </summary>
internal static class HeadingParts
{
    private const string Dashes = "‒–—―−";

    /// <summary>A part of the rest: where it stands, and what it says when it speaks of time.</summary>
    private readonly record struct Part(int Start, int End, bool IsTime, TimeOfDay Light);

    /// <summary>Reads the set, and the light; also an interior written after the place (<c>CUISINE - INT. NUIT</c>) when none was before.</summary>
    public static (string Set, TimeOfDay Light) Read(string rest, ref Interior? interior)
    {
        var folded = Folding.Fold(rest);
        var parts = Cut(rest, folded);
        var trailing = interior is null ? TakeTrailingInterior(rest, parts, ref interior) : TimeOfDay.None;
        var light = parts.Where(p => p.IsTime).Select(p => p.Light).Where(IsLight).FirstOrDefault();
        light = light == TimeOfDay.None ? trailing : light;
        if (light == TimeOfDay.None && parts.Any(p => p.IsTime && p.Light == TimeOfDay.Continuous))
        {
            light = TimeOfDay.Continuous;
        }

        var timed = parts.FindIndex(p => p.IsTime);
        var kept = parts.Where((p, i) => !p.IsTime && !(timed >= 0 && i > timed && IsAside(rest[p.Start..p.End]))).ToList();
        var set = Join(rest, parts, kept);
        return light is TimeOfDay.None && timed < 0 ? WithoutDashes(set) : (set, light);
    }

    /// <summary>True when the text opens with a word of light.</summary>
    public static bool StartsWithLight(string text) =>
        Words(Folding.Fold(text)) is { Count: > 0 } words && LightAt(words, 0, out _) > 0;

    /// <summary>True when a separate part of the text says a light or an interior.</summary>
    public static bool HasLightOrInterior(string text)
    {
        Interior? interior = null;
        var parts = Cut(text, Folding.Fold(text));
        return parts.Count > 1 && (parts.Any(p => p.IsTime && IsLight(p.Light)) || TakeTrailingInterior(text, parts, ref interior) != TimeOfDay.None || interior is not null);
    }

    private static bool IsLight(TimeOfDay time) => time is not (TimeOfDay.None or TimeOfDay.Continuous);

    private static TimeOfDay TakeTrailingInterior(string rest, List<Part> parts, ref Interior? interior)
    {
        for (var i = parts.Count - 1; i > 0; i--)
        {
            var line = new HeadingLine(rest[parts[i].Start..]);
            if (line.TakeInterior() is { } found)
            {
                Interior? none = Interior.None;
                var (tail, light) = Read(line.Rest, ref none);
                if (tail.Length == 0)
                {
                    interior = found;
                    parts.RemoveRange(i, parts.Count - i);
                    return light;
                }
            }
        }

        return TimeOfDay.None;
    }

    /// <summary>A part after the time of day that is no part of the set: in brackets, or said of a vehicle.</summary>
    private static bool IsAside(string part) =>
        part is ['(', .., ')'] or ['[', .., ']'] || HeadingWords.AfterTime.Contains(string.Join(' ', Words(Folding.Fold(part))));

    private static string Join(string rest, List<Part> parts, List<Part> kept)
    {
        var set = new System.Text.StringBuilder();
        foreach (var part in kept)
        {
            if (set.Length > 0)
            {
                var before = parts.IndexOf(part) - 1;
                set.Append(rest, parts[before].End, part.Start - parts[before].End);
            }

            set.Append(rest, part.Start, part.End - part.Start);
        }

        // A point ends a sentence at the end of the heading, an abbreviation (BLVD.) before the time of day.
        var text = set.ToString().TrimStart(' ', '-', '.', ',', ':', ';', '/').TrimEnd(' ', '-', ',', ':', ';', '/');
        return kept.Count > 0 && kept[^1].End >= rest.Length ? text.TrimEnd('.') : text;
    }

    /// <summary>Without separators, a word of light at either end of the set is the light, unless a link makes it part of a name.</summary>
    private static (string Set, TimeOfDay Light) WithoutDashes(string set)
    {
        var folded = Folding.Fold(set);
        var words = WordSpans(folded);
        for (var count = Math.Min(HeadingWords.LongestPhrase, words.Count - 1); count > 0; count--)
        {
            var from = words.Count - count;
            if (HeadingWords.Lights.TryGetValue(Phrase(folded, words, from, count), out var light)
                && IsLight(light)
                && !HeadingWords.Links.Contains(folded[words[from - 1].Start..words[from - 1].End]))
            {
                return (set[..words[from - 1].End].TrimEnd(), light);
            }
        }

        if (words.Count > 1
            && HeadingWords.Lights.TryGetValue(Phrase(folded, words, 0, 1), out var first)
            && folded[..words[0].End] is "JOUR" or "NUIT"
            && !HeadingWords.Links.Contains(folded[words[1].Start..words[1].End])
            && words[1].End - words[1].Start > 1)
        {
            return (set[words[1].Start..], first);
        }

        return (set, TimeOfDay.None);
    }

    private static List<Part> Cut(string rest, string folded)
    {
        var parts = new List<Part>();
        int start = 0, depth = 0;
        for (var i = 0; i <= rest.Length; i++)
        {
            var width = i == rest.Length ? 1 : depth == 0 ? SeparatorAt(rest, i) : 0;
            if (width > 0)
            {
                Add(parts, rest, folded, start, i);
                start = i + width;
                i += width - 1;
            }
            else
            {
                depth = rest[i] is '(' or '[' ? depth + 1 : rest[i] is ')' or ']' ? Math.Max(0, depth - 1) : depth;
            }
        }

        return parts;
    }

    private static void Add(List<Part> parts, string rest, string folded, int start, int end)
    {
        while (start < end && rest[start] == ' ')
        {
            start++;
        }

        while (end > start && rest[end - 1] == ' ')
        {
            end--;
        }

        if (start < end)
        {
            var isTime = SaysTime(folded[start..end], parts.Count > 0, out var light);
            parts.Add(new(start, end, isTime, light));
        }
    }

    /// <summary>How many characters of separator stand at a place: a long dash anywhere, a short one beside a blank, a stroke, a comma, a point before a blank.</summary>
    private static int SeparatorAt(string text, int at)
    {
        var blankBefore = at == 0 || text[at - 1] == ' ';
        var blankAfter = at + 1 >= text.Length || text[at + 1] == ' ';
        return text[at] switch
        {
            '-' when blankBefore || blankAfter || text[at + 1] == '-' => 1,
            '/' or ',' or ';' or ':' or '|' or '•' => 1,
            '.' when blankAfter && !IsBeforeDash(text, at + 1) => 1,
            var c when Dashes.Contains(c, StringComparison.Ordinal) => 1,
            _ => 0,
        };
    }

    private static bool IsBeforeDash(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at < text.Length && (text[at] == '-' || Dashes.Contains(text[at], StringComparison.Ordinal));
    }

    /// <summary>True when a part is made of nothing but words of time, brackets aside.</summary>
    private static bool SaysTime(string part, bool follows, out TimeOfDay light)
    {
        light = TimeOfDay.None;
        var words = Words(WithoutGroups(part));
        if (words.Count == 0)
        {
            return false;
        }

        var said = false;
        for (var i = 0; i < words.Count;)
        {
            var taken = LightAt(words, i, out var found);
            if (taken > 0)
            {
                light = IsLight(light) || (light != TimeOfDay.None && !IsLight(found)) ? light : found;
                said = true;
            }
            else if ((taken = PhraseAt(words, i, HeadingWords.Moments)) > 0)
            {
                said |= follows;
            }
            else if (HeadingWords.Companions.Contains(words[i]) || words[i].All(char.IsAsciiDigit))
            {
                taken = 1;
            }
            else
            {
                // JOUR DE PLUIE, NIGHT OF THE STORM: a light that a link explains, after the set.
                return follows && i > 0 && IsLight(light) && HeadingWords.Links.Contains(words[i - 1]);
            }

            i += taken;
        }

        return said;
    }

    private static int LightAt(List<string> words, int at, out TimeOfDay light)
    {
        for (var count = Math.Min(HeadingWords.LongestPhrase, words.Count - at); count > 0; count--)
        {
            if (HeadingWords.Lights.TryGetValue(string.Join(' ', words.Skip(at).Take(count)), out light))
            {
                return count;
            }
        }

        light = TimeOfDay.None;
        return 0;
    }

    private static int PhraseAt(List<string> words, int at, IReadOnlySet<string> phrases)
    {
        for (var count = Math.Min(HeadingWords.LongestPhrase, words.Count - at); count > 0; count--)
        {
            if (phrases.Contains(string.Join(' ', words.Skip(at).Take(count))))
            {
                return count;
            }
        }

        return 0;
    }

    /// <summary>Blanks out bracketed groups, unless the part is nothing else.</summary>
    private static string WithoutGroups(string part)
    {
        var kept = new System.Text.StringBuilder(part.Length);
        var depth = 0;
        foreach (var c in part)
        {
            depth += c is '(' or '[' ? 1 : 0;
            kept.Append(depth > 0 ? ' ' : c);
            depth -= c is ')' or ']' && depth > 0 ? 1 : 0;
        }

        return string.IsNullOrWhiteSpace(kept.ToString()) ? part : kept.ToString();
    }

    private static List<string> Words(string folded) => [.. WordSpans(folded).Select(w => folded[w.Start..w.End])];

    private static string Phrase(string folded, List<(int Start, int End)> words, int from, int count) =>
        string.Join(' ', words.Skip(from).Take(count).Select(w => folded[w.Start..w.End]));

    private static List<(int Start, int End)> WordSpans(string folded)
    {
        var words = new List<(int, int)>();
        for (var i = 0; i < folded.Length;)
        {
            var start = i;
            while (i < folded.Length && char.IsLetterOrDigit(folded[i]))
            {
                i++;
            }

            if (i > start)
            {
                words.Add((start, i));
            }
            else
            {
                i++;
            }
        }

        return words;
    }
}
