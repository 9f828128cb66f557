using System.Text.Json;

namespace Moteur.Tests.Cli;

public class ImportCommandTests
{
    private static readonly string[] TimesOfDay = ["", "DAY", "NIGHT", "DAWN", "DUSK", "MORNING", "AFTERNOON", "EVENING", "CONTINUOUS"];
    private static readonly string[] Interiors = ["", "INT", "EXT", "INT/EXT"];

    [Fact]
    public async Task The_sample_as_json_has_every_name_and_value_that_other_programs_expect()
    {
        var script = await JsonAsync(CommandLine.Sample);
        Names(script).ShouldBe(["title", "language", "pages", "scenes", "characters", "warnings"]);
        script.GetProperty("title").GetString().ShouldBe("PLEINE MER");
        script.GetProperty("language").GetString().ShouldBe("fr");
        script.GetProperty("pages").GetInt32().ShouldBe(14);
        script.GetProperty("warnings").GetArrayLength().ShouldBe(0);

        var scenes = script.GetProperty("scenes").EnumerateArray().ToList();
        scenes.Count.ShouldBe(21);
        scenes.ShouldAllBe(s => Names(s).SequenceEqual(
            new[] { "id", "number", "heading", "interior", "set", "timeOfDay", "eighths", "minutes", "characters", "page" }));
        var van = scenes[7];
        van.GetProperty("number").GetString().ShouldBe("7A");
        van.GetProperty("heading").GetString().ShouldBe("INT/EXT. CAMIONNETTE – SOIR");
        van.GetProperty("interior").GetString().ShouldBe("INT/EXT");
        van.GetProperty("set").GetString().ShouldBe("CAMIONNETTE");
        van.GetProperty("timeOfDay").GetString().ShouldBe("EVENING");
        van.GetProperty("eighths").GetInt32().ShouldBe(6);
        van.GetProperty("minutes").GetInt32().ShouldBe(115);
        van.GetProperty("page").GetInt32().ShouldBe(6);
        Strings(van.GetProperty("characters")).ShouldBe(["PIERROT", "MALO", "ROZENN", "LA VOIX"]);

        var characters = script.GetProperty("characters").EnumerateArray().ToList();
        characters.ShouldAllBe(c => Names(c).SequenceEqual(new[] { "name", "scenes" }));
        characters.Count.ShouldBe(14);
        characters[0].GetProperty("name").GetString().ShouldBe("GEORGES");
        Strings(characters[0].GetProperty("scenes")).ShouldBe(["1", "2", "3", "5", "6", "8", "9", "15", "16", "17", "18", "19", "20"]);
    }

    [Theory]
    [InlineData("Big-Fish.fountain")]
    [InlineData("Big-Fish.fdx")]
    [InlineData("Big-Fish.pdf")]
    [InlineData("Brick-and-Steel.fountain")]
    [InlineData("Brick-and-Steel.fdx")]
    [InlineData("Brick-and-Steel.pdf")]
    public async Task A_real_script_as_json_keeps_to_the_values_that_there_are(string file)
    {
        var script = await JsonAsync(Corpora.Path(file));
        script.GetProperty("language").GetString().ShouldBe("en");
        var scenes = script.GetProperty("scenes").EnumerateArray().ToList();
        scenes.ShouldNotBeEmpty();
        scenes.ShouldAllBe(s => TimesOfDay.Contains(s.GetProperty("timeOfDay").GetString()));
        scenes.ShouldAllBe(s => Interiors.Contains(s.GetProperty("interior").GetString()));
        var numbers = scenes.Select(s => s.GetProperty("number").GetString()!).ToList();
        numbers.ShouldBeUnique();
        var names = script.GetProperty("characters").EnumerateArray().ToDictionary(
            c => c.GetProperty("name").GetString()!, c => Strings(c.GetProperty("scenes")));
        names.Values.ShouldAllBe(spoken => spoken.Length > 0 && spoken.All(numbers.Contains));
        foreach (var scene in scenes)
        {
            var speaking = names.Where(n => n.Value.Contains(scene.GetProperty("number").GetString())).Select(n => n.Key);
            Strings(scene.GetProperty("characters")).ShouldBe(speaking, ignoreOrder: true);
        }
    }

