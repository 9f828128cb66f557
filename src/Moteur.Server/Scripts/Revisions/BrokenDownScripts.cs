using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown.Revisions;
using Moteur.Scripts;
using Moteur.Server.Accounts;
using Moteur.Server.Storage;

namespace Moteur.Server.Scripts.Revisions;

/// <summary>A script with all that a version carries through, to be read or changed.</summary>
internal static class BrokenDownScripts
{
    /// <summary>The script that the request is about, the production's first unless it says which; null when there is none.</summary>
    public static Task<Script?> ScriptOfAsync(this MoteurDb db, Member member, CancellationToken cancel) =>
        db.Scripts.Where(s => s.ProductionId == member.Production && (member.Script == null || s.Id == member.Script))
            .OrderBy(s => s.Position).FirstOrDefaultAsync(cancel);

    /// <summary>Loads everything of a script, texts included, so that what is changed is saved.</summary>
    public static async Task<BrokenDownScript> BrokenDownAsync(this MoteurDb db, Script script, CancellationToken cancel)
    {
        var production = script.ProductionId;
        var scenes = db.Scenes.Where(s => s.ScriptId == script.Id);
        var elsewhere = db.Scenes.Where(s => s.ProductionId == production && s.ScriptId != script.Id && !s.Omitted);
        return new(
            script,
            await scenes.Include(s => s.Roles).Include(s => s.Text).OrderBy(s => s.Position).ToListAsync(cancel),
            await db.CastRoles.Where(r => r.ProductionId == production).OrderBy(r => r.Number).ToListAsync(cancel),
            await db.Elements.Where(e => e.ProductionId == production).ToListAsync(cancel),
            await db.Tags.Where(t => scenes.Any(s => s.Id == t.SceneId)).OrderBy(t => t.Id).ToListAsync(cancel),
            await db.SceneReadings.Where(r => scenes.Any(s => s.Id == r.SceneId)).ToListAsync(cancel))
        {
            RolesElsewhere = await elsewhere.SelectMany(s => s.Roles).Select(r => r.RoleId).Distinct().ToHashSetAsync(cancel),
            ElementsElsewhere = await db.Tags.Where(t => elsewhere.Any(s => s.Id == t.SceneId)).Select(t => t.ElementId).Distinct().ToHashSetAsync(cancel),
        };
    }

    /// <summary>What tells one state of a script and its breakdown from another.</summary>
    public static string State(this BrokenDownScript script)
    {
        var lines = new StringBuilder();
        lines.Append(script.Script.Id).Append(script.Script.NumbersLocked).Append('\n');

        // In their order; their positions count through all scripts of the production.
        foreach (var scene in script.Scenes.OrderBy(s => s.Position))
        {
            lines.Append(scene.Id).Append(' ').Append(scene.Version).Append('\n');
        }

        foreach (var tag in script.Tags.OrderBy(t => t.Id.Value))
        {
            lines.Append(tag.Id).Append(tag.SceneId).Append(tag.ElementId).Append(tag.Quantity).Append(' ').Append(tag.Span).Append('\n');
        }

        foreach (var role in script.Roles.OrderBy(r => r.Id.Value))
        {
            lines.Append(role.Id).Append(' ').Append(role.Version).Append('\n');
        }

        foreach (var element in script.Elements.OrderBy(e => e.Id.Value))
        {
            lines.Append(element.Id).Append(' ').Append(element.Version).Append('\n');
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())))[..32];
    }
}
