using System.Globalization;
using System.Text.RegularExpressions;
using Moteur.Scripts;

namespace Moteur.Formats.Fdx;

/// <summary>What an FDX file holds of use here: content, title page, tags, and the kinds that the author added.</summary>
internal sealed partial class FdxDocument(FdxNodes nodes)
{
    private readonly List<FdxParagraph> _paragraphs = [];
    private readonly FdxTags _tags = new();
    private readonly FdxKinds _kinds = new();
    private readonly List<(string Text, bool Centred)> _titlePage = [];

    /// <summary>Reads the file; false when it is another kind of XML.</summary>
    public bool Read()
    {
        if (!nodes.ToRoot() || nodes.Name != "FinalDraft")
        {
            return false;
        }

        nodes.EachChild(() =>
        {
            switch (nodes.Name)
            {
                case "Content":
                    nodes.EachChild(ReadContent);
                    break;
                case "TitlePage":
                    nodes.EachChild(ReadTitlePage);
                    break;
                case "TagData":
                    _tags.Read(nodes);
                    break;
                case "ElementSettings":
                    _kinds.Read(nodes);
                    break;
            }
        });
        return true;
    }

    public SourceScript ToScript()
    {
        var paragraphs = _paragraphs.Select(p => p.ToSource(_kinds, _tags)).OfType<SourceParagraph>().ToList();
        if (!paragraphs.Exists(p => p.Paragraph.Kind == ParagraphKind.SceneHeading))
        {
            // Typed or converted without scene headings: what is written as one is one.
            paragraphs = [.. paragraphs.Select(AsHeading)];
        }

        var missed = paragraphs.Where(p => AsHeading(p) != p).Select(p => new ImportWarning(p.Line, new("Import_HeadingAsAction", p.Paragraph.Text)));

        var title = _titlePage.FirstOrDefault(p => p.Centred).Text ?? _titlePage.FirstOrDefault().Text ?? "";
        title = TitleLabel().Replace(title, "");
        return new(ScriptFormat.Fdx, title, paragraphs) { Pages = Pages(paragraphs), Warnings = [.. missed] };
    }

    private static SourceParagraph AsHeading(SourceParagraph paragraph) =>
        paragraph.Paragraph.Kind == ParagraphKind.Action && Folding.IsUpper(paragraph.Paragraph.Text) && SceneHeading.LooksLikeHeading(paragraph.Paragraph.Text)
            ? paragraph with { Paragraph = paragraph.Paragraph with { Kind = ParagraphKind.SceneHeading }, Omitted = SceneHeading.Parse(paragraph.Paragraph.Text).IsOmitted }
            : paragraph;

    /// <summary>The page on which the last scene ends; unknown when the headings carry no page.</summary>
    private static int? Pages(List<SourceParagraph> paragraphs)
    {
        var ends = paragraphs.Where(p => p.Page is not null).Select(p => p.Page + Math.Max(0, (p.Length?.Count ?? 1) - 1) / 8).ToList();
        return ends.Count == 0 ? null : ends.Max();
    }

    /// <summary>Some programs put the title page inside the script.</summary>
    private void ReadContent()
    {
        if (nodes.Name == "TitlePage")
        {
            nodes.EachChild(ReadTitlePage);
        }
        else
        {
            ReadParagraph(_paragraphs.Add);
        }
    }

    private void ReadTitlePage()
    {
        if (nodes.Name == "Content")
        {
            nodes.EachChild(() => ReadParagraph(p =>
            {
                if (Folding.OneSpace(p.PlainText) is { Length: > 0 } text)
                {
                    _titlePage.Add((text, p.Centred));
                }
            }));
        }
    }

    /// <summary>Reads a paragraph, or those of the dual dialogue that it holds.</summary>
    private void ReadParagraph(Action<FdxParagraph> add)
    {
        if (nodes.Name != "Paragraph")
        {
            return;
        }

        var paragraph = new FdxParagraph(nodes["Type"] ?? "", nodes.Line)
        {
            Number = nodes["Number"],
            Centred = nodes["Alignment"] == "Center",
        };
        var inside = new List<FdxParagraph>();
        nodes.EachChild(() =>
        {
            switch (nodes.Name)
            {
                case "Text":
                    var (tag, revision) = (nodes["TagNumber"], nodes["RevisionID"]);
                    paragraph.Add(nodes.ReadText(), tag, revision);
                    break;
                case "SceneProperties":
                    ReadProperties(paragraph);
                    break;
                case "Summary":
                    ReadSummary(paragraph);
                    break;
                case "DualDialogue":
                    ReadDual(inside.Add);
                    break;
                case "OmittedScene":
                    // What stood in the scene is no longer in the script; only its place is.
                    paragraph.Omitted = true;
                    break;
            }
        });
        add(paragraph);
        inside.ForEach(add);
    }

    private void ReadDual(Action<FdxParagraph> add)
    {
        var cues = 0;
        nodes.EachChild(() => ReadParagraph(p =>
        {
            cues += p.Type.Equals("Character", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            p.Dual = cues > 1;
            add(p);
        }));
    }

    private void ReadProperties(FdxParagraph paragraph)
    {
        paragraph.Length = Eighths.TryParse(nodes["Length"], out var length) ? length : null;
        paragraph.Page = Leading(nodes["Page"]);
        paragraph.Title = nodes["Title"] ?? "";
        nodes.EachChild(() =>
        {
            if (nodes.Name == "Summary")
            {
                ReadSummary(paragraph);
            }
        });
    }

    private void ReadSummary(FdxParagraph paragraph) =>
        nodes.EachChild(() => ReadParagraph(p => paragraph.Summary = CleanText.OneLine($"{paragraph.Summary} {p.PlainText}")));

    /// <summary>Locked pages have letters after their number: 12A is on the twelfth.</summary>
    private static int? Leading(string? page)
    {
        var digits = string.Concat((page ?? "").Trim().TakeWhile(char.IsAsciiDigit));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100_000 ? number : null;
    }

    [GeneratedRegex(@"^(Title|Titre)\s*:\s*", RegexOptions.IgnoreCase)]
    private static partial Regex TitleLabel();
}
