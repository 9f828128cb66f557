namespace Moteur.Scripts;

/// <summary>The pages of a script that has none of its own: Courier 12 on US Letter, 54 lines between margins of an inch.</summary>
public sealed class Pagination
{
    private const int LinesAPage = 54;
    private readonly int[] _starts;
    private readonly int _end;

    private Pagination(int[] starts, int end) => (_starts, _end) = (starts, end);

    /// <summary>How many pages, at least 1.</summary>
    public int Count => Math.Max(1, (_end + LinesAPage - 1) / LinesAPage);

    /// <summary>Lays the paragraphs of a script out.</summary>
    public static Pagination Of(IReadOnlyList<ScriptParagraph> paragraphs)
    {
        var starts = new int[paragraphs.Count];
        var line = 0;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            starts[i] = line;
            var width = paragraphs[i].Kind switch
            {
                ParagraphKind.Dialogue or ParagraphKind.Lyrics => 35,
                ParagraphKind.Parenthetical => 25,
                _ => 60,
            };
            var blank = paragraphs[i].Kind is ParagraphKind.Dialogue or ParagraphKind.Parenthetical or ParagraphKind.Lyrics ? 0 : 1;
            line += paragraphs[i].Kind is ParagraphKind.Note or ParagraphKind.Section or ParagraphKind.Synopsis or ParagraphKind.PageBreak
                ? 0
                : blank + paragraphs[i].Text.Split('\n').Sum(t => 1 + (t.Length / width));
        }

        return new(starts, line);
    }

    /// <summary>The page on which a paragraph starts, from 1.</summary>
    public int PageOf(int paragraph) => 1 + (_starts[paragraph] / LinesAPage);

    /// <summary>The length of the paragraphs from one up to another, that one not included; at least an eighth.</summary>
    public Eighths Measure(int from, int end)
    {
        var lines = (end < _starts.Length ? _starts[end] : _end) - _starts[from];
        return new(Math.Max(1, (int)Math.Round(lines * 8.0 / LinesAPage)));
    }
}
