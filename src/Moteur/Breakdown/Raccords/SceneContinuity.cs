using Moteur.Scripts;

namespace Moteur.Breakdown.Raccords;

/// <summary>The season in which a scene plays: costumes, trees and light must match it.</summary>
public enum Season
{
    None,
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// <summary>How a role looks in a scene.</summary>
/// <param name="Costume">Number and state of the costume: <c>1A</c>, <c>2 mouillé</c>; may be empty.</param>
/// <param name="Makeup">State of make-up and hair: <c>coupure front</c>; may be empty.</param>
public sealed record RoleState(RoleId Role, string Costume, string Makeup);

/// <summary>What must match between a scene and the others (raccords), beside its story day.</summary>
public sealed class SceneContinuity
{
    public required SceneId SceneId { get; init; }

    public Season Season { get; set; }

    /// <summary>What else must match, or why something changes; may be empty.</summary>
    public string Note { get; set; } = "";

    /// <summary>How roles look; only those of whom something is said.</summary>
    public IReadOnlyList<RoleState> Roles { get; set; } = [];
}

/// <summary>A scene's raccords: as they are, or as somebody wants them.</summary>
/// <param name="Version">Version of the scene: a change on an older one is refused.</param>
public sealed record ContinuityLine(
    SceneId Scene, int Version, string StoryDay, Season Season, string Note, IReadOnlyList<RoleState> Roles)
{
    public const int LongestStoryDay = 40;
    public const int LongestNote = 500;
    public const int LongestState = 120;

    /// <summary>How a role looks; empty words while nothing is said.</summary>
    public RoleState Of(RoleId role) => Roles.FirstOrDefault(r => r.Role == role) ?? new(role, "", "");

    /// <summary>The same scene with a role looking so.</summary>
    public ContinuityLine With(RoleState state) => this with { Roles = [.. Roles.Where(r => r.Role != state.Role), state] };

    /// <summary>Blanks tidied, and roles of whom nothing is said left out.</summary>
    public ContinuityLine Tidied() => this with
    {
        StoryDay = StoryDay.Trim(),
        Note = Note.Trim(),
        Roles =
        [
            .. Roles.Select(r => new RoleState(r.Role, r.Costume.Trim(), r.Makeup.Trim()))
                .Where(r => r.Costume.Length + r.Makeup.Length > 0)
                .DistinctBy(r => r.Role)
                .OrderBy(r => r.Role.Value),
        ],
    };

    /// <summary>True when both say the same, whatever their versions.</summary>
    public bool SaysTheSameAs(ContinuityLine other) =>
        (StoryDay, Season, Note) == (other.StoryDay, other.Season, other.Note) && Roles.ToHashSet().SetEquals(other.Roles);

    /// <summary>What is wrong with it, or null.</summary>
    public Problem? Check() =>
        StoryDay.Length > LongestStoryDay || Note.Length > LongestNote || !Enum.IsDefined(Season)
        || Roles.Any(r => r.Costume.Length > LongestState || r.Makeup.Length > LongestState)
            ? new("Raccords_TooLong", $"{LongestStoryDay}", $"{LongestState}", $"{LongestNote}")
            : null;
}

/// <summary>Changes the raccords of one scene or of many in one gesture: all of them, or none.</summary>
public sealed record UpdateContinuity(IReadOnlyList<ContinuityLine> Lines);
