namespace Moteur.Scripts;

/// <summary>Breaks text into lines of equal letters between words, as a typewriter does.</summary>
internal static class LineBreaking
{
    /// <summary>How many lines the text takes, and after which of them (from 1) a sentence ends.</summary>
    public static (int Lines, List<int> SentenceEnds) Break(string text, int width)
    {
        var ends = new List<int>();
        int lines = 0, start = 0;
        while (start <= text.Length)
        {
            var newLine = text.IndexOf('\n', start);
            var end = newLine < 0 ? text.Length : newLine;
            BreakLine(text.AsSpan(start, end - start).TrimEnd(), width, ref lines, ends);
            start = end + 1;
        }

        return (lines, ends);
    }

    /// <summary>Blanks at a line's end hang in the margin; a word longer than the line is cut.</summary>
    private static void BreakLine(ReadOnlySpan<char> text, int width, ref int lines, List<int> ends)
    {
        var at = 0;
        do
        {
            var end = Math.Min(text.Length, at + width);
            if (end < text.Length && text[end] != ' ' && text[at..end].LastIndexOf(' ') is var blank && blank > 0)
            {
                end = at + blank;
            }

            lines++;
            if (EndsSentence(text[at..end].TrimEnd()))
            {
                ends.Add(lines);
            }

            at = end;
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }
        }
        while (at < text.Length);
    }

    private static bool EndsSentence(ReadOnlySpan<char> line)
    {
        var shown = line.TrimEnd("\"”’»'«) \u00A0\u202F");
        return shown.Length > 0 && (shown[^1] is '.' or '!' or '?' or '…' || shown.EndsWith("--"));
    }
}
