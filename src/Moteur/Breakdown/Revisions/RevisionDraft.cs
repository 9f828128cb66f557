using Moteur.People;
using Moteur.Productions;
using Moteur.Scripts;
using Moteur.Scripts.Revisions;

namespace Moteur.Breakdown.Revisions;

/// <summary>
/// A new version of a script that was read and waits for decisions. Kept until it is applied or given up: a reload, another
/// person or another day goes on where it was left. A script has one at most.
/// </summary>
public sealed class RevisionDraft
{
    public required ScriptId ScriptId { get; init; }

    /// <summary>The version's id, once applied.</summary>
    public required RevisionId Id { get; init; }

    public required ProductionId ProductionId { get; init; }

    /// <summary>The version as read from its file; its scenes keep their ids from one look to the next.</summary>
    public required ImportedScript Imported { get; init; }

    public required string FileName { get; init; }

    /// <summary>Digest of the file: the same one sent twice is one draft.</summary>
    public required string Digest { get; init; }

    /// <summary>What the crew calls it; may be empty.</summary>
    public string Name { get; set; } = "";

    public required DateOnly Date { get; set; }

    public required RevisionColour Colour { get; set; }

    /// <inheritdoc cref="ScriptRevision.Round"/>
    public int Round { get; set; } = 1;

    public RevisionDecisions Decisions { get; set; } = RevisionDecisions.None;

    /// <summary>Who brought it.</summary>
    public required UserId UserId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Grows with each change; a change made on an older version is refused.</summary>
    public int Version { get; set; } = 1;
}
