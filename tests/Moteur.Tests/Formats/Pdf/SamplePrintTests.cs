using System.Net;
using System.Text;
using Moteur.Breakdown;
using Moteur.Formats;
using Moteur.Scripts;

namespace Moteur.Tests.Formats.Pdf;

/// <summary>The sample production's script, printed over many pages in layouts found in French production offices.</summary>
public class SamplePrintTests(ITestOutputHelper output)
{
    /// <summary>Name, style sheet, and what stands before a heading's words and in its margins.</summary>
    public static TheoryData<string, string, string> Layouts => new()
    {
        {
            "Courier, numbers in both margins, running head", "both",
            """
            @page { size: A4; margin: 30mm 10mm 25mm 15mm; @top-right { content: "Version du 12/03/26      " counter(page) "."; font: 12pt 'Liberation Mono' } }
            body { font: 12pt/12pt 'Liberation Mono'; padding: 0 15mm 0 23mm } .cue { margin-left: 50mm } .how { margin-left: 38mm } .said { margin: 0 30mm 0 25mm } .trans { text-align: right }
            """
        },
        {
            "Arial, bold underlined headings with SÉQUENCE, speech centred and justified action", "announced",
            """
            @page { size: A4; margin: 25mm; @bottom-right { content: counter(page); font: 10pt Arial } @top-left { content: "Pleine mer - scénario"; font: 10pt Arial } }
            body { font: 12pt/1.15 'Liberation Sans' } .head { font-weight: bold; text-decoration: underline } .act { text-align: justify }
            .cue, .how, .said { text-align: center; margin-left: 25mm; margin-right: 25mm } .trans { text-align: right }
            """
        },
        {
            "Times, wide lines, numbers in the left margin only", "left",
            """
            @page { size: A4; margin: 25mm 25mm 25mm 12mm; @bottom-center { content: "- " counter(page) " -"; font: 10pt 'Liberation Serif' } }
            body { font: 12pt/1.5 'Liberation Serif'; padding-left: 23mm } .cue { margin-left: 60mm } .how { margin-left: 45mm } .said { margin: 0 25mm 0 35mm } .trans { text-align: right }
            """
        },
        {
            "Courier, nothing numbered, speech little indented", "none",
            """
            @page { size: letter; margin: 1in 1in 1in 1.5in; @top-right { content: counter(page) "."; font: 12pt 'Liberation Mono' } }
            body { font: 12pt/12pt 'Liberation Mono' } .cue { margin-left: 1.6in } .how { margin-left: 1.1in } .said { margin: 0 1in 0 .6in } .trans { text-align: right }
            """
        },
        {
            "Times, no blank between paragraphs, first lines set in", "dot",
            """
            @page { size: A4; margin: 25mm; @bottom-center { content: counter(page); font: 10pt 'Liberation Serif' } }
            body { font: 12pt/1.2 'Liberation Serif' } .head { font-weight: bold } .act, .cue, .trans { padding-top: 0 } .act { text-indent: 12.5mm; text-align: justify }
            .middle { text-indent: 0 } .cue { margin-left: 60mm } .how { margin-left: 45mm } .said { margin: 0 25mm 0 35mm } .trans { text-align: right }
            """
        },
        {
            "Times, a blank under each name, a reader's name across the pages", "right",
            """
            @page { size: A4; margin: 25mm; @top-left { content: "Pleine mer"; font: 10pt 'Liberation Serif' } @left-middle { content: "Jeanne Martin"; white-space: nowrap; margin-right: -60mm; font: 40pt 'Liberation Serif'; color: #ddd } }
            body { font: 12pt/1.2 'Liberation Serif' } .cue, .how, .said { padding-top: 8pt } .cue { margin-left: 60mm } .how { margin-left: 45mm } .said { margin: 0 25mm 0 35mm } .trans { text-align: right }
            """
        },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_sample_is_the_same_printed_as_written(string layout, string numbers, string style)
    {
        var written = ScriptImporter.Import(File.ReadAllBytes(Sample()), "pleine-mer.fountain", TestContext.Current.CancellationToken).Value;

        var printed = ScriptImporter.Import(PrintedScripts.Print(Html(written, numbers, style)), "x.pdf", TestContext.Current.CancellationToken).Value;

        output.WriteLine($"{layout}: {printed.Script.Pages} pages");
        printed.Scenes.Select(s => (s.Interior, s.Set, s.TimeOfDay)).ShouldBe(written.Scenes.Select(s => (s.Interior, s.Set, s.TimeOfDay)));
        if (numbers != "none")
        {
            printed.Scenes.Select(s => s.Number).ShouldBe(written.Scenes.Select(s => s.Number));
        }

        printed.Roles.Select(r => r.Name).Order().ShouldBe(written.Roles.Select(r => r.Name).Order());
        Paragraphs(printed).ShouldBe(Paragraphs(written));
    }

    /// <summary>Headings apart (their numbers are written in several ways), every paragraph with its kind; songs are printed as action.</summary>
    private static IEnumerable<string> Paragraphs(ImportedScript script) =>
        script.Scenes.SelectMany(s => s.Text!.Paragraphs).Where(p => p.Kind is not (ParagraphKind.SceneHeading or ParagraphKind.Note))
            .Select(p => $"{(p.Kind == ParagraphKind.Lyrics ? ParagraphKind.Action : p.Kind)} {Folding.OneSpace(p.Text)}");

    private static string Html(ImportedScript script, string numbers, string style)
    {
        var body = new StringBuilder();
        foreach (var scene in script.Scenes)
        {
            foreach (var paragraph in scene.Text!.Paragraphs.Where(p => p.Kind != ParagraphKind.Note))
            {
                var text = WebUtility.HtmlEncode(Folding.OneSpace(paragraph.Text));
                body.Append(paragraph.Kind switch
                {
                    ParagraphKind.SceneHeading => numbers switch
                    {
                        "both" => $"<p class=head><span class=l>{scene.Number}</span>{text}<span class=r>{scene.Number}</span>",
                        "left" => $"<p class=head><span class=l>{scene.Number}.</span>{text}",
                        "dot" => $"<p class=head>{scene.Number}. {text}",
                        "right" => $"<p class=head>{text}<span style='float: right'>{scene.Number}</span>",
                        "announced" => $"<p class=head>SÉQUENCE {scene.Number} - {text}",
                        _ => $"<p class=head>{text}",
                    },
                    ParagraphKind.Character => $"<p class=cue>{text}",
                    ParagraphKind.Parenthetical => $"<p class=how>{text}",
                    ParagraphKind.Dialogue => $"<p class=said>{text}",
                    ParagraphKind.Transition => $"<p class=trans>{text}",
                    ParagraphKind.Centered => $"<p class='act middle'>{text}",
                    _ => $"<p class=act>{text}",
                });
            }
        }

        const string common = """
            body, p { margin: 0 } p { orphans: 2; widows: 2; position: relative; padding: 0 } .head, .act, .trans, .cue { padding-top: 12pt } .head { padding-top: 24pt; break-after: avoid }
            .cue, .how { break-after: avoid } .middle { text-align: center !important } .l { position: absolute; left: -18mm } .r { position: absolute; right: -12mm }
            """;
        return $"<!DOCTYPE html><html lang=fr><meta charset=utf-8><style>{common}{style}</style><body>{body}</body></html>";
    }

    private static string Sample()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "samples", "pleine-mer.fountain");
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new FileNotFoundException("samples/pleine-mer.fountain");
    }
}
