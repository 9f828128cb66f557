using Moteur.Scripts;

namespace Moteur.Scheduling;

/// <summary>Applies commands to a board, the same way in the browser and on the server.</summary>
public static class BoardEditing
{
    private const int MaxDays = 1000;

    /// <summary>
    /// Changes <paramref name="board"/> and answers with the inverse command; or leaves it untouched and says why
    /// (<c>Board_*</c> keys). The version grows by one.
    /// </summary>
    public static Result<BoardCommand> Apply(this Board board, BoardCommand command)
    {
        var inverse = command switch
        {
            MoveStrips move => Move(board, move),
            PlaceStrips place => Place(board, place),
            AddDay add => Add(board, add),
            RemoveDay remove => Remove(board, remove),
            MoveDay move => MoveDay(board, move),
            SetDay set => Set(board, set),
            ArrangeBoard arrange => Arrange(board, arrange),
            _ => throw new NotSupportedException(command.GetType().Name),
        };
        if (inverse.IsOk)
        {
            board.Version++;
        }

        return inverse;
    }

    private static Result<BoardCommand> Move(Board board, MoveStrips command)
    {
        if (CheckTarget(board, command.Scenes, command.Day) is { } problem)
        {
            return problem;
        }

        var inverse = new PlaceStrips(PlacesOf(board, command.Scenes));
        Insert(board, command.Scenes, command.Day, command.Index);
        return inverse;
    }

    private static Result<BoardCommand> Place(Board board, PlaceStrips command)
    {
        var scenes = command.Places.Select(p => p.Scene).ToList();
        foreach (var day in command.Places.Select(p => p.Day).Distinct())
        {
            if (CheckTarget(board, scenes, day) is { } problem)
            {
                return problem;
            }
        }

        var inverse = new PlaceStrips(PlacesOf(board, scenes));
        var touched = scenes.Select(s => Strip(board, s)!.DayId).ToHashSet();
        foreach (var place in command.Places)
        {
            // Out of the way first, so that indexes count only strips already in their final place.
            Strip(board, place.Scene)!.Position = int.MaxValue;
        }

        foreach (var place in command.Places.OrderBy(p => p.Index))
        {
            var strip = Strip(board, place.Scene)!;
            var row = board.StripsOf(place.Day).Where(s => s != strip && s.Position != int.MaxValue).ToList();
            row.Insert(Math.Clamp(place.Index, 0, row.Count), strip);
            strip.DayId = place.Day;
            Number(row);
        }

        foreach (var day in touched)
        {
            Number([.. board.StripsOf(day)]);
        }

        return inverse;
    }

    private static Result<BoardCommand> Add(Board board, AddDay command)
    {
        if (board.Days.Any(d => d.Id == command.Id))
        {
            return new Problem("Board_DayExists");
        }

        if (board.Days.Count >= MaxDays)
        {
            return new Problem("Board_TooManyDays", $"{MaxDays}");
        }

        if (command.Scenes.Count > 0 && CheckTarget(board, command.Scenes, null) is { } problem)
        {
            return problem;
        }

        var day = new BoardDay { Id = command.Id, Kind = command.Kind, Note = command.Note };
        var days = board.DaysInOrder().ToList();
        days.Insert(Math.Clamp(command.Index, 0, days.Count), day);
        board.Days.Add(day);
        Number(days);
        Insert(board, command.Scenes, day.Id, 0);
        return new RemoveDay(command.Id);
    }

    private static Result<BoardCommand> Remove(Board board, RemoveDay command)
    {
        if (Day(board, command.Day) is not { } day)
        {
            return new Problem("Board_NoSuchDay");
        }

        var scenes = board.StripsOf(day.Id).Select(s => s.SceneId).ToList();
        var inverse = new AddDay(day.Id, day.Position, day.Kind, day.Note, scenes);
        Insert(board, scenes, null, int.MaxValue);
        board.Days.Remove(day);
        Number([.. board.DaysInOrder()]);
        return inverse;
    }

