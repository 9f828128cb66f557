using System.Diagnostics;
using System.Text;
using Moteur.Breakdown;
using Moteur.Formats;
using Moteur.Formats.Fdx;
using Moteur.Scripts;

namespace Moteur.Tests.Formats.Fdx;

public class FdxReaderTests(ITestOutputHelper output)
{
    private const string Kitchen = """
        <Paragraph Number="12A" Type="Scene Heading">
          <SceneProperties Length="1 3/8" Page="14" Title="">
            <Summary><Paragraph><Text>Le gâteau brûle.</Text></Paragraph></Summary>
          </SceneProperties>
          <Text>INT. CUISINE – </Text><Text>NUIT</Text>
        </Paragraph>
        """;

    [Fact]
    public void A_heading_keeps_its_number_length_page_and_summary()
    {
        var heading = Read(Kitchen).Paragraphs.ShouldHaveSingleItem();

        (heading.Paragraph.Kind, heading.Paragraph.Text).ShouldBe((ParagraphKind.SceneHeading, "INT. CUISINE – NUIT"));
        (heading.Number.ToString(), heading.Length, heading.Page, heading.Synopsis).ShouldBe(("12A", new Eighths(11), 14, "Le gâteau brûle."));
    }

    [Fact]
    public void Each_paragraph_is_what_its_type_says_and_an_added_type_is_what_it_behaves_as()
    {
        var script = Read(
            P("Action", "Elle entre.") + P("Character", "Marie (v.o.)") + P("Parenthetical", "(bas)") + P("Dialogue", "Oui.")
            + P("Transition", "COUPE À :") + P("Singing", "La la") + P("New Act", "ACTE II") + P("Shot", "GROS PLAN") + P("Cast List", "Marie, Paul")
            + P("SMS", "T où ?") + P("Jamais vu", "Reste.") + P("Action", "   "),
            after: """<ElementSettings Type="SMS"><Behavior PaginateAs="Dialogue"/></ElementSettings>""");

        script.Paragraphs.Select(p => (p.Paragraph.Kind, p.Paragraph.Text)).ShouldBe([
            (ParagraphKind.Action, "Elle entre."), (ParagraphKind.Character, "MARIE (V.O.)"), (ParagraphKind.Parenthetical, "(bas)"),
            (ParagraphKind.Dialogue, "Oui."), (ParagraphKind.Transition, "COUPE À :"), (ParagraphKind.Lyrics, "La la"),
            (ParagraphKind.Section, "ACTE II"), (ParagraphKind.Action, "GROS PLAN"), (ParagraphKind.Action, "Marie, Paul"),
            (ParagraphKind.Dialogue, "T où ?"), (ParagraphKind.Action, "Reste."),
        ]);
    }

    [Fact]
    public void The_second_speaker_of_a_dual_dialogue_stands_in_the_second_column()
    {
        var script = Read("<Paragraph><DualDialogue>" + P("Character", "MARIE") + P("Dialogue", "Non !") + P("Character", "PAUL")
            + P("Dialogue", "Si !") + "</DualDialogue></Paragraph>" + P("Action", "Silence."));

        script.Paragraphs.Select(p => (p.Paragraph.Text, p.Paragraph.Dual)).ShouldBe([
            ("MARIE", false), ("Non !", false), ("PAUL", true), ("Si !", true), ("Silence.", false),
        ]);
    }

    [Fact]
    public void An_omitted_scene_keeps_its_number_and_nothing_of_what_it_held()
    {
        var script = Read("""<Paragraph Number="21" Type="Scene Heading"><Text>OMISE</Text><OmittedScene>"""
            + P("Scene Heading", "EXT. COUR - SOIR") + P("Action", "Elle attend.") + "</OmittedScene></Paragraph>" + Kitchen);

        script.Paragraphs.Select(p => (p.Number.ToString(), p.Paragraph.Text, p.Omitted)).ShouldBe([
            ("21", "OMISE", true), ("12A", "INT. CUISINE – NUIT", false),
        ]);
    }

    [Fact]
    public void What_came_with_a_revision_is_marked()
    {
        var script = Read("""<Paragraph Type="Action"><Text>Elle </Text><Text RevisionID="2">court</Text></Paragraph>"""
            + """<Paragraph Type="Action"><Text RevisionID="0">Il dort.</Text></Paragraph>""");

        script.Paragraphs.Select(p => (p.Paragraph.Text, p.Paragraph.Revised)).ShouldBe([("Elle court", true), ("Il dort.", false)]);
    }

    [Fact]
    public void Tagged_words_become_elements_where_they_stand()
    {
        const string tags = """
            <TagData>
              <TagCategories><TagCategory Id="c1" Name="Props" Number="2"/><TagCategory Id="c2" Name="Vehicles" Number="3"/></TagCategories>
              <TagDefinitions>
                <TagDefinition Id="d1" CatId="c1" Label="Couteau à pain" Number="1"/><TagDefinition Id="d2" CatId="c2" Label="4L" Number="2"/>
              </TagDefinitions>
              <Tags><Tag Number="7"><DefId>d1</DefId></Tag><Tag Number="8"><DefId>d2</DefId></Tag></Tags>
            </TagData>
            """;
        var file = Fdx(Kitchen + """
            <Paragraph Type="Action"><Text>  Marie pose le </Text><Text TagNumber="7">cou</Text><Text TagNumber="7" Style="Bold">teau </Text>
            <Text>près de la </Text><Text TagNumber="8">voiture</Text></Paragraph>
            """.ReplaceLineEndings(""), tags);

        var script = ScriptImporter.Import(Encoding.UTF8.GetBytes(file), "x.fdx", TestContext.Current.CancellationToken).Value;

        script.Elements.Select(e => (e.Category, e.Name)).ShouldBe([(ElementCategory.Props, "Couteau à pain"), (ElementCategory.Vehicles, "4L")]);
        script.Tags.Select(t => t.Span!.Words).ShouldBe(["couteau", "voiture"]);
        var paragraph = script.Scenes[0].Text!.Paragraphs[1].Text;
        script.Tags.ShouldAllBe(t => paragraph.Substring(t.Span!.Start, t.Span.Length) == t.Span.Words);
    }

