using Moteur.Breakdown;
using Moteur.Formats.Fountain;
using Moteur.Scripts;

namespace Moteur.Tests.Breakdown;

public class ScriptBreakdownTests
{
    [Fact]
    public void A_script_without_numbers_is_numbered_in_order()
    {
        var script = Import("""
            Title: La mer

            FADE IN:

            INT. CUISINE – NUIT

            = Hélène attend.

            Hélène regarde par la fenêtre.

            HÉLÈNE
            Il pleut.

            PAUL (OFF)
            Et alors ?

            # Acte 2

            = La plage, enfin.

            EXT. PLAGE - JOUR

            HELENE (suite)
            La mer !

            INT./EXT. VOITURE - AUBE

            HÉLÈNE ET PAUL
            On rentre.
            """);

        (script.Script.Title, script.Script.Language, script.Script.Pages).ShouldBe(("La mer", ScriptLanguage.French, 1));
        script.Scenes.Select(s => (s.Number.ToString(), s.Interior, s.Set, s.TimeOfDay, s.Eighths.Count, s.Page, s.Synopsis)).ShouldBe([
            ("1", Interior.Int, "CUISINE", TimeOfDay.Night, 2, 1, "Hélène attend."),
            ("2", Interior.Ext, "PLAGE", TimeOfDay.Day, 1, 1, ""),
            ("3", Interior.IntExt, "VOITURE", TimeOfDay.Dawn, 1, 1, ""),
        ]);
        script.Roles.Select(r => (r.Number, r.Name)).ShouldBe([(1, "HÉLÈNE"), (2, "PAUL")]);
        script.Scenes.Select(s => string.Join(' ', NamesIn(script, s))).ShouldBe(["HÉLÈNE PAUL", "HÉLÈNE", "HÉLÈNE PAUL"]);
        script.Scenes.ShouldAllBe(s => s.Minutes == ShootingTime.Estimate(s) && s.Minutes > 0);
        script.Scenes[0].Text!.Paragraphs[0].ShouldBe(new(ParagraphKind.SceneHeading, "INT. CUISINE – NUIT"));
        script.Scenes[0].Text!.Paragraphs.Count.ShouldBe(6);
        script.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Own_numbers_stand_and_the_others_take_a_letter()
    {
        var script = Import("""
            INT. A - JOUR

            INT. B - JOUR #12#

            INT. C - JOUR

            INT. D - JOUR #12A#

            INT. E - JOUR

            13. INT. F - JOUR

            INT. G - JOUR #13#
            """);

        script.Scenes.Select(s => s.Number.ToString()).ShouldBe(["A12", "12", "12B", "12A", "12AA", "13", "13A"]);
        script.Warnings.Select(w => (w.Line, w.Problem.Key)).ShouldBe([
            (1, "Import_NumberAdded"), (5, "Import_NumberAdded"), (9, "Import_NumberAdded"), (13, "Import_NumberTwice"),
        ]);
    }

    [Fact]
    public void A_script_with_few_numbers_is_counted_around_them_and_told_once()
    {
        var script = Import("INT. A - JOUR\n\nINT. B - JOUR #12#\n\nINT. C - JOUR\n\nINT. D - JOUR #5#\n\nINT. E - JOUR");

        script.Scenes.Select(s => s.Number.ToString()).ShouldBe(["1", "12", "12A", "5", "5A"]);
        script.Warnings.Select(w => (w.Line, w.Problem.Key)).ShouldBe([(1, "Import_PartlyNumbered"), (5, "Import_NumberAdded"), (9, "Import_NumberAdded")]);
    }

    [Fact]
    public void A_number_alone_numbers_the_heading_that_follows()
    {
        var script = Import("""
            SÉQUENCE 4

            INT. CUISINE - JOUR

            Un pas.

            SÉQUENCE 5

            EXT. RUE - NUIT

            Un pas.
            """);

        script.Scenes.Select(s => (s.Number.ToString(), s.Heading, s.Set)).ShouldBe([
            ("4", "INT. CUISINE - JOUR", "CUISINE"), ("5", "EXT. RUE - NUIT", "RUE"),
        ]);
    }

    [Fact]
    public void An_omitted_scene_keeps_its_number_and_weighs_nothing()
    {
        var script = Import("INT. CUISINE - JOUR #1#\n\n.OMITTED #2#\n\nINT. CAVE - JOUR #3#");

        script.Scenes.Select(s => (s.Omitted, s.Eighths.Count, s.Minutes)).ShouldBe([(false, 1, 35), (true, 0, 0), (false, 1, 35)]);
    }

    [Fact]
    public void Dialogue_before_the_first_scene_is_told()
    {
        var script = Import("MARIE\nOui.\n\nINT. CUISINE - JOUR\n\nNon.");

        script.Warnings.ShouldBe([new(2, script.Warnings[0].Problem)]);
        script.Warnings[0].Problem.Key.ShouldBe("Import_TextBeforeFirstScene");
        script.Roles.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("Une lettre à ma tante.\n\nElle va bien.")]
    public void A_text_without_headings_is_no_script(string text) =>
        ScriptBreakdown.Build(FountainReader.Read(text)).Problem!.Key.ShouldBe("Import_NoScene");

    [Fact]
    public void Lengths_pages_and_tags_of_the_file_stand_as_they_are()
    {
        SourceParagraph[] paragraphs =
        [
            new(new(ParagraphKind.SceneHeading, "INT. GARAGE - JOUR"), 1) { Length = new Eighths(19), Page = 7, Synopsis = "Il répare." },
            new(new(ParagraphKind.Action, "Paul essuie la DS. Le chien dort."), 2)
            {
                Tags = [new(15, 2, "Véhicules", "DS"), new(22, 5, "ANIMALS", "chien"), new(0, 4, "Cast Members", "PAUL"), new(28, 4, "Ambiance", "sommeil")],
            },
            new(new(ParagraphKind.SceneHeading, "EXT. RUE - JOUR"), 3),
            new(new(ParagraphKind.Action, "La ds part."), 4) { Tags = [new(3, 2, "Vehicle", "ds"), new(500, 3, "Props", "hors texte")] },
        ];

        var script = ScriptBreakdown.Build(new(ScriptFormat.Fdx, "", paragraphs) { Pages = 90 }, "garage").Value;

        (script.Script.Title, script.Script.Pages).ShouldBe(("garage", 90));
        (script.Scenes[0].Eighths.Count, script.Scenes[0].Page, script.Scenes[0].Synopsis).ShouldBe((19, 7, "Il répare."));
        script.Elements.Select(e => (e.Category, e.Name)).ShouldBe([
            (ElementCategory.Vehicles, "DS"), (ElementCategory.Animals, "chien"), (ElementCategory.Notes, "sommeil"), (ElementCategory.Props, "hors texte"),
        ]);
        script.Tags.Select(t => t.Span).ShouldBe([
            new(1, 15, 2, "DS"), new(1, 22, 5, "chien"), new(1, 28, 4, "dort"), new(1, 3, 2, "ds"), null,
        ]);
        script.Warnings.Select(w => w.Problem.Key).ShouldBe(["Import_UnknownCategory"]);
        script.Scenes[0].Roles.Single().Speaks.ShouldBeFalse();
        script.Roles.Single().Name.ShouldBe("PAUL");
    }

    [Fact]
    public void Every_category_has_its_Final_Draft_name() =>
        ElementCategories.All.ShouldAllBe(c => CategoryLabels.Find(c.FdxName) == c.Category);

    private static ImportedScript Import(string fountain) => ScriptBreakdown.Build(FountainReader.Read(fountain)).Value;

    private static IEnumerable<string> NamesIn(ImportedScript script, Scene scene) =>
        scene.Roles.Where(r => r.Speaks).Select(r => script.Roles.Single(role => role.Id == r.RoleId).Name);
}
