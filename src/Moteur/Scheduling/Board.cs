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

    /// <summary>How the board is laid out, free of identities of strips: what is journalled and restored.</summary>
    public BoardLayout Layout() => new(
        [.. DaysInOrder().Select(d => new DayLayout(d.Id, d.Kind, d.Note, [.. StripsOf(d.Id).Select(s => s.SceneId)]))],
        [.. StripsOf(null).Select(s => s.SceneId)]);
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
public sealed record BoardLayout(IReadOnlyList<DayLayout> Days, IReadOnlyList<SceneId> Boneyard);

/// <summary>A day and its scenes in order.</summary>
public sealed record DayLayout(BoardDayId Id, DayKind Kind, string Note, IReadOnlyList<SceneId> Scenes);