    [Fact]
    public void The_title_is_the_first_centred_line_of_the_title_page()
    {
        var script = Read(Kitchen, """
            <TitlePage><HeaderAndFooter><Header><Paragraph Alignment="Center"><Text>page</Text></Paragraph></Header></HeaderAndFooter>
            <Content><Paragraph><Text> </Text></Paragraph><Paragraph><Text>Version 3</Text></Paragraph>
            <Paragraph Alignment="Center"><Text>PLEINE MER</Text></Paragraph><Paragraph Alignment="Center"><Text>de Nous</Text></Paragraph></Content></TitlePage>
            """);

        (script.Title, script.Pages).ShouldBe(("PLEINE MER", 15));
    }

    [Fact]
    public void A_title_page_inside_the_script_and_a_labelled_title_are_read() =>
        Read("<TitlePage><Content>" + P("Title", "Titre : La mer") + P("Authors", "Moi") + "</Content></TitlePage>" + Kitchen).Title.ShouldBe("La mer");

    [Fact]
    public void Where_no_paragraph_is_a_heading_those_written_as_one_are()
    {
        var script = Read(P("Action", "INT. CUISINE - JOUR") + P("Action", "Elle entre.") + P("General", "EXT. RUE - NUIT"));

        script.Paragraphs.Select(p => p.Paragraph.Kind).ShouldBe([ParagraphKind.SceneHeading, ParagraphKind.Action, ParagraphKind.SceneHeading]);
    }

    [Fact]
    public void A_heading_typed_as_action_among_others_is_told()
    {
        var script = Read(Kitchen + P("Action", "EXT. RUE - NUIT") + P("Action", "Elle sort."));

        script.Paragraphs.Count(p => p.Paragraph.Kind == ParagraphKind.SceneHeading).ShouldBe(1);
        script.Warnings.Select(w => (w.Problem.Key, w.Problem.Args[0])).ShouldBe([("Import_HeadingAsAction", "EXT. RUE - NUIT")]);
    }

    [Fact]
    public void A_feature_written_by_Final_Draft_keeps_every_scene_with_its_own_length()
    {
        var path = Corpora.Path("Big-Fish.fdx");
        var script = ScriptImporter.Import(File.ReadAllBytes(path), "Big-Fish.fdx", TestContext.Current.CancellationToken).Value;

        script.Scenes.Count.ShouldBe(202);
        (script.Script.Title, script.Script.Language).ShouldBe(("Big Fish", ScriptLanguage.English));
        script.Script.Pages.ShouldBeInRange(118, 124);
        script.Scenes.Take(4).Select(s => (s.Number.ToString(), s.Set, s.Eighths.Count, s.Page)).ShouldBe([
            ("1", "A RIVER", 5, 1), ("2", "WILL’S BEDROOM", 3, 1), ("3", "CAMPFIRE", 5, 1), ("4", "BLOOM FRONT HALL", 8, 2),
        ]);
        script.Roles.Take(3).Select(r => r.Name).ShouldBe(["EDWARD", "WILL", "JENNY"]);

        var bytes = File.ReadAllBytes(path);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 5; i++)
        {
            ScriptImporter.Import(bytes, "Big-Fish.fdx", TestContext.Current.CancellationToken).IsOk.ShouldBeTrue();
        }

        output.WriteLine($"{script.Script.Pages} pages in {watch.ElapsedMilliseconds / 5.0} ms");
    }

    [Fact]
    public void A_short_script_is_the_same_from_Final_Draft_as_from_Fountain()
    {
        var cancel = TestContext.Current.CancellationToken;
        var fdx = ScriptImporter.Import(File.ReadAllBytes(Corpora.Path("Brick-and-Steel.fdx")), "b.fdx", cancel).Value;
        var fountain = ScriptImporter.Import(File.ReadAllBytes(Corpora.Path("Brick-and-Steel.fountain")), "b.fountain", cancel).Value;

        fdx.Scenes.Select(s => (s.Set, s.TimeOfDay, Spoken(s))).ShouldBe(fountain.Scenes.Select(s => (s.Set, s.TimeOfDay, Spoken(s))));
        fdx.Roles.Select(r => r.Name).ShouldBe(fountain.Roles.Select(r => r.Name));

        static int Spoken(Scene scene) => scene.Text!.Paragraphs.Count(p => p.Kind == ParagraphKind.Character);
    }

    private static SourceScript Read(string content, string after = "") =>
        FdxReader.Read(Fdx(content, after), TestContext.Current.CancellationToken).Value;

    private static string Fdx(string content, string after = "") =>
        $"""<?xml version="1.0" encoding="UTF-8"?><FinalDraft DocumentType="Script" Version="5"><Content>{content}</Content>{after}</FinalDraft>""";

    private static string P(string type, string text) => $"""<Paragraph Type="{type}"><Text>{text}</Text></Paragraph>""";
}
