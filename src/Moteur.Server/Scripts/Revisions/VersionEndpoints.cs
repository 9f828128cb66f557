using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown.Revisions;
using Moteur.Productions;
using Moteur.Scheduling.Revisions;
using Moteur.Scripts;
using Moteur.Scripts.Revisions;
using Moteur.Server.Accounts;
using Moteur.Server.Journal;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Scripts.Revisions;

/// <summary>The versions of the script: listed, read, taken up again, taken back; and whether its numbers are locked.</summary>
internal static class VersionEndpoints
{
    public static void MapVersions(this IEndpointRouteBuilder production)
    {
        var versions = production.MapGroup("/script/versions").WithTags("Script");
        versions.MapGet("", List).ForMembers();
        versions.MapGet("/{revision}", Read).ForMembers();
        versions.MapPost("/{revision}/resume", Resume).ForMembers(MemberRole.Direction).WithRequestTimeout(TimeSpan.FromMinutes(2));
        versions.MapPost("/{revision}/undo", Undo).ForMembers(MemberRole.Direction).WithRequestTimeout(TimeSpan.FromMinutes(2));
        production.MapPut("/script/numbers", Lock).ForMembers(MemberRole.Direction).WithTags("Script");
    }

    private static async Task<Ok<VersionsView>> List(MoteurDb db, Member member, RevisionDesk desk, CancellationToken cancel)
    {
        if (await db.ScriptOfAsync(member, cancel) is not { } script)
        {
            return TypedResults.Ok(new VersionsView(null, [], null));
        }

        var draft = await desk.DraftAsync(script.Id, cancel);
        return TypedResults.Ok(new VersionsView(
            script,
            await db.VersionLinesAsync(script.Id, cancel),
            draft is null ? null : new(draft.Id, draft.FileName, new(draft.Colour, draft.Round), await db.NameOfAsync(draft.UserId, cancel), draft.At)));
    }

    private static async Task<Results<Ok<VersionView>, NotFound>> Read(RevisionId revision, MoteurDb db, Member member, CancellationToken cancel)
    {
        var known = await FindAsync(revision, db, member, cancel);
        var content = known is null ? null : await db.RevisionContents.AsNoTracking().FirstOrDefaultAsync(c => c.RevisionId == revision, cancel);
        return content is null
            ? TypedResults.NotFound()
            : TypedResults.Ok(new VersionView(
                VersionStore.Line(known!, 0, false),
                content.Imported.Script.Title,
                [.. content.Imported.Scenes.Select(s => new VersionScene(s.Number, s.Heading, s.Eighths, s.Omitted, s.Text?.Paragraphs ?? []))]));
    }

    /// <summary>Takes up an older version: it waits for decisions like one that comes in, and all the work follows it.</summary>
    private static async Task<Results<Ok<RevisionDraftView>, NotFound, ProblemHttpResult>> Resume(
        RevisionId revision, MoteurDb db, Member member, RevisionDesk desk, Changes changes, CancellationToken cancel)
    {
        if (await FindAsync(revision, db, member, cancel) is not { } known
            || await db.RevisionContents.AsNoTracking().FirstOrDefaultAsync(c => c.RevisionId == revision, cancel) is not { } content)
        {
            return TypedResults.NotFound();
        }

        var script = await db.Scripts.SingleAsync(s => s.Id == known.ScriptId, cancel);
        var digest = revision.ToString();
        if (await desk.DraftAsync(script.Id, cancel) is { } waiting)
        {
            return waiting.Digest == digest
                ? TypedResults.Ok(await desk.ViewAsync(script, waiting, cancel))
                : Problems.Of(new("Revision_Waiting", waiting.FileName), StatusCodes.Status409Conflict);
        }

        var draft = await desk.TakeAsync(script, content.Imported.WithNewIds(), known.FileName, digest, RevisionDecisions.None, cancel);
        changes.Note("bringRevision", script.Id.Value, new { known.FileName });
        return await changes.SaveAsync("revision", script.Id.Value, draft.Version, cancel)
            ? TypedResults.Ok(await desk.ViewAsync(script, draft, cancel))
            : Problems.Of(new("Revision_Waiting", known.FileName), StatusCodes.Status409Conflict);
    }

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Undo(
        RevisionId revision, MoteurDb db, Member member, RevisionDesk desk, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await FindAsync(revision, db, member, cancel) is not { } known)
        {
            return TypedResults.NotFound();
        }

        var script = await db.Scripts.SingleAsync(s => s.Id == known.ScriptId, cancel);
        return await desk.UndoAsync(script, known, cancel) is { } problem
            ? Problems.Of(problem, StatusCodes.Status409Conflict)
            : TypedResults.NoContent();
    }

    private static async Task<Results<Ok<Script>, Conflict<Script>, NotFound>> Lock(
        LockNumbers request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        if (await db.ScriptOfAsync(member, cancel) is not { } script)
        {
            return TypedResults.NotFound();
        }

        if (script.NumbersLocked == request.Locked)
        {
            return TypedResults.Ok(script);
        }

        if (script.Version != request.Version)
        {
            return TypedResults.Conflict(script);
        }

        script.NumbersLocked = request.Locked;
        script.Version++;
        changes.Note(
            request.Locked ? "lockNumbers" : "unlockNumbers",
            script.Id.Value,
            request,
            new LockNumbers(script.Version, !request.Locked));
        return await changes.SaveAsync("script", script.Id.Value, script.Version, cancel)
            ? TypedResults.Ok(script)
            : TypedResults.Conflict(await db.Scripts.AsNoTracking().SingleAsync(s => s.Id == script.Id, cancel));
    }

    private static Task<ScriptRevision?> FindAsync(RevisionId revision, MoteurDb db, Member member, CancellationToken cancel) =>
        db.ScriptRevisions.FirstOrDefaultAsync(r => r.Id == revision && r.ProductionId == member.Production, cancel);
}
