using Moteur.Scheduling;
using static Moteur.Tests.Scheduling.Boards;

namespace Moteur.Tests.Scheduling;

public class BoardDraftTests
{
    private readonly BoardDraft _draft = new(View("1 2 | 3 || 4", version: 7));

    [Fact]
    public void Moves_are_done_at_once_and_sent_one_after_the_other_in_order()
    {
        _draft.Do(new MoveStrips([Scene(4)], Day(1), 0)).ShouldBeNull();
        _draft.Do(new MoveStrips([Scene(1)], Day(2), 9)).ShouldBeNull();
        Write(_draft.Layout).ShouldBe("4 2 | 3 1 ||");
        Sent(7, 4);

        _draft.Accept(State("4 1 2 | 3 ||", 8));
        Write(_draft.Layout).ShouldBe("4 2 | 3 1 ||");
        Sent(8, 1);

        _draft.Accept(State("4 2 | 3 1 ||", 9));
        _draft.Next.ShouldBeNull();
        Write(_draft.Layout).ShouldBe("4 2 | 3 1 ||");
    }

    [Fact]
    public void A_move_that_cannot_be_done_says_why_and_is_not_sent()
    {
        _draft.Do(new MoveStrips([Scene(99)], null, 0))!.Key.ShouldBe("Board_NoSuchScene");
        _draft.Do(new RemoveDay(Day(9)))!.Key.ShouldBe("Board_NoSuchDay");
        _draft.Next.ShouldBeNull();
    }

    [Fact]
    public void When_somebody_else_was_quicker_their_board_is_shown_and_what_waited_is_given_up()
    {
        _draft.Do(new MoveStrips([Scene(4)], Day(1), 0));
        _draft.Do(new MoveStrips([Scene(4)], Day(2), 0));
        var givenUp = _draft.Conflict(State("1 | 3 2 || 4", 8));
        givenUp.Count.ShouldBe(2);
        Write(_draft.Layout).ShouldBe("1 | 3 2 || 4");
        _draft.Next.ShouldBeNull();

        // The person may ask for the same again on the board that they now see.
        givenUp.ShouldAllBe(command => _draft.Do(command) == null);
        Write(_draft.Layout).ShouldBe("1 | 4 3 2 ||");
        Sent(8, 4);
    }

    [Fact]
    public void A_move_whose_answer_was_lost_is_not_done_twice()
    {
        _draft.Do(new MoveStrips([Scene(4)], Day(1), 0));
        _draft.Do(new MoveStrips([Scene(3)], Day(1), 0));
        _draft.Conflict(State("4 1 2 | 3 ||", 8)).ShouldBeEmpty();
        Write(_draft.Layout).ShouldBe("3 4 1 2 |  ||");
        Sent(8, 3);
    }

    [Fact]
    public void A_refused_move_leaves_the_board_as_it_was()
    {
        _draft.Do(new RemoveDay(Day(1)));
        _draft.GiveUp().Count.ShouldBe(1);
        Write(_draft.Layout).ShouldBe("1 2 | 3 || 4");
    }

    [Fact]
    public void The_moves_of_others_appear_unless_ones_own_are_under_way()
    {
        _draft.Take(State("2 1 | 3 || 4", 8)).ShouldBeTrue();
        Write(_draft.Layout).ShouldBe("2 1 | 3 || 4");
        _draft.Take(State("1 2 | 3 || 4", 7)).ShouldBeFalse("an older board never replaces a newer one");

        _draft.Do(new MoveStrips([Scene(4)], Day(2), 0));
        _draft.Take(State("2 | 1 3 || 4", 9)).ShouldBeFalse();
        Write(_draft.Layout).ShouldBe("2 1 | 4 3 ||");
    }

    [Fact]
    public void What_would_happen_is_seen_without_happening()
    {
        Write(_draft.Preview(new MoveStrips([Scene(1), Scene(2)], null, 0))!).ShouldBe("| 3 || 1 2 4");
        _draft.Preview(new RemoveDay(Day(9))).ShouldBeNull();
        Write(_draft.Layout).ShouldBe("1 2 | 3 || 4");
        _draft.Next.ShouldBeNull();
    }

    [Fact]
    public void Moves_kept_without_a_network_are_taken_up_on_the_same_board_only()
    {
        _draft.Do(new MoveStrips([Scene(4)], Day(1), 0));
        var kept = _draft.Kept;

        var same = new BoardDraft(View("1 2 | 3 || 4", version: 7));
        same.Resume(kept).ShouldBeEmpty();
        Write(same.Layout).ShouldBe("4 1 2 | 3 ||");

        var other = new BoardDraft(View("2 1 | 3 || 4", version: 8));
        other.Resume(kept).Count.ShouldBe(1);
        Write(other.Layout).ShouldBe("2 1 | 3 || 4");
    }

    [Fact]
    public void A_script_that_changes_renews_the_plan_and_keeps_moves_given_on_the_same_board()
    {
        _draft.Do(new MoveStrips([Scene(4)], Day(1), 0));
        _draft.Renew(View("1 2 | 3 || 4", version: 7) with { MinutesPerDay = 600 }).ShouldBeEmpty();
        Write(_draft.Layout).ShouldBe("4 1 2 | 3 ||");
        _draft.Confirmed.MinutesPerDay.ShouldBe(600);

        _draft.Renew(View("1 | 3 || 4", version: 9)).Count.ShouldBe(1);
        Write(_draft.Layout).ShouldBe("1 | 3 || 4");
    }

    private void Sent(int version, int scene)
    {
        var next = _draft.Next.ShouldNotBeNull();
        next.Version.ShouldBe(version);
        next.Command.ShouldBeOfType<MoveStrips>().Scenes.ShouldBe([Scene(scene)]);
    }
}
