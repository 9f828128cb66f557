using System.Globalization;
using Moteur.Breakdown.Raccords;
using Moteur.Formats;
using Moteur.Scripts;

namespace Moteur.Tests.Breakdown.Raccords;

public class StoryDayReaderTests
{
    public StoryDayReaderTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");

    [Fact]
    public void A_day_goes_on_until_a_night_has_passed_or_the_script_says_so()
    {
        var proposals = Propose("""
            INT. CUISINE - JOUR

            Elle range.

            EXT. QUAI - NUIT

            Il pleut.

            INT. CUISINE - NUIT

            Elle dort.

            EXT. QUAI - JOUR

            Le port s'éveille.

            INT. CAFÉ - JOUR

            On rit. C'est loin.

            INT. CAFÉ - LE LENDEMAIN - JOUR

            On rit moins.

            EXT. PLAGE - JOUR

            Trois semaines plus tard. Le vent est tombé.

            EXT. PLAGE - FLASHBACK - NUIT

            Ils ont dix ans.

            EXT. PLAGE - SUITE

            Elle rouvre les yeux.
            """);
        proposals.Select(p => p.StoryDay).ShouldBe(["Jour 1", "Nuit 1", "Nuit 1", "Jour 2", "Jour 2", "Jour 3", "Jour 4", "Flashback", "Jour 4"]);
        proposals.Select(p => p.Reason).ShouldBe(
            ["première séquence", "", "", "la nuit est passée", "", "« LE LENDEMAIN »", "« TROIS SEMAINES PLUS TARD »", "« FLASHBACK »", ""], Quotes);
    }

    [Fact]
    public void English_scripts_name_english_days()
    {
        var proposals = Propose("""
            INT. KITCHEN - DAY

            The dog sleeps on the floor and the kettle boils for a long time.

            INT. KITCHEN - NEXT MORNING

            The dog is gone and she looks for it in the whole house.

            EXT. YARD - NIGHT

            She calls the dog, and the night does not answer her.

            EXT. YARD - CONTINUOUS

            Two years later, she thinks, I will laugh about this.

            INT. HALL - MOMENTS LATER

            The phone rings and she takes it.
            """);
        proposals.Select(p => p.StoryDay).ShouldBe(["Day 1", "Day 2", "Night 2", "Night 3", "Night 3"]);
    }

    [Fact]
    public void What_was_typed_stands_and_the_count_goes_on_from_it()
    {
        var scenes = Scenes("INT. A - JOUR\n\nUn.\n\nINT. B - NUIT\n\nDeux.\n\nINT. C - JOUR\n\nTrois.\n").ToList();
        scenes[1] = scenes[1] with { Scene = scenes[1].Scene with { StoryDay = "Nuit 7" } };
        StoryDayReader.Propose(scenes, ScriptLanguage.French).Select(p => (p.Scene, p.StoryDay))
            .ShouldBe([(scenes[0].Scene.Id, "Jour 1"), (scenes[2].Scene.Id, "Jour 8")]);
    }

    [Theory]
    [InlineData("Big-Fish.fdx")]
    [InlineData("Big-Fish.fountain")]
    public void A_feature_gets_a_day_for_each_scene_in_no_time(string file)
    {
        var script = ScriptImporter.Import(File.ReadAllBytes(Corpora.Path(file)), file, TestContext.Current.CancellationToken).Value;
        var openings = script.Scenes.Where(s => !s.Omitted).Select(s => new SceneOpening(SceneLine.Of(s), StoryDayReader.OpeningOf(s.Text!.Paragraphs))).ToList();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var proposals = StoryDayReader.Propose(openings, script.Script.Language);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        proposals.Count.ShouldBe(openings.Count);
        proposals.Select(p => StoryDays.NumberOf(p.StoryDay)).Where(n => n is not null).Max()!.Value.ShouldBeInRange(10, 60);
    }

    [Fact]
    public void The_story_is_told_by_numbered_days_then_flashbacks_then_what_has_no_day()
    {
        var days = new[] { "Jour 2", "", "Nuit 1", "Flashback", "Jour 1", "J10", "Day 3" };
        var lines = Scenes(string.Concat(days.Select((_, i) => $"INT. LIEU {i} - JOUR\n\nRien.\n\n"))).Select((s, i) => s.Scene with { StoryDay = days[i] });
        StoryDays.InOrder(lines).Select(s => s.StoryDay).ShouldBe(["Jour 1", "Nuit 1", "Jour 2", "Day 3", "J10", "Flashback", ""]);
    }

    [Fact]
    public void Two_costumes_on_one_story_day_need_a_reason()
    {
        var role = new RoleLine(RoleId.New(), 1, "MARIE", "", null, 1);
        var scenes = Scenes("INT. A - JOUR\n\nUn.\n\nINT. B - JOUR\n\nDeux.\n\nINT. C - JOUR\n\nTrois.\n\nINT. D - JOUR\n\nQuatre.\n")
            .Select((s, i) => s.Scene with { StoryDay = i < 3 ? "Jour 1" : "Jour 2", RoleIds = [role.Id] }).ToList();
        var lines = scenes.Zip(new[] { "1", "1a", "2", "3" }, (s, costume) => Line(s, costume)).ToDictionary(l => l.Scene);
        var changes = CostumeChange.Find(scenes, [role], lines);
        changes.Select(c => (c.From.Number.ToString(), c.To.Number.ToString(), c.Before, c.After)).ShouldBe([("1", "2", "1", "1a"), ("2", "3", "1a", "2")]);
        $"{changes[0].Problem}".ShouldContain("MARIE, Jour 1");
        lines[scenes[1].Id] = lines[scenes[1].Id] with { Note = "elle s'est changée" };
        lines[scenes[2].Id] = Line(scenes[2], "");
        CostumeChange.Find(scenes, [role], lines).ShouldBeEmpty();

        ContinuityLine Line(SceneLine scene, string costume) => new(scene.Id, 1, scene.StoryDay, Season.None, "", [new(role.Id, costume, "")]);
    }

    private static IEqualityComparer<string> Quotes { get; } = EqualityComparer<string>.Create(
        (a, b) => a?.Replace('\u00A0', ' ') == b?.Replace('\u00A0', ' '), text => text.Replace('\u00A0', ' ').GetHashCode(StringComparison.Ordinal));

    private static IReadOnlyList<StoryDayProposal> Propose(string fountain)
    {
        var script = ScriptImporter.Import(System.Text.Encoding.UTF8.GetBytes(fountain), "a.fountain", TestContext.Current.CancellationToken).Value;
        return StoryDayReader.Propose(Scenes(fountain), script.Script.Language);
    }

    private static IEnumerable<SceneOpening> Scenes(string fountain) =>
        ScriptImporter.Import(System.Text.Encoding.UTF8.GetBytes(fountain), "a.fountain", TestContext.Current.CancellationToken).Value.Scenes
            .Select(s => new SceneOpening(SceneLine.Of(s), StoryDayReader.OpeningOf(s.Text!.Paragraphs)));
}
