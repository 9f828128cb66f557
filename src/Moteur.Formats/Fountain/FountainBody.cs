using Moteur.Scripts;

namespace Moteur.Formats.Fountain;

/// <summary>Makes paragraphs of the lines after the title page.</summary>
internal sealed class FountainBody
{
    private readonly IReadOnlyList<FountainLine> _lines;
    private readonly int _start;
    private HashSet<string>? _names;
    private int _at;

    public FountainBody(IReadOnlyList<FountainLine> lines, int start) => (_lines, _start, _at) = (lines, start, start);

    /// <summary>What has been read, in script order.</summary>
    public List<SourceParagraph> Paragraphs { get; } = [];

    private bool AfterBlank => _at == _start || _lines[_at - 1].IsBlank;

    private bool AfterHeading => Paragraphs.Count > 0 && Paragraphs[^1].Paragraph.Kind == ParagraphKind.SceneHeading;

    private bool BeforeBlank => IsBlank(_at + 1);

    /// <summary>The names that stand as cues beyond doubt: in capitals between a blank line and a speech, not ended as a sentence.</summary>
    private HashSet<string> Names => _names ??= Enumerable.Range(_start, _lines.Count - _start)
        .Where(i => IsBlank(i - 1) && !IsBlank(i) && !IsBlank(i + 1) && _lines[i].Text.Trim() is var text && IsCue(text) && !CapitalLines.EndsSentence(NameIn(text)))
        .Select(i => Folding.Key(NameIn(_lines[i].Text)))
        .ToHashSet(StringComparer.Ordinal);

    public void Run()
    {
        while (_at < _lines.Count)
        {
            var line = _lines[_at];
            if (line.IsBlank)
            {
                AddNotes(line);
                _at++;
            }
            else if (!TakeMarked(line) && !TakeHeading(line) && !TakeTransition(line) && !TakeCue(line))
            {
                TakeAction();
            }
        }
    }

    /// <summary>Lines whose first character says what they are.</summary>
    private bool TakeMarked(FountainLine line)
    {
        var text = line.Text.Trim();
        switch (text[0])
        {
            case '=' when text.Length >= 3 && text.All(c => c == '='):
                return AddLine(ParagraphKind.PageBreak, "", line);
            case '=':
                return AddLine(ParagraphKind.Synopsis, text[1..].Trim(), line);
            case '#':
                return AddLine(ParagraphKind.Section, text.TrimStart('#').Trim(), line);
            case '>' when text.Length > 1 && text[^1] == '<':
                return TakeCentered();
            case '>':
                return AddLine(ParagraphKind.Transition, text[1..].Trim(), line);
            case '~':
                return AddLine(ParagraphKind.Lyrics, text[1..].Trim(), line);
            case '.' when text.Length > 1 && text[1] != '.':
                return AddHeading(text[1..].Trim(), line);
            default:
                return false;
        }
    }

    private bool TakeHeading(FountainLine line)
    {
        return (AfterBlank || AfterHeading || IsHeadingInBlock(_at))
            && SceneHeading.LooksLikeHeading(WithoutNumber(Emphasis.Remove(line.Text.Trim()))) && AddHeading(line.Text.Trim(), line);
    }

    /// <summary>A heading in capitals after which a blank line was left, though not before: it ends what stands above it.</summary>
    private bool IsHeadingInBlock(int at) =>
        IsBlank(at + 1) && Folding.IsUpper(_lines[at].Text) && SceneHeading.LooksLikeHeading(WithoutNumber(Emphasis.Remove(_lines[at].Text.Trim())));

    private static string WithoutNumber(string text) =>
        text.Length > 2 && text[^1] == '#' && text.LastIndexOf('#', text.Length - 2) is var open && open > 0 ? text[..open].Trim() : text.Trim();

    private bool TakeTransition(FountainLine line)
    {
        var text = Emphasis.Remove(line.Text.Trim());
        return !text.StartsWith('!') && AfterBlank && (BeforeBlank || SceneHeading.LooksLikeHeading(_lines[_at + 1].Text)) && Folding.IsUpper(text) && IsTransition(text)
            && AddLine(ParagraphKind.Transition, text, line);
    }

    /// <summary>What Fountain says ends in <c>TO:</c>; and the French ones, which end in a colon or point.</summary>
    private static bool IsTransition(string text) =>
        text.EndsWith("TO:", StringComparison.Ordinal)
        || (text.Length < 40 && text[^1] is ':' or '.' && CapitalLines.IsTransition(text) && !text.StartsWith("FADE IN", StringComparison.Ordinal));

    /// <summary>A cue and everything said under it.</summary>
    private bool TakeCue(FountainLine line)
    {
        var text = line.Text.Trim();
        var forced = text[0] == '@' && text.Length > 1;
        if (forced ? !AfterBlank : BeforeBlank || !IsCue(text))
        {
            return false;
        }

        // Right under a heading, or ended as a sentence, only what is a name elsewhere is a cue.
        if (!forced && (!AfterBlank || CapitalLines.EndsSentence(NameIn(text))) && !((AfterBlank || AfterHeading) && Names.Contains(Folding.Key(NameIn(text)))))
        {
            return false;
        }

        var dual = text[^1] == '^';
        Add(ParagraphKind.Character, Emphasis.Remove((forced ? text[1..] : text).TrimEnd('^', ' ').Trim()), line, dual);
        _at++;
        while (IsInSpeech(_at))
        {
            TakeSpeech(dual);
        }

        return true;
    }

