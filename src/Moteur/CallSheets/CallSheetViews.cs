using Moteur.Scheduling;

namespace Moteur.CallSheets;

/// <summary>A day in the list of call sheets.</summary>
/// <param name="Version">Version of its call sheet.</param>
public sealed record CallSheetLine(
    BoardDayId DayId, int Number, DateOnly? Date, string Place, int Scenes, int Roles, CallTime CrewCall, CallTime ReadyToShoot, int Version);

/// <summary>Changes what people decide about a day's call sheet.</summary>
public sealed record UpdateCallSheet(
    int Version,
    CallTime CrewCall,
    CallTime ReadyToShoot,
    CallTime Meal,
    CallTime Wrap,
    string Weather,
    string Safety,
    string Notes,
    IReadOnlyList<RoleCall> RoleCalls);

/// <summary>A signed link to a call sheet, readable without an account until it expires.</summary>
public sealed record SharedLink(string Link, DateTimeOffset Expires);
