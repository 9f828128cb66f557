using Moteur.Client.Scheduling;
using static Moteur.Tests.Scheduling.Boards;

namespace Moteur.Tests.Client;

/// <summary>Two days and the boneyard: day 1 has scenes 1 and 2, day 2 is empty, day 3 has scene 3; scene 4 waits.</summary>
public class BoardSelectionTests
{
    private readonly BoardSelection _selection = new();

    public BoardSelectionTests() => Lay([1, 2], [], [3], [4]);

    [Fact]
    public void The_keyboard_walks_from_the_first_header_to_the_boneyard()
    {
        var walked = new List<string> { Write(_selection.Current) };
        while (_selection.Beside(1, strips: false) is { } next)
        {
            _selection.Choose(next);
            walked.Add(Write(next));
        }

        walked.ShouldBe(["J1", "1", "2", "J2", "J3", "3", "4"]);
        _selection.DayBeside(1).ShouldBeNull();
        Write(_selection.DayBeside(-1)).ShouldBe("3");
        _selection.Choose(BoardItem.Of(Scene(2)));
        Write(_selection.DayBeside(1)).ShouldBe("J2", "an empty day has only its header");
        Write(_selection.End(last: false, wholeBoard: false)).ShouldBe("J1");
        Write(_selection.End(last: true, wholeBoard: true)).ShouldBe("4");
        Write(_selection.Beside(50, strips: false)).ShouldBe("4");
    }

    [Fact]
    public void Shift_selects_strips_across_days_and_back()
    {
        _selection.Choose(BoardItem.Of(Scene(2)));
        _selection.Extend(_selection.Beside(1, strips: true)!.Value);
        Selected().ShouldBe([2, 3]);
        _selection.Extend(_selection.Beside(1, strips: true)!.Value);
        Selected().ShouldBe([2, 3, 4]);
        _selection.Extend(BoardItem.Of(Scene(1)));
        Selected().ShouldBe([1, 2]);
    }

    [Fact]
    public void Ctrl_adds_and_takes_out_one_strip()
    {
        _selection.Choose(BoardItem.Of(Scene(1)));
        _selection.Toggle(BoardItem.Of(Scene(3)));
        Selected().ShouldBe([1, 3]);
        _selection.Toggle(BoardItem.Of(Scene(1)));
        Selected().ShouldBe([3]);
    }

    [Fact]
    public void What_somebody_else_takes_away_is_no_longer_selected_and_the_keyboard_stays_near()
    {
        _selection.Choose([Scene(1), Scene(2)]);
        _selection.StandOn(BoardItem.Of(Scene(2)));
        Lay([1], [], [3], [4]);
        Selected().ShouldBe([1]);
        Write(_selection.Current).ShouldBe("J2");
        Lay([], [], [], []);
        Selected().ShouldBeEmpty();
        _selection.Row.ShouldNotBeNull().Day.ShouldBe(Day(2));
    }

    [Fact]
    public void A_strip_that_moves_keeps_the_keyboard()
    {
        _selection.Choose(BoardItem.Of(Scene(1)));
        Lay([2], [], [3], [4, 1]);
        Write(_selection.Current).ShouldBe("1");
        _selection.Row.ShouldNotBeNull().Day.ShouldBeNull();
    }

    [Fact]
    public void An_item_has_a_name_by_which_the_page_finds_it()
    {
        BoardItem.Parse(BoardItem.Of(Scene(7)).Key).ShouldBe(BoardItem.Of(Scene(7)));
        BoardItem.Parse(BoardItem.Of(Day(7)).Key).ShouldBe(BoardItem.Of(Day(7)));
        BoardItem.Parse("").ShouldBeNull();
        BoardItem.Parse("x").ShouldBeNull();
        BoardItem.Parse("snothing").ShouldBeNull();
    }

    private void Lay(int[] first, int[] second, int[] third, int[] boneyard) => _selection.Lay(
    [
        new(Day(1), [.. first.Select(Scene)]),
        new(Day(2), [.. second.Select(Scene)]),
        new(Day(3), [.. third.Select(Scene)]),
        new(null, [.. boneyard.Select(Scene)]),
    ]);

    private IEnumerable<int> Selected() => Enumerable.Range(1, 4).Where(n => _selection.Contains(Scene(n)));

    private static string Write(BoardItem? item) =>
        Enumerable.Range(1, 4).Where(n => item?.Scene == Scene(n)).Select(n => $"{n}")
            .Concat(Enumerable.Range(1, 3).Where(n => item?.Day == Day(n)).Select(n => $"J{n}"))
            .SingleOrDefault("");
}
