using Moteur.Breakdown;
using Moteur.Client.Scripts;
using Moteur.Scripts;

namespace Moteur.Tests.Client;

public class SceneDraftTests
{
    private static readonly RoleId Marie = RoleId.New(), Paul = RoleId.New(), Lucas = RoleId.New();

    [Fact]
    public void What_is_typed_stays_when_the_scene_changes_under_it_and_the_rest_follows()
    {
        var before = Scene("CUISINE", "", [Marie, Paul]);
        var typed = Draft.Of(before) with { Synopsis = "Marie attend.", Roles = [Marie] };
        var rebased = typed.Rebased(before, Scene("SALON", "Autre.", [Marie, Paul, Lucas]));
        (rebased.Set, rebased.Synopsis).ShouldBe(("SALON", "Marie attend."));
        rebased.Roles.ShouldBe([Marie, Lucas]);
    }

    [Fact]
    public void An_inferred_light_is_not_written_down_by_saving_something_else() =>
        Draft.Of(Scene("COUR", "", []) with { TimeOfDay = TimeOfDay.Night, Written = TimeOfDay.Continuous }).TimeOfDay.ShouldBe(TimeOfDay.Continuous);

    [Fact]
    public void Text_is_cut_at_tags_and_suggestions_a_tag_first()
    {
        var tag = new TagLine(TagId.New(), default, default, ElementCategory.Vehicles, "Peugeot 504", new(0, 3, 11, "Peugeot 504"), 1);
        TextSegments.Of("La Peugeot 504 et un chien.", [tag], [(new(0, 3, 7, "Peugeot"), 0), (new(0, 21, 5, "chien"), 1)])
            .Select(s => (s.Text, s.Tag is not null, s.Suggestion))
            .ShouldBe([("La ", false, null), ("Peugeot 504", true, null), (" et un ", false, null), ("chien", false, 1), (".", false, null)]);
    }

    private static SceneLine Scene(string set, string synopsis, IReadOnlyList<RoleId> roles) => new(
        SceneId.New(), 0, SceneNumber.TryParse("1", out var number) ? number : default, set, Interior.Int, set, TimeOfDay.Day, new(3), 30, 1, synopsis, "", false, roles, 0, 1);
}
