namespace Moteur.Scripts;

/// <summary>
/// Tells the set from the time of day in what follows the interior of a heading. The rest is cut at its separators; a part made
/// wholly of words of time (see <see cref="HeadingTime"/>) says the light, the others are the set.
/// </summary>
internal static class HeadingParts
{
    private const string Dashes = "‒–—―−";

    /// <summary>A part of the rest: where it stands, and what it says when it speaks of time.</summary>
    private readonly record struct Part(int Start, int End, bool IsTime, TimeOfDay Light);

    /// <summary>
    /// Reads the set and the light; also an interior written after the place (<c>CUISINE - INT. NUIT</c>) when none was before, or
    /// before a second place (<c>CUISINE / EXT. JARDIN</c>), which then joins the first.
    /// </summary>
    public static (string Set, TimeOfDay Light) Read(string rest, ref Interior? interior)
    {
        var trailing = TimeOfDay.None;
        var opened = interior is not null;
        if (!opened && TakeTrailingInterior(rest, out var place, out trailing) is { } after)
        {
            (interior, rest) = (after, place);
        }

        var folded = Folding.Fold(rest);
        var parts = Cut(rest, folded);
        TakeInnerInteriors(rest, folded, parts, ref interior);
        ReadShort(folded, parts);
        ReadSuite(folded, parts);
        var light = LightOf(folded, parts, trailing);
        var timed = parts.FindIndex(p => p.IsTime);
        var kept = parts.Where((p, i) => !p.IsTime && !(timed >= 0 && i > timed && IsAside(rest, p, parts[0]))).ToList();
        if (!opened && kept.Count > 1 && HeadingTime.Says(folded[kept[0].Start..kept[0].End], true, out _))
        {
            // FLASHBACK - LE PORT: what stands before the interior, or where it is missing, and is no place.
            kept.RemoveAt(0);
        }

        var set = Join(rest, parts, kept);
        return light is TimeOfDay.None && timed < 0 ? WithoutDashes(set) : (set, light);
    }

    /// <summary>True when the text opens with a word of light.</summary>
    public static bool StartsWithLight(string text) =>
        HeadingWords.In(Folding.Fold(text)) is { Count: > 0 } words && HeadingTime.LightAt(words, 0, out _) > 0;

    /// <summary>True when the last part of several is a light and nothing else: <c>Cuisine - Nuit</c>.</summary>
    public static bool EndsWithLight(string text)
    {
        var folded = Folding.Fold(text);
        return Cut(text, folded) is { Count: > 1 } parts && parts[^1] is { IsTime: true } last
            && HeadingWords.In(folded[last.Start..last.End]) is var words && HeadingTime.LightAt(words, 0, out _) == words.Count;
    }

    /// <summary>True when a separate part of the text says a light or an interior.</summary>
    public static bool HasLightOrInterior(string text) =>
        HasTrailingInterior(text) || Cut(text, Folding.Fold(text)) is { Count: > 1 } parts && parts.Any(p => p.IsTime && HeadingTime.IsLight(p.Light));

    /// <summary>True when the text is a place and then an interior: <c>CUISINE - INT. NUIT</c>.</summary>
    public static bool HasTrailingInterior(string text) => TakeTrailingInterior(text, out _, out _) is not null;

    public static bool HasTrailingInteriorAndLight(string text) => TakeTrailingInterior(text, out _, out var light) is not null && HeadingTime.IsLight(light);

    /// <summary>True when an interior follows what is no place: <c>FLASHBACK - INT. CUISINE</c>.</summary>
    public static bool HasInteriorAfterMoment(string text)
    {
        var folded = Folding.Fold(text);
        var parts = Cut(text, folded);
        return parts.Count > 1 && (parts[0].IsTime || HeadingTime.Says(folded[parts[0].Start..parts[0].End], true, out _))
            && new HeadingLine(text[parts[1].Start..]) is var line && line.TakeInterior() is not null && line.InteriorIsAbbreviated;
    }

