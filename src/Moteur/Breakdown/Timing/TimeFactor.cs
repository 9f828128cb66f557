namespace Moteur.Breakdown.Timing;

/// <summary>What takes time when a scene is shot. Each has a coefficient in minutes: <see cref="TimeCoefficients"/>.</summary>
public enum TimeFactor
{
    /// <summary>Coming into a set: installation and first light.</summary>
    Installation,

    /// <summary>The same set as the scene before on the plan, in another light.</summary>
    Relight,

    /// <summary>An eighth of action.</summary>
    ActionEighth,

    /// <summary>An eighth of dialogue.</summary>
    DialogueEighth,

    /// <summary>More for each eighth at night, at dawn or at dusk.</summary>
    NightEighth,

    /// <summary>More for each eighth outside.</summary>
    ExteriorEighth,

    /// <summary>More for each eighth and each role beyond two.</summary>
    RoleEighth,

    /// <summary>A set-up (plan), where their number is known: then the eighths no longer count.</summary>
    SetUp,

    Children,
    Animals,
    Stunt,
    Weapon,
    Intimacy,
    Crowd,
    MovingVehicle,
    Water,
    Height,
    Fire,
    VisualEffects,
    Weather,
    MusicOnSet,
}
