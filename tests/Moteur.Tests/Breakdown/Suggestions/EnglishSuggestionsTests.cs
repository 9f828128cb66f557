using Moteur.Breakdown.Suggestions;
using Moteur.Scripts;

namespace Moteur.Tests.Breakdown.Suggestions;

public class EnglishSuggestionsTests
{
    [Theory]
    [InlineData("She fills a coffee cup.", "Props: coffee cup")]
    [InlineData("He counts three knives.", "Weapons: knives x3")]
    [InlineData("She pours a glass of wine.", "Props: glass of wine")]
    [InlineData("A black BMW pulls up.", "Vehicles: BMW")]
    [InlineData("Geese cross the yard.", "Animals: geese")]
    [InlineData("He aims a sawed-off shotgun.", "Weapons: sawed-off shotgun")]
    [InlineData("Rain falls.", "SpecialEffects: rain")]
    [InlineData("She is bleeding.", "Makeup: blood")]
    [InlineData("He tumbles down the stairs.", "Stunts: fall")]
    [InlineData("Crane shot: the village.", "Grip: crane")]
    [InlineData("He drinks from Tom's flask.", "Props: flask | Roles: TOM")]
    public void What_the_action_shows_is_suggested(string action, string expected) =>
        Reading.English(action).ShouldBe(expected.Split(" | "), ignoreOrder: true);

    [Theory]
    [InlineData("Bear with me, his look says.")]
    [InlineData("He ducks.")]
    [InlineData("He ducks behind the wall.")]
    [InlineData("She books a room.")]
    [InlineData("Jane watches her.")]
    [InlineData("She quickly phones the hospital.")]
    [InlineData("He guns the engine.")]
    [InlineData("No dog in sight.")]
    [InlineData("She leaves without a coat.")]
    [InlineData("He runs like a rabbit.")]
    [InlineData("The sound of a car.")]
    [InlineData("They wait at the bus stop.")]
    [InlineData("A car dealer’s sign blinks.", "Props: sign")]
    public void Idioms_verbs_absence_and_likeness_are_not(string action, string expected = "") =>
        Reading.English(action).Where(s => !s.StartsWith("Lighting", StringComparison.Ordinal)).ShouldBe(expected.Length == 0 ? [] : [expected]);

    [Theory]
    [InlineData("She reads a book.", "book")]
    [InlineData("He looks at his watch.", "watch")]
    [InlineData("An old silver watch.", "watch")]
    public void A_homograph_behind_its_article_is_a_noun(string action, string expected) =>
        Reading.English(action).Only("Props").ShouldBe([expected]);

    [Theory]
    [InlineData("A dozen guests laugh.", "Extras: guest x12")]
    [InlineData("A crowd of students blocks the street.", "Extras: student")]
    [InlineData("Two cops enter.", "Extras: cop x2")]
    [InlineData("Twenty-five soldiers march.", "Extras: soldier x25")]
    [InlineData("A couple of nurses.", "Extras: nurse x2")]
    [InlineData("A group of pickers waits.", "Extras: picker")]
    [InlineData("A group of wranglers waits.", "Extras: wrangler")]
    [InlineData("A waiter passes.", "Silhouettes: waiter")]
    [InlineData("The bartender nods.", "Silhouettes: bartender")]
    [InlineData("A man waits.", "Silhouettes: man")]
    [InlineData("The man waits.", "")]
    [InlineData("Jane is a nurse.", "")]
    [InlineData("A 12-year-old girl waits.", "Children: girl (12)")]
    [InlineData("Two boys, 10, wait.", "Children: boy x2 (10)")]
    [InlineData("Children play.", "Children: child")]
    public void People_are_extras_when_several_and_silent_bits_when_alone(string action, string expected) =>
        Reading.English(action).ShouldBe(expected.Length == 0 ? [] : [expected]);

    [Theory]
    [InlineData("THE NEIGHBOR (50s) waves.", "Roles: THE NEIGHBOR (50)")]
    [InlineData("RITA MALONE, 34, waits.", "Roles: RITA MALONE (34)")]
    [InlineData("MRS. DOYLE (mid-60s) waits.", "Roles: MRS. DOYLE (60)")]
    [InlineData("CLOSE ON: the wall.", "")]
    [InlineData("BANG. CRASH.", "")]
    public void Somebody_who_does_not_speak_is_found_in_the_action(string action, string expected) =>
        Reading.English(action).ShouldBe(expected.Length == 0 ? [] : [expected]);

    [Fact]
    public void A_full_name_in_the_action_is_the_role_of_the_cues()
    {
        var script = Reading.Script("""
            INT. HALL - DAY

            WILL BLOOM (30) waits.

            WILL
            Hello.

            INT. ROOM - DAY

            Will Bloom sleeps.
            """, ScriptLanguage.English);
        Suggester.Suggest(script).Roles.Select(r => (r.Name, r.Age, r.RoleId)).ShouldBe([("WILL", 30, script.Roles[0].Id)]);
    }

    [Fact]
    public void Somebody_with_a_cue_is_no_silhouette() =>
        Reading.In(Reading.Script("INT. WARD - DAY\n\nA nurse comes in.\n\nNURSE\nFive minutes.\n", ScriptLanguage.English)).ShouldBeEmpty();

    [Fact]
    public void The_same_thing_keeps_its_name_through_the_script()
    {
        var script = Reading.Script("""
            EXT. STREET - DAY

            A rusted Ford Taurus waits.

            EXT. LOT - NIGHT

            The Taurus waits. The car is empty.

            EXT. FARM - DAY

            An old sheepdog, BISCUIT, sleeps. A stuffed rabbit.

            EXT. BARN - DAY

            Biscuit sleeps. The dog snores.
            """, ScriptLanguage.English);
        Reading.In(script).ShouldBe(["Vehicles: Ford Taurus", "Vehicles: Ford Taurus", "Animals: sheepdog", "Props: stuffed rabbit", "Animals: sheepdog"]);
    }
}
