using Moteur.Scripts;

namespace Moteur.Scheduling;

/// <summary>A step of what is carried.</summary>
public enum CarryStep
{
    /// <summary>Before the strip or day above, then at the end of the day before.</summary>
    Back,

    /// <summary>After the strip or day below, then at the head of the day after.</summary>
    On,

    /// <summary>To the same place in the day before.</summary>
    DayBack,

    /// <summary>To the same place in the day after.</summary>
    DayOn,

    /// <summary>To the head of the day.</summary>
    First,

    /// <summary>To the end of the day.</summary>
    Last,
}

/// <summary>
/// Carrying strips or a day step by step over a board, as the keyboard does. What is carried is the command that dropping it
/// gives; the boneyard comes after the last day.
/// </summary>
public static class Carrying
{
    /// <summary>Lifts strips where the first of them lies. Several gather there, in the board's order.</summary>
    public static MoveStrips Lift(BoardLayout board, IReadOnlyCollection<SceneId> scenes)
    {
        var lifted = scenes.ToHashSet();
        var order = board.Days.SelectMany(d => d.Scenes).Concat(board.Boneyard).Where(lifted.Contains).ToList();
        var day = board.Days.FirstOrDefault(d => d.Scenes.Contains(order[0]))?.Id;
        return new(order, day, board.ScenesOf(day).TakeWhile(s => s != order[0]).Count());
    }

    /// <summary>Lifts a day where it is.</summary>
    public static MoveDay Lift(BoardLayout board, BoardDayId day) => new(day, board.Days.TakeWhile(d => d.Id != day).Count());

    /// <summary>Carries one step on; the same command when there is nowhere to go.</summary>
    /// <param name="board">The board without what is carried being moved.</param>
    public static BoardCommand Step(BoardLayout board, BoardCommand carried, CarryStep step) => carried switch
    {
        MoveStrips strips => Step(board, strips, step),
        MoveDay day => day with { Index = Math.Clamp(StepOf(day.Index, board.Days.Count - 1, step), 0, board.Days.Count - 1) },
        _ => carried,
    };

    private static int StepOf(int index, int last, CarryStep step) => step switch
    {
        CarryStep.Back or CarryStep.DayBack => index - 1,
        CarryStep.On or CarryStep.DayOn => index + 1,
        CarryStep.First => 0,
        _ => last,
    };

    private static MoveStrips Step(BoardLayout board, MoveStrips carried, CarryStep step)
    {
        var rows = board.Days.Select(d => (BoardDayId?)d.Id).Append(null).ToList();
        var row = rows.IndexOf(carried.Day);
        if (row < 0)
        {
            return carried;
        }

        var index = Math.Min(carried.Index, Room(carried.Day));
        return step switch
        {
            CarryStep.First => carried with { Index = 0 },
            CarryStep.Last => carried with { Index = Room(carried.Day) },
            CarryStep.Back when index > 0 => carried with { Index = index - 1 },
            CarryStep.On when index < Room(carried.Day) => carried with { Index = index + 1 },
            CarryStep.Back or CarryStep.DayBack when row == 0 => carried,
            CarryStep.On or CarryStep.DayOn when row == rows.Count - 1 => carried,
            CarryStep.Back => carried with { Day = rows[row - 1], Index = Room(rows[row - 1]) },
            CarryStep.On => carried with { Day = rows[row + 1], Index = 0 },
            CarryStep.DayBack => carried with { Day = rows[row - 1], Index = Math.Min(index, Room(rows[row - 1])) },
            _ => carried with { Day = rows[row + 1], Index = Math.Min(index, Room(rows[row + 1])) },
        };

        // How many strips of a row stay where they are: the last place among them.
        int Room(BoardDayId? day) => board.ScenesOf(day).Count(s => !carried.Scenes.Contains(s));
    }
}
