using CsCheck;
using Moteur.Scripts;
using Moteur.Scripts.Revisions;
using Kind = Moteur.Scripts.ParagraphKind;

namespace Moteur.Tests.Revisions;

public class SceneDiffTests
{
    private static readonly ScriptParagraph[] Kitchen =
    [
        new(Kind.SceneHeading, "12. INT. CUISINE – NUIT"),
        new(Kind.Action, "Madeleine épluche des pommes de terre. Sa radio grésille."),
        new(Kind.Character, "MADELEINE (SUITE)"),
        new(Kind.Dialogue, "Il avait dit huit heures… « Huit heures », ce n’est pas neuf heures !"),
        new(Kind.Action, "Elle se fige."),
    ];

    [Fact]
    public void Changed_words_are_marked_on_both_sides_and_all_the_rest_is_the_same()
    {
        var diff = SceneDiff.Of(Kitchen,
        [
            Kitchen[0],
            new(Kind.Action, "Madeleine épluche trois navets. Sa radio grésille."),
            Kitchen[2],
            Kitchen[3],
            new(Kind.Action, "La porte s’ouvre sur un chien trempé."),
            Kitchen[4],
        ]);

        diff.Rows.Select(r => (r.Kind, r.Old?.Paragraph, r.New?.Paragraph)).ShouldBe([
            (DiffKind.Same, 0, 0), (DiffKind.Changed, 1, 1), (DiffKind.Same, 2, 2), (DiffKind.Same, 3, 3), (DiffKind.Added, null, 4), (DiffKind.Same, 4, 5),
        ]);
        Marked(diff.Rows[1].Old!).ShouldBe("Madeleine épluche [des pommes de terre]. Sa radio grésille.");
        Marked(diff.Rows[1].New!).ShouldBe("Madeleine épluche [trois navets]. Sa radio grésille.");
        Marked(diff.Rows[4].New!).ShouldBe("[La porte s’ouvre sur un chien trempé.]");
    }

    [Fact]
    public void Another_programs_typography_and_paragraphs_are_no_change()
    {
        var diff = SceneDiff.Of(Kitchen,
        [
            new(Kind.SceneHeading, "INT. CUISINE - NUIT"),
            new(Kind.Action, "Madeleine épluche des pommes de terre."),
            new(Kind.Action, "Sa  radio grésille."),
            new(Kind.Character, "Madeleine"),
            new(Kind.Dialogue, "Il avait dit\nhuit heures... \"Huit heures\", ce n'est pas neuf heures\u00A0!"),
            Kitchen[4],
        ]);

        diff.HasChanges.ShouldBeFalse();
    }

    [Fact]
    public void Accents_capitals_and_punctuation_are_changes()
    {
        var diff = SceneDiff.Of([new(Kind.Action, "Elle crie. Il entre")], [new(Kind.Action, "ELLE crie ! Il entré")]);

        Marked(diff.Rows.ShouldHaveSingleItem().New!).ShouldBe("[ELLE ]crie [! ]Il [entré]");
    }

    [Fact]
    public void A_paragraph_rewritten_in_its_place_stands_beside_what_it_was()
    {
        var diff = SceneDiff.Of(Kitchen, [.. Kitchen[..4], new(Kind.Action, "Un long silence tombe.")]);

        var row = diff.Rows[^1];
        (row.Kind, Marked(row.Old!), Marked(row.New!)).ShouldBe((DiffKind.Changed, "[Elle se fige].", "[Un long silence tombe]."));
    }

    [Fact]
    public void Any_two_texts_have_every_paragraph_of_each_once_in_order_whole()
    {
        var paragraph = Gen.Select(Gen.Enum<Kind>(), Gen.OneOf("le", "chien", "jaune", "Le", "dort", "…", ".", "«", "œuf", "", "\n", "12").Array[0, 12], (kind, words) => new ScriptParagraph(kind, string.Join(' ', words)));
        Gen.Select(paragraph.Array[0, 8], paragraph.Array[0, 8]).Sample((old, current) =>
        {
            var diff = SceneDiff.Of(old, current);
            diff.Rows.Where(r => r.Old is not null).Select(r => (r.Old!.Paragraph, Whole(r.Old))).ShouldBe(old.Select((p, i) => (i, p.Text)));
            diff.Rows.Where(r => r.New is not null).Select(r => (r.New!.Paragraph, Whole(r.New))).ShouldBe(current.Select((p, i) => (i, p.Text)));
            diff.Rows.ShouldAllBe(r => r.Kind != DiffKind.Changed || (r.Old != null && r.New != null));
        });
    }

    private static string Whole(DiffCell cell) => string.Concat(cell.Runs.Select(r => r.Text));

    private static string Marked(DiffCell cell) => string.Concat(cell.Runs.Select(r => r.Changed ? $"[{r.Text}]" : r.Text));
}
