namespace Moteur.Scripts;

/// <summary>A heading being read from its left end: number, then interior, then the rest.</summary>
internal sealed class HeadingLine(string text)
{
    private readonly string _folded = Folding.Fold(text);
    private int _at;
    private int _end = text.Length;
    private bool _apart;

    /// <summary>Where what has not been read yet starts.</summary>
    public int Start => _at;

    /// <summary>What has not been read yet.</summary>
    public string Rest => _at < _end ? text[_at.._end] : "";

    /// <summary>True when a word such as SÉQUENCE stood before the number.</summary>
    public bool NumberWasAnnounced { get; private set; }

    /// <summary>True when the interior was written short, as only headings do: INT., EXT/INT, I/E.</summary>
    public bool InteriorIsAbbreviated { get; private set; }

    /// <summary>True when nothing is left, or the rest is set off by punctuation or capitals, or is an interior.</summary>
    public bool RestStandsApart => _at >= _end || _apart || Folding.IsUpper(Rest) || new HeadingLine(Rest).TakeInterior() is not null;

    /// <summary>True when the rest says only that the scene was taken out.</summary>
    public bool IsOmitted => HeadingWords.Omitted.Contains(Folding.Fold(Rest).Trim(' ', '.', '-', '–', '—', '(', ')', '[', ']', '*'));

    /// <summary>Reads <c>12A.</c>, <c>SÉQUENCE 12 -</c>, <c>SEQ. 4B</c>, <c>SCENE 3:</c>, <c>12 BIS</c>; also drops the same number repeated at the right end.</summary>
    public SceneNumber? TakeNumber()
    {
        var at = 0;
        var word = Word(at);
        var announced = HeadingWords.SceneWords.Contains(word);
        at = announced ? SkipAny(word.Length, " .") : at;
        at = Starts(at, "N°") || Starts(at, "Nº") ? SkipAny(at + 2, " ") : SkipAny(at, "#");
        var end = EndOfNumber(at);
        if (end == at && announced && Word(at) is { Length: > 0 } roman && roman.All("IVXLC".Contains))
        {
            end = at + roman.Length;
        }

        if (end == at)
        {
            return null;
        }

        var number = text[at..end];
        var next = SkipAny(end, " ");
        if (HeadingWords.NumberSuffixes.Contains(Word(next)))
        {
            number += Word(next);
            end = next + Word(next).Length;
        }

        if (EndOfOmittedRange(end, out var last) is var past && past > end)
        {
            (number, end) = ($"{number}-{last}", past);
        }

        var after = SkipAny(end, " .)-–—:/|•,");
        if (announced && Starts(after, "(SUITE)"))
        {
            after = SkipAny(after + "(SUITE)".Length, " .)-–—:/|•,");
        }

        var boundary = end >= text.Length || !char.IsLetterOrDigit(text[end]);
        if (!boundary || !SceneNumber.TryParse(number.ToUpperInvariant(), out var read))
        {
            return null;
        }

        if (!announced && !MayFollowBareNumber(after, end))
        {
            return null;
        }

        NumberWasAnnounced = announced;
        _apart = text[end..after].AsSpan().Trim().Length > 0;
        _at = after;
        if (text.Length > after + number.Length && text[^(number.Length + 1)] == ' ' && text.EndsWith(number, StringComparison.Ordinal))
        {
            _end = text.Length - number.Length - 1;
        }

        return read;
    }

    /// <summary>Reads the interior, single or paired; null when the rest does not open with one.</summary>
    public Interior? TakeInterior()
    {
        if (!TakeOne(_at, out var first, out var end, out var letter))
        {
            return null;
        }

        var word = _folded[_at..end];
        var next = SkipAny(end, " ./-–—&+\\");
        var joined = next > end;
        foreach (var joint in (string[])["ET ", "AND "])
        {
            next = joined && Starts(next, joint) ? next + joint.Length : next;
        }

        if (joined && TakeOne(next, out var second, out var endOfSecond, out var secondLetter) && letter == secondLetter)
        {
            InteriorIsAbbreviated = true;
            _at = SkipAny(endOfSecond, " .:,-–—/");
            return Pair(first, second);
        }

        if (letter || (word == "EST" && !Starts(end, ".") && !Folding.IsUpper(Rest)) || Starts(end, "-CE"))
        {
            return null;
        }

        InteriorIsAbbreviated = word.Length == 3 || first == Interior.IntExt;
        _apart = Starts(end, ".") || Starts(end, "/") || Starts(end, " -") || Starts(end, " –") || Starts(end, " —") || end == text.Length;
        _at = SkipAny(end, " .:,-–—/");
        // ESTABLISHING SHOT - HIGH SCHOOL
        _at = first == Interior.None && Word(_at) == "SHOT" ? SkipAny(_at + 4, " .:,-–—/") : _at;
        return first;
    }

