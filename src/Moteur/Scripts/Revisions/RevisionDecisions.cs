namespace Moteur.Scripts.Revisions;

/// <summary>What persons said of what was doubtful in a revision.</summary>
public sealed record RevisionDecisions(IReadOnlyList<MatchDecision> Scenes, IReadOnlyList<RoleDecision> Roles)
{
    public static RevisionDecisions None { get; } = new([], []);
}

/// <summary>A set that the script calls otherwise in every scene: its place, once found, goes with it.</summary>
public sealed record SetRenamed(string Before, string After);
