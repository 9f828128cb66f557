using Moteur.People;

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

    /// <summary>True when this is the person's post.</summary>
    internal static bool Holds(ContactKind kind, Person person)
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

/// <summary>Someone whom everybody on set may turn to, by name; the phone is on the liste technique.</summary>
public enum ReferentKind
{
    /// <summary>In charge of the children on set (responsable des enfants).</summary>
    Children,

    /// <summary>Against sexist and sexual violence and harassment (référent VHSS).</summary>
    Harassment,

    /// <summary>Intimacy coordinator.</summary>
    Intimacy,

    /// <summary>Prevention and safety.</summary>
    Safety,

    /// <summary>First aid: secouriste, infirmier.</summary>
    FirstAid,

    /// <summary>Eco-production.</summary>
    Eco,
}

/// <summary>A referent of the set.</summary>
public sealed record SheetReferent(ReferentKind Kind, string Name)
{
    // A post is recognised by all the words of one line, folded; French, then English. A children's coach is not in charge of them.
    private static readonly (ReferentKind Kind, string[] Words)[] Posts =
    [
        (ReferentKind.Children, ["RESPONSABLE", "ENFANT"]),
        (ReferentKind.Children, ["REFERENT", "ENFANT"]),
        (ReferentKind.Children, ["CHAPERON"]),
        (ReferentKind.Children, ["CHILD", "GUARDIAN"]),
        (ReferentKind.Harassment, ["VHSS"]),
        (ReferentKind.Harassment, ["HARCELEMENT"]),
        (ReferentKind.Harassment, ["HARASSMENT"]),
        (ReferentKind.Intimacy, ["INTIMITE"]),
        (ReferentKind.Intimacy, ["INTIMACY"]),
        (ReferentKind.Safety, ["SECURITE"]),
        (ReferentKind.Safety, ["PREVENTION"]),
        (ReferentKind.Safety, ["SAFETY"]),
        (ReferentKind.FirstAid, ["SECOURISTE"]),
        (ReferentKind.FirstAid, ["INFIRMI"]),
        (ReferentKind.FirstAid, ["MEDIC"]),
        (ReferentKind.FirstAid, ["FIRSTAID"]),
        (ReferentKind.Eco, ["REFERENTECO"]),
        (ReferentKind.Eco, ["REFERENTEECO"]),
        (ReferentKind.Eco, ["ECOREFERENT"]),
        (ReferentKind.Eco, ["ECOMANAGER"]),
        (ReferentKind.Eco, ["SUSTAINABILITY"]),
    ];

    internal static IReadOnlyList<SheetReferent> Of(IReadOnlyList<Person> people) =>
    [
        .. people
            .Select(p => (p.Name, Job: Folding.Key(p.Job)))
            .SelectMany(p => Posts
                .Where(post => post.Words.All(w => p.Job.Contains(w, StringComparison.Ordinal)))
                .Select(post => new SheetReferent(post.Kind, p.Name)))
            .Distinct()
            .OrderBy(r => r.Kind),
    ];
}

/// <summary>Who draws the paper up and who answers for it.</summary>
/// <param name="DrawnUpBy">First assistant; empty when not known.</param>
/// <param name="ValidatedBy">Production manager; empty when not known.</param>
public sealed record SheetSignatures(string DrawnUpBy, string ValidatedBy)
{
    internal static SheetSignatures Of(IReadOnlyList<Person> people) =>
        new(NameOf(ContactKind.FirstAssistant, people), NameOf(ContactKind.ProductionManager, people));

    private static string NameOf(ContactKind kind, IReadOnlyList<Person> people) =>
        people.FirstOrDefault(p => SheetContact.Holds(kind, p))?.Name ?? "";
}

/// <summary>A department of the crew and its call.</summary>
/// <param name="Name">As the crew calls it; empty for those whose department is not written.</param>
public sealed record SheetDepartment(string Name, CallTime Call, IReadOnlyList<SheetCrew> Members)
{
    private static readonly string[][] Posts =
    [
        ["REALISAT", "PRODUCT", "DIRECT", "CHEF", "REGISSEURGENERAL", "REGISSEUSEGENERAL", "SUPERVIS", "HEAD", "UNITMANAGER"],
        ["1", "PREM", "FIRST"],
        ["2", "SECOND", "DEUX"],
        ["3", "TROIS", "THIRD"],
    ];

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
                    [.. g.Group.OrderBy(p => Rank(p)).ThenBy(p => p.Name, StringComparer.Ordinal).Select(p => new SheetCrew(p.Name, p.Job))])),
        ];
    }

    /// <summary>Who heads the department, then assistants by their rank, then the others.</summary>
    private static int Rank(Person person)
    {
        var job = Folding.Key(person.Job);
        var place = Array.FindIndex(Posts, posts => posts.Any(p => job.StartsWith(p, StringComparison.Ordinal)));
        return place >= 0 ? place : Posts.Length;
    }
}

/// <summary>Someone of the crew. Phones are on the liste technique, not on a paper that is handed around.</summary>
public sealed record SheetCrew(string Name, string Job);
