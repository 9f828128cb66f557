using System.Collections.Frozen;

namespace Moteur.Scripts.Revisions;

/// <summary>A word or a mark of a scene's text, and where it stands.</summary>
/// <param name="Key">Equal for the same word whatever its case, accents and typography.</param>
/// <param name="Exact">Equal for the same word in the same case and accents, whatever its typography.</param>
/// <param name="IsWord">False for a mark of punctuation.</param>
internal readonly record struct Word(int Key, int Exact, bool IsWord, int Paragraph, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>
/// Reads texts as sequences of words, the same for the same words whichever program typed them: blanks, line ends, kinds of
/// quotes, dashes and ellipses make no difference. Words read by one reader can be compared with one another.
/// </summary>
internal sealed class WordReader
{
    /// <summary>What a cue says only because a speech goes on or a page ends, folded.</summary>
    private static readonly FrozenSet<string> Continued =
        new[] { "SUITE", "CONT'D", "CONTD", "CONT", "CONTINUED", "CONTINUING", "MORE", "A SUIVRE" }.ToFrozenSet();

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public WordReader() => _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every word and mark of a scene's paragraphs, but for the numbers of its headings.</summary>
    public List<Word> Read(IReadOnlyList<ScriptParagraph> paragraphs)
    {
        var words = new List<Word>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            Read(paragraphs[i], i, words);
        }

        return words;
    }

    /// <summary>The words of a text that stands alone, such as the words of a tag.</summary>
    public List<Word> Read(string text)
    {
        var words = new List<Word>();
        Read(text, 0, text.Length, 0, false, words);
        return words;
    }

    private void Read(ScriptParagraph paragraph, int index, List<Word> words)
    {
        var (start, end) = paragraph.Kind == ParagraphKind.SceneHeading ? SceneHeading.WithoutNumber(paragraph.Text) : (0, paragraph.Text.Length);
        var upper = paragraph.Kind is ParagraphKind.SceneHeading or ParagraphKind.Character or ParagraphKind.Transition;
        if (paragraph.Kind == ParagraphKind.Character && ContinuationAt(paragraph.Text) is { } continued)
        {
            end = continued;
        }

        Read(paragraph.Text, start, end, index, upper, words);
    }

    private void Read(string text, int start, int end, int paragraph, bool upper, List<Word> words)
    {
        var folded = Folding.Fold(text);
        for (var i = start; i < end;)
        {
            var from = i;
            if (char.IsLetter(text[i]))
            {
                while (i < end && (char.IsLetter(text[i]) || text[i] == '\u00AD'))
                {
                    i++;
                }

                var key = Letters(folded.AsSpan(from, i - from));
                words.Add(new(key, upper ? key : Letters(text.AsSpan(from, i - from)), true, paragraph, from, i - from));
            }
            else if (char.IsDigit(text[i]))
            {
                while (i < end && char.IsDigit(text[i]))
                {
                    i++;
                }

                var key = Id(folded.AsSpan(from, i - from));
                words.Add(new(key, key, true, paragraph, from, i - from));
            }
            else
            {
                i = Mark(text, end, i, paragraph, words);
            }
        }
    }

    /// <summary>Reads one mark of punctuation, or passes what is none.</summary>
    private int Mark(string text, int end, int at, int paragraph, List<Word> words)
    {
        var next = at + 1;
        var mark = text[at] switch
        {
            '’' or '‘' or 'ʼ' or '´' or '`' or '\'' => '\'',
            '“' or '”' or '„' or '«' or '»' or '‹' or '›' or '″' or '"' => '"',
            '-' or '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
            '…' => '…',
            '.' when at + 2 < end && text[at + 1] == '.' && text[at + 2] == '.' => '…',
            var c when char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => '\0',
            var c => c,
        };
        while (next < end && (mark == '-' ? "-‐‑‒–—―−".Contains(text[next], StringComparison.Ordinal) : mark == '…' && text[next] == '.'))
        {
            next++;
        }

        if (mark != '\0')
        {
            var key = Id([mark]);
            words.Add(new(key, key, false, paragraph, at, next - at));
        }

        return next;
    }

    /// <summary>Where <c>(SUITE)</c> or <c>(CONT’D)</c> opens at the end of a cue.</summary>
    private static int? ContinuationAt(string cue)
    {
        var open = cue.LastIndexOf('(');
        return open >= 0 && Continued.Contains(Folding.Fold(cue[(open + 1)..]).Trim(' ', ')', '.', '…')) ? open : null;
    }

    /// <summary>The word of some letters; typographic ligatures count as the letters that they join.</summary>
    private int Letters(ReadOnlySpan<char> letters) => letters.IndexOfAny("ŒœÆæﬁﬂ\u00AD") < 0
        ? Id(letters)
        : Id(letters.ToString()
            .Replace("Œ", "OE", StringComparison.Ordinal).Replace("œ", "oe", StringComparison.Ordinal)
            .Replace("Æ", "AE", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal)
            .Replace("ﬁ", char.IsUpper(letters[0]) ? "FI" : "fi", StringComparison.Ordinal)
            .Replace("ﬂ", char.IsUpper(letters[0]) ? "FL" : "fl", StringComparison.Ordinal)
            .Replace("\u00AD", "", StringComparison.Ordinal));

    private int Id(ReadOnlySpan<char> text)
    {
        if (!_lookup.TryGetValue(text, out var id))
        {
            id = _ids.Count;
            _lookup[text] = id;
        }

        return id;
    }
}
