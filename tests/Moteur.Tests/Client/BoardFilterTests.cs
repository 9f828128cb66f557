using Moteur.Client.Scheduling;
using Moteur.Scheduling;
using Moteur.Scripts;
using static Moteur.Tests.Scheduling.Boards;

namespace Moteur.Tests.Client;

public class BoardFilterTests
{
    private readonly ScheduleView _view;

    public BoardFilterTests()
    {
        var view = View("1 2 | 3 || 4");
        var role = new RoleLine(RoleId.New(), 7, "ANAÏS", "", null, 1);
        SceneLine Change(int i) => view.Scenes[i] with
        {
            Number = SceneNumber.TryParse(new[] { "1", "12", "12A", "120" }[i], out var number) ? number : default,
            Set = new[] { "MAISON - CUISINE", "QUAI", "ÉCOLE", "MAISON" }[i],
            Interior = i == 1 ? Interior.Ext : Interior.Int,
            TimeOfDay = i == 1 ? TimeOfDay.Night : TimeOfDay.Day,
            RoleIds = i > 1 ? [role.Id] : [],
        };
        _view = view with { Scenes = [.. Enumerable.Range(0, 4).Select(Change)], Roles = [role] };
    }

    [Theory]
    [InlineData("12", "12 12A")]
    [InlineData("1, 120", "1 120")]
    [InlineData("ecole", "12A")]
    [InlineData("maison cuisine", "1")]
    [InlineData("anais", "12A 120")]
    [InlineData("nulle part", "")]
    public void Numbers_and_words_are_found_whatever_their_accents(string query, string expected) =>
        Found(BoardFilter.None with { Query = query }).ShouldBe(expected);

    [Fact]
    public void A_role_or_an_effect_lets_its_scenes_stand_out()
    {
        Found(BoardFilter.None with { Role = 7 }).ShouldBe("12A 120");
        Found(BoardFilter.None with { Role = 8 }).ShouldBe("");
        Found(BoardFilter.None with { Effect = StripColour.Green }).ShouldBe("12");
        Found(BoardFilter.None with { Role = 7, Query = "maison" }).ShouldBe("120");
        BoardFilter.None.Matching(_view, StripText.Of(_view)).ShouldBeNull("all are shown alike");
    }

    [Fact]
    public void The_address_holds_it()
    {
        BoardFilter.Of(" quai ", "7", "green", "1").ShouldBe(new("quai", 7, StripColour.Green, true));
        BoardFilter.Of(null, "seven", "mauve", null).ShouldBe(BoardFilter.None);
    }

    private string Found(BoardFilter filter)
    {
        var found = filter.Matching(_view, StripText.Of(_view))!;
        return string.Join(" ", _view.Scenes.Where(s => found.Contains(s.Id)).Select(s => s.Number));
    }
}
