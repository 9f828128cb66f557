using System.Text;

namespace Moteur.Formats.Fountain;

/// <summary>A line of the file with what is not printed taken out.</summary>
/// <param name="Text">The line; boneyard and notes removed.</param>
/// <param name="Number">Line in the file, from 1.</param>
/// <param name="Notes">Texts of the notes that end in this line.</param>
internal sealed record FountainLine(string Text, int Number, IReadOnlyList<string> Notes)
{
    public bool IsEmpty => Text.Length == 0;

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>Cuts the text into lines and takes out the boneyard (<c>/* */</c>) and the notes (<c>[[ ]]</c>), in one pass.</summary>
internal static class FountainLines
{
    /// <summary>
    /// The printed lines. A boneyard or note that is never closed is text like any other, so that one stray mark does not lose the
    /// rest of a script; <paramref name="unclosed"/> is the line of the first unclosed boneyard, 0 when there is none.
    /// </summary>
    public static List<FountainLine> Read(string text, out int unclosed)
    {
        var reader = new Reader(text);
        reader.Run();
        unclosed = reader.Unclosed;
        return reader.Lines;
    }

    private sealed class Reader(string text)
    {
        private readonly StringBuilder _line = new();
        private readonly List<string> _notes = [];
        private readonly int _lastBoneyardEnd = text.LastIndexOf("*/", StringComparison.Ordinal);
        private readonly int _lastNoteEnd = text.LastIndexOf("]]", StringComparison.Ordinal);
        private int _at = text.StartsWith('\uFEFF') ? 1 : 0;
        private int _number = 1;
        private bool _cut;
        private int _noNoteBefore;

        public List<FountainLine> Lines { get; } = [];

        public int Unclosed { get; private set; }

        public void Run()
        {
            while (_at < text.Length)
            {
                var c = text[_at];
                if (c is '\r' or '\n')
                {
                    EndLine();
                    SkipNewLine();
                }
                else if (!TakeBoneyard() && !TakeNote())
                {
                    _line.Append(c == '\0' ? ' ' : c);
                    _at++;
                }
            }

            EndLine();
        }

        private bool TakeBoneyard()
        {
            if (!Is("/*"))
            {
                return false;
            }

            if (_at + 2 > _lastBoneyardEnd)
            {
                Unclosed = Unclosed == 0 ? _number : Unclosed;
                return false;
            }

            SkipTo(text.IndexOf("*/", _at + 2, StringComparison.Ordinal) + 2);
            _cut = true;
            return true;
        }

        private bool TakeNote()
        {
            if (!Is("[[") || _at + 2 > _lastNoteEnd || _at < _noNoteBefore)
            {
                return false;
            }

            var end = EndOfNote(_at + 2);
            if (end < 0)
            {
                return false;
            }

            // The blanks that keep a note open over an empty line are no part of what it says.
            _notes.Add(string.Join('\n', text[(_at + 2)..end].ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd())).Trim());
            SkipTo(end + 2);
            _cut = true;
            return true;
        }

        /// <summary>A note may run over lines but not over an empty one (two blanks on a line keep it open).</summary>
        private int EndOfNote(int from)
        {
            for (var i = from; i < text.Length; i++)
            {
                if (text[i] == ']' && i + 1 < text.Length && text[i + 1] == ']')
                {
                    return i;
                }

                if (text[i] is '\n' && i + 1 < text.Length && text[i + 1] is '\n' or '\r'
                    || (text[i] is '\r' && i + 1 < text.Length && text[i + 1] is '\r'))
                {
                    _noNoteBefore = i;
                    return -1;
                }
            }

            _noNoteBefore = text.Length;
            return -1;
        }

        private bool Is(string mark) => string.CompareOrdinal(text, _at, mark, 0, mark.Length) == 0;

        private void SkipTo(int end)
        {
            while (_at < end)
            {
                if (text[_at] is '\r' or '\n')
                {
                    SkipNewLine();
                }
                else
                {
                    _at++;
                }
            }
        }

        private void SkipNewLine()
        {
            _at += text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n' ? 2 : 1;
            _number++;
        }

        /// <summary>A line that is empty only because its boneyard or note was taken out does not part what stands around it.</summary>
        private void EndLine()
        {
            var line = _line.ToString().Replace("\t", "    ", StringComparison.Ordinal);
            if (!_cut || !string.IsNullOrWhiteSpace(line) || _notes.Count > 0)
            {
                Lines.Add(new(_cut ? line.TrimEnd() : line, _number, [.. _notes]));
            }

            _line.Clear();
            _notes.Clear();
            _cut = false;
        }
    }
}
