using Moteur.Scripts.Revisions;

namespace Moteur.Breakdown.Revisions;

/// <summary>What a version of a script holds, as it was read: to be read again, and taken up again. Apart from
/// <see cref="ScriptRevision"/> so that lists stay light.</summary>
public sealed class RevisionContent
{
    public required RevisionId RevisionId { get; init; }

    public required ImportedScript Imported { get; init; }
}
