namespace Moteur.Productions;

/// <summary>A production in the list that greets a person.</summary>
public sealed record ProductionLine(
    ProductionId Id, string Title, ProductionFormat Format, DateOnly Start, int Scenes, int Days, MemberRole Role);

/// <summary>A production's page.</summary>
/// <param name="Role">What the person who asks may do in it.</param>
/// <param name="Pages">Length of the script in eighths.</param>
public sealed record ProductionView(
    Production Production, MemberRole Role, int Scenes, int Roles, int Elements, int Days, int Unscheduled, int Pages);

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
    public Problem? Check() => ProductionCheck.Of(Title, Calendar, MinutesPerDay);
}

/// <summary>Changes a production's settings.</summary>
public sealed record UpdateProduction(
    int Version,
    string Title,
    ProductionFormat Format,
    CollectiveAgreement Agreement,
    WorkingCalendar Calendar,
    int MinutesPerDay,
    string Company,
    string Director,
    string Producer)
{
    /// <inheritdoc cref="CreateProduction.Check"/>
    public Problem? Check() => ProductionCheck.Of(Title, Calendar, MinutesPerDay);
}

/// <summary>What holds of every production.</summary>
internal static class ProductionCheck
{
    public static Problem? Of(string title, WorkingCalendar calendar, int minutesPerDay) =>
        string.IsNullOrWhiteSpace(title) ? new Problem("Production_NoTitle")
        : title.Length > 200 ? new Problem("Production_TitleTooLong")
        : minutesPerDay is < 60 or > 720 ? new Problem("Production_HoursOutOfRange")
        : calendar.Check();
}

/// <summary>A member of a production's team on the software.</summary>
public sealed record MemberLine(People.UserId UserId, string Name, string Email, MemberRole Role, bool HasSignedIn);

/// <summary>Invites someone by address; answers with a one-time link to hand over.</summary>
public sealed record InviteMember(string Email, string Name, MemberRole Role);

/// <summary>The link by which an invited person comes in, once.</summary>
public sealed record Invitation(string Link, DateTimeOffset Expires);

/// <summary>Changes what a member may do.</summary>
public sealed record UpdateMember(MemberRole Role);
