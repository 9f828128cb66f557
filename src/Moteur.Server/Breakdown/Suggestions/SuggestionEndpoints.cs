using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown;
using Moteur.Breakdown.Stakes;
using Moteur.Breakdown.Suggestions;
using Moteur.Productions;
using Moteur.Scripts;
using Moteur.Server.Accounts;
using Moteur.Server.Breakdown.Inference;
using Moteur.Server.Journal;
using Moteur.Server.Scripts;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Breakdown.Suggestions;

/// <summary>What the assistant's reading suggests, scene by scene, and the words that it is told not to suggest.</summary>
internal static class SuggestionEndpoints
{
    public static void MapSuggestions(this IEndpointRouteBuilder production)
    {
        production.MapGet("/reading", Progress).ForMembers().WithTags("Suggestions");
        production.MapGet("/scenes/{scene}/reading", Get).ForMembers().WithTags("Suggestions");
        production.MapPost("/suggestions/accepted", Accept).ForMembers(MemberRole.Direction).WithTags("Suggestions");
        production.MapPost("/suggestions/sure", AcceptSure).ForMembers(MemberRole.Direction).WithTags("Suggestions");
        production.MapDelete("/suggestions/accepted/{change}", Withdraw).ForMembers(MemberRole.Direction).WithTags("Suggestions");
        production.MapGet("/refusals", Refusals).ForMembers().WithTags("Suggestions");
        production.MapPut("/refusals/{refusal}", Refuse).ForMembers(MemberRole.Direction).WithTags("Suggestions");
        production.MapDelete("/refusals/{refusal}", Unrefuse).ForMembers(MemberRole.Direction).WithTags("Suggestions");
    }

    private static async Task<Ok<ReadingProgress>> Progress(MoteurDb db, ScriptReadings readings, Member member, CancellationToken cancel)
    {
        var reading = await readings.OfAsync(db, member.Production, cancel);
        var (lines, _) = await db.LinesAsync(member.Production, cancel);
        var inferences = await db.InferencesAsync(readings, member.Production, cancel);
        var corrections = (await db.StakeCorrections.AsNoTracking()
            .Where(c => db.Scenes.Any(s => s.Id == c.SceneId && s.ProductionId == member.Production))
            .ToListAsync(cancel)).ToLookup(c => c.SceneId);
        var scenes = lines.Select(line =>
        {
            var suggestions = reading.SuggestionsOf(line.Id);
            var stakes = SceneStakes.Of(reading.StakesOf(line.Id), [.. corrections[line.Id]], line.TimeOfDay);
            return new SceneProgress(line.Id, suggestions.Count, suggestions.Count(s => s.IsSure), [.. stakes.Where(s => s.IsThere).Select(s => s.Stake)]);
        });
        return TypedResults.Ok(new ReadingProgress([.. scenes.Where(s => s.Left > 0 || s.Stakes.Count > 0)], inferences.Count));
    }

    private static async Task<Results<Ok<SceneReview>, NotFound>> Get(
        SceneId scene, MoteurDb db, ScriptReadings readings, Member member, CancellationToken cancel)
    {
        if (await db.SceneLineAsync(member.Production, scene, cancel) is not { } line)
        {
            return TypedResults.NotFound();
        }

        var reading = await readings.OfAsync(db, member.Production, cancel);
        var corrections = await db.StakeCorrections.AsNoTracking().Where(c => c.SceneId == scene).ToListAsync(cancel);
        var notes = await db.SceneNotes.AsNoTracking().Where(n => n.SceneId == scene).ToListAsync(cancel);
        return TypedResults.Ok(new SceneReview(
            scene,
            reading.SuggestionsOf(scene),
            SceneStakes.Of(reading.StakesOf(scene), corrections, line.TimeOfDay),
            [.. notes.OrderByDescending(n => n.On).ThenByDescending(n => n.Id.Value)]));
    }

    private static async Task<Results<Ok<AcceptedSuggestions>, NotFound, ProblemHttpResult>> Accept(
        AcceptSuggestions request, MoteurDb db, Member member, Changes changes, CancellationToken cancel) =>
        await new Acceptance(db, member, changes).AcceptAsync(request, cancel);

