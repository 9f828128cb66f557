using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown;
using Moteur.People;
using Moteur.Productions;
using Moteur.Scheduling.Revisions;
using Moteur.Scripts;
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

    /// <summary>
    /// The newest version of the production's script; null before the first import, for scripts imported before versions were kept, and
    /// where several scripts have a version each.
    /// </summary>
    public static async Task<ScriptVersion?> VersionInForceAsync(this MoteurDb db, ProductionId production, CancellationToken cancel)
    {
        if (await db.Scripts.CountAsync(s => s.ProductionId == production, cancel) > 1)
        {
            return null;
        }

        var newest = await db.ScriptRevisions.AsNoTracking()
            .Where(r => r.ProductionId == production)
            .OrderByDescending(r => r.ImportedAt)
            .ThenByDescending(r => r.Number)
            .FirstOrDefaultAsync(cancel);
        return newest is null ? null : new(newest.Number, newest.Name, newest.Paper, newest.Date);
    }

    /// <summary>The versions of a script, newest first.</summary>
    public static async Task<IReadOnlyList<VersionLine>> VersionLinesAsync(this MoteurDb db, ScriptId script, CancellationToken cancel)
    {
        var versions = await db.ScriptRevisions.AsNoTracking().Where(r => r.ScriptId == script).OrderByDescending(r => r.Number).ToListAsync(cancel);
        var notices = await db.RevisionNotices
            .Where(n => db.ScriptRevisions.Any(r => r.Id == n.RevisionId && r.ScriptId == script))
            .GroupBy(n => n.RevisionId)
            .Select(g => new { Revision = g.Key, Count = g.Count() })
            .ToDictionaryAsync(n => n.Revision, n => n.Count, cancel);
        return [.. versions.Select((v, i) => Line(v, notices.GetValueOrDefault(v.Id), i == 0 && v.Number > 0))];
    }

    public static VersionLine Line(ScriptRevision version, int notices, bool canUndo) => new(
        version.Id,
        version.Number,
        version.Name,
        version.Paper,
        version.Date,
        version.FileName,
        version.ImportedAt,
        version.ImportedBy,
        notices,
        canUndo);

    /// <summary>A person's name; empty when their account is gone.</summary>
    public static async Task<string> NameOfAsync(this MoteurDb db, UserId user, CancellationToken cancel) =>
        await db.Users.Where(u => u.Id == user.Value).Select(u => u.Name).FirstOrDefaultAsync(cancel) ?? "";

    /// <summary>The order of the production's colours; empty for the industry's.</summary>
    public static Task<IReadOnlyList<RevisionColour>> ColoursAsync(this MoteurDb db, ProductionId production, CancellationToken cancel) =>
        db.Productions.AsNoTracking().Where(p => p.Id == production).Select(p => p.RevisionColours).SingleAsync(cancel);
}
