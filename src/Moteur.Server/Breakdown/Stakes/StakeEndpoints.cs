using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown.Stakes;
using Moteur.Productions;
using Moteur.Scripts;
using Moteur.Server.Accounts;
using Moteur.Server.Journal;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Breakdown.Stakes;

/// <summary>What is at stake in a scene, as somebody corrects it.</summary>
internal static class StakeEndpoints
{
    public static void MapStakes(this IEndpointRouteBuilder production) =>
        production.MapPut("/scenes/{scene}/stakes/{stake}", Correct).ForMembers(MemberRole.Direction).WithTags("Suggestions");

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Correct(
        SceneId scene, Stake stake, CorrectStake request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        if (request.Check() is { } problem)
        {
            return Problems.Of(problem);
        }

        var number = await db.Scenes.Where(s => s.Id == scene && s.ProductionId == member.Production).Select(s => s.Number).ToListAsync(cancel);
        if (number.Count == 0 || !Enum.IsDefined(stake))
        {
            return TypedResults.NotFound();
        }

        var known = await db.StakeCorrections.FirstOrDefaultAsync(c => c.SceneId == scene && c.Stake == stake, cancel);
        if ((known?.Version ?? 0) != request.Version)
        {
            return Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
        }

        var before = new CorrectStake(request.Version + 1, known?.IsThere, known?.Ages, known?.Note ?? "");
        if (known is null)
        {
            known = new() { SceneId = scene, Stake = stake, Version = 0 };
            db.StakeCorrections.Add(known);
        }

        (known.IsThere, known.Ages, known.Note) = (request.IsThere, request.Ages, request.Note.Trim());
        known.Version++;
        changes.Note("correctStake", scene.Value, new { Name = number[0].ToString(), Stake = stake, Correction = request }, before);
        return await changes.SaveAsync("reading", scene.Value, known.Version, cancel)
            ? TypedResults.NoContent()
            : Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
    }
}
