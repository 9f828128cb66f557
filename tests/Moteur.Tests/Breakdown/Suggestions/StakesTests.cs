using Moteur.Breakdown.Stakes;
using Moteur.Scripts;

namespace Moteur.Tests.Breakdown.Suggestions;

public class StakesTests
{
    [Theory]
    [InlineData("INT. CUISINE - JOUR", "Une fillette entre.", "Children")]
    [InlineData("INT. CUISINE - JOUR", "Un chien entre.", "Animals")]
    [InlineData("INT. CUISINE - JOUR", "Il tombe dans l’escalier.", "Stunt")]
    [InlineData("INT. CUISINE - JOUR", "Il sort un revolver.", "Weapon")]
    [InlineData("INT. CHAMBRE - JOUR", "Ils font l’amour.", "Intimacy")]
    [InlineData("INT. CHAMBRE - JOUR", "Elle se déshabille.", "Intimacy")]
    [InlineData("INT. SALLE - JOUR", "Une cinquantaine d’invités.", "Crowd")]
    [InlineData("INT. SALLE - JOUR", "Trois invités.", "")]
    [InlineData("EXT. RUE - NUIT", "Il attend.", "NightExterior")]
    [InlineData("EXT. RUE - JOUR", "Il attend.", "")]
    [InlineData("INT. TAXI - JOUR", "Léa au volant.", "MovingVehicle")]
    [InlineData("EXT. ÉTANG - JOUR", "Il nage.", "Water")]
    [InlineData("EXT. TOIT - JOUR", "Il attend.", "Height")]
    [InlineData("INT. GRANGE - JOUR", "Les flammes montent.", "Fire")]
    [InlineData("INT. GRANGE - JOUR", "Le fantôme sourit.", "VisualEffects")]
    [InlineData("EXT. RUE - JOUR", "Il neige.", "Weather")]
    [InlineData("INT. SALLE - JOUR", "Elle chante.", "MusicOnSet")]
    public void A_stake_is_found_in_the_words_that_cause_it(string heading, string action, string expected) =>
        Reading.StakesOf($"{heading}\n\n{action}\n", ScriptLanguage.French).Select(s => s.ToString())
            .ShouldBe(expected.Length == 0 ? [] : [expected]);

    [Theory]
    [InlineData("INT. ROOM - DAY", "They kiss.", "Intimacy")]
    [InlineData("INT. CAR - DAY", "Tom drives.", "MovingVehicle")]
    [InlineData("EXT. ROAD - DAY", "A hundred students march.", "Crowd")]
    [InlineData("EXT. ROAD - DAY", "A crowd waits.", "Crowd")]
    [InlineData("EXT. ROAD - DAY", "The house is on fire.", "Fire")]
    public void In_English_too(string heading, string action, string expected) =>
        Reading.StakesOf($"{heading}\n\n{action}\n", ScriptLanguage.English).Select(s => s.ToString()).ShouldBe([expected]);

    [Fact]
    public void A_minor_at_night_is_known_by_the_age_that_another_scene_gives()
    {
        var script = Reading.Script("""
            INT. CUISINE - JOUR

            LILA (9 ans) mange.

            LILA
            Encore.

            EXT. PLAGE - NUIT

            Le vent.

            LILA
            J’ai froid.

            EXT. PLAGE - SUITE

            Lila court.
            """, ScriptLanguage.French);
        var flags = StakesReader.Read(script);
        var night = flags.Where(f => f.Stake == Stake.MinorAtNight).ToList();
        night.Select(f => f.SceneId).ShouldBe([script.Scenes[1].Id, script.Scenes[2].Id]);
        night[0].Ages.ShouldBe([9]);
        night[0].Names.ShouldBe(["LILA"]);
        night[0].Words.Select(w => w.Words).ShouldBe(["EXT. PLAGE - NUIT", "LILA"]);
        flags.First(f => f.Stake == Stake.Children).Words.Select(w => w.Words).ShouldBe(["LILA"]);
    }

    [Fact]
    public void The_age_of_the_artist_counts_when_the_text_gives_none()
    {
        var script = Reading.Script("INT. CUISINE - NUIT\n\nTOM\nOui.\n", ScriptLanguage.French);
        script.Roles[0].Age = 12;
        StakesReader.Read(script).Select(f => f.Stake).ShouldBe([Stake.Children, Stake.MinorAtNight]);
    }
}
