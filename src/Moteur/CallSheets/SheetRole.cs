using Moteur.Rules;
using Moteur.Scheduling;
using Moteur.Scripts;

namespace Moteur.CallSheets;

/// <summary>A role's hours on the day.</summary>
/// <param name="Artist">Name to print: see <see cref="PrintedArtist"/>; empty until cast.</param>
/// <param name="Age">Of the artist, when known; never printed.</param>
/// <param name="Pickup">When a driver picks the artist up; null when nobody does.</param>
/// <param name="Arrival">Arrival at the place.</param>
/// <param name="Makeup">Start of costume, make-up and hair (HMC).</param>
/// <param name="Ready">Ready on set.</param>
/// <param name="OnSet">Prêt à tourner: the start of the role's first scene, or when the role is ready if that is later.</param>
/// <param name="FirstScene">Estimated start of the role's first scene.</param>
/// <param name="Done">Estimated end of the role's last scene.</param>
/// <param name="IsDecided">True when people decided these hours; false when they are computed.</param>
public sealed record SheetRole(
    RoleId Id,
    int Number,
    string Name,
    string Artist,
    int? Age,
    IReadOnlyList<string> SceneNumbers,
    CallTime? Pickup,
    CallTime Arrival,
    CallTime Makeup,
    CallTime Ready,
    CallTime OnSet,
    CallTime FirstScene,
    CallTime Done,
    bool IsDecided)
{
    private const int MakeupMinutes = 60;
    private const int WelcomeMinutes = 15;

    /// <summary>True under 18: the person in charge of children is called with them.</summary>
    public bool IsMinor => Age < RuleBook.AdultAge;

    /// <summary>The artist's name as papers handed out may print it: of a minor, the first name only.</summary>
    public static string PrintedArtist(RoleLine role)
    {
        var name = role.Artist.Trim();
        return role.Age < RuleBook.AdultAge ? name.Split((char[]?)null, 2)[0] : name;
    }

    /// <summary>
    /// Counted back from the role's first scene: ready at its start, an hour of HMC before, arrival a quarter of an hour
    /// earlier. Hours decided by hand come first.
    /// </summary>
    internal static IReadOnlyList<SheetRole> Of(
        ScheduledDay day,
        IReadOnlyList<SheetScene> scenes,
        SheetHours hours,
        IReadOnlyDictionary<RoleId, RoleLine> roles,
        IReadOnlyList<RoleCall> decided)
    {
        return [.. day.RoleIds.Where(roles.ContainsKey).Select(id => Call(roles[id])).OrderBy(r => r.Number)];

        SheetRole Call(RoleLine role)
        {
            var own = scenes.Where(s => s.Line.RoleIds.Contains(role.Id)).ToList();
            var start = own.Count > 0 ? own[0].Start : hours.ReadyToShoot;
            var decision = decided.FirstOrDefault(c => c.RoleId == role.Id);
            var call = decision ?? new(
                role.Id,
                start.Plus(-MakeupMinutes - WelcomeMinutes),
                start.Plus(-MakeupMinutes),
                start);
            return new(
                role.Id,
                role.Number,
                role.Name,
                PrintedArtist(role),
                role.Age,
                [.. own.Select(s => s.Line.Number.ToString())],
                call.Pickup,
                call.Arrival,
                call.Makeup,
                call.Ready,
                start > call.Ready ? start : call.Ready,
                start,
                own.Count > 0 ? own[^1].End : start,
                decision is not null);
        }
    }
}