    /// <summary>
    /// An interior after the place, with nothing but time behind it. <c>INT</c> and <c>EXT</c> may follow the place without
    /// separator; whole words need one, as they may end a name.
    /// </summary>
    private static Interior? TakeTrailingInterior(string rest, out string place, out TimeOfDay light)
    {
        var words = HeadingWords.SpansIn(Folding.Fold(rest));
        for (var i = words.Count - 1; i > 0; i--)
        {
            var start = words[i].Start;
            var before = rest[..start].TrimEnd();
            var line = new HeadingLine(rest[start..].TrimEnd(')', ']', ' '));
            if (before.Length == 0 || before[^1] == '\'' || line.TakeInterior() is not { } found || found == Interior.None)
            {
                continue;
            }

            var apart = !char.IsLetterOrDigit(before[^1]);
            Interior? none = Interior.None;
            var (tail, time) = Read(line.Rest, ref none);
            if (tail.Length == 0 && (apart || (line.InteriorIsAbbreviated && HeadingTime.IsLight(time)))
                && before.TrimEnd(' ', '-', '–', '—', '.', ',', ':', ';', '/', '(', '[') is { Length: > 0 } set
                && TakeTrailingInteriorBefore(ref set, out var first))
            {
                (place, light) = (set, time);
                return first is null || first == found ? found : Interior.IntExt;
            }
        }

        (place, light) = (rest, TimeOfDay.None);
        return null;
    }

    /// <summary>The first of a pair that was found by its second: <c>CUISINE - INT/EXT</c>. False when no place stands before it.</summary>
    private static bool TakeTrailingInteriorBefore(ref string set, out Interior? first)
    {
        first = null;
        var words = HeadingWords.SpansIn(Folding.Fold(set));
        if (words.Count > 0 && HeadingWords.Interiors.TryGetValue(Folding.Fold(set[words[^1].Start..]), out var found) && found != Interior.None)
        {
            first = found;
            set = set[..words[^1].Start].TrimEnd(' ', '-', '–', '—', '.', ',', ':', ';', '/', '(', '[');
        }

        return set.Length > 0;
    }

    /// <summary>Takes INT. and EXT. from the head of the parts after the first: the scene plays here and there.</summary>
    private static void TakeInnerInteriors(string rest, string folded, List<Part> parts, ref Interior? interior)
    {
        for (var i = parts.Count - 1; i > 0; i--)
        {
            var (start, end) = (parts[i].Start, parts[i].End);
            var line = new HeadingLine(rest[start..end]);
            var found = line.TakeInterior();
            if (found is null or Interior.None || !line.InteriorIsAbbreviated)
            {
                continue;
            }

            interior = interior is null or Interior.None || interior == found ? found : Interior.IntExt;
            start = end - line.Rest.Length;
            if (start < end)
            {
                parts[i] = new(start, end, HeadingTime.Says(folded[start..end], true, out var light), light);
            }
            else
            {
                parts.RemoveAt(i);
            }
        }
    }

    /// <summary>At the end of a heading a single letter may say the light, and a letter with a number the story's day.</summary>
    private static void ReadShort(string folded, List<Part> parts)
    {
        for (var i = parts.Count - 1; i > 0 && !parts[i].IsTime && HeadingTime.SaysInShort(folded[parts[i].Start..parts[i].End], out var light); i--)
        {
            parts[i] = parts[i] with { IsTime = true, Light = parts[i].End - parts[i].Start == 1 || !parts.Any(p => p.IsTime) ? light : TimeOfDay.None };
        }
    }

    /// <summary>A suite before the light is rooms of a hotel; after it, or without light, the scene goes on.</summary>
    private static void ReadSuite(string folded, List<Part> parts)
    {
        for (var i = parts.Count - 2; i > 0; i--)
        {
            if (folded[parts[i].Start..parts[i].End] == "SUITE" && parts.Skip(i + 1).Any(p => HeadingTime.IsLight(p.Light)))
            {
                parts[i] = parts[i] with { IsTime = false, Light = TimeOfDay.None };
            }
        }
    }

