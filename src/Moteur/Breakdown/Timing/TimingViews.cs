using Moteur.Breakdown.Stakes;
using Moteur.Productions;
using Moteur.Scripts;

namespace Moteur.Breakdown.Timing;

/// <summary>What is known of a scene's time beside its estimate.</summary>
public sealed class SceneTiming
{
    public required SceneId SceneId { get; init; }

    /// <summary>Number of set-ups (plans) by the shot list, 1 to 200; null while unknown.</summary>
    public int? SetUps { get; set; }

    /// <summary>Minutes it took on set, 1 to 1440, from the daily report; null until shot.</summary>
    public int? ShotMinutes { get; set; }

    /// <summary>Grows with each change; a change made on an older version is refused.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>A production's own coefficients.</summary>
public sealed class TimeSettings
{
    public required ProductionId ProductionId { get; init; }

    /// <summary><see cref="TimeCoefficients.Own"/>.</summary>
    public required IReadOnlyDictionary<TimeFactor, double> Own { get; set; }

    /// <summary>Grows with each change; a change made on an older version is refused.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>The page of shooting times.</summary>
/// <param name="Own">The production's own coefficients.</param>
/// <param name="Version">Version of the coefficients; 0 before they are first set.</param>
/// <param name="Scenes">Scenes that are shot, in script order.</param>
public sealed record TimingView(IReadOnlyDictionary<TimeFactor, double> Own, int Version, IReadOnlyList<SceneTimingLine> Scenes);

/// <summary>All that a scene's estimate is made of: the browser and the server make the same of it.</summary>
/// <param name="Spoken">What part of the scene is dialogue.</param>
/// <param name="ReadMinutes">The time of the last estimate taken over: another one in <see cref="SceneLine.Minutes"/> was typed by hand.</param>
/// <param name="Version">Version of what was noted; 0 when nothing was.</param>
public sealed record SceneTimingLine(
    SceneLine Scene,
    double Spoken,
    IReadOnlyList<Stake> Stakes,
    SceneStart Start,
    int? SetUps,
    int? ShotMinutes,
    int ReadMinutes,
    int Version)
{
    /// <summary>True when somebody typed the scene's time: no estimate replaces it unasked.</summary>
    public bool IsByHand => Scene.Minutes != ReadMinutes;

    public SceneMeasure Measure => SceneMeasure.Of(Scene, Spoken, Stakes, SetUps, Start);

    public TimeEstimate Estimate(TimeCoefficients coefficients) => TimeEstimate.Of(Measure, coefficients);
}

/// <summary>Notes a scene's set-ups and the time it took.</summary>
/// <param name="Version">Version of the notes that the person saw; 0 before the first.</param>
public sealed record NoteTiming(int Version, int? SetUps, int? ShotMinutes)
{
    private const int MostSetUps = 200;
    private const int MostMinutes = 24 * 60;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public Problem? Check() => SetUps is < 1 or > MostSetUps || ShotMinutes is < 1 or > MostMinutes
        ? new Problem("Timing_Notes", $"{MostSetUps}", $"{MostMinutes}")
        : null;
}

/// <summary>Sets the production's own coefficients.</summary>
/// <param name="Version">Version that the person saw; 0 before the first.</param>
public sealed record SetCoefficients(int Version, IReadOnlyDictionary<TimeFactor, double> Own);

/// <summary>Takes estimates over as the scenes' shooting times, by the production's coefficients.</summary>
/// <param name="Id">Given by the client, so that sending twice does it once.</param>
/// <param name="Scenes">The scenes, in the versions that the person saw.</param>
public sealed record TakeEstimates(Guid Id, IReadOnlyList<SceneVersion> Scenes);

/// <summary>A scene as somebody saw it.</summary>
public sealed record SceneVersion(SceneId Id, int Version);

/// <summary>How many scenes have another time now.</summary>
public sealed record TakenEstimates(Guid Id, int Changed);

/// <summary>What the scenes shot teach.</summary>
/// <param name="Scenes">How many scenes were shot with a time noted.</param>
public sealed record LearnedView(IReadOnlyDictionary<TimeFactor, double> Own, double ErrorBefore, double ErrorAfter, int Scenes);
