using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.CallSheets;
using Moteur.Documents;
using Moteur.Documents.CallSheets;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Server.Accounts;
using Moteur.Server.Journal;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.CallSheets;

/// <summary>A call sheet as the production sees and prints it.</summary>
internal static class CallSheetDocuments
{
    public static void MapCallSheetDocuments(this IEndpointRouteBuilder production)
    {
        production.MapGet("/call-sheets/{day}/preview", Show).ForMembers().WithTags("CallSheets");
        production.MapPost("/call-sheets/{day}/preview", Preview).ForMembers().WithTags("CallSheets");
        production.MapGet("/call-sheets/{day}/pdf", Pdf).ForMembers().WithTags("CallSheets");
        production.MapPost("/call-sheets/{day}/share", Share).ForMembers(MemberRole.Direction, MemberRole.Unit).WithTags("CallSheets");
    }

    /// <summary>The paper as it is saved, for reading and for the browser's own printing.</summary>
    private static async Task<Results<ContentHttpResult, NotFound>> Show(
        BoardDayId day, MoteurDb db, Member member, HttpContext http, CancellationToken cancel)
    {
        if (await db.CallSheetDayAsync(member.Production, day, cancel) is not { } sheet)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Document;
        http.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Content(await DocumentRenderer.CallSheetAsync(sheet.Paper()), PlainPage.ContentType);
    }

    /// <summary>The paper with what is being typed, and what to look at in it. Nothing is saved.</summary>
    private static async Task<Results<Ok<CallSheetPreview>, NotFound, ProblemHttpResult>> Preview(
        BoardDayId day, UpdateCallSheet request, MoteurDb db, Member member, CancellationToken cancel)
    {
        if (await db.CallSheetDayAsync(member.Production, day, cancel) is not { } sheet)
        {
            return TypedResults.NotFound();
        }

        // Hours in the wrong order are shown as such beside the paper; only what cannot be held at all is refused.
        if (request.Check() is { Key: "CallSheet_TooLong" } tooLong)
        {
            return Problems.Of(tooLong);
        }

        db.Entry(sheet.Sheet).State = EntityState.Detached;
        var isSaved = UpdateCallSheet.Of(sheet.Sheet).SaysTheSameAs(request);
        request.WriteOn(sheet.Sheet, sheet.Plan);
        var paper = sheet.Paper();
        return TypedResults.Ok(new CallSheetPreview(
            await DocumentRenderer.CallSheetAsync(paper, isSaved ? PaperView.Screen : PaperView.Draft),
            sheet.Plan,
            paper.Scenes.Count > 0 ? paper.Scenes[^1].End : paper.Hours.ReadyToShoot,
            paper.Roles,
            [.. (await db.ChecksAsync(sheet, paper, cancel)).Select(SheetCheckLine.Of)]));
    }

    private static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> Pdf(
        BoardDayId day, MoteurDb db, Member member, CallSheetPrints prints, CancellationToken cancel)
    {
        if (await db.CallSheetDayAsync(member.Production, day, cancel) is not { } sheet)
        {
            return TypedResults.NotFound();
        }

        var printed = await prints.PrintAsync(sheet).WaitAsync(cancel);
        return printed.IsOk
            ? TypedResults.File(printed.Value, CallSheetPrints.ContentType, CallSheetPrints.FileName(sheet))
            : Problems.Of(printed.Problem!, StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Results<Ok<SharedLink>, NotFound>> Share(
        BoardDayId day, MoteurDb db, Member member, SharedLinks links, Changes changes, HttpContext http, CancellationToken cancel)
    {
        if (await db.CallSheetAsync(member.Production, day, cancel) is not var (sheet, _))
        {
            return TypedResults.NotFound();
        }

        var (token, expires) = links.Make(member.Production, day);
        changes.Note("shareCallSheet", sheet.Id.Value, new { day, expires });
        await changes.SaveAsync("callSheet", day.Value, sheet.Version, cancel);
        return TypedResults.Ok(new SharedLink($"{http.Request.Origin()}/f/{token}", expires));
    }
}
