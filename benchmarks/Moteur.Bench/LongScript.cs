using System.Net;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using Moteur.Breakdown;
using Moteur.Documents.Printing;
using Moteur.Formats;
using Moteur.Scripts;

namespace Moteur.Bench;

/// <summary>A script of about 120 pages in the three formats: the sample, its scenes told again until it is that long.</summary>
internal static partial class LongScript
{
    private const int Pages = 120;

    public static byte[] Fountain(string sample)
    {
        var text = File.ReadAllText(sample);
        var body = text[text.IndexOf("\n\n", StringComparison.Ordinal)..];
        var again = SceneNumbers().Replace(body, "");
        var script = new StringBuilder(text);
        while (Read(Encoding.UTF8.GetBytes(script.ToString())).Script.Pages < Pages)
        {
            script.Append(again);
        }

        return Encoding.UTF8.GetBytes(script.ToString());
    }

    public static ImportedScript Read(byte[] file) => ScriptImporter.Import(file, "script", CancellationToken.None).Value;

    /// <summary>As Final Draft writes it: typed paragraphs, a number, a length and a page at each heading.</summary>
    public static byte[] Fdx(ImportedScript script)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\" ?>\n<FinalDraft DocumentType=\"Script\" Template=\"No\" Version=\"5\">\n<Content>\n");
        foreach (var scene in script.Scenes)
        {
            foreach (var paragraph in scene.Text!.Paragraphs)
            {
                var isHeading = paragraph.Kind == ParagraphKind.SceneHeading;
                xml.Append(isHeading ? $"<Paragraph Number=\"{scene.Number}\" Type=\"Scene Heading\">\n<SceneProperties Length=\"{scene.Eighths}\" Page=\"{scene.Page}\" Title=\"\"/>\n" : $"<Paragraph Type=\"{TypeOf(paragraph.Kind)}\">\n");
                xml.Append("<Text>").Append(SecurityElement.Escape(paragraph.Text)).Append("</Text>\n</Paragraph>\n");
            }
        }

        return Encoding.UTF8.GetBytes(xml.Append("</Content>\n</FinalDraft>\n").ToString());
    }

    /// <summary>Printed in Courier with the industry's indents, scene numbers in both margins.</summary>
    public static async Task<Result<byte[]>> PdfAsync(ImportedScript script)
    {
        var html = new StringBuilder("""
            <!DOCTYPE html><html lang="fr"><meta charset="utf-8"><style>
            @page { size: A4; margin: 25mm 25mm 25mm 38mm } body { font: 12pt/12pt 'Courier Prime', 'Liberation Mono', monospace; margin: 0 }
            p { margin: 0 0 12pt 0; white-space: pre-wrap; position: relative } .heading { break-after: avoid } .heading span { position: absolute; left: -14mm } .heading span + span { left: auto; right: -14mm }
            .cue { margin: 0 0 0 50mm; break-after: avoid } .how { margin: 0 0 0 38mm } .said { margin: 0 30mm 12pt 25mm } .said:has(+ .how) { margin-bottom: 0 }
            </style>
            """);
        foreach (var scene in script.Scenes)
        {
            foreach (var paragraph in scene.Text!.Paragraphs)
            {
                var text = WebUtility.HtmlEncode(paragraph.Text);
                html.Append(paragraph.Kind switch
                {
                    ParagraphKind.SceneHeading => $"<p class=heading><span>{scene.Number}</span>{text}<span>{scene.Number}</span></p>",
                    ParagraphKind.Character => $"<p class=cue>{text}</p>",
                    ParagraphKind.Parenthetical => $"<p class=how>{text}</p>",
                    ParagraphKind.Dialogue => $"<p class=said>{text}</p>",
                    ParagraphKind.Synopsis or ParagraphKind.Note or ParagraphKind.Section => "",
                    _ => $"<p>{text}</p>",
                });
            }
        }

        await using var printer = new PdfPrinter();
        return await printer.PrintAsync(html.ToString(), new(""));
    }

    private static string TypeOf(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Character or ParagraphKind.Dialogue or ParagraphKind.Parenthetical or ParagraphKind.Transition or ParagraphKind.Action => kind.ToString(),
        _ => "General",
    };

    [GeneratedRegex("#[^#\n]+#$", RegexOptions.Multiline)]
    private static partial Regex SceneNumbers();
}
