using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown.Episodes;
using Moteur.Formats;
using Moteur.Productions;
using Moteur.Scheduling.Revisions;
using Moteur.Scripts;
using Moteur.Scripts.Revisions;
using Moteur.Server.Accounts;
using Moteur.Server.Journal;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Scripts.Revisions;

/// <summary>A new version of the script: brought, looked at, decided upon, applied or given up.</summary>
internal static class RevisionEndpoints
{
    private const string News = "revision";

    public static void MapRevision(this IEndpointRouteBuilder production)
    {
        var draft = production.MapGroup("/script/revision").WithTags("Script");
        draft.MapPost("", Bring).ForMembers(MemberRole.Direction).WithRequestTimeout(TimeSpan.FromMinutes(2));
        draft.MapGet("", Get).ForMembers();
        draft.MapGet("/scenes/{scene}", Compare).ForMembers();
        draft.MapPut("", Update).ForMembers(MemberRole.Direction);
        draft.MapPost("/apply", Apply).ForMembers(MemberRole.Direction).WithRequestTimeout(TimeSpan.FromMinutes(2));
        draft.MapDelete("", GiveUp).ForMembers(MemberRole.Direction);
    }

    /// <summary>Reads a new version and keeps it. Nothing of the script changes.</summary>
    /// <param name="over">True to put it in the place of another version that waits for decisions.</param>
    private static async Task<Results<Ok<RevisionDraftView>, NotFound, ProblemHttpResult>> Bring(
        HttpContext http, MoteurDb db, Member member, RevisionDesk desk, Changes changes, string? fileName, bool? over, CancellationToken cancel)
    {
        if (await db.ScriptOfAsync(member, cancel) is not { } script)
        {
            return TypedResults.NotFound();
        }

        if (await ScriptFile.ReadAsync(http, cancel) is not { } file)
        {
            return Problems.Of(ScriptFile.TooLarge);
        }

        var name = Path.GetFileName(fileName ?? "");
        var digest = RevisionDesk.DigestOf(file);
        var waiting = await desk.DraftAsync(script.Id, cancel);
        if (waiting?.Digest == digest)
        {
            // Sent twice: it is there already, with what was decided.
            return TypedResults.Ok(await desk.ViewAsync(script, waiting, cancel));
        }

        if (waiting is not null && over != true)
        {
            return Problems.Of(new("Revision_Waiting", waiting.FileName), StatusCodes.Status409Conflict);
        }

        var read = ScriptImporter.Import(file, name, cancel);
        if (!read.IsOk)
        {
            return Problems.Of(read.Problem!);
        }

        var imported = read.Value;
        EpisodeNumbers.Give(imported, script.NumberPrefix);
        if (imported.Script.Title == Path.GetFileNameWithoutExtension(name))
        {
            // The file gives no title: the film keeps its own.
            imported.Script.Title = script.Title;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (waiting is not null)
        {
            db.RevisionDrafts.Remove(waiting);
            await db.SaveChangesAsync(cancel);
        }

        var draft = await desk.TakeAsync(script, imported, name, digest, RevisionDecisions.None, cancel);
        changes.Note("bringRevision", script.Id.Value, new { FileName = name });
        return await changes.SaveAsync(News, script.Id.Value, draft.Version, cancel)
            ? TypedResults.Ok(await desk.ViewAsync(script, draft, cancel))
            : Problems.Of(new("Revision_Waiting", name), StatusCodes.Status409Conflict);
    }

    /// <summary>The version that waits for decisions; nothing when none does.</summary>
    private static async Task<Results<Ok<RevisionDraftView>, NoContent>> Get(
        MoteurDb db, Member member, RevisionDesk desk, CancellationToken cancel) =>
        await db.ScriptOfAsync(member, cancel) is { } script && await desk.DraftAsync(script.Id, cancel) is { } draft
            ? TypedResults.Ok(await desk.ViewAsync(script, draft, cancel))
            : TypedResults.NoContent();

    /// <summary>A scene's text before and after, side by side.</summary>
    private static async Task<Results<Ok<SceneDiff>, NotFound, ProblemHttpResult>> Compare(
        SceneId scene, MoteurDb db, Member member, RevisionDesk desk, CancellationToken cancel)
    {
        if (await db.ScriptOfAsync(member, cancel) is not { } script || await desk.DraftAsync(script.Id, cancel) is not { } draft)
        {
            return TypedResults.NotFound();
        }

        var planned = await desk.PlanAsync(script, draft, cancel);
        return !planned.IsOk ? Problems.Of(planned.Problem!)
            : planned.Value.Plan.DiffOf(scene) is { } diff ? TypedResults.Ok(diff)
            : TypedResults.NotFound();
    }

    private static async Task<Results<Ok<RevisionDraftView>, Conflict<RevisionDraftView>, NotFound, ProblemHttpResult>> Update(
        UpdateRevisionDraft request, MoteurDb db, Member member, RevisionDesk desk, Changes changes, CancellationToken cancel)
    {
        if (await db.ScriptOfAsync(member, cancel) is not { } script || await desk.DraftAsync(script.Id, cancel) is not { } draft)
        {
            return TypedResults.NotFound();
        }

        if (draft.Version != request.Version)
        {
            return TypedResults.Conflict(await desk.ViewAsync(script, draft, cancel));
        }

        var name = request.Name.Trim();
        if (name.Length > ScriptRevision.LongestName || !Enum.IsDefined(request.Colour))
        {
            return Problems.Of(new("Revision_Name", $"{ScriptRevision.LongestName}"));
        }

        if (draft.Colour != request.Colour)
        {
            var paper = await desk.PaperAsync(script.Id, request.Colour, cancel);
            (draft.Colour, draft.Round) = (paper.Colour, paper.Round);
        }

        (draft.Name, draft.Date, draft.Decisions) = (name, request.Date, request.Decisions);
        var planned = await desk.PlanAsync(script, draft, cancel);
        if (!planned.IsOk)
        {
            return Problems.Of(planned.Problem!);
        }

        draft.Version++;
        if (!await changes.SaveAsync(News, script.Id.Value, draft.Version, cancel))
        {
            return await desk.DraftAsync(script.Id, cancel) is { } other
                ? TypedResults.Conflict(await desk.ViewAsync(script, other, cancel))
                : TypedResults.NotFound();
        }

        return TypedResults.Ok(await desk.ViewAsync(script, draft, cancel));
    }

    /// <summary>
    /// Applies what the person saw. When the draft or the script has changed since, nothing is applied: the answer is what it would do
    /// now.
    /// </summary>
    private static async Task<Results<NoContent, Conflict<RevisionDraftView>, NotFound, ProblemHttpResult>> Apply(
        ApplyRevision request, MoteurDb db, Member member, RevisionDesk desk, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.ScriptOfAsync(member, cancel) is not { } script)
        {
            return TypedResults.NotFound();
        }

        if (await desk.DraftAsync(script.Id, cancel) is not { } draft)
        {
            // Sent twice, perhaps after a lost answer: it is applied already.
            return await db.ScriptRevisions.AnyAsync(r => r.Id == request.Id && r.ScriptId == script.Id, cancel)
                ? TypedResults.NoContent()
                : TypedResults.NotFound();
        }

        var planned = await desk.PlanAsync(script, draft, cancel);
        if (draft.Id != request.Id || draft.Version != request.Version || !planned.IsOk || planned.Value.Before.State() != request.State)
        {
            return TypedResults.Conflict(await desk.ViewAsync(script, draft, cancel));
        }

        var (before, plan) = planned.Value;
        if (plan.Match.Doubtful.Any() || plan.Roles.Any(r => r.Doubtful))
        {
            return Problems.Of(new("Revision_Undecided"));
        }

        return await desk.ApplyAsync(script, draft, before, plan, cancel)
            ? TypedResults.NoContent()
            : Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
    }

    private static async Task<NoContent> GiveUp(MoteurDb db, Member member, RevisionDesk desk, Changes changes, CancellationToken cancel)
    {
        if (await db.ScriptOfAsync(member, cancel) is { } script && await desk.DraftAsync(script.Id, cancel) is { } draft)
        {
            db.RevisionDrafts.Remove(draft);
            changes.Note("giveUpRevision", script.Id.Value, new { draft.FileName });
            await changes.SaveAsync(News, script.Id.Value, 0, cancel);
        }

        return TypedResults.NoContent();
    }
}