    private static TimeOfDay LightOf(string folded, List<Part> parts, TimeOfDay trailing)
    {
        var made = parts.Where(p => p.IsTime || folded[p.Start] is '(' or '[').Select(p => HeadingTime.Made(folded[p.Start..p.End])).FirstOrDefault(HeadingTime.IsLight);
        var said = parts.Where(p => p.IsTime).Select(p => p.Light).FirstOrDefault(HeadingTime.IsLight);
        return made != TimeOfDay.None ? made
            : said != TimeOfDay.None ? said
            : trailing != TimeOfDay.None ? trailing
            : parts.Any(p => p.IsTime && p.Light == TimeOfDay.Continuous) ? TimeOfDay.Continuous
            : TimeOfDay.None;
    }

    /// <summary>A part after the time of day that is no part of the set: in brackets, said of a vehicle, or a sentence after capitals.</summary>
    private static bool IsAside(string rest, Part part, Part first)
    {
        var text = rest[part.Start..part.End];
        return text is ['(', .., ')'] or ['[', .., ']']
            || HeadingWords.AfterTime.Contains(string.Join(' ', HeadingWords.In(Folding.Fold(text))))
            || (Folding.IsUpper(rest.AsSpan(first.Start, first.End - first.Start)) && text.Any(char.IsLower));
    }

    private static string Join(string rest, List<Part> parts, List<Part> kept)
    {
        var set = new System.Text.StringBuilder();
        foreach (var part in kept)
        {
            if (set.Length > 0)
            {
                var before = parts.IndexOf(part) - 1;
                set.Append(Separator(rest[parts[before].End..part.Start]));
            }

            set.Append(rest, part.Start, part.End - part.Start);
        }

        // A point ends a sentence at the end of the heading, an abbreviation (BLVD.) before the time of day.
        var text = set.ToString().TrimStart(' ', '-', '.', ',', ':', ';', '/').TrimEnd(' ', '-', ',', ':', ';', '/');
        return kept.Count > 0 && kept[^1].End >= rest.Length ? text.TrimEnd('.') : text;
    }

    /// <summary>What stood between two parts, without the interior that was taken from the second.</summary>
    private static string Separator(string between)
    {
        var letter = between.AsSpan().IndexOfAnyInRange('A', 'z');
        return letter < 0 ? between : between[..letter];
    }

    /// <summary>Without separators, a word of light at either end of the set is the light, unless a link makes it part of a name.</summary>
    private static (string Set, TimeOfDay Light) WithoutDashes(string set)
    {
        var folded = Folding.Fold(set);
        var words = HeadingWords.SpansIn(folded);
        for (var count = Math.Min(HeadingWords.LongestPhrase, words.Count - 1); count > 0; count--)
        {
            var from = words.Count - count;
            if (HeadingWords.Lights.TryGetValue(Phrase(folded, words, from, count), out var light)
                && HeadingTime.IsLight(light)
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
            if (depth == 0 && EndOfTimeInBrackets(rest, folded, i) is var close && close > i)
            {
                Add(parts, rest, folded, start, i);
                Add(parts, rest, folded, i, close);
                start = close;
                i = close - 1;
                continue;
            }

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

    /// <summary>The end of a bracketed group that speaks of nothing but time, as (1943) or (FLASHBACK): a part of its own wherever it stands.</summary>
    private static int EndOfTimeInBrackets(string rest, string folded, int at)
    {
        var close = at < rest.Length && rest[at] is '(' or '[' ? rest.AsSpan(at + 1).IndexOfAny(")]([") : -1;
        return close >= 0 && rest[at + 1 + close] is ')' or ']' && HeadingTime.Says(folded.Substring(at + 1, close), true, out _) ? at + close + 2 : at;
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
            var isTime = HeadingTime.Says(folded[start..end], parts.Count > 0, out var light);
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
            '-' or '\u2010' or '\u2011' when blankBefore || blankAfter || text[at + 1] == '-' => 1,
            ':' when at > 0 && !blankAfter && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]) => 0,
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

    private static string Phrase(string folded, List<(int Start, int End)> words, int from, int count) =>
        string.Join(' ', words.Skip(from).Take(count).Select(w => folded[w.Start..w.End]));
}
