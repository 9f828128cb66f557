using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Scripts;

namespace Moteur.CallSheets;

/// <summary>
/// What people decide about one day's call sheet (feuille de service). All else on the paper (scenes, roles, elements,
/// places) is read from the board and the breakdown when it is printed.
/// </summary>
public sealed class CallSheet
{
    public required CallSheetId Id { get; init; }

    public ProductionId ProductionId { get; set; }

    /// <summary>The shooting day of the board.</summary>
    public required BoardDayId DayId { get; init; }

    /// <summary>Crew call (convocation).</summary>
    public CallTime CrewCall { get; set; }

    /// <summary>Prêt à tourner.</summary>
    public CallTime ReadyToShoot { get; set; }

    public CallTime Meal { get; set; }

    /// <summary>Planned end of day.</summary>
    public CallTime Wrap { get; set; }

    /// <summary>
    /// True while the four hours are those that follow from the plan: a sheet on which only a note was written still follows the
    /// day when the board changes.
    /// </summary>
    public bool FollowsPlan { get; set; }

    public string Weather { get; set; } = "";

    /// <summary>Pick-ups, shuttles, base camp: what the régie moves and where it waits.</summary>
    public string Transport { get; set; } = "";

    /// <summary>Safety instructions and the day's risks.</summary>
    public string Safety { get; set; } = "";

    /// <summary>Consignes: access, eco, confidentiality, remarks.</summary>
    public string Notes { get; set; } = "";

    /// <summary>Roles whose hours differ from the computed ones.</summary>
    public IReadOnlyList<RoleCall> RoleCalls { get; set; } = [];

    /// <summary>Version printed on the paper; grows with each change, and a change made on an older one is refused.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>When a role is called.</summary>
/// <param name="RoleId">The role.</param>
/// <param name="Arrival">Arrival at the place.</param>
/// <param name="Makeup">Start of costume, make-up and hair (HMC).</param>
/// <param name="Ready">Ready on set.</param>
/// <param name="Pickup">When a driver picks the artist up; null when they come by themselves.</param>
public sealed record RoleCall(RoleId RoleId, CallTime Arrival, CallTime Makeup, CallTime Ready, CallTime? Pickup = null)
{
    /// <summary>True when each hour comes after the one before it.</summary>
    public bool IsInOrder => !(Pickup > Arrival) && Arrival <= Makeup && Makeup <= Ready;
}
