using Moteur.Breakdown;
using Moteur.Formats;
using Moteur.Formats.MovieMagic;
using Moteur.Scripts;

namespace Moteur.Tests.Formats.RoundTrips;

public class ExchangeRoundTripTests
{
    public static TheoryData<string> Scripts => [.. RealScripts.Names];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_written_for_movie_magic_is_read_with_the_same_scenes_numbers_lengths_and_roles(string name)
    {
        var script = RealScripts.Read(name);
        var again = RealScripts.Read(RealScripts.Written(ExchangeWriter.Write, ScriptContent.Of(script)), "again.sex");

        again.Scenes.Count.ShouldBe(script.Scenes.Count);
        var (before, after) = (script.Roles.ToDictionary(r => r.Id, r => r.Name), again.Roles.ToDictionary(r => r.Id, r => r.Name));
        foreach (var (scene, same) in script.Scenes.Zip(again.Scenes))
        {
            (same.Number, same.Interior, same.Set, same.TimeOfDay, same.Eighths, same.Page, same.Omitted)
                .ShouldBe((scene.Number, scene.Interior, scene.Set, scene.TimeOfDay, scene.Eighths, scene.Page, scene.Omitted));
            same.Roles.Select(r => after[r.RoleId]).ShouldBe(scene.Roles.Select(r => before[r.RoleId]), ignoreOrder: true);
        }

        again.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Elements_keep_their_category_and_number_and_the_sheet_its_synopsis_and_story_day()
    {
        var script = RealScripts.Read("samples/pleine-mer.fountain");
        (script.Scenes[2].Synopsis, script.Scenes[2].StoryDay) = ("Il pleut, elle rit.", "Jour 2");
        var elements = ElementCategories.All.Select(c => new Element { Id = ElementId.New(), Category = c.Category, Name = $"Été {c.Initials}" }).ToList();
        var tags = elements.Select((e, i) => new Tag { Id = TagId.New(), SceneId = script.Scenes[2].Id, ElementId = e.Id, Quantity = i + 1 }).ToList();

        var again = RealScripts.Read(
            RealScripts.Written(ExchangeWriter.Write, ScriptContent.Of(script) with { Elements = elements, Tags = tags }), "again.sex");

        (again.Scenes[2].Synopsis, again.Scenes[2].StoryDay).ShouldBe(("Il pleut, elle rit.", "Jour 2"));
        again.Tags.ShouldAllBe(t => t.SceneId == again.Scenes[2].Id && t.Span == null);
        again.Elements.Zip(again.Tags, (e, t) => (e.Category, e.Name, t.Quantity)).ShouldBe(elements.Select((e, i) => (e.Category, e.Name, i + 1)));
    }

    /// <summary>The two forms described of files of other programs: with a version, and with its bytes at zero.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_of_another_program_is_read(bool versioned)
    {
        byte[] names = [.. "Cast Members\0Extras\0Livestock\0\0"u8];
        byte[] head = versioned
            ? [.. "SSI*\0#\0\0\0"u8, (byte)(names.Length + 3), 0, 0, 0, 0]
            : [.. "SSI*"u8, .. new byte[10]];
        byte[] file =
        [
            .. head, .. names,
            .. Record(1, [1, .. "3\t12A\tINT. KITCHEN - DAY\t\0"u8]),
            .. Record(1, [2, .. "4\t13\tEXT FIELD-NIGHT\0"u8]),
            .. Record(2, [1, 0, 0, .. "Ren\u00e9e\0".Select(c => (byte)c)]),
            .. Record(2, [2, 0, 1, .. "Farmers (12)\0"u8]),
            .. Record(2, [2, 0, 2, .. "Cow\0"u8]),
            .. Record(3, [1, 0, 0, 0, 11, 0]),
            .. Record(9, [1, 2, 3]),
        ];

        var script = RealScripts.Read(file, "board.sex");

        script.Scenes.Select(s => (s.Number.ToString(), s.Interior, s.Set, s.TimeOfDay, s.Eighths.Count, s.Page)).ShouldBe([
            ("12A", Interior.Int, "KITCHEN", TimeOfDay.Day, 11, 3), ("13", Interior.Ext, "FIELD", TimeOfDay.Night, 1, 4),
        ]);
        script.Roles.Select(r => r.Name).ShouldBe(["RENÉE"]);
        script.Elements.Select(e => (e.Category, e.Name)).ShouldBe([(ElementCategory.Extras, "Farmers"), (ElementCategory.Animals, "Cow")]);
        script.Tags.Select(t => t.Quantity).ShouldBe([12, 1]);
    }

    [Fact]
    public void A_damaged_file_is_refused_with_the_place()
    {
        byte[] whole = [.. "SSI*"u8, .. new byte[10], .. "Props\0\0"u8, .. Record(1, [1, .. "1\t1\tINT. A - DAY\0"u8]), .. Record(3, [1, 0, 0, 0, 1, 0])];
        Problem(whole[..^3]).ShouldBe("Import_ExchangeTruncated ");
        Problem([.. whole, .. "garbage!"u8]).ShouldBe($"Import_ExchangeBroken {whole.Length}");
        Problem([.. whole, .. Record(3, [1])]).ShouldBe($"Import_ExchangeBroken {whole.Length}");
        Problem("SSI*"u8.ToArray()).ShouldBe("Import_ExchangeTruncated ");
        Problem([.. "SSI*"u8, .. new byte[10], .. "Props\0\0"u8]).ShouldBe("Import_NoScene ");

        static string Problem(byte[] file)
        {
            var problem = ScriptImporter.Import(file, "a.sex", TestContext.Current.CancellationToken).Problem!;
            problem.ToString().ShouldNotBe(problem.Key);
            return $"{problem.Key} {string.Join(' ', problem.Args)}";
        }
    }

    private static byte[] Record(ushort type, byte[] content) =>
        [.. "#\0\0\0"u8, (byte)(content.Length + 2), (byte)((content.Length + 2) >> 8), (byte)type, 0, .. content];
}
