using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Scripts.Revisions;
using Moteur.Server.Scripts.Revisions;
using Moteur.Server.Storage;

namespace Moteur.Server.Scripts;

/// <summary>Puts an imported script into a production.</summary>
internal static class ScriptStore
{
    /// <summary>
    /// Takes out the script that is there, with its scenes, roles, elements, tags and strips, and adds the imported one: its scenes wait
    /// in the boneyard. To be called in a transaction, and saved by the caller.
    /// </summary>
    /// <param name="by">Name of the person who imports it.</param>
    /// <returns>The production's board.</returns>
    public static async Task<Board> ReplaceScriptAsync(
        this MoteurDb db, ProductionId production, ImportedScript imported, string fileName, string by, DateTimeOffset now, CancellationToken cancel)
    {
        // The database takes scenes, texts, presences, tags and strips out with these.
        await db.Scripts.Where(s => s.ProductionId == production).ExecuteDeleteAsync(cancel);
        await db.CastRoles.Where(r => r.ProductionId == production).ExecuteDeleteAsync(cancel);
        await db.Elements.Where(e => e.ProductionId == production).ExecuteDeleteAsync(cancel);

        imported.Script.ProductionId = production;
        imported.Script.FileName = fileName;
        imported.Script.ImportedAt = now;
        db.Scripts.Add(imported.Script);
        foreach (var role in imported.Roles)
        {
            role.ProductionId = production;
            db.CastRoles.Add(role);
        }

        foreach (var scene in imported.Scenes)
        {
            scene.ProductionId = production;
            db.Scenes.Add(scene);
        }

        foreach (var element in imported.Elements)
        {
            element.ProductionId = production;
            db.Elements.Add(element);
        }

        db.Tags.AddRange(imported.Tags);
        db.SceneReadings.AddRange(imported.Scenes.Select(SceneReading.Of));
        await db.AddFirstVersionAsync(imported, by, cancel);

        var board = await db.Boards.Include(b => b.Days).Include(b => b.Strips).SingleAsync(b => b.ProductionId == production, cancel);
        board.Days.Clear();
        board.Strips.Clear();
        board.Strips.AddRange(imported.Scenes
            .Where(s => !s.Omitted)
            .OrderBy(s => s.Position)
            .Select((scene, i) => new Strip { SceneId = scene.Id, Position = i }));
        board.Version++;
        return board;
    }
}
