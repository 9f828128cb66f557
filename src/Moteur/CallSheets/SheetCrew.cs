using Moteur.People;
using Moteur.Scripts;

namespace Moteur.CallSheets;

/// <summary>Someone to ring on the day.</summary>
public enum ContactKind
{
    FirstAssistant,
    SecondAssistant,
    UnitManager,
    ProductionManager,
}

/// <summary>A phone at the head of the paper.</summary>
public sealed record SheetContact(ContactKind Kind, string Name, string Phone)
{
    /// <summary>The first person of each post who has a phone; posts are recognised in French and English, in both genders.</summary>
    internal static IReadOnlyList<SheetContact> Of(IReadOnlyList<Person> people) =>
    [
        .. Enum.GetValues<ContactKind>()
            .Select(kind => (kind, person: people.FirstOrDefault(p => p.Phone.Length > 0 && Holds(kind, p))))
            .Where(c => c.person is not null)
            .Select(c => new SheetContact(c.kind, c.person!.Name, c.person.Phone)),
    ];

    private static bool Holds(ContactKind kind, Person person)
    {
        var job = Folding.Key(person.Job);
        var department = Folding.Key(person.Department);

        // A first assistant of the camera or sound is another trade.
        var directs = job.Contains("REALISAT", StringComparison.Ordinal)
            || job.Contains("DIRECTOR", StringComparison.Ordinal)
            || job.Contains("MISEENSCENE", StringComparison.Ordinal)
            || department is "" or "MISEENSCENE" or "REALISATION" or "DIRECTION" or "AD" or "ADS";
        return kind switch
        {
            ContactKind.FirstAssistant => directs && IsAssistant(job, "1", "PREM", "FIRST"),
            ContactKind.SecondAssistant => directs && IsAssistant(job, "2", "SECOND", "DEUX"),
            ContactKind.UnitManager => (job.StartsWith("REGISSEU", StringComparison.Ordinal) && job.Contains("GENERAL", StringComparison.Ordinal))
                || job is "UNITMANAGER" or "LOCATIONMANAGER",
            _ => (job.StartsWith("DIRECT", StringComparison.Ordinal) && job.EndsWith("DEPRODUCTION", StringComparison.Ordinal))
                || job is "PRODUCTIONMANAGER" or "UNITPRODUCTIONMANAGER" or "UPM",
        };
    }

    private static bool IsAssistant(string job, params string[] ranks) =>
        ranks.Any(r => job.StartsWith(r, StringComparison.Ordinal))
        && (job.Contains("ASSISTANT", StringComparison.Ordinal) || job.EndsWith("AD", StringComparison.Ordinal));
}

/// <summary>A department of the crew and its call.</summary>
/// <param name="Name">As the crew calls it; empty for those whose department is not written.</param>
public sealed record SheetDepartment(string Name, CallTime Call, IReadOnlyList<SheetCrew> Members)
{
    private static readonly string[] DressingRooms = ["COSTUME", "HABILLAGE", "MAQUILLAGE", "COIFFURE", "HMC", "WARDROBE", "MAKEUP", "HAIR"];

    /// <summary>Everyone at the crew call; costume, make-up and hair with the first artist when that is earlier.</summary>
    internal static IReadOnlyList<SheetDepartment> Of(IReadOnlyList<Person> people, SheetHours hours, IReadOnlyList<SheetRole> roles)
    {
        var firstArtist = roles.Select(r => r.Arrival).DefaultIfEmpty(hours.CrewCall).Min();
        return
        [
            .. people
                .GroupBy(p => p.Department.Trim())
                .Select(g => (Key: Folding.Key(g.Key), Group: g))
                .OrderBy(g => Departments.Rank(g.Group.Key))
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new SheetDepartment(
                    g.Group.Key,
                    firstArtist < hours.CrewCall && DressingRooms.Any(d => g.Key.StartsWith(d, StringComparison.Ordinal))
                        ? firstArtist
                        : hours.CrewCall,
                    [.. g.Group.Select(p => new SheetCrew(p.Name, p.Job))])),
        ];
    }
}

/// <summary>Someone of the crew. Phones are on the liste technique, not on a paper that is handed around.</summary>
public sealed record SheetCrew(string Name, string Job);
