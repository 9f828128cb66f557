using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown;
using Moteur.Productions;
using Moteur.Server.Accounts;
using Moteur.Server.Journal;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Breakdown;

/// <summary>What the director wants of the scenes, noted at meetings.</summary>
internal static class SceneNoteEndpoints
{
    public static void MapSceneNotes(this IEndpointRouteBuilder production)
    {
        production.MapPut("/notes/{note}", Write).ForMembers(MemberRole.Direction).WithTags("Breakdown");
        production.MapDelete("/notes/{note}", Delete).ForMembers(MemberRole.Direction).WithTags("Breakdown");
    }

    private static async Task<Results<Ok<SceneNote>, Conflict<SceneNote>, NotFound, ProblemHttpResult>> Write(
        SceneNoteId note, WriteNote request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        if (request.Check() is { } problem)
        {
            return Problems.Of(problem);
        }

        var number = await db.Scenes.Where(s => s.Id == request.SceneId && s.ProductionId == member.Production).Select(s => s.Number).ToListAsync(cancel);
        var known = await db.SceneNotes.FirstOrDefaultAsync(n => n.Id == note, cancel);
        if (number.Count == 0 || (known is not null && (known.ProductionId, known.SceneId) != (member.Production, request.SceneId)))
        {
            return TypedResults.NotFound();
        }

        if (known is not null && request.Version == 0 && (known.On, known.Text) == (request.On, request.Text.Trim()))
        {
            // Sent twice, perhaps after a lost answer.
            return TypedResults.Ok(known);
        }

        if ((known?.Version ?? 0) != request.Version)
        {
            return known is null ? TypedResults.NotFound() : TypedResults.Conflict(known);
        }

        object before = known is null ? new { DeleteNote = note } : new WriteNote(known.Version + 1, known.SceneId, known.On, known.Text);
        if (known is null)
        {
            known = new() { Id = note, ProductionId = member.Production, SceneId = request.SceneId, On = request.On, Author = member.Name, Text = "", Version = 0 };
            db.SceneNotes.Add(known);
        }

        (known.On, known.Text) = (request.On, request.Text.Trim());
        known.Version++;
        changes.Note("writeNote", note.Value, new { Name = number[0].ToString(), Note = request }, before);
        return await changes.SaveAsync("reading", request.SceneId.Value, known.Version, cancel)
            ? TypedResults.Ok(known)
            : TypedResults.Conflict(await db.SceneNotes.AsNoTracking().FirstOrDefaultAsync(n => n.Id == note, cancel));
    }

    /// <param name="version">Version that the person saw.</param>
    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Delete(
        SceneNoteId note, int version, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        if (await db.SceneNotes.FirstOrDefaultAsync(n => n.Id == note && n.ProductionId == member.Production, cancel) is not { } known)
        {
            return TypedResults.NotFound();
        }

        if (known.Version != version)
        {
            return Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
        }

        var number = await db.Scenes.Where(s => s.Id == known.SceneId).Select(s => s.Number).SingleAsync(cancel);
        db.SceneNotes.Remove(known);
        changes.Note("deleteNote", note.Value, new { Name = number.ToString(), Note = note }, new WriteNote(0, known.SceneId, known.On, known.Text));
        return await changes.SaveAsync("reading", known.SceneId.Value, 0, cancel)
            ? TypedResults.NoContent()
            : Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
    }
}
