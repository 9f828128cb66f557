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

    [Fact]
    public void Speeches_without_a_blank_between_them_are_told_by_the_place_of_their_names()
    {
        var script = Import(["INT. HOUSE - DAY", "The room is dark.", "|22 MARY", "|10 Who is there?", "|22 PAUL", "|16 (low)", "|10 Me. ME!", "|10 NOBODY ELSE.", "|22 MARY", "|10 Oh.", "He comes in.", "|46 CUT TO:", "EXT. GARDEN - NIGHT", "Rain."]);

        script.Scenes[0].Text!.Paragraphs.Skip(1).Select(p => (p.Kind, p.Text)).ShouldBe([
            (ParagraphKind.Action, "The room is dark."), (ParagraphKind.Character, "MARY"), (ParagraphKind.Dialogue, "Who is there?"),
            (ParagraphKind.Character, "PAUL"), (ParagraphKind.Parenthetical, "(low)"), (ParagraphKind.Dialogue, "Me. ME! NOBODY ELSE."),
            (ParagraphKind.Character, "MARY"), (ParagraphKind.Dialogue, "Oh."), (ParagraphKind.Action, "He comes in."), (ParagraphKind.Transition, "CUT TO:"),
        ]);
        script.Scenes[1].Set.ShouldBe("GARDEN");
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void Pages_printed_sideways_are_read_as_their_text_runs(int degrees)
    {
        var script = Import(degrees, [.. Numbered("3", "INT. HOUSE - DAY"), "", .. Filler], ["EXT. GARDEN - NIGHT", "", .. Filler]);

        script.Scenes.Select(s => (s.Number.ToString(), s.Set, s.Page, s.Eighths.Count)).ShouldBe([("3", "HOUSE", 1, 8), ("3A", "GARDEN", 2, 8)]);
        script.Roles.ShouldHaveSingleItem().Name.ShouldBe("PAUL");
    }

    [Fact]
    public void A_number_alone_against_the_right_edge_is_the_scenes()
    {
        var script = Import(["INT. HOUSE - DAY~|58 4A", "", .. Filler, "INT. ROOM 12 - DAY~|58 5", "", .. Filler]);

        script.Scenes.Select(s => (s.Number.ToString(), s.Heading)).ShouldBe([("4A", "INT. HOUSE - DAY"), ("5", "INT. ROOM 12 - DAY")]);
    }

    [Fact]
    public void A_name_that_opens_many_pages_with_a_blank_under_it_is_no_running_head()
    {
        string[] page = ["|22 PAUL", "", "|10 I am still here.", "", .. Enumerable.Repeat((string[])["|22 PAUL", "", "|10 Still.", ""], 3).SelectMany(l => l), "And nothing at all happens there, all day long, to anybody"];

        var script = Import(["INT. HOUSE - DAY", "", .. page], page, page, page);

        script.Scenes[0].Text!.Paragraphs.Count(p => p.Kind == ParagraphKind.Character).ShouldBe(16);
        script.Scenes[0].Text!.Paragraphs.Count(p => p.Kind == ParagraphKind.Dialogue).ShouldBe(16);
    }

    [Fact]
    public void A_title_above_the_first_heading_is_the_scripts() =>
        Import(["|24 THE LIGHTHOUSE", "", "|25 by Jane Doe", "", "", "INT. HOUSE - DAY", "", .. Filler]).Script.Title.ShouldBe("THE LIGHTHOUSE");

    private static string[] Numbered(string number, string heading) => [$"|-11 {number}~|0 {heading}~|62 {number}"];

    private static ImportedScript Import(params string[][] pages) => Import(0, pages);

    private static ImportedScript Import(int turned, params string[][] pages)
    {
        using var pdf = new PdfDocumentBuilder();
        var courier = pdf.AddStandard14Font(Standard14Font.Courier);
        foreach (var lines in pages)
        {
            var page = pdf.AddPage(PageSize.A4);
            page.SetRotation(new PageRotationDegrees(turned));
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
