using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown;
using Moteur.Breakdown.Episodes;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Scripts;
using Moteur.Scripts.Revisions;
using Moteur.Server.Accounts;
using Moteur.Server.Breakdown.Library;
using Moteur.Server.Scripts.Revisions;
using Moteur.Server.Storage;

namespace Moteur.Server.Scripts.Episodes;

/// <summary>Several scripts in one production, in the order of the episodes; positions of scenes count through all of them.</summary>
internal static class EpisodeStore
{
    public static async Task<IReadOnlyList<EpisodeLine>> EpisodesAsync(this MoteurDb db, ProductionId production, CancellationToken cancel)
    {
        var scripts = await db.Scripts.AsNoTracking().Where(s => s.ProductionId == production).OrderBy(s => s.Position).ToListAsync(cancel);
        var lengths = (await db.Scenes.AsNoTracking().Where(s => s.ProductionId == production && !s.Omitted).Select(s => new { s.ScriptId, s.Eighths }).ToListAsync(cancel))
            .ToLookup(s => s.ScriptId, s => s.Eighths);
        return [.. scripts.Select(s => new EpisodeLine(s, lengths[s.Id].Count(), Eighths.Sum(lengths[s.Id])))];
    }

    /// <summary>Adds an imported script after the others, in the unit of work.</summary>
    /// <returns>The production's board, its boneyard longer.</returns>
    public static async Task<Board> AddEpisodeAsync(
        this MoteurDb db, Member member, ImportedScript imported, List<Script> scripts, string fileName, string label, DateTimeOffset now, CancellationToken cancel)
    {
        var production = member.Production;
        var numbers = await db.Scenes.Where(s => s.ProductionId == production).Select(s => s.Number).ToListAsync(cancel);
        var format = await db.Productions.Where(p => p.Id == production).Select(p => p.Format).SingleAsync(cancel);
        var place = scripts.Select(s => s.Position).DefaultIfEmpty(-1).Max() + 1;
        var script = imported.Script;
        (script.ProductionId, script.FileName, script.ImportedAt, script.Position) = (production, fileName, now, place);
        script.Label = label.Length > 0 ? label : Texts.Get(format == ProductionFormat.Commercial ? "Episode_Film" : "Episode_Episode", $"{place + 1}");
        script.NumberPrefix = EpisodeNumbers.PrefixFor(place + 1, imported, numbers);
        EpisodeNumbers.Give(imported, script.NumberPrefix);

        var join = EpisodeJoin.Of(
            imported,
            await db.CastRoles.AsNoTracking().Where(r => r.ProductionId == production).ToListAsync(cancel),
            await db.Elements.AsNoTracking().Where(e => e.ProductionId == production).ToListAsync(cancel));
        db.Scripts.Add(script);
        foreach (var role in join.AddedRoles)
        {
            role.ProductionId = production;
            db.CastRoles.Add(role);
        }

        foreach (var element in join.AddedElements)
        {
            element.ProductionId = production;
            db.Elements.Add(element);
        }

        foreach (var scene in imported.Scenes)
        {
            scene.ProductionId = production;
            scene.Position += numbers.Count;
            db.Scenes.Add(scene);
        }

        db.Tags.AddRange(join.Script.Tags);
        db.SceneReadings.AddRange(imported.Scenes.Select(SceneReading.Of));
        await db.AddFirstVersionAsync(join.Script, member.Name, cancel);

        var board = await db.Boards.Include(b => b.Strips).SingleAsync(b => b.ProductionId == production, cancel);
        var end = board.Strips.Where(s => s.DayId is null).Select(s => s.Position).DefaultIfEmpty(-1).Max() + 1;
        board.Strips.AddRange(imported.Scenes.Where(s => !s.Omitted).OrderBy(s => s.Position).Select((s, i) => new Strip { SceneId = s.Id, Position = end + i }));
        board.Version++;
        return board;
    }

    /// <summary>Takes a script out; the database takes scenes, texts, presences, tags and strips out with it.</summary>
    public static async Task<Board> RemoveEpisodeAsync(this MoteurDb db, Script script, CancellationToken cancel)
    {
        var production = script.ProductionId;
        await db.Scripts.Where(s => s.Id == script.Id).ExecuteDeleteAsync(cancel);
        db.Entry(script).State = EntityState.Detached;

        await db.Elements.Where(e => e.ProductionId == production && !db.Tags.Any(t => t.ElementId == e.Id)).Bare(db).ExecuteDeleteAsync(cancel);
        await db.PlaceAsync(await db.Scripts.Where(s => s.ProductionId == production).OrderBy(s => s.Position).ToListAsync(cancel), cancel);
        await db.OrderScenesAsync(production, cancel);
        var board = await db.Boards.SingleAsync(b => b.ProductionId == production, cancel);
        board.Version++;
        return board;
    }

    /// <summary>Gives scripts their places. In two steps, because no two may hold one place even in between.</summary>
    public static async Task PlaceAsync(this MoteurDb db, List<Script> scripts, CancellationToken cancel)
    {
        for (var i = 0; i < scripts.Count; i++)
        {
            scripts[i].Position = -1 - i;
        }

        await db.SaveChangesAsync(cancel);
        for (var i = 0; i < scripts.Count; i++)
        {
            scripts[i].Position = i;
        }
    }

    /// <summary>Counts the scenes through all scripts anew, after one of them changed.</summary>
    public static async Task OrderScenesAsync(this MoteurDb db, ProductionId production, CancellationToken cancel)
    {
        var scripts = await db.Scripts.Where(s => s.ProductionId == production).ToListAsync(cancel);
        var places = scripts.ToDictionary(s => s.Id, s => s.Position);
        var scenes = (await db.Scenes.Where(s => s.ProductionId == production).ToListAsync(cancel)).Where(s => places.ContainsKey(s.ScriptId));
        var position = 0;
        foreach (var scene in scenes.OrderBy(s => places[s.ScriptId]).ThenBy(s => s.Position))
        {
            scene.Position = position++;
        }
    }
}