    [Fact]
    public async Task A_role_that_only_a_tag_names_does_not_speak_and_a_warning_gives_its_line()
    {
        using var folder = new ScratchFolder();
        await File.WriteAllTextAsync(folder["a.fdx"], """
            <?xml version="1.0" encoding="UTF-8"?>
            <FinalDraft DocumentType="Script" Version="5"><Content>
            <Paragraph Type="Scene Heading" Number="3"><Text>INT. KITCHEN - DAY</Text></Paragraph>
            <Paragraph Type="Action"><Text>It boils.</Text></Paragraph>
            <Paragraph Type="Scene Heading" Number="3"><Text>EXT. YARD - NIGHT</Text></Paragraph>
            <Paragraph Type="Character"><Text>ANNA</Text></Paragraph>
            <Paragraph Type="Dialogue"><Text>There.</Text></Paragraph>
            </Content></FinalDraft>
            """);
        var script = await JsonAsync(folder["a.fdx"]);
        script.GetProperty("title").GetString().ShouldBe("a");
        var warning = script.GetProperty("warnings").EnumerateArray().Single();
        Names(warning).ShouldBe(["line", "message"]);
        warning.GetProperty("line").GetInt32().ShouldBe(5);
        warning.GetProperty("message").GetString()!.ShouldContain("3");
        Strings(script.GetProperty("scenes")[1].GetProperty("characters")).ShouldBe(["ANNA"]);
    }

    [Fact]
    public async Task A_person_gets_a_table_without_colours_in_the_language_asked_for()
    {
        var french = await CommandLine.RunAsync("import", CommandLine.Sample, "--lang", "fr");
        french.Code.ShouldBe(0);
        french.Error.ShouldBeEmpty();
        french.Out.ShouldContain("PLEINE MER (en français)");
        french.Out.ShouldContain("Séquences : 21");
        french.Out.Split('\n').ShouldContain(l => l.Contains("7A", StringComparison.Ordinal) && l.Contains("CAMIONNETTE", StringComparison.Ordinal) && l.Contains("SOIR", StringComparison.Ordinal));
        french.Out.ShouldNotContain("\u001b");

        var english = await CommandLine.RunAsync("import", CommandLine.Sample, "--lang=en");
        english.Out.ShouldContain("PLEINE MER (in French)");
        english.Out.ShouldContain("EVENING");
    }

    [Fact]
    public async Task A_script_that_cannot_be_read_gives_one_sentence_and_no_output()
    {
        using var folder = new ScratchFolder();
        await File.WriteAllTextAsync(folder["vide.fountain"], "");
        await File.WriteAllTextAsync(folder["recette.txt"], "Battre les œufs.\nAjouter la farine.\n");
        await File.WriteAllBytesAsync(folder["image.pdf"], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]);
        await File.WriteAllTextAsync(folder["coupe.fdx"], "<?xml version=\"1.0\"?><FinalDraft><Content><Paragraph Type=\"Action\"><Text>Il");
        await using (var huge = File.Create(folder["enorme.fountain"]))
        {
            huge.SetLength(200L * 1024 * 1024);
        }

        foreach (var (name, words) in new[]
        {
            ("vide.fountain", "vide"), ("recette.txt", "Aucune séquence"), ("image.pdf", "pas un texte"), ("coupe.fdx", "incomplet"),
            ("enorme.fountain", "dépasse"), ("absent.fountain", "n’existe pas"), ("", "dossier"),
        })
        {
            foreach (string[] more in new string[][] { ["import"], ["import", "--json"], ["plan", "--start", "2027-03-01", "--out", folder["plan"]] })
            {
                var answer = await CommandLine.RunAsync([more[0], folder[name], .. more[1..], "--lang", "fr"]);
                answer.Code.ShouldBe(3, name);
                answer.Out.ShouldBeEmpty(name);
                answer.ErrorLines.ShouldHaveSingleItem().ShouldContain(words);
            }
        }

        Directory.Exists(folder["plan"]).ShouldBeFalse();
    }

    private static async Task<JsonElement> JsonAsync(string path)
    {
        var answer = await CommandLine.RunAsync("import", path, "--json");
        answer.Error.ShouldBeEmpty();
        answer.Code.ShouldBe(0);
        return JsonElement.Parse(answer.Out);
    }

    private static string[] Names(JsonElement thing) => [.. thing.EnumerateObject().Select(p => p.Name)];

    private static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(e => e.GetString()!)];
}
