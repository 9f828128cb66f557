using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown;
using Moteur.Productions;
using Moteur.Scripts.Revisions;
using Moteur.Server.Storage;

namespace Moteur.Server.Scripts.Revisions;

/// <summary>The versions of a script as they came in.</summary>
internal static class VersionStore
{
    /// <summary>Keeps a script that has just been imported as its first version, in the unit of work.</summary>
    /// <param name="imported">The script, with its production, file and time.</param>
    /// <param name="by">Name of the person who imported it; empty when it is not known any more.</param>
    public static async Task<ScriptRevision> AddFirstVersionAsync(
        this MoteurDb db, ImportedScript imported, string by, CancellationToken cancel)
    {
        var script = imported.Script;
        var paper = RevisionColours.Paper(0, await db.ColoursAsync(script.ProductionId, cancel));
        var first = new ScriptRevision
        {
            Id = RevisionId.New(),
            ProductionId = script.ProductionId,
            ScriptId = script.Id,
            Number = 0,
            Colour = paper.Colour,
            Round = paper.Round,
            Date = DateOnly.FromDateTime(script.ImportedAt.UtcDateTime),
            FileName = script.FileName,
            ImportedAt = script.ImportedAt,
            ImportedBy = by,
        };
        db.ScriptRevisions.Add(first);
        db.RevisionContents.Add(new() { RevisionId = first.Id, Imported = imported });
        return first;
    }

    /// <summary>The order of the production's colours; empty for the industry's.</summary>
    public static Task<IReadOnlyList<RevisionColour>> ColoursAsync(this MoteurDb db, ProductionId production, CancellationToken cancel) =>
        db.Productions.AsNoTracking().Where(p => p.Id == production).Select(p => p.RevisionColours).SingleAsync(cancel);
}
