using System.Text;
using Moteur.Scripts;

namespace Moteur.Formats.Pdf;

/// <summary>A paragraph being put together from its lines.</summary>
internal sealed class PdfParagraph(ParagraphKind kind, PdfLine start, bool dual = false)
{
    private readonly StringBuilder _text = new();

    public ParagraphKind Kind { get; set; } = kind;

    /// <summary>The line on which it starts.</summary>
    public PdfLine First { get; } = start;

    /// <summary>The line on which it ends, so far.</summary>
    public PdfLine Last { get; private set; } = start;

    public bool Dual => dual;

    public string Text => _text.ToString();

    private bool Revised { get; set; }

    private SceneNumber? Number { get; set; }

    /// <summary>Adds a line, as a new one or as the rest of the one before.</summary>
    public PdfParagraph Add(PdfLine line, bool newLine = false)
    {
        if (_text.Length > 0)
        {
            if (_text[^1] == '\u00AD')
            {
                _text.Length--;
            }
            else if (newLine)
            {
                _text.Append('\n');
            }
            else if (!EndsInHyphen() || !char.IsLetterOrDigit(line.Text[0]))
            {
                _text.Append(' ');
            }
        }

        _text.Append(line.Text);
        Last = line;
        Revised |= line.Revised;
        Number ??= line.Number;
        return this;
    }

    public SourceParagraph ToSource(Eighths? length, int pagesBefore)
    {
        var text = _text.ToString().Trim();
        var heading = Kind == ParagraphKind.SceneHeading;
        return new(new(Kind, text) { Dual = dual, Revised = Revised }, First.Page + 1)
        {
            Number = heading ? Number : null,
            Length = length,
            Page = First.Page + 1 - pagesBefore,
            Omitted = heading && SceneHeading.Parse(text).IsOmitted,
        };
    }

    /// <summary>A word cut at its hyphen (peut-être) goes on without a blank; a dash between words does not.</summary>
    private bool EndsInHyphen() => _text.Length > 1 && _text[^1] is '-' or '\u2010' && char.IsLetter(_text[^2]);
}
