using Moteur.People;

namespace Moteur.Productions;

/// <summary>What is shot; decides which parts of the tool are shown.</summary>
public enum ProductionFormat
{
    Feature,
    Series,
    Single,
    Short,
    Commercial,
    LiveProgramme,
    Digital,
}

/// <summary>The collective agreement that the production applies, by its IDCC number.</summary>
public enum CollectiveAgreement
{
    /// <summary>Production cinématographique et films publicitaires.</summary>
    Idcc3097 = 3097,

    /// <summary>Production audiovisuelle.</summary>
    Idcc2642 = 2642,

    /// <summary>Entreprises techniques au service de la création et de l'événement (replaced 2717 on 1 April 2025).</summary>
    Idcc3252 = 3252,

    /// <summary>Télédiffusion.</summary>
    Idcc3241 = 3241,

    /// <summary>Production de films d'animation (brochure 3314).</summary>
    Idcc2412 = 2412,

    /// <summary>Publicité (agences).</summary>
    Idcc86 = 86,

    /// <summary>Bureaux d'études (numérique).</summary>
    Idcc1486 = 1486,
}

/// <summary>A film, series or programme in preparation or on set: what everything else hangs on.</summary>
public sealed class Production
{
    public required ProductionId Id { get; init; }

    public required string Title { get; set; }

    public ProductionFormat Format { get; set; }

    public CollectiveAgreement Agreement { get; set; } = CollectiveAgreement.Idcc3097;

    /// <summary>When it shoots and rests.</summary>
    public required WorkingCalendar Calendar { get; set; }

    /// <summary>Planned shooting time a day in minutes, between 60 and 720.</summary>
    public int MinutesPerDay { get; set; } = 8 * 60;

    /// <summary>Who makes it, printed at the head of every paper.</summary>
    public string Company { get; set; } = "";

    public string Director { get; set; } = "";

    public string Producer { get; set; } = "";

    /// <summary>The order of the colours of the script's versions; the industry's when empty.</summary>
    public IReadOnlyList<RevisionColour> RevisionColours { get; set; } = [];

    /// <summary>Grows with each change; a change made on an older version is refused.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>What a member may see and change in one production.</summary>
public enum MemberRole
{
    Owner,
    Direction,
    Casting,
    Scouting,
    Unit,
    ReadOnly,
}

/// <summary>An account's place in a production.</summary>
public sealed class Membership
{
    public required ProductionId ProductionId { get; init; }

    public required UserId UserId { get; init; }

    public required MemberRole Role { get; set; }
}
