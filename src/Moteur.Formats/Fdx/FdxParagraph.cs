using System.Text;
using Moteur.Scripts;

namespace Moteur.Formats.Fdx;

/// <summary>A paragraph as it is written, before kinds and tags (which stand at the end of the file) are known.</summary>
internal sealed class FdxParagraph(string type, int line)
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int End, string Tag)> _tagged = [];

    public string Type => type;

    public string? Number { get; init; }

    public bool Centred { get; init; }

    public bool Dual { get; set; }

    public bool Omitted { get; set; }

    public Eighths? Length { get; set; }

    public int? Page { get; set; }

    public string Title { get; set; } = "";

    public string Summary { get; set; } = "";

    public string PlainText => _text.ToString();

    private bool Revised { get; set; }

    /// <summary>Adds a run of text.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="tags">Numbers of the tags that it carries, apart by blanks.</param>
    /// <param name="revision">The revision that it came with; 0 is the first writing.</param>
    public void Add(string text, string? tags, string? revision)
    {
        var start = _text.Length;
        foreach (var c in text)
        {
            _text.Append(c switch { '\t' => ' ', '\u2028' => '\n', _ => c });
        }

        foreach (var tag in (tags ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            // Formatting cuts a tagged passage into several runs; it is one passage.
            var before = _tagged.FindLastIndex(t => t.Tag == tag && t.End == start);
            if (before >= 0)
            {
                _tagged[before] = _tagged[before] with { End = _text.Length };
            }
            else
            {
                _tagged.Add((start, _text.Length, tag));
            }
        }

        Revised |= text.Length > 0 && revision is { Length: > 0 } && revision != "0";
    }

    /// <summary>The paragraph, or null when it is blank.</summary>
    public SourceParagraph? ToSource(FdxKinds kinds, FdxTags tags)
    {
        var kind = kinds.Of(type);
        kind = kind == ParagraphKind.Action && Centred ? ParagraphKind.Centered : kind;
        var written = PlainText;
        var text = written.Trim();
        var heading = kind == ParagraphKind.SceneHeading;
        if (text.Length == 0 && !(heading && Omitted))
        {
            return null;
        }

        var from = written.Length - written.TrimStart().Length;
        return new(new(kind, Shown(kind, text)) { Dual = Dual && kind is not ParagraphKind.Note, Revised = Revised }, line)
        {
            Number = heading && SceneNumber.TryParse(Number, out var number) ? number : null,
            Length = heading ? Length : null,
            Page = heading ? Page : null,
            Omitted = heading && (Omitted || SceneHeading.Parse(text).IsOmitted),
            Synopsis = heading ? (Summary.Length > 0 ? Summary : Title.Trim() is { Length: > 0 } title ? title : null) : null,
            Tags = [.. Passages(tags).Select(t => Tag(t.Start - from, t.End - from, text, t.Element))],
        };
    }

    /// <summary>Where each element is tagged. One that overlaps another is written in pieces that touch: they are one passage.</summary>
    private List<(int Start, int End, FdxElement Element)> Passages(FdxTags tags)
    {
        var passages = new List<(int Start, int End, FdxElement Element)>();
        foreach (var (start, end, tag) in _tagged)
        {
            foreach (var element in tags.Of(tag))
            {
                var before = start == end ? -1 : passages.FindLastIndex(p => p.End == start && p.Start < p.End && p.Element.Definition == element.Definition);
                if (before >= 0)
                {
                    passages[before] = passages[before] with { End = end };
                }
                else
                {
                    passages.Add((start, end, element));
                }
            }
        }

        return passages;
    }

    private static SourceTag Tag(int start, int end, string text, FdxElement element)
    {
        (start, end) = (Math.Clamp(start, 0, text.Length), Math.Clamp(end, 0, text.Length));
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new(start, end - start, element.Category, element.Name) { Quantity = element.Quantity };
    }

    /// <summary>Final Draft shows cues in capitals however they were typed. The length stays, so that tags keep their place.</summary>
    private static string Shown(ParagraphKind kind, string text) => kind switch
    {
        ParagraphKind.Character => text.ToUpperInvariant().Replace('\n', ' ').Replace('\u00A0', ' '),
        ParagraphKind.SceneHeading when text.Length == 0 => "OMITTED",
        ParagraphKind.SceneHeading => text.Replace('\n', ' ').Replace('\u00A0', ' '),
        _ => text,
    };
}
