using System.Xml.Linq;
using Moteur.Breakdown;
using Moteur.Formats.Fdx;
using Moteur.Scripts;

namespace Moteur.Tests.Formats.RoundTrips;

public class FdxRoundTripTests
{
    public static TheoryData<string> Scripts => [.. RealScripts.Names];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_written_as_fdx_is_read_with_the_same_scenes_numbers_lengths_texts_and_roles(string name)
    {
        var script = RealScripts.Read(name);
        var again = RealScripts.Read(RealScripts.Written(FdxWriter.Write, ScriptContent.Of(script)), "again.fdx");

        again.Script.Title.ShouldBe(script.Script.Title);
        again.Scenes.Count.ShouldBe(script.Scenes.Count);
        foreach (var (scene, same) in script.Scenes.Zip(again.Scenes))
        {
            (same.Number, same.Heading, same.Eighths, same.Page, same.Omitted, same.Synopsis)
                .ShouldBe((scene.Number, scene.Heading, scene.Eighths, scene.Page, scene.Omitted, scene.Synopsis));
            RealScripts.Told(same).ShouldBe(RealScripts.Told(scene));
        }

        again.Roles.Select(r => (r.Number, r.Name)).ShouldBe(script.Roles.Select(r => (r.Number, r.Name)));
        again.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Tags_come_back_on_their_words_with_category_name_and_quantity()
    {
        var script = RealScripts.Read("samples/pleine-mer.fountain");
        var scene = script.Scenes[0];
        var at = scene.Text!.Paragraphs.ToList().FindIndex(p => p.Kind == ParagraphKind.Action && p.Text.Length > 40);
        var text = scene.Text.Paragraphs[at].Text;
        var elements = ElementCategories.All.Select(c => new Element { Id = ElementId.New(), Category = c.Category, Name = $"{c.FdxName} & <co> \u0001" }).ToList();
        List<Tag> tags =
        [
            TagOn(elements[0], 0, 10),
            TagOn(elements[1], 5, 9),
            TagOn(elements[2], 5, 9),
            TagOn(elements[3], 20, 19),
            TagOn(elements[4], 26, 3),
            .. elements.Select((e, i) => new Tag { Id = TagId.New(), SceneId = scene.Id, ElementId = e.Id, Quantity = i + 1 }),
        ];
        var again = RealScripts.Read(
            RealScripts.Written(FdxWriter.Write, ScriptContent.Of(script) with { Elements = elements, Tags = tags }), "again.fdx");

        again.Elements.Select(e => (e.Category, e.Name)).ShouldBe(elements.Select(e => (e.Category, e.Name.Replace(" \u0001", "", StringComparison.Ordinal))), ignoreOrder: true);
        var categories = again.Elements.ToDictionary(e => e.Id, e => e.Category);
        again.Tags.ShouldAllBe(t => t.SceneId == again.Scenes[0].Id);
        again.Tags.Select(t => (categories[t.ElementId], t.Span?.Paragraph, t.Span?.Start, t.Span?.Length, t.Span?.Words, t.Quantity)).ShouldBe(
            tags.Select(t => (elements.Find(e => e.Id == t.ElementId)!.Category, t.Span?.Paragraph, t.Span?.Start, t.Span?.Length, t.Span?.Words, t.Quantity)),
            ignoreOrder: true);
        again.Warnings.ShouldBeEmpty();

        Tag TagOn(Element element, int start, int length) => new()
        {
            Id = TagId.New(),
            SceneId = scene.Id,
            ElementId = element.Id,
            Span = new(at, start, length, text.Substring(start, length)),
            Quantity = 3,
        };
    }

    [Fact]
    public void A_role_that_says_nothing_is_tagged_as_cast()
    {
        var script = RealScripts.Read("samples/pleine-mer.fountain");
        var (scene, silent) = (script.Scenes[3], script.Roles[^1]);
        scene.Roles.RemoveAll(r => r.RoleId == silent.Id);
        scene.Roles.Add(new(scene.Id, silent.Id, false));

        var again = RealScripts.Read(RealScripts.Written(FdxWriter.Write, ScriptContent.Of(script)), "again.fdx");

        var role = again.Roles.Single(r => r.Name == silent.Name);
        again.Scenes[3].Roles.ShouldContain(r => r.RoleId == role.Id && !r.Speaks);
    }

    [Fact]
    public void The_file_has_the_shape_that_the_screenwriting_tool_reads()
    {
        var script = RealScripts.Read("samples/pleine-mer.fountain");
        var element = new Element { Id = ElementId.New(), Category = ElementCategory.Vehicles, Name = "Camionnette" };
        var tag = new Tag { Id = TagId.New(), SceneId = script.Scenes[0].Id, ElementId = element.Id };
        var xml = XDocument.Parse(System.Text.Encoding.UTF8.GetString(
            RealScripts.Written(FdxWriter.Write, ScriptContent.Of(script) with { Elements = [element], Tags = [tag] })));

        xml.Declaration!.Standalone.ShouldBe("no");
        var root = xml.Root!;
        (root.Name.LocalName, (string?)root.Attribute("DocumentType"), (string?)root.Attribute("Template")).ShouldBe(("FinalDraft", "Script", "No"));
        root.Element("Content")!.Elements().ShouldAllBe(p => p.Name == "Paragraph");
        var heading = root.Element("Content")!.Elements().First();
        ((string?)heading.Attribute("Number"), (string?)heading.Attribute("Type")).ShouldBe(("1", "Scene Heading"));
        ((string?)heading.Element("SceneProperties")!.Attribute("Length")).ShouldBe(script.Scenes[0].Eighths.ToString());

        var data = root.Element("TagData")!;
        var category = data.Element("TagCategories")!.Elements("TagCategory").Single(c => (string?)c.Attribute("Name") == "Vehicles");
        ((string?)category.Attribute("Id"), (string?)category.Attribute("Number")).ShouldBe(("04721a56-f54b-49c8-80ad-d53887d6b851", "5"));
        var definition = data.Element("TagDefinitions")!.Elements("TagDefinition").ShouldHaveSingleItem();
        ((string?)definition.Attribute("CatId"), (string?)definition.Attribute("Label")).ShouldBe(((string?)category.Attribute("Id"), "Camionnette"));
        var number = (string?)data.Element("Tags")!.Elements("Tag").Single(t => (string?)t.Element("DefId") == (string?)definition.Attribute("Id")).Attribute("Number");
        heading.Elements("Text").ShouldContain(t => (string?)t.Attribute("TagNumber") == number);
        data.Element("TagCategories")!.Elements().Select(c => (string?)c.Attribute("Id")).ShouldBeUnique();
        data.Element("TagCategories")!.Elements().Select(c => (string?)c.Attribute("Number")).ShouldBeUnique();
    }
}
