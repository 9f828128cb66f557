using Moteur.Breakdown.Raccords;
using Moteur.Client.Breakdown.Raccords;
using Moteur.Scripts;

namespace Moteur.Tests.Client;

public class RaccordsDraftTests
{
    private readonly RoleId _role = RoleId.New();
    private readonly ContinuityLine _one = new(SceneId.New(), 1, "Jour 1", Season.None, "", []);
    private readonly ContinuityLine _two = new(SceneId.New(), 4, "", Season.None, "", []);
    private readonly RaccordsDraft _draft = new();

    public RaccordsDraftTests() => _draft.Take([_one, _two]);

    [Fact]
    public void What_is_typed_waits_on_the_version_that_the_server_told()
    {
        _draft.Do(_one.With(new(_role, " 1A ", "")));
        _draft.Do(_draft.Lines[_one.Scene] with { Season = Season.Summer });
        var waiting = _draft.Waiting.Single();
        (waiting.Version, waiting.Season, waiting.Of(_role).Costume).ShouldBe((1, Season.Summer, "1A"));
        _draft.Do(_draft.Lines[_two.Scene]);
        _draft.Waiting.Count.ShouldBe(1, "nothing was said of the other scene");
    }

    [Fact]
    public void What_is_typed_while_something_is_sent_goes_after_it_on_its_version()
    {
        _draft.Do(_one.With(new(_role, "1", "")));
        var sent = _draft.Waiting;
        _draft.Do(_draft.Lines[_one.Scene].With(new(_role, "1B", "")));
        _draft.Saved(sent, [sent[0] with { Version = 2 }]);
        var next = _draft.Waiting.Single();
        (next.Version, next.Of(_role).Costume).ShouldBe((2, "1B"));
        _draft.Saved([next], [next with { Version = 3 }]);
        _draft.Waiting.ShouldBeEmpty();
    }

    [Fact]
    public void A_gesture_over_many_scenes_is_taken_back_as_a_whole()
    {
        _draft.Do(_one with { StoryDay = "Jour 2" }, _two with { StoryDay = "Jour 3" });
        _draft.Undo();
        _draft.Lines.Values.Select(l => l.StoryDay).ShouldBe(["Jour 1", ""], ignoreOrder: true);
        _draft.Waiting.ShouldBeEmpty();
        _draft.CanUndo.ShouldBeFalse();
    }

    [Fact]
    public void Somebody_who_was_first_is_shown_and_what_waits_elsewhere_stays()
    {
        _draft.Do(_one with { Note = "mienne" });
        _draft.Do(_two with { Note = "aussi" });
        _draft.Conflict([_one with { Version = 2, Note = "autre" }]);
        _draft.Lines[_one.Scene].Note.ShouldBe("autre");
        _draft.Waiting.Single().Scene.ShouldBe(_two.Scene);
        _draft.Take([_one with { Version = 2, Note = "autre" }, _two with { Version = 5 }]);
        (_draft.Waiting.Single().Version, _draft.Waiting.Single().Note).ShouldBe((5, "aussi"));
    }
}
