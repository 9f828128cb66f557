using Moteur.People;
using Moteur.Productions;

namespace Moteur.Journal;

/// <summary>One change: who made it, when, what it was, and how to take it back. Written in the change's own transaction.</summary>
public sealed class JournalEntry
{
    public required JournalEntryId Id { get; init; }

    public required ProductionId ProductionId { get; init; }

    public required UserId UserId { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Kind of change, such as <c>moveStrips</c>; key <c>Change_*</c> of its sentence.</summary>
    public required string Kind { get; init; }

    /// <summary>Identity of what was changed.</summary>
    public required Guid Subject { get; init; }

    /// <summary>The change, as JSON.</summary>
    public required string Change { get; init; }

    /// <summary>The change that takes it back, as JSON; null where none can. Found anew when the change is done again.</summary>
    public string? Inverse { get; set; }

    /// <summary>The entry that this one takes back or does again.</summary>
    public JournalEntryId? Undoes { get; init; }

    /// <summary>True once this change has been taken back and not done again.</summary>
    public bool Undone { get; set; }
}