    private static async Task<Results<Ok<AcceptedSuggestions>, NotFound, ProblemHttpResult>> AcceptSure(
        AcceptSure request, MoteurDb db, ScriptReadings readings, Member member, Changes changes, CancellationToken cancel)
    {
        var acceptance = new Acceptance(db, member, changes);
        if (await acceptance.KnownAsync(request.Id, cancel) is { } known)
        {
            return TypedResults.Ok(known);
        }

        var reading = await readings.OfAsync(db, member.Production, cancel);
        var scenes = await db.Scenes.Where(s => s.ProductionId == member.Production && (request.SceneId == null || s.Id == request.SceneId))
            .OrderBy(s => s.Position).Select(s => s.Id).ToListAsync(cancel);
        var sure = scenes.SelectMany(s => reading.SuggestionsOf(s).Where(l => l.IsSure), (s, line) => (Scene: s, Line: line)).ToList();
        if (sure.Count != request.Count)
        {
            // Not those that the person was shown: they are shown the ones that there are now.
            return Problems.Of(new("Suggestions_Changed", $"{sure.Count}"), StatusCodes.Status409Conflict);
        }

        // Somebody new is one new role, in however many scenes.
        var made = sure.Where(s => s.Line is { Category: null, RoleId: null }).Select(s => Folding.Key(s.Line.Name)).Distinct()
            .ToDictionary(name => name, _ => RoleId.New(), StringComparer.Ordinal);
        return await acceptance.AcceptAsync(
            new(
                request.Id,
                [.. sure.Where(s => s.Line.Category is not null).Select(s => new TagElement(
                    TagId.New(), s.Scene, s.Line.Category!.Value, s.Line.Name, s.Line.Spans[0], s.Line.Quantity ?? 1))],
                [.. sure.Where(s => s.Line.Category is null).Select(s => new AcceptRole(
                    s.Scene, s.Line.RoleId ?? made[Folding.Key(s.Line.Name)], s.Line.Name, s.Line.Age))]),
            cancel);
    }

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Withdraw(
        Guid change, MoteurDb db, Member member, Changes changes, CancellationToken cancel) =>
        await new Acceptance(db, member, changes).WithdrawAsync(change, cancel);

    private static async Task<Ok<IReadOnlyList<Refusal>>> Refusals(MoteurDb db, Member member, CancellationToken cancel) =>
        TypedResults.Ok<IReadOnlyList<Refusal>>(
            await db.Refusals.AsNoTracking().Where(r => r.ProductionId == member.Production).OrderBy(r => r.Word).ToListAsync(cancel));

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Refuse(
        RefusalId refusal, RefuseWord request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        if (request.Check() is { } problem)
        {
            return Problems.Of(problem);
        }

        if (request.SceneId is { } scene && !await db.Scenes.AnyAsync(s => s.Id == scene && s.ProductionId == member.Production, cancel))
        {
            return TypedResults.NotFound();
        }

        if (await db.Refusals.AsNoTracking().FirstOrDefaultAsync(r => r.Id == refusal, cancel) is { } known)
        {
            return known.ProductionId == member.Production ? TypedResults.NoContent() : TypedResults.NotFound();
        }

        var word = request.Word.Trim();
        db.Refusals.Add(new() { Id = refusal, ProductionId = member.Production, Word = word, Category = request.Category, SceneId = request.SceneId });
        changes.Note("refuseWord", refusal.Value, new { Name = word, Refusal = refusal, request.Category, request.SceneId }, new { Unrefuse = refusal });

        // Not saved: the same request, sent twice at the same moment, has landed already.
        await changes.SaveAsync("reading", refusal.Value, 1, cancel);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, NotFound>> Unrefuse(
        RefusalId refusal, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        if (await db.Refusals.FirstOrDefaultAsync(r => r.Id == refusal && r.ProductionId == member.Production, cancel) is not { } known)
        {
            return TypedResults.NotFound();
        }

        db.Refusals.Remove(known);
        changes.Note("unrefuseWord", refusal.Value, new { Name = known.Word, Refusal = refusal }, new RefuseWord(known.Word, known.Category, known.SceneId));
        await changes.SaveAsync("reading", refusal.Value, 0, cancel);
        return TypedResults.NoContent();
    }
}
