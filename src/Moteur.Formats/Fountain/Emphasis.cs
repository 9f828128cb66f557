using System.Text;

namespace Moteur.Formats.Fountain;

/// <summary>Removes the marks of emphasis (<c>*</c>, <c>**</c>, <c>***</c>, <c>_</c>) from a line and resolves escapes (<c>\*</c>).</summary>
internal static class Emphasis
{
    /// <summary>A pair holds within one line, opens before a character and closes after one; a mark without its pair is text.</summary>
    public static string Remove(string line)
    {
        if (line.AsSpan().IndexOfAny('*', '_', '\\') < 0)
        {
            return line;
        }

        var dropped = new bool[line.Length];
        var open = new Dictionary<string, Stack<int>>(StringComparer.Ordinal);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && line[i + 1] is '*' or '_' or '\\')
            {
                dropped[i++] = true;
            }
            else if (line[i] is '*' or '_')
            {
                i = Mark(line, i, dropped, open) - 1;
            }
        }

        var kept = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (!dropped[i])
            {
                kept.Append(line[i]);
            }
        }

        return kept.ToString();
    }

    /// <summary>Opens or closes with the run of marks at a place; the end of the run.</summary>
    private static int Mark(string line, int at, bool[] dropped, Dictionary<string, Stack<int>> open)
    {
        var end = at;
        while (end < line.Length && line[end] == line[at])
        {
            end++;
        }

        var length = end - at;
        if (length > 3 || (line[at] == '_' && length > 1))
        {
            return end;
        }

        var inWord = line[at] == '_' && at > 0 && end < line.Length && char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(line[end]);
        var opens = end < line.Length && !char.IsWhiteSpace(line[end]) && !inWord;
        var closes = at > 0 && !char.IsWhiteSpace(line[at - 1]) && !inWord;
        foreach (var part in Parts(line[at], length))
        {
            var mark = new string(line[at], part);
            if (closes && open.TryGetValue(mark, out var starts) && starts.TryPop(out var start))
            {
                Drop(dropped, start, part);
                Drop(dropped, at, part);
            }
            else if (opens)
            {
                if (!open.TryGetValue(mark, out var opened))
                {
                    open[mark] = opened = [];
                }

                opened.Push(at);
            }

            at += part;
        }

        return end;
    }

    /// <summary>Three stars are bold and italic together.</summary>
    private static IEnumerable<int> Parts(char mark, int length) => (mark, length) is ('*', 3) ? [2, 1] : [length];

    private static void Drop(bool[] dropped, int start, int length) => Array.Fill(dropped, true, start, length);
}
