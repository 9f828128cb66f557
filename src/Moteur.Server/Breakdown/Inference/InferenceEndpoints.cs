using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown.Inference;
using Moteur.Productions;
using Moteur.Server.Accounts;
using Moteur.Server.Breakdown.Suggestions;
using Moteur.Server.Journal;
using Moteur.Server.Scripts;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Breakdown.Inference;

/// <summary>What the script seems to mean: shown, confirmed for the whole script at once, or refused for good.</summary>
internal static class InferenceEndpoints
{
    private const int LongestKey = 1000;

    public static void MapInferences(this IEndpointRouteBuilder production)
    {
        production.MapGet("/inferences", Get).ForMembers().WithTags("Inferences");
        production.MapPost("/inferences/confirmed", Confirm).ForMembers(MemberRole.Direction).WithTags("Inferences");
        production.MapDelete("/inferences/confirmed/{change}", TakeBack).ForMembers(MemberRole.Direction).WithTags("Inferences");
        production.MapPost("/inferences/refused", Refuse).ForMembers(MemberRole.Direction).WithTags("Inferences");
        production.MapDelete("/inferences/refused", Unrefuse).ForMembers(MemberRole.Direction).WithTags("Inferences");
    }

    private static async Task<Ok<InferencesView>> Get(MoteurDb db, ScriptReadings readings, Member member, CancellationToken cancel)
    {
        var items = await db.InferencesAsync(readings, member.Production, cancel);
        var (lines, _) = await db.LinesAsync(member.Production, cancel);
        return TypedResults.Ok(new InferencesView(items, [.. lines.Where(l => !l.Omitted && TimeInference.IsUnlit(l.TimeOfDay))]));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Confirm(
        ConfirmInferences request, MoteurDb db, ScriptReadings readings, Member member, Changes changes, CancellationToken cancel)
    {
        var correction = new ScriptCorrection(db, member, changes);
        if (await correction.IsKnownAsync(request.Id, cancel))
        {
            return TypedResults.NoContent();
        }

        var keys = request.Keys.ToHashSet(StringComparer.Ordinal);
        var wanted = (await db.InferencesAsync(readings, member.Production, cancel)).Where(i => keys.Contains(i.Key)).ToList();
        if (keys.Count == 0 || wanted.Count != keys.Count)
        {
            // Somebody has confirmed, refused or corrected one of them since.
            return Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
        }

        return await correction.ApplyAsync(request.Id, wanted, cancel);
    }

    private static Task<Results<NoContent, NotFound, ProblemHttpResult>> TakeBack(
        Guid change, MoteurDb db, Member member, Changes changes, CancellationToken cancel) =>
        new ScriptCorrection(db, member, changes).TakeBackAsync(change, cancel);

    private static async Task<Results<NoContent, ProblemHttpResult>> Refuse(
        RefuseInference request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        if (request.Key.Length is 0 or > LongestKey)
        {
            return Problems.Of(new("Api_Invalid"));
        }

        if (!await db.RefusedInferences.AnyAsync(r => r.ProductionId == member.Production && r.Key == request.Key, cancel))
        {
            db.RefusedInferences.Add(new() { ProductionId = member.Production, Key = request.Key });
            changes.Note("refuseInference", member.Production.Value, request, new { Unrefuse = request.Key });

            // Not saved: the same request, sent twice at the same moment, has landed already.
            await changes.SaveAsync("scene", member.Production.Value, 0, cancel);
        }

        return TypedResults.NoContent();
    }

    /// <param name="key">The inference that may be shown again.</param>
    private static async Task<Results<NoContent, NotFound>> Unrefuse(
        string key, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        if (await db.RefusedInferences.FirstOrDefaultAsync(r => r.ProductionId == member.Production && r.Key == key, cancel) is not { } known)
        {
            return TypedResults.NotFound();
        }

        db.RefusedInferences.Remove(known);
        changes.Note("unrefuseInference", member.Production.Value, new RefuseInference(key), new RefuseInference(key));
        await changes.SaveAsync("scene", member.Production.Value, 0, cancel);
        return TypedResults.NoContent();
    }

    /// <summary>What there is to verify in a production's script now.</summary>
    public static async Task<IReadOnlyList<Inferred>> InferencesAsync(
        this MoteurDb db, ScriptReadings readings, ProductionId production, CancellationToken cancel)
    {
        var refused = await db.RefusedInferences.AsNoTracking().Where(r => r.ProductionId == production).Select(r => r.Key).ToListAsync(cancel);
        var reading = await readings.OfAsync(db, production, cancel);
        return ScriptInference.Of(reading.Scenes, reading.Roles, reading.Language, refused.ToHashSet(StringComparer.Ordinal));
    }
}
