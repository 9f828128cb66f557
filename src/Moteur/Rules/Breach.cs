using Moteur.Scripts;

namespace Moteur.Rules;

/// <summary>How sure a rule is, from the marks of its source.</summary>
public enum Confidence
{
    /// <summary>Read in a legal text or an official service.</summary>
    Verified,

    /// <summary>Read in a page that is not official, or dated.</summary>
    Reported,

    /// <summary>General knowledge: shown as « à vérifier ».</summary>
    Unverified,
}

/// <summary>A rule that a plan does not keep, said so that an assistant can act on it.</summary>
/// <param name="RuleId">Id of the rule, such as <c>CT-DAY</c>; empty for a limit that the production set itself.</param>
/// <param name="Day">Number of the shooting day, from 1.</param>
/// <param name="Problem">Person or day, figure and limit, in words.</param>
/// <param name="Source">Article or setting that gives the limit.</param>
/// <param name="Confidence">How sure the rule is.</param>
/// <param name="Scenes">The scenes by which the limit is passed; null where it is the whole day.</param>
public sealed record Breach(
    string RuleId, int Day, Problem Problem, string Source, Confidence Confidence, IReadOnlyList<SceneId>? Scenes = null)
{
    /// <summary>True when both say the same of the same day.</summary>
    public bool IsSameAs(Breach other) =>
        (RuleId, Day, Problem.Key) == (other.RuleId, other.Day, other.Problem.Key)
        && Problem.Args.SequenceEqual(other.Problem.Args)
        && (Scenes ?? []).SequenceEqual(other.Scenes ?? []);
}
