using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown.Timing;
using Moteur.Productions;
using Moteur.Scripts;
using Moteur.Server.Accounts;
using Moteur.Server.Breakdown.Suggestions;
using Moteur.Server.Journal;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Breakdown.Timing;

/// <summary>How long each scene takes to shoot: estimated, explained, and learned from what was shot.</summary>
internal static class TimingEndpoints
{
    public static void MapTiming(this IEndpointRouteBuilder production)
    {
        var timing = production.MapGroup("/timing").WithTags("Timing");
        timing.MapGet("", Get).ForMembers();
        timing.MapPut("/coefficients", SetCoefficients).ForMembers(MemberRole.Direction);
        timing.MapGet("/learned", Learn).ForMembers();
        timing.MapPost("/estimates", Take).ForMembers(MemberRole.Direction);
        timing.MapDelete("/estimates/{id}", GiveBack).ForMembers(MemberRole.Direction);
        production.MapPut("/scenes/{scene}/timing", Note).ForMembers(MemberRole.Direction).WithTags("Timing");
    }

    private static async Task<Ok<TimingView>> Get(MoteurDb db, Member member, ScriptReadings readings, CancellationToken cancel)
    {
        var settings = await db.TimeSettings.AsNoTracking().FirstOrDefaultAsync(s => s.ProductionId == member.Production, cancel);
        return TypedResults.Ok(new TimingView(
            settings?.Own ?? TimeCoefficients.Default.Own,
            settings?.Version ?? 0,
            await db.TimingLinesAsync(member, readings, cancel)));
    }

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Note(
        SceneId scene, NoteTiming request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        if (request.Check() is { } problem)
        {
            return Problems.Of(problem);
        }

        var number = await db.Scenes.Where(s => s.Id == scene && s.ProductionId == member.Production).Select(s => s.Number).ToListAsync(cancel);
        if (number.Count == 0)
        {
            return TypedResults.NotFound();
        }

        var known = await db.SceneTimings.FirstOrDefaultAsync(t => t.SceneId == scene, cancel);
        if ((known?.Version ?? 0) != request.Version)
        {
            return Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
        }

        var before = new NoteTiming(request.Version + 1, known?.SetUps, known?.ShotMinutes);
        if (known is null)
        {
            known = new() { SceneId = scene, Version = 0 };
            db.SceneTimings.Add(known);
        }

        (known.SetUps, known.ShotMinutes) = (request.SetUps, request.ShotMinutes);
        known.Version++;
        changes.Note("noteTiming", scene.Value, new { Name = number[0].ToString(), Timing = request }, before);
        return await changes.SaveAsync("timing", scene.Value, known.Version, cancel)
            ? TypedResults.NoContent()
            : Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> SetCoefficients(
        SetCoefficients request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        var wanted = TimeCoefficients.Of(request.Own);
        if (!wanted.IsOk)
        {
            return Problems.Of(wanted.Problem!);
        }

        var known = await db.TimeSettings.FirstOrDefaultAsync(s => s.ProductionId == member.Production, cancel);
        if ((known?.Version ?? 0) != request.Version)
        {
            return Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
        }

        var before = new SetCoefficients(request.Version + 1, known?.Own ?? TimeCoefficients.Default.Own);
        if (known is null)
        {
            known = new() { ProductionId = member.Production, Own = wanted.Value.Own, Version = 0 };
            db.TimeSettings.Add(known);
        }

        known.Own = wanted.Value.Own;
        known.Version++;
        changes.Note("setCoefficients", member.Production.Value, request, before);
        return await changes.SaveAsync("timing", member.Production.Value, known.Version, cancel)
            ? TypedResults.NoContent()
            : Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<LearnedView>, ProblemHttpResult>> Learn(
        MoteurDb db, Member member, ScriptReadings readings, CancellationToken cancel)
    {
        var lines = await db.TimingLinesAsync(member, readings, cancel);
        var shot = lines.Where(l => l.ShotMinutes is not null).Select(l => new ShotScene(l.Measure, l.ShotMinutes!.Value)).ToList();
        var learned = TimeLearning.Learn(shot, await db.TimeCoefficientsAsync(member.Production, cancel));
        return learned.IsOk
            ? TypedResults.Ok(new LearnedView(learned.Value.Coefficients.Own, learned.Value.ErrorBefore, learned.Value.ErrorAfter, shot.Count))
            : Problems.Of(learned.Problem!);
    }

    /// <summary>Takes estimates over: all scenes named, or none when one of them has changed meanwhile.</summary>
    private static async Task<Results<Ok<TakenEstimates>, ProblemHttpResult>> Take(
        TakeEstimates request, MoteurDb db, Member member, ScriptReadings readings, Changes changes, CancellationToken cancel)
    {
        var taking = new TakenTimes(db, member, changes);
        if (await taking.KnownAsync(request.Id, cancel) is { } known)
        {
            return TypedResults.Ok(known);
        }

        var lines = (await db.TimingLinesAsync(member, readings, cancel)).ToDictionary(l => l.Scene.Id);
        if (request.Scenes.Any(s => lines.GetValueOrDefault(s.Id)?.Scene.Version != s.Version))
        {
            return Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
        }

        var coefficients = await db.TimeCoefficientsAsync(member.Production, cancel);
        var wanted = request.Scenes.Select(s => lines[s.Id]).ToDictionary(l => l.Scene.Id, l => l.Estimate(coefficients).Minutes);
        return await taking.SetAsync(request.Id, wanted, cancel) is { } done
            ? TypedResults.Ok(done)
            : Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
    }

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> GiveBack(
        Guid id, MoteurDb db, Member member, Changes changes, CancellationToken cancel) =>
        await new TakenTimes(db, member, changes).GiveBackAsync(id, cancel) switch
        {
            null => TypedResults.NotFound(),
            true => TypedResults.NoContent(),
            false => Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict),
        };
}
