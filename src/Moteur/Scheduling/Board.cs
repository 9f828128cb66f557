using Moteur.Productions;
using Moteur.Scripts;

namespace Moteur.Scheduling;

/// <summary>Journée type: which hours a shooting day has.</summary>
public enum DayKind
{
    Day,
    Night,
    Mixed,
    Continuous,
}

/// <summary>
/// A stripboard: shooting days in order, each with its strips in order, and the boneyard for the scenes not yet placed.
/// The date of a day follows from its place and the production's calendar. Changed only by <see cref="BoardCommand"/>s.
/// </summary>
public sealed class Board
{
    public required BoardId Id { get; init; }

    public ProductionId ProductionId { get; set; }

    /// <summary>Grows with each change; a command given on an older version is refused.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Shooting days, ordered by <see cref="BoardDay.Position"/>.</summary>
    public List<BoardDay> Days { get; init; } = [];

    /// <summary>One strip for each scene that is not omitted.</summary>
    public List<Strip> Strips { get; init; } = [];

    /// <summary>The strips of a day, or of the boneyard when <paramref name="day"/> is null, in order.</summary>
    public IEnumerable<Strip> StripsOf(BoardDayId? day) => Strips.Where(s => s.DayId == day).OrderBy(s => s.Position);

    /// <summary>Days in order.</summary>
    public IEnumerable<BoardDay> DaysInOrder() => Days.OrderBy(d => d.Position);

    /// <summary>How the board is laid out: what is journalled and restored.</summary>
    public BoardLayout Layout()
    {
        // One pass over the strips: the browser does this at each move.
        var rows = Days.ToDictionary(d => d.Id, _ => new List<Strip>());
        var boneyard = new List<Strip>();
        foreach (var strip in Strips)
        {
            (strip.DayId is { } day ? rows[day] : boneyard).Add(strip);
        }

        return new([.. DaysInOrder().Select(d => new DayLayout(d.Id, d.Kind, d.Note, Scenes(rows[d.Id])))], Scenes(boneyard));

        static List<SceneId> Scenes(List<Strip> row)
        {
            row.Sort((a, b) => a.Position - b.Position);
            return row.ConvertAll(s => s.SceneId);
        }
    }

    /// <summary>A board laid out so.</summary>
    public static Board Of(BoardId id, int version, BoardLayout layout)
    {
        var board = new Board { Id = id, Version = version };
        foreach (var (day, position) in layout.Days.Select((d, i) => (d, i)))
        {
            board.Days.Add(new() { Id = day.Id, Position = position, Kind = day.Kind, Note = day.Note });
            Lay(day.Scenes, day.Id);
        }

        Lay(layout.Boneyard, null);
        return board;

        void Lay(IReadOnlyList<SceneId> scenes, BoardDayId? day)
        {
            for (var i = 0; i < scenes.Count; i++)
            {
                board.Strips.Add(new() { SceneId = scenes[i], DayId = day, Position = i });
            }
        }
    }
}

/// <summary>A shooting day of a board.</summary>
public sealed class BoardDay
{
    public required BoardDayId Id { get; init; }

    /// <summary>Order among the board's days, from 0; the day's number is one more.</summary>
    public int Position { get; set; }

    public DayKind Kind { get; set; }

    /// <summary>A word for the day's header, such as a company move; may be empty.</summary>
    public string Note { get; set; } = "";
}

/// <summary>A scene's place on a board.</summary>
public sealed class Strip
{
    public required SceneId SceneId { get; init; }

    /// <summary>The day; null in the boneyard.</summary>
    public BoardDayId? DayId { get; set; }

    /// <summary>Order within the day or boneyard, from 0.</summary>
    public int Position { get; set; }
}

/// <summary>A whole board's order.</summary>
public sealed record BoardLayout(IReadOnlyList<DayLayout> Days, IReadOnlyList<SceneId> Boneyard)
{
    /// <summary>The scenes of a day, or of the boneyard when <paramref name="day"/> is null; none of a day that is not there.</summary>
    public IReadOnlyList<SceneId> ScenesOf(BoardDayId? day) =>
        day is null ? Boneyard : Days.FirstOrDefault(d => d.Id == day)?.Scenes ?? [];

    /// <summary>True when both put the same scenes in the same order on the same days.</summary>
    public bool IsSameAs(BoardLayout other) =>
        Days.Count == other.Days.Count
        && Boneyard.SequenceEqual(other.Boneyard)
        && Days.Zip(other.Days).All(pair =>
            (pair.First.Id, pair.First.Kind, pair.First.Note) == (pair.Second.Id, pair.Second.Kind, pair.Second.Note)
            && pair.First.Scenes.SequenceEqual(pair.Second.Scenes));
}

/// <summary>A day and its scenes in order.</summary>
public sealed record DayLayout(BoardDayId Id, DayKind Kind, string Note, IReadOnlyList<SceneId> Scenes);
