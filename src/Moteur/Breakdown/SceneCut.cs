using Moteur.Scripts;

namespace Moteur.Breakdown;

/// <summary>The paragraphs of one scene, heading first, and what the file or the pagination says of it.</summary>
internal sealed record ScenePart(SceneHeading Heading, int Line)
{
    public SceneNumber? Number { get; init; }

    public bool Omitted { get; init; }

    public Eighths Length { get; init; }

    public int Page { get; init; }

    public string Synopsis { get; set; } = "";

    /// <summary>What the file says of the scene in fields of its own.</summary>
    public SourceSheet? Sheet { get; init; }

    public List<SourceParagraph> Paragraphs { get; } = [];

    /// <summary>What is written above each speech.</summary>
    public IEnumerable<string> Cues => Paragraphs.Where(p => p.Paragraph.Kind == ParagraphKind.Character).Select(p => p.Paragraph.Text);

    /// <summary>Roles that the file tags as present, whether they speak or not.</summary>
    public IEnumerable<string> TaggedRoles =>
        Paragraphs.SelectMany(p => p.Tags).Where(t => CategoryLabels.IsCast(t.Category)).Select(t => t.Name);

    public Scene ToScene(ScriptId scriptId, int position, SceneNumber number)
    {
        var id = SceneId.New();
        return new()
        {
            Id = id,
            ScriptId = scriptId,
            Position = position,
            Number = number,
            Heading = Heading.Text,
            Interior = Sheet?.Interior ?? Heading.Interior,
            Set = Sheet?.Set ?? Heading.Set,
            TimeOfDay = Sheet?.TimeOfDay ?? Heading.TimeOfDay,
            StoryDay = Sheet?.StoryDay ?? "",
            Eighths = Length,
            Page = Page,
            Synopsis = Synopsis,
            Omitted = Omitted,
            Text = new() { SceneId = id, Paragraphs = [.. Paragraphs.Select(p => p.Paragraph)] },
        };
    }
}

/// <summary>Cuts a script at its headings.</summary>
internal static class SceneCut
{
    public static List<ScenePart> Cut(IReadOnlyList<SourceParagraph> paragraphs, Pagination pages, List<ImportWarning> warnings)
    {
        var starts = Starts(paragraphs);
        WarnOfLostDialogue(paragraphs, starts.Count > 0 ? starts[0].From : 0, warnings);
        var parts = new List<ScenePart>(starts.Count);
        for (var i = 0; i < starts.Count; i++)
        {
            parts.Add(Part(paragraphs, starts[i], i + 1 < starts.Count ? starts[i + 1].From : paragraphs.Count, pages));
        }

        return parts;
    }

    /// <summary>Where each scene starts, and its heading proper: <c>SÉQUENCE 12</c> alone numbers the heading that follows it.</summary>
    private static List<(int From, int Heading)> Starts(IReadOnlyList<SourceParagraph> paragraphs)
    {
        var starts = new List<(int From, int Heading)>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (paragraphs[i].Paragraph.Kind != ParagraphKind.SceneHeading)
            {
                continue;
            }

            var follows = starts.Count > 0 && starts[^1].Heading == i - 1 && paragraphs[i].Number is null;
            if (follows && SceneHeading.Parse(paragraphs[i - 1].Paragraph.Text).IsNumberOnly && SceneHeading.Parse(paragraphs[i].Paragraph.Text).Number is null)
            {
                starts[^1] = (starts[^1].From, i);
            }
            else
            {
                starts.Add((i, i));
            }
        }

        return starts;
    }

    private static ScenePart Part(IReadOnlyList<SourceParagraph> paragraphs, (int From, int Heading) start, int end, Pagination pages)
    {
        var first = paragraphs[start.From];
        var written = paragraphs[start.Heading];
        var heading = SceneHeading.Parse(written.Paragraph.Text);
        var omitted = first.Omitted || written.Omitted || heading.IsOmitted;
        var measured = pages.Measure(start.From, end);
        var part = new ScenePart(heading, first.Line)
        {
            Number = first.Number ?? written.Number ?? heading.Number ?? SceneHeading.Parse(first.Paragraph.Text).Number,
            Omitted = omitted,
            Length = omitted ? Eighths.Zero : Longer(written.Length ?? first.Length ?? measured),
            Page = first.Page ?? pages.PageOf(start.From),
            Synopsis = written.Synopsis ?? first.Synopsis ?? "",
            Sheet = written.Sheet ?? first.Sheet,
        };
        var ownSynopsis = true;
        for (var i = start.From; i < end; i++)
        {
            var paragraph = paragraphs[i].Paragraph;
            switch (paragraph.Kind)
            {
                case ParagraphKind.Synopsis:
                    part.Synopsis = ownSynopsis ? string.Join(' ', new[] { part.Synopsis, paragraph.Text }.Where(t => t.Length > 0)) : part.Synopsis;
                    break;
                case ParagraphKind.Section:
                    // A section and its synopsis announce the scenes that follow.
                    ownSynopsis = false;
                    break;
                case ParagraphKind.PageBreak:
                    break;
                default:
                    part.Paragraphs.Add(paragraphs[i]);
                    break;
            }
        }

        return part;
    }

    private static Eighths Longer(Eighths length) => length < new Eighths(1) ? new(1) : length;

    private static void WarnOfLostDialogue(IReadOnlyList<SourceParagraph> paragraphs, int end, List<ImportWarning> warnings)
    {
        var lost = paragraphs.Take(end).FirstOrDefault(p => p.Paragraph.Kind == ParagraphKind.Dialogue);
        if (lost is not null)
        {
            warnings.Add(new(lost.Line, new("Import_TextBeforeFirstScene")));
        }
    }
}