    /// <summary>A speech goes on to a blank line (two blanks on it keep the speech going), or to a heading.</summary>
    private bool IsInSpeech(int at) =>
        at < _lines.Count && (!_lines[at].IsBlank || _lines[at].Text.Length >= 2 || _lines[at].Notes.Count > 0) && (_lines[at].IsBlank || !IsHeadingInBlock(at));

    private void TakeSpeech(bool dual)
    {
        var line = _lines[_at];
        var text = line.Text.Trim();
        if (text is ['~', ..])
        {
            Add(ParagraphKind.Lyrics, Emphasis.Remove(text[1..].Trim()), line, dual);
            _at++;
            return;
        }

        if (text is ['(', .., ')'])
        {
            Add(ParagraphKind.Parenthetical, Emphasis.Remove(text), line, dual);
            _at++;
            return;
        }

        var said = new List<string>();
        var notes = new List<string>();
        while (IsInSpeech(_at))
        {
            var next = _lines[_at].Text.Trim();
            if (said.Count > 0 && next is ['(', .., ')'] or ['~', ..])
            {
                break;
            }

            if (next.Length > 0 || _lines[_at].Notes.Count == 0)
            {
                said.Add(Emphasis.Remove(next));
            }

            notes.AddRange(_lines[_at].Notes);
            _at++;
        }

        var speech = string.Join('\n', said).Trim('\n');
        if (speech.Length > 0)
        {
            Paragraphs.Add(new(new(ParagraphKind.Dialogue, speech) { Dual = dual }, line.Number));
        }

        AddNotes(notes, line.Number);
    }

    /// <summary>Capitals with at least one letter; what stands in parentheses may be in small letters.</summary>
    private static bool IsCue(string text) =>
        text.Length < 100 && text[0] is not ('(' or '!') && Folding.IsUpper(NameIn(text)) && !CapitalLines.NamesNobody(NameIn(text));

    /// <summary>True for a line that is a cue without being forced to be one, where a speech follows.</summary>
    public static bool IsPlainCue(string text) => IsCue(text) && !CapitalLines.EndsSentence(NameIn(text));

    /// <summary>What stands before the parentheses of a cue.</summary>
    public static string NameIn(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return Emphasis.Remove((open > 0 ? text[..open] : text).TrimEnd('^', ' ').Trim());
    }

    private bool TakeCentered()
    {
        var line = _lines[_at];
        var said = new List<string>();
        while (_at < _lines.Count && _lines[_at].Text.Trim() is ['>', .., '<'] text)
        {
            said.Add(Emphasis.Remove(text[1..^1].Trim()));
            _at++;
        }

        Paragraphs.Add(new(new(ParagraphKind.Centered, string.Join('\n', said)), line.Number));
        return true;
    }

    /// <summary>Lines of action up to a blank one, or one that is marked as something else.</summary>
    private void TakeAction()
    {
        var first = _lines[_at];
        var said = new List<string>();
        var notes = new List<string>();
        do
        {
            var text = _lines[_at].Text.TrimEnd();
            said.Add(Emphasis.Remove(text.TrimStart() is ['!', ..] forced ? forced[1..] : text));
            notes.AddRange(_lines[_at].Notes);
            _at++;
        }
        while (_at < _lines.Count && !_lines[_at].IsBlank && !IsMarked(_lines[_at].Text.Trim()) && !IsHeadingInBlock(_at));

        Paragraphs.Add(new(new(ParagraphKind.Action, string.Join('\n', said)), first.Number));
        AddNotes(notes, first.Number);
    }

    private static bool IsMarked(string text) =>
        text[0] is '=' or '#' or '>' or '~' || (text[0] == '.' && text.Length > 1 && text[1] != '.');

    private bool IsBlank(int at) => at < _start || at >= _lines.Count || _lines[at].IsBlank;

    private bool AddHeading(string text, FountainLine line)
    {
        SceneNumber? number = null;
        if (text.Length > 2 && text[^1] == '#' && text.LastIndexOf('#', text.Length - 2) is var open && open >= 0
            && SceneNumber.TryParse(text[(open + 1)..^1], out var given))
        {
            number = given;
            text = text[..open].TrimEnd();
        }

        text = Emphasis.Remove(text).Trim();
        Paragraphs.Add(new(new(ParagraphKind.SceneHeading, text), line.Number)
        {
            Number = number,
            Omitted = SceneHeading.Parse(text).IsOmitted,
        });
        AddNotes(line);
        _at++;
        return true;
    }

    private bool AddLine(ParagraphKind kind, string text, FountainLine line)
    {
        Add(kind, Emphasis.Remove(text), line, false);
        _at++;
        return true;
    }

    private void Add(ParagraphKind kind, string text, FountainLine line, bool dual)
    {
        Paragraphs.Add(new(new(kind, text) { Dual = dual }, line.Number));
        AddNotes(line);
    }

    private void AddNotes(FountainLine line) => AddNotes(line.Notes, line.Number);

    private void AddNotes(IEnumerable<string> notes, int number) =>
        Paragraphs.AddRange(notes.Select(n => new SourceParagraph(new(ParagraphKind.Note, n), number)));
}
