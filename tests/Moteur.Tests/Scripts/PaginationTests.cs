using CsCheck;
using Moteur.Scripts;
using Kind = Moteur.Scripts.ParagraphKind;

namespace Moteur.Tests.Scripts;

public class PaginationTests
{
    private static readonly ScriptParagraph Heading = new(Kind.SceneHeading, "INT. CUISINE - JOUR");

    [Fact]
    public void The_smallest_scene_is_an_eighth() => Lengths(Heading).ShouldBe([1]);

    [Fact]
    public void Fifty_five_lines_are_a_page()
    {
        // A heading, then 27 lines of action, each with a blank line before it.
        var scene = new[] { Heading }.Concat(Enumerable.Repeat(new ScriptParagraph(Kind.Action, "Un pas."), 27)).ToArray();

        var pages = Pagination.Of(scene);

        pages.Count.ShouldBe(1);
        pages.Measure(0, scene.Length).ShouldBe(new Eighths(8));
        Pagination.Of([.. scene, scene[1]]).Count.ShouldBe(2);
    }

    [Fact]
    public void Action_is_broken_at_61_characters()
    {
        Lines(new ScriptParagraph(Kind.Action, new string('x', 61))).ShouldBe(1);
        Lines(new ScriptParagraph(Kind.Action, new string('x', 62))).ShouldBe(2);
        Lines(new ScriptParagraph(Kind.Action, new string('x', 40) + " " + new string('y', 20))).ShouldBe(1);
        Lines(new ScriptParagraph(Kind.Action, new string('x', 40) + " " + new string('y', 21))).ShouldBe(2);
    }

    [Fact]
    public void A_heading_never_stands_last_on_a_page()
    {
        var filled = Enumerable.Repeat(new ScriptParagraph(Kind.Action, "Un pas."), 27).ToArray();
        ScriptParagraph[] script = [Heading, .. filled[..26], Heading, new(Kind.Action, "Un mot.")];

        var pages = Pagination.Of(script);

        pages.PageOf(script.Length - 2).ShouldBe(2);
        pages.PageOf(script.Length - 1).ShouldBe(2);
        pages.Measure(0, script.Length - 2).ShouldBe(new Eighths(8));
    }

    [Fact]
    public void A_cue_stays_with_its_speech()
    {
        ScriptParagraph[] script =
            [Heading, .. Enumerable.Repeat(new ScriptParagraph(Kind.Action, "Un pas."), 26), new(Kind.Character, "MARIE"), new(Kind.Dialogue, "Oui.")];

        Pagination.Of(script).PageOf(script.Length - 2).ShouldBe(2);
    }

    [Fact]
    public void A_long_speech_runs_over_the_page_with_more_and_the_cue_again()
    {
        var speech = string.Join('\n', Enumerable.Repeat("Une phrase dite.", 60));

        var pages = Pagination.Of([Heading, new(Kind.Character, "MARIE"), new(Kind.Dialogue, speech)]);

        // 1 heading, 1 blank, 1 cue, 60 lines, and a line on each page for the cut.
        pages.Count.ShouldBe(2);
        pages.Measure(0, 3).ShouldBe(new Eighths((((63 + 2) * 8) + 54) / 55));
    }

    [Fact]
    public void Two_columns_take_the_height_of_the_taller()
    {
        ScriptParagraph[] apart = [new(Kind.Character, "MARIE"), new(Kind.Dialogue, "Oui."), new(Kind.Character, "PAUL"), new(Kind.Dialogue, "Non.")];
        ScriptParagraph[] beside = [.. apart[..2], apart[2] with { Dual = true }, apart[3] with { Dual = true }];

        Lines(apart).ShouldBe(5);
        Lines(beside).ShouldBe(2);
        Pagination.Of([Heading, .. beside]).PageOf(3).ShouldBe(1);
    }

    [Fact]
    public void A_forced_page_starts_a_page_and_its_blank_is_no_scenes_length()
    {
        ScriptParagraph[] script = [Heading, new(Kind.PageBreak, ""), Heading, new(Kind.Action, "Un pas.")];

        var pages = Pagination.Of(script);

        pages.PageOf(2).ShouldBe(2);
        pages.Measure(0, 2).ShouldBe(new Eighths(1));
    }

    [Fact]
    public void Notes_sections_and_synopses_take_no_room() =>
        Lines(new(Kind.Note, "À revoir."), new(Kind.Section, "Acte 1"), new(Kind.Synopsis, "Elle part."), new(Kind.Action, "Un pas.")).ShouldBe(1);

    [Fact]
    public void Any_script_has_as_many_eighths_as_its_pages_hold()
    {
        var kinds = Gen.Enum<Kind>();
        var paragraph = Gen.Select(kinds, Gen.Char["abc .\n\t("].Array[0, 400].Select(c => new string(c)), Gen.Bool, (kind, text, dual) => new ScriptParagraph(kind, text) { Dual = dual });
        paragraph.List[0, 60].Sample(script =>
        {
            var pages = Pagination.Of(script);
            var length = script.Count == 0 ? 1 : pages.Measure(0, script.Count).Count;
            length.ShouldBeInRange(1, pages.Count * 8);
            for (var i = 1; i < script.Count; i++)
            {
                pages.PageOf(i).ShouldBeGreaterThanOrEqualTo(pages.PageOf(i - 1));
            }
        });
    }

    [Fact]
    public void A_script_of_one_endless_kind_of_paragraph_is_laid_out_at_once()
    {
        foreach (var kind in Enum.GetValues<Kind>())
        {
            var script = Enumerable.Repeat(new ScriptParagraph(kind, "a"), 100_000).ToList();
            Pagination.Of(script).Count.ShouldBeGreaterThanOrEqualTo(1);
        }

        Pagination.Of([Heading, new(Kind.Dialogue, string.Concat(Enumerable.Repeat("un mot. ", 1_000_000)))]).Count.ShouldBeGreaterThan(1000);
    }

    private static int[] Lengths(params ScriptParagraph[] script) => [Pagination.Of(script).Measure(0, script.Length).Count];

    /// <summary>Lines of a few paragraphs, found by how many copies with a blank line fill a page.</summary>
    private static int Lines(params ScriptParagraph[] script)
    {
        for (var lines = 1; ; lines++)
        {
            // What is left of 55 lines is filled with one-line paragraphs under a forced break of text.
            var filler = new ScriptParagraph(Kind.Action, string.Join('\n', Enumerable.Repeat("x.", 55 - lines - 1)));
            if (Pagination.Of([.. script, filler]).Count == 1)
            {
                return lines;
            }
        }
    }
}
