using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown.Inference;
using Moteur.Productions;
using Moteur.Scripts;
using Moteur.Server.Storage;

namespace Moteur.Server.Scripts;

/// <summary>Scenes and roles as lists show them; the texts stay in the database.</summary>
internal static class SceneQueries
{
    public static async Task<(IReadOnlyList<SceneLine> Scenes, IReadOnlyList<RoleLine> Roles)> LinesAsync(
        this MoteurDb db, ProductionId production, CancellationToken cancel)
    {
        var roles = await db.RoleLinesAsync(production, cancel);
        return (await db.SceneLinesAsync(db.Scenes.Where(s => s.ProductionId == production), roles, cancel), roles);
    }

    public static async Task<IReadOnlyList<RoleLine>> RoleLinesAsync(
        this MoteurDb db, ProductionId production, CancellationToken cancel)
    {
        var roles = await db.CastRoles.AsNoTracking().Where(r => r.ProductionId == production).OrderBy(r => r.Number).ToListAsync(cancel);
        return [.. roles.Select(RoleLine.Of)];
    }

    /// <summary>One scene's line; null when the production has no such scene.</summary>
    public static async Task<SceneLine?> SceneLineAsync(
        this MoteurDb db, ProductionId production, SceneId scene, CancellationToken cancel)
    {
        var roles = await db.RoleLinesAsync(production, cancel);
        var lines = await db.SceneLinesAsync(db.Scenes.Where(s => s.ProductionId == production && s.Id == scene), roles, cancel);
        return lines.SingleOrDefault();
    }

    private static async Task<IReadOnlyList<SceneLine>> SceneLinesAsync(
        this MoteurDb db, IQueryable<Scene> query, IReadOnlyList<RoleLine> roles, CancellationToken cancel)
    {
        var scenes = await query.AsNoTracking().Include(s => s.Roles).OrderBy(s => s.Position).ToListAsync(cancel);
        var tags = await db.Tags
            .Where(t => query.Any(s => s.Id == t.SceneId))
            .GroupBy(t => t.SceneId)
            .Select(g => new { Scene = g.Key, Count = g.Count() })
            .ToDictionaryAsync(t => t.Scene, t => t.Count, cancel);
        var numbers = roles.ToDictionary(r => r.Id, r => r.Number);
        return await db.LitAsync(
            [
                .. scenes.Select(s => SceneLine.Of(s, tags.GetValueOrDefault(s.Id)) with
                {
                    RoleIds = [.. s.Roles.Select(r => r.RoleId).OrderBy(r => numbers.GetValueOrDefault(r, int.MaxValue))],
                }),
            ],
            scenes.FirstOrDefault()?.ProductionId,
            cancel);
    }

    /// <summary>The same lines, those that say neither day nor night with the light that the scenes around them give.</summary>
    private static async Task<IReadOnlyList<SceneLine>> LitAsync(
        this MoteurDb db, IReadOnlyList<SceneLine> lines, ProductionId? production, CancellationToken cancel)
    {
        if (production is not { } id || lines.All(l => l.Omitted || !TimeInference.IsUnlit(l.TimeOfDay)))
        {
            return lines;
        }

        var around = lines.Count > 1
            ? lines
            : [.. (await db.Scenes.AsNoTracking().Where(s => s.ProductionId == id).OrderBy(s => s.Position).ToListAsync(cancel)).Select(s => SceneLine.Of(s))];
        var refused = await db.RefusedInferences.AsNoTracking().Where(r => r.ProductionId == id).Select(r => r.Key).ToListAsync(cancel);
        return TimeInference.Lit(lines, TimeInference.Of(around, ScriptInference.ScenesIn(refused)));
    }
}
