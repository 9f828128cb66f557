using Moteur.Breakdown;
using Moteur.Breakdown.Stakes;
using Moteur.Breakdown.Timing;
using Moteur.Formats;
using Moteur.Scripts;

namespace Moteur.Tests.Breakdown.Timing;

public class TimeEstimateTests
{
    [Fact]
    public void An_estimate_is_the_sum_of_its_parts_rounded_up_to_five_minutes()
    {
        var scene = Scene(8, Interior.Ext, TimeOfDay.Night, roles: 4);
        var estimate = Estimate(scene, Stake.Stunt, Stake.NightExterior);
        estimate.Terms.Select(t => (t.Factor, t.Count)).ShouldBe(
        [
            (TimeFactor.Installation, 1),
            (TimeFactor.ActionEighth, 4),
            (TimeFactor.DialogueEighth, 4),
            (TimeFactor.NightEighth, 8),
            (TimeFactor.ExteriorEighth, 8),
            (TimeFactor.RoleEighth, 16),
            (TimeFactor.Stunt, 1),
        ]);
        estimate.Minutes.ShouldBe(20 + (4 * 14) + (4 * 12) + (8 * 2) + 12 + 8 + 40);
        estimate.Terms.Sum(t => t.Minutes).ShouldBe(200);
    }

    [Fact]
    public void Dialogue_is_quicker_than_action()
    {
        var scene = Scene(8, Interior.Int, TimeOfDay.Day);
        int Minutes(double spoken) => TimeEstimate.Of(SceneMeasure.Of(scene, spoken, []), TimeCoefficients.Default).Minutes;
        (Minutes(1), Minutes(0)).ShouldBe((120, 135), "20 + 8 × 12 and 20 + 8 × 14, rounded");
    }

    [Fact]
    public void The_part_spoken_is_counted_in_printed_lines()
    {
        SceneMeasure.DialogueShare(null).ShouldBe(0.5);
        SceneMeasure.DialogueShare([new(ParagraphKind.Action, "Rien ne bouge.")]).ShouldBe(0);
        SceneMeasure.DialogueShare(
        [
            new(ParagraphKind.Action, "Rien."), new(ParagraphKind.Character, "LOU"), new(ParagraphKind.Dialogue, new string('a', 140)),
        ]).ShouldBe(0.75, "a speech of four lines under a name with its blank, beside one line with its blank");
    }

    [Fact]
    public void Known_set_ups_stand_in_for_the_eighths()
    {
        var measure = SceneMeasure.Of(Scene(20, Interior.Ext, TimeOfDay.Night), 0.5, [], setUps: 4);
        TimeEstimate.Of(measure, TimeCoefficients.Default).Minutes.ShouldBe(120);
    }

    [Fact]
    public void A_scene_that_follows_in_the_same_set_is_not_installed_again()
    {
        var scene = Scene(2, Interior.Int, TimeOfDay.Day);
        int After(SceneStart start) => TimeEstimate.Of(SceneMeasure.Of(scene, 0.5, [], null, start), TimeCoefficients.Default).Minutes;
        (After(SceneStart.NewSet), After(SceneStart.NewLight), After(SceneStart.SameSetUp)).ShouldBe((50, 40, 30));
    }

    [Fact]
    public void An_omitted_scene_takes_no_time()
    {
        var estimate = Estimate(Scene(0, Interior.Int, TimeOfDay.Day) with { Omitted = true }, Stake.Fire);
        estimate.Minutes.ShouldBe(0);
        estimate.Terms.ShouldBeEmpty();
    }

    [Fact]
    public void A_coefficient_that_is_no_time_is_refused()
    {
        TimeCoefficients.Of(new Dictionary<TimeFactor, double> { [TimeFactor.Stunt] = -1 }).Problem!.Key.ShouldBe("Timing_Coefficient");
        TimeCoefficients.Of(new Dictionary<TimeFactor, double> { [TimeFactor.Stunt] = double.NaN }).IsOk.ShouldBeFalse();
        TimeCoefficients.Of(new Dictionary<TimeFactor, double> { [TimeFactor.Stunt] = 40 }).Value.Own.ShouldBeEmpty("it is Moteur's own");
    }

    [Fact]
    public void What_is_learned_comes_near_to_a_crew_that_is_slower_at_night()
    {
        var truth = TimeCoefficients.Of(new Dictionary<TimeFactor, double>
        {
            [TimeFactor.Installation] = 30,
            [TimeFactor.NightEighth] = 9,
            [TimeFactor.Children] = 40,
        }).Value;
        var shot = Measures(40).Select(m => new ShotScene(m, TimeEstimate.Of(m, truth).Minutes)).ToList();
        var learned = TimeLearning.Learn(shot, TimeCoefficients.Default).Value;
        learned.Coefficients[TimeFactor.Installation].ShouldBe(30, 6);
        learned.Coefficients[TimeFactor.NightEighth].ShouldBe(9, 2);
        learned.ErrorAfter.ShouldBeLessThan(learned.ErrorBefore / 2);
        learned.Coefficients[TimeFactor.Fire].ShouldBe(TimeCoefficients.Default[TimeFactor.Fire], "no scene shot had any");
    }

    [Fact]
    public void One_odd_day_overturns_nothing_and_nothing_becomes_negative()
    {
        var shot = Measures(6).Select((m, i) => new ShotScene(m, i == 0 ? 5 : TimeEstimate.Of(m, TimeCoefficients.Default).Minutes)).ToList();
        var learned = TimeLearning.Learn(shot, TimeCoefficients.Default).Value.Coefficients;
        Enum.GetValues<TimeFactor>().ShouldAllBe(f => learned[f] >= 0);
        learned[TimeFactor.ActionEighth].ShouldBeInRange(9, 15);
    }

    [Fact]
    public void Too_few_scenes_teach_nothing() =>
        TimeLearning.Learn([.. Measures(4).Select(m => new ShotScene(m, 60))], TimeCoefficients.Default).Problem!.Key.ShouldBe("Timing_TooFew");

    [Theory]
    [InlineData("Big-Fish.fountain")]
    [InlineData("Brick-and-Steel.fountain")]
    public void A_real_script_is_estimated_scene_by_scene(string file)
    {
        var script = ScriptImporter.Import(File.ReadAllBytes(Corpora.Path(file)), file, CancellationToken.None).Value;
        script.Scenes.ShouldAllBe(s => s.Omitted || (ShootingTime.Estimate(s) >= 25 && ShootingTime.Estimate(s) < 24 * 60));
    }

    /// <summary>Scenes of many kinds, the same at each run.</summary>
    private static IEnumerable<SceneMeasure> Measures(int count)
    {
        var random = new Random(5);
        for (var i = 0; i < count; i++)
        {
            var scene = Scene(1 + random.Next(16), random.Next(2) == 0 ? Interior.Int : Interior.Ext, i % 3 == 0 ? TimeOfDay.Night : TimeOfDay.Day, random.Next(5));
            yield return SceneMeasure.Of(scene, 0.5, i % 4 == 0 ? [Stake.Children] : []);
        }
    }

    private static TimeEstimate Estimate(SceneLine scene, params Stake[] stakes) =>
        TimeEstimate.Of(SceneMeasure.Of(scene, 0.5, stakes), TimeCoefficients.Default);

    private static SceneLine Scene(int eighths, Interior interior, TimeOfDay time, int roles = 0) => new(
        SceneId.New(), 0, SceneNumber.InOrder(1), "", interior, "", time, new(eighths), 0, 1, "", "", false, [.. Enumerable.Range(0, roles).Select(_ => RoleId.New())], 0, 1);
}