    private static Interior Pair(Interior first, Interior second) =>
        first == second || second == Interior.None ? first : first == Interior.None ? second : Interior.IntExt;

    /// <summary>The end of a range of scenes taken out: <c>12 - 14 OMITTED</c>, <c>12 À 14 SUPPRIMÉES</c>; the same place when there is none.</summary>
    private int EndOfOmittedRange(int at, out string last)
    {
        last = "";
        var joint = SkipAny(at, " ");
        var end = joint;
        while (end < _folded.Length && _folded[end] is not ' ' && !char.IsAsciiDigit(_folded[end]))
        {
            end++;
        }

        var from = SkipAny(end, " ");
        var to = EndOfNumber(from);
        if (to == from || !HeadingWords.Ranges.Contains(_folded[joint..end]) || !new HeadingLine(text[to..]).IsOmitted)
        {
            return at;
        }

        last = text[from..to];
        return to;
    }

    /// <summary>A number without the word SÉQUENCE counts only before an interior, an omission, capitals with an interior, or capitals after punctuation.</summary>
    private bool MayFollowBareNumber(int after, int end)
    {
        if (after >= text.Length)
        {
            return false;
        }

        var rest = new HeadingLine(text[after..]);
        return rest.IsOmitted
            || rest.TakeInterior() is not null
            || (Folding.IsUpper(text.AsSpan(after)) && (HeadingParts.HasTrailingInterior(text[after..]) || HeadingParts.HasInteriorAfterMoment(text[after..])))
            || (text.AsSpan(end, after - end).ContainsAny('.', ')', ':') || text.AsSpan(end, after - end).ContainsAny('-', '–', '—'))
                && Folding.IsUpper(text.AsSpan(after))
                && HeadingParts.HasLightOrInterior(text[after..]);
    }

    private bool TakeOne(int at, out Interior interior, out int end, out bool letter)
    {
        var word = Word(at);
        end = at + word.Length;
        letter = HeadingWords.InteriorLetters.TryGetValue(word, out interior);
        return (letter || HeadingWords.Interiors.TryGetValue(word, out interior)) && (end == text.Length || text[end] != '\'');
    }

    /// <summary>Up to two letters, digits, up to three letters; then further parts after a dot, dash or stroke: 12, A12B, 1.3, 12-14.</summary>
    private int EndOfNumber(int at)
    {
        var end = PartOfNumber(at);
        while (end > at && end + 1 < text.Length && text[end] is '.' or '-' or '/' && char.IsAsciiDigit(text[end + 1]))
        {
            end = PartOfNumber(end + 1);
        }

        return end;
    }

    private int PartOfNumber(int at)
    {
        var i = at;
        while (i < text.Length && i - at < 2 && char.IsAsciiLetter(text[i]))
        {
            i++;
        }

        var digits = i;
        while (i < text.Length && i - digits < 5 && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        if (i == digits)
        {
            return at;
        }

        var letters = i;
        while (i < text.Length && i - letters < 3 && char.IsAsciiLetter(text[i]))
        {
            i++;
        }

        return i;
    }

    private string Word(int at)
    {
        var end = at;
        while (end < _folded.Length && char.IsLetter(_folded[end]))
        {
            end++;
        }

        return at < end ? _folded[at..end] : "";
    }

    private bool Starts(int at, string what) => at < _folded.Length && _folded.AsSpan(at).StartsWith(what, StringComparison.Ordinal);

    private int SkipAny(int at, string characters)
    {
        while (at < text.Length && characters.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }
}
