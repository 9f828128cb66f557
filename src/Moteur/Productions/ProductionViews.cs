namespace Moteur.Productions;

/// <summary>A production in the list that greets a person.</summary>
/// <param name="End">The last planned shooting day; null while no day is planned.</param>
public sealed record ProductionLine(
    ProductionId Id, string Title, ProductionFormat Format, DateOnly Start, DateOnly? End, int Scenes, int Days, MemberRole Role);

/// <summary>A production's page.</summary>
/// <param name="Role">What the person who asks may do in it.</param>
/// <param name="Pages">Length of the script in eighths.</param>
/// <param name="Version">The version of the script in force; null before the first import.</param>
public sealed record ProductionView(
    Production Production, MemberRole Role, int Scenes, int Roles, int Elements, int Days, int Unscheduled, int Pages, ScriptVersion? Version = null);

/// <summary>A version of the script as the frame names it.</summary>
/// <param name="Number">0 for the first one.</param>
/// <param name="Name">What the crew calls it; may be empty.</param>
public sealed record ScriptVersion(int Number, string Name, RevisionPaper Paper, DateOnly Date)
{
    /// <summary>Its name, or « V2 » counted from the first.</summary>
    public string Title => Name.Length > 0 ? Name : $"V{Number + 1}";
}

/// <summary>Makes a production; the person becomes its owner.</summary>
public sealed record CreateProduction(
    ProductionId Id,
    string Title,
    ProductionFormat Format,
    CollectiveAgreement Agreement,
    WorkingCalendar Calendar,
    int MinutesPerDay,
    string Company,
    string Director,
    string Producer)
{
    /// <summary>What is wrong with it (<c>Production_*</c>, <c>Calendar_*</c>), or null.</summary>
    public Problem? Check() => Problems().FirstOrDefault();

    /// <summary>Everything that is wrong with it, for a form that shows each beside its field.</summary>
    public IEnumerable<Problem> Problems() => ProductionCheck.Of(Title, Calendar, MinutesPerDay, Company, Director, Producer);
}

/// <summary>Changes a production's settings.</summary>
/// <param name="RevisionColours">The order of the colours of the script's versions; as it was when left out, the industry's when empty.</param>
public sealed record UpdateProduction(
    int Version,
    string Title,
    ProductionFormat Format,
    CollectiveAgreement Agreement,
    WorkingCalendar Calendar,
    int MinutesPerDay,
    string Company,
    string Director,
    string Producer,
    IReadOnlyList<RevisionColour>? RevisionColours = null)
{
    /// <inheritdoc cref="CreateProduction.Check"/>
    public Problem? Check() => Problems().FirstOrDefault();

    /// <inheritdoc cref="CreateProduction.Problems"/>
    public IEnumerable<Problem> Problems() =>
        ProductionCheck.Of(Title, Calendar, MinutesPerDay, Company, Director, Producer)
            .Concat(RevisionColours is { Count: > 0 } order && Productions.RevisionColours.Check(order) is { } problem ? [problem] : []);
}

/// <summary>What holds of every production.</summary>
internal static class ProductionCheck
{
    private const int Longest = 200;

    public static IEnumerable<Problem> Of(
        string title, WorkingCalendar calendar, int minutesPerDay, string company, string director, string producer)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            yield return new("Production_NoTitle");
        }
        else if (title.Length > Longest)
        {
            yield return new("Production_TitleTooLong");
        }

        if (company.Length > Longest || director.Length > Longest || producer.Length > Longest)
        {
            yield return new("Production_NameTooLong", $"{Longest}");
        }

        if (minutesPerDay is < 60 or > 720)
        {
            yield return new("Production_HoursOutOfRange");
        }

        if (calendar.Check() is { } problem)
        {
            yield return problem;
        }
    }
}

/// <summary>A member of a production's team on the software.</summary>
public sealed record MemberLine(People.UserId UserId, string Name, string Email, MemberRole Role, bool HasSignedIn);

/// <summary>Invites someone by address; answers with a one-time link to hand over.</summary>
public sealed record InviteMember(string Email, string Name, MemberRole Role);

/// <summary>The link to hand to an invited person.</summary>
/// <param name="SignsIn">True for a link that opens the account once, until <paramref name="Expires"/>; false for the production's
/// plain address, given for somebody who signs in with an account of their own.</param>
public sealed record Invitation(string Link, DateTimeOffset Expires, bool SignsIn);

/// <summary>Changes what a member may do.</summary>
/// <param name="From">The role that the owner saw; a change of another one is refused.</param>
public sealed record UpdateMember(MemberRole Role, MemberRole From);
