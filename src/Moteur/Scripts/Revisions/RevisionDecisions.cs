namespace Moteur.Scripts.Revisions;

/// <summary>What persons said of what was doubtful in a revision.</summary>
public sealed record RevisionDecisions(IReadOnlyList<MatchDecision> Scenes, IReadOnlyList<RoleDecision> Roles)
{
    public static RevisionDecisions None { get; } = new([], []);

    /// <summary>True when something was said of a scene of the match.</summary>
    public bool Speaks(SceneMatch match) => Scenes.Any(d => Concerns(d, match.Old, match.Incoming));

    /// <summary>The same with one more answer, which takes the place of what was said of the same scenes.</summary>
    public RevisionDecisions With(MatchChoice choice) => this with
    {
        Scenes = [.. Scenes.Where(d => !choice.Decisions.Any(c => Concerns(d, OldOf(c), IncomingOf(c)))), .. choice.Decisions],
    };

    /// <summary>The same without what was said of the scenes of a match.</summary>
    public RevisionDecisions Without(SceneMatch match) => this with
    {
        Scenes = [.. Scenes.Where(d => !Concerns(d, match.Old, match.Incoming))],
    };

    /// <summary>The same with one more name said whose it is.</summary>
    public RevisionDecisions With(RoleDecision role) => this with { Roles = [.. Without(role.Name).Roles, role] };

    /// <summary>The same without what was said of a name.</summary>
    public RevisionDecisions Without(string role) => this with { Roles = [.. Roles.Where(r => r.Name != role)] };

    private static bool Concerns(MatchDecision decision, SceneId? old, int? incoming) =>
        (old is not null && OldOf(decision) == old) || (incoming is not null && IncomingOf(decision) == incoming);

    /// <summary>The production's scene that a decision disposes of: a scene may be split into several.</summary>
    private static SceneId? OldOf(MatchDecision decision) => decision.Kind == MatchKind.SplitOff ? null : decision.Old;

    /// <summary>The incoming scene that a decision disposes of: several may be merged into one.</summary>
    private static int? IncomingOf(MatchDecision decision) => decision.Kind == MatchKind.MergedInto ? null : decision.Incoming;
}

/// <summary>A set that the script calls otherwise in every scene: its place, once found, goes with it.</summary>
public sealed record SetRenamed(string Before, string After);
