using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown;
using Moteur.Productions;
using Moteur.Scripts;
using Moteur.Server.Accounts;
using Moteur.Server.Breakdown;
using Moteur.Server.Journal;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Scripts;

/// <summary>A scene beside its text, its sheet, and the roles.</summary>
internal static class SceneEndpoints
{
    private const int LongestText = 2000;

    public static void MapScenes(this IEndpointRouteBuilder production)
    {
        production.MapGet("/scenes/{scene}", Get).ForMembers().WithTags("Script");
        production.MapPut("/scenes/{scene}", Update).ForMembers(MemberRole.Direction).WithTags("Script");
        production.MapPut("/roles/{role}", UpdateRole).ForMembers(MemberRole.Direction, MemberRole.Casting).WithTags("Script");
    }

    private static async Task<Results<Ok<SceneView>, NotFound>> Get(SceneId scene, MoteurDb db, Member member, CancellationToken cancel)
    {
        if (await db.SceneLineAsync(member.Production, scene, cancel) is not { } line)
        {
            return TypedResults.NotFound();
        }

        var paragraphs = await db.SceneTexts.AsNoTracking().Where(t => t.SceneId == scene).Select(t => t.Paragraphs).SingleOrDefaultAsync(cancel);
        return TypedResults.Ok(new SceneView(line, paragraphs ?? [], await db.TagLinesAsync(db.Tags.Where(t => t.SceneId == scene), cancel)));
    }

    private static async Task<Results<Ok<SceneLine>, Conflict<SceneLine>, NotFound, ProblemHttpResult>> Update(
        SceneId scene, UpdateScene request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        var known = await db.Scenes.Include(s => s.Roles)
            .FirstOrDefaultAsync(s => s.Id == scene && s.ProductionId == member.Production, cancel);
        if (known is null)
        {
            return TypedResults.NotFound();
        }

        if (request.Minutes is < 0 or > 24 * 60
            || request.Set.Length > LongestText || request.Synopsis.Length > LongestText || request.StoryDay.Length > LongestText)
        {
            return Problems.Of(new("Api_Invalid"));
        }

        var roles = request.RoleIds.Distinct().ToList();
        if (await db.CastRoles.CountAsync(r => r.ProductionId == member.Production && roles.Contains(r.Id), cancel) != roles.Count)
        {
            return Problems.Of(new("Scene_NoSuchRole"));
        }

        if (known.Version != request.Version)
        {
            return TypedResults.Conflict(await db.SceneLineAsync(member.Production, scene, cancel));
        }

        var before = new UpdateScene(
            known.Version + 1,
            known.Interior,
            known.Set,
            known.TimeOfDay,
            known.Eighths,
            known.Minutes,
            known.Synopsis,
            known.StoryDay,
            [.. known.Roles.Select(r => r.RoleId)]);
        (known.Interior, known.Set, known.TimeOfDay) = (request.Interior, request.Set.Trim(), request.TimeOfDay);
        (known.Eighths, known.Minutes) = (request.Eighths, request.Minutes);
        (known.Synopsis, known.StoryDay) = (request.Synopsis.Trim(), request.StoryDay.Trim());
        known.Roles.RemoveAll(r => !roles.Contains(r.RoleId));
        known.Roles.AddRange(roles.Where(id => known.Roles.All(r => r.RoleId != id)).ToList().Select(id => new SceneRole(scene, id, false)));
        known.Version++;
        changes.Note("updateScene", scene.Value, new { Number = known.Number.ToString(), Scene = request }, before);
        var saved = await changes.SaveAsync("scene", scene.Value, known.Version, cancel);
        var line = await db.SceneLineAsync(member.Production, scene, cancel);
        return saved ? TypedResults.Ok(line) : TypedResults.Conflict(line);
    }

    private static async Task<Results<Ok<RoleLine>, Conflict<RoleLine>, NotFound, ProblemHttpResult>> UpdateRole(
        RoleId role, UpdateRole request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        var known = await db.CastRoles.FirstOrDefaultAsync(r => r.Id == role && r.ProductionId == member.Production, cancel);
        if (known is null)
        {
            return TypedResults.NotFound();
        }

        var name = request.Name.Trim();
        if (name.Length is 0 or > 200 || request.Artist.Length > 200)
        {
            return Problems.Of(new("Role_Name"));
        }

        if (request.Number is < 1 or > 9999 || request.Age is < 0 or > 130)
        {
            return Problems.Of(new("Role_NumberOrAge"));
        }

        if (await db.CastRoles.AnyAsync(r => r.ProductionId == member.Production && r.Id != role && r.Number == request.Number, cancel))
        {
            return Problems.Of(new("Role_NumberTaken", $"{request.Number}"));
        }

        if (known.Version != request.Version)
        {
            return TypedResults.Conflict(RoleLine.Of(known));
        }

        var before = new UpdateRole(known.Version + 1, known.Name, known.Number, known.Artist, known.Age);
        (known.Name, known.Number, known.Artist, known.Age) = (name, request.Number, request.Artist.Trim(), request.Age);
        known.Version++;
        changes.Note("updateRole", role.Value, request, before);
        return await changes.SaveAsync("role", role.Value, known.Version, cancel)
            ? TypedResults.Ok(RoleLine.Of(known))
            : TypedResults.Conflict(RoleLine.Of(await db.CastRoles.AsNoTracking().SingleAsync(r => r.Id == role, cancel)));
    }
}
