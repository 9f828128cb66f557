using Moteur.Locations;
using Moteur.People;
using Moteur.Productions;
using Moteur.Scripts;

namespace Moteur.Scheduling;

/// <summary>
/// Everything from which a schedule follows: the board's layout, the calendar and the scenes. The browser and the server
/// both derive the same <see cref="Schedule"/> from it.
/// </summary>
public sealed record ScheduleView(
    BoardId Board,
    int Version,
    BoardLayout Layout,
    WorkingCalendar Calendar,
    int MinutesPerDay,
    IReadOnlyList<SceneLine> Scenes,
    IReadOnlyList<RoleLine> Roles,
    IReadOnlyList<SetLine> Sets,
    bool CanUndo = false,
    bool CanRedo = false,
    CollectiveAgreement Agreement = CollectiveAgreement.Idcc3097,
    BoardAuthor? ChangedBy = null)
{
    /// <summary>The same plan with its board as it has become.</summary>
    public ScheduleView With(BoardState state) => this with
    {
        Version = state.Version,
        Layout = state.Layout,
        CanUndo = state.CanUndo,
        CanRedo = state.CanRedo,
        ChangedBy = state.ChangedBy,
    };
}

/// <summary>What a change of the board answers: the board alone, for the script has not changed.</summary>
/// <param name="ChangedBy">Who changed it last; null when nobody has since it was made.</param>
public sealed record BoardState(int Version, BoardLayout Layout, bool CanUndo, bool CanRedo, BoardAuthor? ChangedBy);

/// <summary>Who changed a board.</summary>
public sealed record BoardAuthor(UserId Id, string Name);

/// <summary>A set and the name of the place where it is shot, empty until found.</summary>
public sealed record SetLine(string Set, PlaceId? PlaceId, string Place);

/// <summary>A command on the version of the board that the person saw.</summary>
public sealed record EditBoard(int Version, BoardCommand Command);

/// <summary>Undoes or redoes one's own last change, on the version of the board that the person saw.</summary>
public sealed record UndoBoard(int Version);
