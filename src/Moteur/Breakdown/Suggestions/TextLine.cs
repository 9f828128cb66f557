using Moteur.Scripts;

namespace Moteur.Breakdown.Suggestions;

/// <summary>What stands between a word and the one before it.</summary>
internal enum Joint
{
    Stop,
    Comma,
    Bracket,
    Space,
    Hyphen,
    Apostrophe,
}

/// <summary>How a word is written.</summary>
internal enum Letters
{
    Lower,
    Capital,
    Upper,
    Figures,
}

/// <summary>A word of a text, with its place.</summary>
/// <param name="Word">Its number in the vocabulary; 0 for a word that no lexicon knows.</param>
/// <param name="Before">What joins it to the word before.</param>
/// <param name="IsQuoted">True between quotation marks: words written or said, no things.</param>
internal readonly record struct Token(int Start, int Length, int Word, Joint Before, Letters Letters, bool IsQuoted)
{
    public int End => Start + Length;
}

/// <summary>A paragraph cut into words. Elision cuts (« l’ » is a word), and so does a hyphen.</summary>
internal sealed class TextLine
{
    /// <summary>A point after one of these does not end a sentence.</summary>
    private const string Abbreviations = "|M|MM|DR|MR|MRS|MS|ST|STE|PR|ME|MME|MLLE|JR|SGT|LT|CAPT|PROF|DET|";

    private readonly List<Token> _tokens = [];

    /// <param name="isAccented">True when the script is typed with its accents: then they tell words apart (« des », « dés »).</param>
    public TextLine(ScriptParagraph paragraph, int index, Func<ReadOnlySpan<char>, int> number, bool isAccented = false)
    {
        IsAccented = isAccented;
        (Paragraph, Index, Text, Folded) = (paragraph, index, paragraph.Text, Folding.Fold(paragraph.Text));
        Cut(number);
        IsUpper = Folding.IsUpper(Text);
    }

    public ScriptParagraph Paragraph { get; }

    /// <summary>Index of the paragraph in its scene.</summary>
    public int Index { get; }

    public string Text { get; }

    public string Folded { get; }

    /// <summary>Wholly in capitals: then capitals say nothing.</summary>
    public bool IsUpper { get; }

    public bool IsAccented { get; }

    public int Count => _tokens.Count;

    public Token this[int i] => _tokens[i];

    public ReadOnlySpan<char> Key(int i) => Folded.AsSpan(_tokens[i].Start, _tokens[i].Length);

    public string Words(int from, int to) => Text[_tokens[from].Start.._tokens[to - 1].End];

    /// <summary>True when nothing but a blank, a hyphen or an apostrophe stands before the word.</summary>
    public bool IsJoined(int i) => i > 0 && i < Count && _tokens[i].Before >= Joint.Space;

    public bool StartsSentence(int i) => i == 0 || _tokens[i].Before is Joint.Stop;

    /// <summary>True when no sentence ends between two words.</summary>
    public bool IsInSentence(int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            if (StartsSentence(i))
            {
                return false;
            }
        }

        return true;
    }

    public TextSpan Span(int from, int to)
    {
        var (start, end) = (_tokens[from].Start, _tokens[to - 1].End);
        return new(Index, start, end - start, Text[start..end]);
    }

    /// <summary>True when these words stand at an index, one joined to the other.</summary>
    public bool Has(ReadOnlySpan<int> words, int at)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (at + i < 0 || at + i >= Count || _tokens[at + i].Word != words[i] || (i > 0 && !IsJoined(at + i)))
            {
                return false;
            }
        }

        return true;
    }

    private void Cut(Func<ReadOnlySpan<char>, int> number)
    {
        int last = 0, quotedTo = -1;
        for (var i = 0; i < Text.Length;)
        {
            if (!char.IsLetterOrDigit(Text[i]))
            {
                quotedTo = i > quotedTo ? Math.Max(quotedTo, EndOfQuote(i)) : quotedTo;
                i++;
                continue;
            }

            var start = i;
            while (i < Text.Length && char.IsLetterOrDigit(Text[i]))
            {
                i++;
            }

            var word = number(Folded.AsSpan(start, i - start));
            _tokens.Add(new(start, i - start, word, JointBetween(last, start), LettersOf(Text.AsSpan(start, i - start)), start < quotedTo));
            last = i;
        }
    }

    /// <summary>Where a quotation that opens here ends; -1 when none opens or it is never closed.</summary>
    private int EndOfQuote(int at) => Text[at] switch
    {
        '«' => Text.IndexOf('»', at),
        '“' => Text.IndexOf('”', at),
        '"' => Text.IndexOf('"', at + 1),
        _ => -1,
    };

    private Joint JointBetween(int from, int to)
    {
        if (from == 0)
        {
            return Joint.Stop;
        }

        var joint = Joint.Space;
        for (var i = from; i < to; i++)
        {
            var one = Folded[i] switch
            {
                ' ' or '*' or '_' => Joint.Space,
                '\'' => Joint.Apostrophe,
                '-' or '‑' => to - from == 1 ? Joint.Hyphen : Joint.Stop,
                ',' or '/' => Joint.Comma,
                '(' or ')' or '[' or ']' => Joint.Bracket,
                '.' when _tokens.Count > 0 && Abbreviations.Contains($"|{Key(_tokens.Count - 1)}|", StringComparison.Ordinal) => Joint.Space,
                _ => Joint.Stop,
            };
            joint = one < joint || (one == Joint.Apostrophe && to - from == 1) || one == Joint.Hyphen ? one : joint;
        }

        return joint;
    }

    private static Letters LettersOf(ReadOnlySpan<char> word)
    {
        if (char.IsDigit(word[0]))
        {
            return Letters.Figures;
        }

        return !char.IsUpper(word[0]) ? Letters.Lower
            : word.Length > 1 && Folding.IsUpper(word) ? Letters.Upper
            : Letters.Capital;
    }
}
