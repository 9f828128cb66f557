using Moteur.Scripts;

namespace Moteur.Formats.Fountain;

/// <summary>Makes paragraphs of the lines after the title page.</summary>
internal sealed class FountainBody
{
    private readonly IReadOnlyList<FountainLine> _lines;
    private readonly int _start;
    /// <summary>First words of French transitions, folded; English ones end in <c>TO:</c>.</summary>
    private static readonly string[] FrenchTransitions = ["COUPE ", "CUT ", "FONDU", "OUVERTURE AU NOIR", "VOLET", "RACCORD "];

    private int _at;

    public FountainBody(IReadOnlyList<FountainLine> lines, int start) => (_lines, _start, _at) = (lines, start, start);

    /// <summary>What has been read, in script order.</summary>
    public List<SourceParagraph> Paragraphs { get; } = [];

    private bool AfterBlank => _at == _start || _lines[_at - 1].IsBlank;

    private bool BeforeBlank => _at + 1 >= _lines.Count || _lines[_at + 1].IsBlank;

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
        if (!AfterBlank && !(Paragraphs.Count > 0 && Paragraphs[^1].Paragraph.Kind == ParagraphKind.SceneHeading))
        {
            return false;
        }

        var text = Emphasis.Remove(line.Text.Trim()).Trim();
        return SceneHeading.LooksLikeHeading(text) && AddHeading(line.Text.Trim(), line);
    }

    private bool TakeTransition(FountainLine line)
    {
        var text = Emphasis.Remove(line.Text.Trim());
        return AfterBlank && BeforeBlank && Folding.IsUpper(text) && IsTransition(text) && AddLine(ParagraphKind.Transition, text, line);
    }

    private static bool IsTransition(string text) =>
        text.EndsWith("TO:", StringComparison.Ordinal)
        || (text.Length < 40 && text[^1] is ':' or '.' && FrenchTransitions.Any(t => Folding.Fold(text).StartsWith(t, StringComparison.Ordinal)));

    /// <summary>A cue and everything said under it.</summary>
    private bool TakeCue(FountainLine line)
    {
        var text = line.Text.Trim();
        var forced = text[0] == '@' && text.Length > 1;
        if (!forced && (!AfterBlank || BeforeBlank || !IsCue(text)))
        {
            return false;
        }

        if (forced && !AfterBlank)
        {
            return false;
        }

        var dual = text[^1] == '^';
        Add(ParagraphKind.Character, Emphasis.Remove((forced ? text[1..] : text).TrimEnd('^', ' ').Trim()), line, dual);
        _at++;
        while (_at < _lines.Count && (!_lines[_at].IsBlank || _lines[_at].Text.Length >= 2 || _lines[_at].Notes.Count > 0))
        {
            TakeSpeech(dual);
        }

        return true;
    }

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
        while (_at < _lines.Count && (!_lines[_at].IsBlank || _lines[_at].Text.Length >= 2 || _lines[_at].Notes.Count > 0))
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
    private static bool IsCue(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var name = open > 0 ? text.AsSpan(0, open) : text.AsSpan();
        return text.Length < 100 && text[0] is not ('(' or '!') && Folding.IsUpper(name);
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
        while (_at < _lines.Count && !_lines[_at].IsBlank && !IsMarked(_lines[_at].Text.Trim()));

        Paragraphs.Add(new(new(ParagraphKind.Action, string.Join('\n', said)), first.Number));
        AddNotes(notes, first.Number);
    }

    private static bool IsMarked(string text) =>
        text[0] is '=' or '#' or '>' or '~' || (text[0] == '.' && text.Length > 1 && text[1] != '.');

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
