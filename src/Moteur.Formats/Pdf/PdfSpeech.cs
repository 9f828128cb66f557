using Moteur.Scripts;

namespace Moteur.Formats.Pdf;

/// <summary>Splits what stands under a cue into what is said and how it is said.</summary>
internal static class PdfSpeech
{
    public static List<PdfParagraph> Read(List<PdfLine> lines, PdfLayout layout, bool dual)
    {
        var speech = new List<PdfParagraph>();
        var right = lines.Count == 0 ? 0 : lines.Max(l => l.Right);
        for (var i = 0; i < lines.Count;)
        {
            var closes = Closes(lines, i);
            if (closes > i)
            {
                var how = new PdfParagraph(ParagraphKind.Parenthetical, lines[i], dual);
                for (; i < closes; i++)
                {
                    how.Add(lines[i]);
                }

                speech.Add(how);
                continue;
            }

            var said = new PdfParagraph(ParagraphKind.Dialogue, lines[i], dual).Add(lines[i]);
            while (++i < lines.Count && Closes(lines, i) == i)
            {
                // Verse and lists keep their lines; prose runs on. Narrow columns say little, so only clear cases count.
                said.Add(lines[i], newLine: lines[i - 1].Right < right - (right - lines[i - 1].Left) / 2 && layout.EndedOnPurpose(lines[i - 1], lines[i], right));
            }

            speech.Add(said);
        }

        return speech;
    }

    /// <summary>The lines of a paragraph that was read from <paramref name="lines"/>.</summary>
    public static IEnumerable<PdfLine> LinesOf(PdfParagraph paragraph, List<PdfLine> lines) =>
        lines.SkipWhile(l => l != paragraph.First).TakeWhile(l => l.Y >= paragraph.Last.Y);

    /// <summary>Where a parenthesis that opens at a line's start and closes at a line's end is over; the start itself when there is none.</summary>
    private static int Closes(List<PdfLine> lines, int at)
    {
        if (lines[at].Text[0] != '(')
        {
            return at;
        }

        for (var i = at; i < Math.Min(lines.Count, at + 6); i++)
        {
            var close = lines[i].Text.LastIndexOf(')');
            if (close >= 0)
            {
                return close >= lines[i].Text.Length - 2 ? i + 1 : at;
            }
        }

        return at;
    }
}
