using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown.Stakes;
using Moteur.Productions;
using Moteur.Recommendations;
using Moteur.Server.Accounts;
using Moteur.Server.Breakdown;
using Moteur.Server.Breakdown.Suggestions;
using Moteur.Server.Journal;
using Moteur.Server.Scheduling;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Recommendations;

/// <summary>What breakdown and plan advise (préconisations), and what was said of it.</summary>
internal static class RecommendationEndpoints
{
    private const int LongestNote = 2000;

    public static void MapRecommendations(this IEndpointRouteBuilder production)
    {
        production.MapGet("/recommendations", Get).ForMembers().WithTags("Recommendations");
        production.MapPut("/recommendations", Decide).ForMembers(MemberRole.Direction).WithTags("Recommendations");
    }

    private static async Task<Ok<IReadOnlyList<RecommendationLine>>> Get(
        MoteurDb db, Member member, ScriptReadings readings, CancellationToken cancel) =>
        TypedResults.Ok(await db.RecommendationLinesAsync(member, readings, cancel));

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Decide(
        Decide request, MoteurDb db, Member member, ScriptReadings readings, Changes changes, TimeProvider clock, CancellationToken cancel)
    {
        if (request.Note.Length > LongestNote || !Enum.IsDefined(request.State))
        {
            return Problems.Of(new("Recommend_NoteTooLong", $"{LongestNote}"));
        }

        var line = (await db.RecommendationLinesAsync(member, readings, cancel)).FirstOrDefault(l => l.Recommendation.Key == request.Key);
        if (line is null)
        {
            return TypedResults.NotFound();
        }

        if (line.Version != request.Version)
        {
            return Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
        }

        var known = await db.Decisions.FirstOrDefaultAsync(d => d.ProductionId == member.Production && d.Key == request.Key, cancel);
        if (known is null)
        {
            known = new()
            {
                ProductionId = member.Production,
                Key = request.Key,
                Kind = line.Recommendation.Kind,
                Advice = line.Recommendation.Advice,
                Version = 0,
            };
            db.Decisions.Add(known);
        }

        (known.State, known.Note, known.By, known.At) = (request.State, request.Note.Trim(), member.Name, clock.GetUtcNow());
        known.Advice = line.Recommendation.Advice;
        known.Version++;
        changes.Note(
            "decide",
            member.Production.Value,
            new { Name = Texts.Of(known.Kind), Decision = request },
            new Decide(known.Version, request.Key, line.State, line.Note));
        return await changes.SaveAsync("recommendation", member.Production.Value, known.Version, cancel)
            ? TypedResults.NoContent()
            : Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
    }

    /// <summary>Every recommendation with its decision.</summary>
    public static async Task<IReadOnlyList<RecommendationLine>> RecommendationLinesAsync(
        this MoteurDb db, Member member, ScriptReadings readings, CancellationToken cancel)
    {
        var view = await db.ScheduleViewAsync(member.Production, member.User, cancel);
        var tags = await db.TagLinesAsync(
            db.Tags.Where(t => db.Scenes.Any(s => s.Id == t.SceneId && s.ProductionId == member.Production)), cancel);
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.ProductionId == member.Production).ToListAsync(cancel);
        var corrections = (await db.StakeCorrections.AsNoTracking()
            .Where(c => c.Stake == Stake.Fire && db.Scenes.Any(s => s.Id == c.SceneId && s.ProductionId == member.Production))
            .ToListAsync(cancel)).ToLookup(c => c.SceneId);
        var reading = await readings.OfAsync(db, member.Production, cancel);
        var fires = view.Scenes
            .Where(s => SceneStakes.Of(reading.StakesOf(s.Id), [.. corrections[s.Id]], s.TimeOfDay).Any(l => l is { Stake: Stake.Fire, IsThere: true }))
            .Select(s => s.Id)
            .ToHashSet();
        return RecommendationLine.Of(Recommender.Find(view, tags, fires), decisions);
    }
}
