using Moteur.Scheduling;
using static Moteur.Tests.Scheduling.Boards;

namespace Moteur.Tests.Scheduling;

public class CarryingTests
{
    private readonly BoardLayout _board = Layout("1 2 3 | | 4 5 || 6");

    [Theory]
    [InlineData(2, "", "1 2 3 |  | 4 5 || 6")]
    [InlineData(2, "Back", "2 1 3 |  | 4 5 || 6")]
    [InlineData(2, "On", "1 3 2 |  | 4 5 || 6")]
    [InlineData(2, "On On", "1 3 | 2 | 4 5 || 6")]
    [InlineData(2, "On On On", "1 3 |  | 2 4 5 || 6")]
    [InlineData(4, "Back", "1 2 3 | 4 | 5 || 6")]
    [InlineData(4, "Back Back", "1 2 3 4 |  | 5 || 6")]
    [InlineData(3, "DayOn", "1 2 | 3 | 4 5 || 6")]
    [InlineData(2, "DayOn DayOn DayOn", "1 3 |  | 4 5 || 2 6")]
    [InlineData(6, "DayBack Last", "1 2 3 |  | 4 5 6 ||")]
    [InlineData(6, "Back", "1 2 3 |  | 4 5 6 ||")]
    [InlineData(6, "On DayOn", "1 2 3 |  | 4 5 || 6")]
    [InlineData(1, "Back DayBack", "1 2 3 |  | 4 5 || 6")]
    [InlineData(3, "First", "3 1 2 |  | 4 5 || 6")]
    public void A_strip_is_carried_through_the_days_to_the_boneyard(int scene, string steps, string expected) =>
        Write(Drop(Carrying.Lift(_board, [Scene(scene)]), steps)).ShouldBe(expected);

    [Fact]
    public void Strips_lifted_together_gather_at_the_first_of_them_in_the_boards_order()
    {
        var lifted = Carrying.Lift(_board, [Scene(6), Scene(4), Scene(2)]);
        Write(Drop(lifted, "")).ShouldBe("1 2 4 6 3 |  | 5 ||");
        Write(Drop(lifted, "On On")).ShouldBe("1 3 | 2 4 6 | 5 ||");
    }

    [Fact]
    public void A_step_on_and_a_step_back_return_to_the_same_place()
    {
        foreach (var scene in Enumerable.Range(2, 4))
        {
            var lifted = Carrying.Lift(_board, [Scene(scene)]);
            Write(Drop(lifted, "On On Back Back")).ShouldBe(Write(_board));
        }
    }

    [Theory]
    [InlineData(1, "On", "2 1 3")]
    [InlineData(1, "On On On", "2 3 1")]
    [InlineData(3, "First", "3 1 2")]
    [InlineData(2, "Back Back", "2 1 3")]
    public void A_day_is_carried_with_its_strips(int day, string steps, string expected) =>
        string.Join(" ", Drop(Carrying.Lift(_board, Day(day)), steps).Days.Select(d => Enumerable.Range(1, 3).Single(n => Day(n) == d.Id)))
            .ShouldBe(expected);

    private BoardLayout Drop(BoardCommand carried, string steps)
    {
        foreach (var step in steps.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            carried = Carrying.Step(_board, carried, Enum.Parse<CarryStep>(step));
        }

        var board = Board.Of(new(Guid.Empty), 1, _board);
        board.Apply(carried).IsOk.ShouldBeTrue();
        return board.Layout();
    }
}