    private static Result<BoardCommand> MoveDay(Board board, MoveDay command)
    {
        if (Day(board, command.Day) is not { } day)
        {
            return new Problem("Board_NoSuchDay");
        }

        var inverse = new MoveDay(day.Id, day.Position);
        var days = board.DaysInOrder().Where(d => d != day).ToList();
        days.Insert(Math.Clamp(command.Index, 0, days.Count), day);
        Number(days);
        return inverse;
    }

    private static Result<BoardCommand> Set(Board board, SetDay command)
    {
        if (Day(board, command.Day) is not { } day)
        {
            return new Problem("Board_NoSuchDay");
        }

        var inverse = new SetDay(day.Id, day.Kind, day.Note);
        (day.Kind, day.Note) = (command.Kind, command.Note);
        return inverse;
    }

    private static Result<BoardCommand> Arrange(Board board, ArrangeBoard command)
    {
        var layout = command.Layout;
        var scenes = layout.Days.SelectMany(d => d.Scenes).Concat(layout.Boneyard).ToList();
        var known = board.Strips.Select(s => s.SceneId).ToHashSet();
        if (scenes.Count != known.Count || !known.SetEquals(scenes) || layout.Days.DistinctBy(d => d.Id).Count() != layout.Days.Count)
        {
            return new Problem("Board_ScenesChanged");
        }

        var inverse = new ArrangeBoard(board.Layout());
        board.Days.RemoveAll(d => layout.Days.All(l => l.Id != d.Id));
        for (var i = 0; i < layout.Days.Count; i++)
        {
            var wanted = layout.Days[i];
            if (Day(board, wanted.Id) is not { } day)
            {
                day = new BoardDay { Id = wanted.Id };
                board.Days.Add(day);
            }

            (day.Position, day.Kind, day.Note) = (i, wanted.Kind, wanted.Note);
        }

        foreach (var (sceneList, day) in layout.Days.Select(d => (d.Scenes, (BoardDayId?)d.Id)).Append((layout.Boneyard, null)))
        {
            for (var i = 0; i < sceneList.Count; i++)
            {
                var strip = Strip(board, sceneList[i])!;
                (strip.DayId, strip.Position) = (day, i);
            }
        }

        return inverse;
    }

    private static Problem? CheckTarget(Board board, IReadOnlyList<SceneId> scenes, BoardDayId? day)
    {
        if (scenes.Count == 0 || scenes.Distinct().Count() != scenes.Count || scenes.Any(s => Strip(board, s) is null))
        {
            return new Problem("Board_NoSuchScene");
        }

        return day is { } id && Day(board, id) is null ? new Problem("Board_NoSuchDay") : null;
    }

    private static void Insert(Board board, IReadOnlyList<SceneId> scenes, BoardDayId? day, int index)
    {
        var moved = scenes.Select(s => Strip(board, s)!).ToList();
        var left = moved.Select(s => s.DayId).Where(d => d != day).ToHashSet();
        var row = board.StripsOf(day).Except(moved).ToList();
        row.InsertRange(Math.Clamp(index, 0, row.Count), moved);
        moved.ForEach(s => s.DayId = day);
        Number(row);
        foreach (var other in left)
        {
            Number([.. board.StripsOf(other)]);
        }
    }

    private static List<StripPlace> PlacesOf(Board board, IReadOnlyList<SceneId> scenes) =>
        [.. scenes.Select(s => Strip(board, s)!).Select(s => new StripPlace(s.SceneId, s.DayId, s.Position))];

    private static Strip? Strip(Board board, SceneId scene) => board.Strips.Find(s => s.SceneId == scene);

    private static BoardDay? Day(Board board, BoardDayId day) => board.Days.Find(d => d.Id == day);

    private static void Number(List<Strip> row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            row[i].Position = i;
        }
    }

    private static void Number(List<BoardDay> days)
    {
        for (var i = 0; i < days.Count; i++)
        {
            days[i].Position = i;
        }
    }
}
