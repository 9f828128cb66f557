using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown;
using Moteur.Formats;
using Moteur.Productions;
using Moteur.Server.Storage;

namespace Moteur.Server.Files;

/// <summary>The script with its breakdown in the formats of other programs.</summary>
internal static class ScriptFiles
{
    public static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> DownloadAsync(
        string name, ScriptFileFormat format, MoteurDb db, ProductionId production, CancellationToken cancel)
    {
        if (await db.ScriptContentAsync(production, cancel) is not { } script)
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

    /// <summary>The script whole, texts included; null when nothing is imported.</summary>
    private static async Task<ScriptContent?> ScriptContentAsync(this MoteurDb db, ProductionId production, CancellationToken cancel)
    {
        var script = await db.Scripts.AsNoTracking().FirstOrDefaultAsync(s => s.ProductionId == production, cancel);
        if (script is null)
        {
            return null;
        }

        var scenes = await db.Scenes.AsNoTracking().Where(s => s.ProductionId == production)
            .Include(s => s.Roles).Include(s => s.Text).OrderBy(s => s.Position).AsSplitQuery().ToListAsync(cancel);
        var roles = await db.CastRoles.AsNoTracking().Where(r => r.ProductionId == production).OrderBy(r => r.Number).ToListAsync(cancel);
        var elements = await db.Elements.AsNoTracking().Where(e => e.ProductionId == production).ToListAsync(cancel);
        var tags = await db.Tags.AsNoTracking()
            .Where(t => db.Scenes.Any(s => s.Id == t.SceneId && s.ProductionId == production)).OrderBy(t => t.Id).ToListAsync(cancel);
        return new(script.Title, script.Language, scenes, roles, elements, tags);
    }
}
