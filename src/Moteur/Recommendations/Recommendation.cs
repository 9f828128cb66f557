using System.Text.Json.Serialization;
using Moteur.Productions;
using Moteur.Scripts;

namespace Moteur.Recommendations;

/// <summary>What a recommendation (préconisation) is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RecommendationKind>))]
public enum RecommendationKind
{
    /// <summary>A set for an eighth or two of one scene.</summary>
    SetUsedBriefly,

    /// <summary>A role that waits more days than it plays.</summary>
    RoleScattered,

    /// <summary>A short night exterior that could be shot by day, for night.</summary>
    NightExterior,

    /// <summary>Sets of one kind that one place could serve.</summary>
    SetsShareable,

    /// <summary>A child with more hours than allowed, or at night.</summary>
    MinorOverHours,

    /// <summary>Something costly for a single scene.</summary>
    CostlyElementOnce,

    /// <summary>Something costly on more days than its scenes fill.</summary>
    CostlyElementScattered,
}

/// <summary>What following a recommendation changes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EffectKind>))]
public enum EffectKind
{
    /// <summary>Shooting days fewer.</summary>
    Days,

    /// <summary>Days of waiting fewer, of one role.</summary>
    HeldDays,

    /// <summary>Days fewer of an element, its handlers and its insurance.</summary>
    ElementDays,

    /// <summary>Night days fewer.</summary>
    Nights,

    /// <summary>Minutes of night work fewer.</summary>
    NightMinutes,

    /// <summary>Moves of the company fewer.</summary>
    Moves,

    /// <summary>Sets or places fewer to find, dress and clear.</summary>
    Places,

    /// <summary>Minutes of shooting fewer.</summary>
    Minutes,

    /// <summary>Minutes fewer of a child's work.</summary>
    MinorMinutes,

    /// <summary>People fewer to call.</summary>
    People,
}

/// <summary>An effect in figures.</summary>
/// <param name="Amount">How many fewer, at least 1.</param>
public sealed record Effect(EffectKind Kind, int Amount)
{
    /// <summary>« 3 j d’attente en moins », « 1 h 30 de tournage en moins ».</summary>
    public override string ToString() => Texts.Get(
        $"EffectKind_{Kind}", Kind is EffectKind.Minutes or EffectKind.NightMinutes or EffectKind.MinorMinutes ? Words.Duration(Amount) : $"{Amount}");
}

/// <summary>An advice that follows from the breakdown and the plan, for the preparation meeting.</summary>
/// <param name="Key">The same for the same matter each time it is found: decisions hang on it.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Advice">The finding and what could be done, in words.</param>
/// <param name="Effects">What that changes, where it can be said in figures.</param>
/// <param name="Scenes">The scenes concerned.</param>
/// <param name="Days">Numbers of the shooting days concerned.</param>
public sealed record Recommendation(
    string Key,
    RecommendationKind Kind,
    Problem Advice,
    IReadOnlyList<Effect> Effects,
    IReadOnlyList<SceneId> Scenes,
    IReadOnlyList<int> Days);

/// <summary>What was said of a recommendation.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DecisionState>))]
public enum DecisionState
{
    Open,
    ForMeeting,
    Accepted,
    Refused,
}

/// <summary>A production's word on a recommendation. Kept when the matter itself is no longer found.</summary>
public sealed class Decision
{
    public required ProductionId ProductionId { get; init; }

    /// <summary><see cref="Recommendation.Key"/>.</summary>
    public required string Key { get; init; }

    public required RecommendationKind Kind { get; init; }

    /// <summary>The sentence as it was when last decided on.</summary>
    public required Problem Advice { get; set; }

    public DecisionState State { get; set; }

    public string Note { get; set; } = "";

    /// <summary>Name of who decided last.</summary>
    public string By { get; set; } = "";

    /// <summary>When it was decided last (UTC).</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Grows with each change; a change made on an older version is refused.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>A recommendation with what was said of it.</summary>
/// <param name="IsResolved">True when the matter is no longer found: the plan has followed, or the script.</param>
/// <param name="Version">Of the decision; 0 before the first.</param>
public sealed record RecommendationLine(
    Recommendation Recommendation, DecisionState State, string Note, string By, DateTimeOffset? At, bool IsResolved, int Version)
{
    /// <summary>Every recommendation with its decision, and every decision whose matter is resolved.</summary>
    public static IReadOnlyList<RecommendationLine> Of(IReadOnlyList<Recommendation> found, IReadOnlyList<Decision> decisions)
    {
        var known = decisions.ToDictionary(d => d.Key);
        var keys = found.Select(r => r.Key).ToHashSet();
        return
        [
            .. found.Select(r => known.TryGetValue(r.Key, out var d)
                ? new RecommendationLine(r, d.State, d.Note, d.By, d.At, false, d.Version)
                : new RecommendationLine(r, DecisionState.Open, "", "", null, false, 0)),
            .. decisions.Where(d => d.State != DecisionState.Open && !keys.Contains(d.Key)).OrderBy(d => d.Key, StringComparer.Ordinal)
                .Select(d => new RecommendationLine(new(d.Key, d.Kind, d.Advice, [], [], []), d.State, d.Note, d.By, d.At, true, d.Version)),
        ];
    }
}

/// <summary>Says something of a recommendation.</summary>
/// <param name="Version">Version of the decision that the person saw; 0 before the first.</param>
public sealed record Decide(int Version, string Key, DecisionState State, string Note);
