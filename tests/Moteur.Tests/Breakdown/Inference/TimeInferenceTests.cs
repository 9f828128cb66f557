using System.Globalization;
using Moteur.Breakdown.Inference;
using Moteur.Formats.Fountain;
using Moteur.Scripts;

namespace Moteur.Tests.Breakdown.Inference;

public class TimeInferenceTests
{
    public TimeInferenceTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");

    [Theory]
    [InlineData("INT. CUISINE - JOUR|INT. SALON - SUITE", "Day Continues 1")]
    [InlineData("INT. CUISINE - NUIT|EXT. COUR - MÊME MOMENT", "Night Continues 1")]
    [InlineData("INT. KITCHEN - NIGHT|EXT. YARD - CONTINUOUS", "Night Continues 1")]
    [InlineData("INT. KITCHEN - NIGHT|INT. HALL - LATER", "Night Later 1")]
    [InlineData("INT. CUISINE - SOIR|INT. CUISINE - UN PEU PLUS TARD", "Evening Later 1")]
    [InlineData("INT. MAISON - CUISINE - NUIT|INT. MAISON - SALON", "Night SameSet 1")]
    [InlineData("INT. CUISINE - JOUR|INT. BUREAU|EXT. RUE - JOUR", "Day Between 1")]
    [InlineData("INT. CUISINE - JOUR|INT. BUREAU|EXT. RUE - NUIT", "")]
    [InlineData("INT. CUISINE - JOUR|INT. CUISINE - LE LENDEMAIN", "")]
    [InlineData("INT. CUISINE - JOUR|INT. GRENIER - FLASHBACK", "")]
    [InlineData("INT. BUREAU|EXT. RUE - NUIT", "")]
    [InlineData("INT. A - JOUR|INT. B - SUITE|INT. C - SUITE", "Day Continues 1, Day Continues 2")]
    public void A_scene_without_light_takes_that_of_the_scenes_around_it(string headings, string expected)
    {
        var scenes = Scenes(headings);
        string.Join(", ", scenes.Where(s => TimeInference.IsUnlit(s.TimeOfDay)).Select(s => TimeInference.Of(scenes).GetValueOrDefault(s.Id)).OfType<InferredTime>()
            .Select(i => $"{i.TimeOfDay} {i.Rule} {i.From}")).ShouldBe(expected);
    }

    [Fact]
    public void What_a_person_has_refused_is_inferred_no_more_and_lists_keep_what_was_written()
    {
        var scenes = Scenes("INT. CUISINE - JOUR|INT. SALON - SUITE|INT. CAVE - SUITE");
        var lit = TimeInference.Lit(scenes);
        lit.Select(s => (s.TimeOfDay, s.Written)).ShouldBe([(TimeOfDay.Day, null), (TimeOfDay.Day, TimeOfDay.Continuous), (TimeOfDay.Day, TimeOfDay.Continuous)]);
        Effects.Of(lit[1]).ShouldBe("INT JOUR\u00A0?");
        TimeInference.Lit(scenes, new HashSet<SceneId> { scenes[1].Id }).Select(s => s.TimeOfDay)
            .ShouldBe([TimeOfDay.Day, TimeOfDay.Continuous, TimeOfDay.Day]);
    }

    private static List<SceneLine> Scenes(string headings)
    {
        var source = FountainReader.Read(string.Concat(headings.Split('|').Select(h => $"{h}\n\nRien.\n\n")));
        return [.. Moteur.Breakdown.ScriptBreakdown.Build(source).Value.Scenes.Select(s => SceneLine.Of(s))];
    }
}
