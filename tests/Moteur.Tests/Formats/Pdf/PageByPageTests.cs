using Moteur.Breakdown;
using Moteur.Formats;
using Moteur.Scripts;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Moteur.Tests.Formats.Pdf;

/// <summary>Pages typed line by line; column 0 is the left edge of the action, the margins are negative columns.</summary>
public class PageByPageTests
{
    private static readonly string[] Filler =
        [.. Enumerable.Range(0, 4).SelectMany(_ => new[] { "Paul waits by the window and nothing at all happens there.", "", "|22 PAUL", "|10 Still nothing to be seen.", "" })];

    [Fact]
    public void Omitted_scenes_keep_their_number_and_a_pair_of_numbers_makes_a_heading_of_any_words()
    {
        var script = Import(
            [.. Numbered("11", "INT. HOUSE - DAY"), "", .. Filler, .. Numbered("12", "OMITTED"), "", .. Numbered("12A-12C", "OMIS"), "", .. Numbered("A13", "A RIVER"), "", "A fish."]);

        script.Scenes.Select(s => (s.Number.ToString(), s.Heading, s.Omitted)).ShouldBe([
            ("11", "INT. HOUSE - DAY", false), ("12", "OMITTED", true), ("12A-12C", "OMIS", true), ("A13", "A RIVER", false),
        ]);
    }

    [Fact]
    public void A_number_announced_on_a_line_of_its_own_belongs_to_the_heading_below()
    {
        var script = Import(["SEQUENCE 7", "Int. Cuisine - Jour", "", .. Filler, "SEQUENCE 8 BIS", "EXT. JARDIN - NUIT", "", "Rien."]);

        script.Scenes.Select(s => (s.Number.ToString(), s.Set)).ShouldBe([("7", "CUISINE"), ("8BIS", "JARDIN")]);
    }

    [Fact]
    public void Scenes_and_speeches_go_on_over_the_page()
    {
        var script = Import(
            [.. Numbered("3", "INT. HOUSE - DAY"), "", .. Filler, "|22 MARY", "|10 I have never said this to", "|10 anybody, and I will not", "|22 (MORE)", "", "|45 (CONTINUED)"],
            ["|-6 3", "CONTINUED: (2)", "", "|22 MARY (CONT'D)", "|10 say it twice.", "", "The action of the page runs right up to the very edge", "and it", "", .. Filler]);

        var said = script.Scenes.ShouldHaveSingleItem().Text!.Paragraphs;
        said.ShouldContain(p => p.Kind == ParagraphKind.Dialogue && p.Text == "I have never said this to anybody, and I will not say it twice.");
        said.Count(p => p.Kind == ParagraphKind.Character && p.Text.StartsWith("MARY")).ShouldBe(1);
        said.ShouldNotContain(p => p.Text.Contains("CONTINUED") || p.Text.Contains("MORE"));
    }

    [Fact]
    public void Two_who_speak_at_once_stand_in_two_columns()
    {
        var script = Import(["INT. HOUSE - DAY", "", .. Filler, "|8 MARY~|38 PAUL", "|2 Get out of~|32 (low)", "|2 my house!~|32 It is mine.", "", "Silence."]);

        script.Scenes[0].Text!.Paragraphs.TakeLast(6).Select(p => (p.Kind, p.Text, p.Dual)).ShouldBe([
            (ParagraphKind.Character, "MARY", false), (ParagraphKind.Dialogue, "Get out of my house!", false), (ParagraphKind.Character, "PAUL", true),
            (ParagraphKind.Parenthetical, "(low)", true), (ParagraphKind.Dialogue, "It is mine.", true), (ParagraphKind.Action, "Silence.", false),
        ]);
    }

    private static string[] Numbered(string number, string heading) => [$"|-11 {number}~|0 {heading}~|62 {number}"];

    private static ImportedScript Import(params string[][] pages)
    {
        using var pdf = new PdfDocumentBuilder();
        var courier = pdf.AddStandard14Font(Standard14Font.Courier);
        foreach (var lines in pages)
        {
            var page = pdf.AddPage(PageSize.A4);
            for (var i = 0; i < lines.Length; i++)
            {
                foreach (var piece in lines[i].Split('~').Where(p => p.Length > 0))
                {
                    var column = piece[0] == '|' ? int.Parse(piece[1..piece.IndexOf(' ')], System.Globalization.CultureInfo.InvariantCulture) : 0;
                    var text = piece[0] == '|' ? piece[(piece.IndexOf(' ') + 1)..] : piece;
                    page.AddText(text, 12, new PdfPoint(108 + (7.2 * column), 740 - (12 * i)), courier);
                }
            }
        }

        return ScriptImporter.Import(pdf.Build(), "x.pdf", TestContext.Current.CancellationToken).Value;
    }
}
