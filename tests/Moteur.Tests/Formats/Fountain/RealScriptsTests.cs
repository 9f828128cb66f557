using System.Globalization;
using System.Xml.Linq;
using Moteur.Breakdown;
using Moteur.Formats.Fountain;
using Moteur.Scripts;

namespace Moteur.Tests.Formats.Fountain;

public class RealScriptsTests(ITestOutputHelper output)
{
    [Fact]
    public void A_feature_is_as_long_from_Fountain_as_from_Final_Draft()
    {
        var expected = FinalDraftScenes(Corpora.Path("Big-Fish.fdx"));
        var scenes = Import("Big-Fish.fountain").Scenes;

        var pairs = InOrder(scenes.Select(s => (Folding.Key(s.Heading), s.Eighths.Count)).ToList(), expected).ToList();

        pairs.Count.ShouldBe(192);
        var close = pairs.Count(p => Math.Abs(p.Ours - p.Theirs) <= 1);
        output.WriteLine($"{close} of {pairs.Count} within an eighth, {pairs.Count(p => p.Ours == p.Theirs)} equal");
        close.ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(pairs.Count * 0.95));
    }

    [Fact]
    public void A_feature_has_its_scenes_and_one_name_a_role()
    {
        var script = Import("Big-Fish.fountain");

        (script.Script.Title, script.Script.Language).ShouldBe(("Big Fish", ScriptLanguage.English));
        script.Script.Pages.ShouldBeInRange(118, 124);
        script.Scenes.Count.ShouldBe(192);
        script.Scenes.Count(s => s.Interior == Interior.None).ShouldBe(0);
        script.Scenes.Where(s => s.TimeOfDay == TimeOfDay.None).Select(s => s.Heading).ShouldBe([
            "EXT. APPROACHING THE HOUSE", "EXT. FURTHER ALONG - ROUGH PATH", "EXT/INT. SORORITY HOUSE - THE DOORWAY", "EXT. ON STAGE",
            "EXT. TOWN OF SPECTRE - VARIOUS SHOTS", "INT. HOSPITAL ROOM - VARIOUS SHOTS",
        ], ignoreOrder: true);
        script.Roles.Take(5).Select(r => r.Name).ShouldBe(["EDWARD", "WILL", "JENNY", "SANDRA", "JOSEPHINE"]);
        script.Roles.ShouldAllBe(r => !r.Name.Contains('(') && !r.Name.Contains("V.O."));
    }

    [Fact]
    public void A_short_script_is_read_whole()
    {
        var script = Import("Brick-and-Steel.fountain");

        script.Script.Title.ShouldBe("BRICK & STEEL FULL RETIRED");
        script.Scenes.Select(s => (s.Set, s.TimeOfDay)).ShouldBe([
            ("BRICK'S PATIO", TimeOfDay.Day), ("TRAILER HOME", TimeOfDay.Day), ("BRICK'S POOL", TimeOfDay.Day), ("SNIPER SCOPE POV", TimeOfDay.None),
            ("OPENING TITLES", TimeOfDay.None), ("WOODEN SHACK", TimeOfDay.Day), ("GARAGE", TimeOfDay.Day), ("PALATIAL MANSION", TimeOfDay.Day),
        ]);
        script.Roles.Select(r => r.Name).ShouldBe(["STEEL", "BRICK", "JACK", "DAN", "COGNITO", "MINION", "HANDSOME MAN"]);
        script.Scenes[0].Text!.Paragraphs.Count(p => p.Dual).ShouldBe(2);
        script.Warnings.ShouldBeEmpty();
    }

    private static ImportedScript Import(string file) =>
        ScriptBreakdown.Build(FountainReader.Read(File.ReadAllText(Corpora.Path(file)))).Value;

    private static List<(string Heading, int Eighths)> FinalDraftScenes(string path) =>
    [
        .. XDocument.Load(path).Descendants("Paragraph").Where(p => (string?)p.Attribute("Type") == "Scene Heading").Select(p =>
        (
            Folding.Key(string.Concat(p.Elements("Text").Select(t => t.Value))),
            Eighths.TryParse((string?)p.Element("SceneProperties")?.Attribute("Length"), out var length) ? length.Count : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{p}")))),
    ];

    /// <summary>Scenes of the same heading, both scripts read in order; each has a few headings that the other has not.</summary>
    private static IEnumerable<(int Ours, int Theirs)> InOrder(List<(string Heading, int Eighths)> ours, List<(string Heading, int Eighths)> theirs)
    {
        var at = 0;
        foreach (var (heading, eighths) in ours)
        {
            var found = theirs.FindIndex(at, t => t.Heading == heading);
            if (found >= 0 && found < at + 10)
            {
                at = found + 1;
                yield return (eighths, theirs[found].Eighths);
            }
        }
    }
}
