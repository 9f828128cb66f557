namespace Moteur.Scripts.Revisions;

/// <summary>What a choice says of a match.</summary>
public enum MatchAnswer
{
    /// <summary>It is as it was found.</summary>
    AsFound,

    /// <summary>It is another scene.</summary>
    Other,

    /// <summary>The two have nothing to do with one another: one is new, the other is out.</summary>
    Apart,
}

/// <summary>An answer that a person can give about a match, and the decisions that it makes.</summary>
/// <param name="Old">The scene of the production that is meant, if any.</param>
/// <param name="Incoming">Place of the incoming scene that is meant, if any.</param>
public sealed record MatchChoice(MatchAnswer Answer, SceneId? Old, int? Incoming, IReadOnlyList<MatchDecision> Decisions)
{
    /// <summary>The answers to « is it the same scene? », the one that was found first.</summary>
    public static IReadOnlyList<MatchChoice> Of(SceneMatch match)
    {
        var (old, incoming) = (match.Old ?? match.SplitFrom, match.Incoming ?? match.MergedInto);
        MatchDecision[] apart =
        [
            .. match.Old is { } scene ? [new MatchDecision(MatchKind.Removed, scene, null)] : Array.Empty<MatchDecision>(),
            .. match.Incoming is { } place ? [new MatchDecision(MatchKind.Added, null, place)] : Array.Empty<MatchDecision>(),
        ];
        var isAlone = match.Kind is MatchKind.Added or MatchKind.Removed;
        return
        [
            new(MatchAnswer.AsFound, old, incoming, isAlone ? apart : [new(match.Kind, old, incoming)]),
            .. match.Alternatives.Select(a => new MatchChoice(MatchAnswer.Other, a.Old, a.Incoming, [new(MatchKind.Kept, a.Old, a.Incoming)])),
            .. isAlone ? [] : (MatchChoice[])[new(MatchAnswer.Apart, old, incoming, apart)],
        ];
    }
}
