using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown;
using Moteur.Formats;
using Moteur.Server.Accounts;
using Moteur.Server.Scripts.Revisions;
using Moteur.Server.Storage;

namespace Moteur.Server.Files;

/// <summary>The script with its breakdown in the formats of other programs.</summary>
internal static class ScriptFiles
{
    public static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> DownloadAsync(
        string name, ScriptFileFormat format, MoteurDb db, Member member, CancellationToken cancel)
    {
        if (await db.ScriptContentAsync(member, cancel) is not { } script)
        {
            return TypedResults.NotFound();
        }

        using var file = new MemoryStream();
        ScriptExport.Write(file, script, format);
        return TypedResults.File(file.ToArray(), TypeOf(format), name);
    }

    private static string TypeOf(ScriptFileFormat format) => format switch
    {
        ScriptFileFormat.Fdx => "application/xml",
        ScriptFileFormat.Fountain => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };

    /// <summary>The script that was asked for whole, texts included, or all of them in their order; null when nothing is imported.</summary>
    private static async Task<ScriptContent?> ScriptContentAsync(this MoteurDb db, Member member, CancellationToken cancel)
    {
        var production = member.Production;
        var script = await db.ScriptOfAsync(member, cancel);
        if (script is null)
        {
            return null;
        }

        var scenes = await db.Scenes.AsNoTracking().Where(s => s.ProductionId == production && (member.Script == null || s.ScriptId == member.Script))
            .Include(s => s.Roles).Include(s => s.Text).OrderBy(s => s.Position).AsSplitQuery().ToListAsync(cancel);
        var roles = await db.CastRoles.AsNoTracking().Where(r => r.ProductionId == production).OrderBy(r => r.Number).ToListAsync(cancel);
        var elements = await db.Elements.AsNoTracking().Where(e => e.ProductionId == production).ToListAsync(cancel);
        var tags = await db.Tags.AsNoTracking()
            .Where(t => db.Scenes.Any(s => s.Id == t.SceneId && s.ProductionId == production)).OrderBy(t => t.Id).ToListAsync(cancel);
        return new(script.Title, script.Language, scenes, roles, elements, tags);
    }
}
