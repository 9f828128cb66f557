using Moteur.Productions;

namespace Moteur.Journal;

/// <summary>A change as people read it.</summary>
/// <param name="Sentence">What was done, in the reader's language.</param>
/// <param name="Mine">True for what the reader did.</param>
public sealed record JournalLine(JournalEntryId Id, DateTimeOffset At, string By, string Sentence, bool Undone, bool Mine = false);

/// <summary>What the server tells the other browsers after a change.</summary>
/// <param name="Kind">What kind of thing changed: <c>board</c>, <c>scene</c>, <c>script</c>, <c>element</c>, <c>role</c>,
/// <c>reading</c>, <c>callSheet</c>, <c>place</c>, <c>person</c>, <c>production</c>, <c>member</c>,
/// <c>revision</c> (a version of the script that waits, or its consequences).</param>
/// <param name="Subject">Its identity.</param>
/// <param name="Version">Its new version; 0 when it is gone or has none.</param>
/// <param name="By">Name of the person who changed it.</param>
public sealed record LiveChange(ProductionId Production, string Kind, Guid Subject, int Version, string By);
