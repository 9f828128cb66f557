using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Moteur.CallSheets;
using Moteur.Documents;
using Moteur.Documents.Printing;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Server.Accounts;
using Moteur.Server.Journal;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.CallSheets;

/// <summary>A call sheet as its readers get it: on screen, on paper, and by a signed link without an account.</summary>
internal static class CallSheetDocuments
{
    public static void MapCallSheetDocuments(this IEndpointRouteBuilder production)
    {
        production.MapGet("/call-sheets/{day}/preview", Preview).ForMembers().WithTags("CallSheets");
        production.MapGet("/call-sheets/{day}/pdf", Pdf).ForMembers().WithTags("CallSheets");
        production.MapPost("/call-sheets/{day}/share", Share).ForMembers(MemberRole.Direction, MemberRole.Unit).WithTags("CallSheets");
    }

    public static void MapSharedCallSheets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/f/{token}", ShowShared).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/f/{token}/pdf", PrintShared).AllowAnonymous().RequireRateLimiting(RateLimits.Print).ExcludeFromDescription();
    }

    private static async Task<Results<ContentHttpResult, NotFound>> Preview(
        BoardDayId day, MoteurDb db, Member member, TimeProvider clock, HttpContext http, CancellationToken cancel)
    {
        var paper = await db.CallSheetPaperAsync(member.Production, day, clock.GetUtcNow(), cancel);
        return paper is null ? TypedResults.NotFound() : Html(await DocumentRenderer.CallSheetAsync(paper), http);
    }

    private static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> Pdf(
        BoardDayId day, MoteurDb db, Member member, TimeProvider clock, PdfPrinter printer, CancellationToken cancel)
    {
        var paper = await db.CallSheetPaperAsync(member.Production, day, clock.GetUtcNow(), cancel);
        return paper is null ? TypedResults.NotFound() : await PrintAsync(paper, printer, cancel);
    }

    private static async Task<Results<Ok<SharedLink>, NotFound>> Share(
        BoardDayId day, MoteurDb db, Member member, SharedLinks links, Changes changes, HttpContext http, CancellationToken cancel)
    {
        if (await db.CallSheetAsync(member.Production, day, cancel) is not { } sheet)
        {
            return TypedResults.NotFound();
        }

        var (token, expires) = links.Make(member.Production, day);
        changes.Note("shareCallSheet", sheet.Id.Value, new { day, expires });
        await changes.SaveAsync("callSheet", day.Value, sheet.Version, cancel);
        return TypedResults.Ok(new SharedLink($"{http.Request.Origin()}/f/{token}", expires));
    }

    private static async Task<ContentHttpResult> ShowShared(
        string token, MoteurDb db, SharedLinks links, TimeProvider clock, HttpContext http, CancellationToken cancel)
    {
        if (links.Read(token) is not { } shared
            || await db.CallSheetPaperAsync(shared.Production, shared.Day, clock.GetUtcNow(), cancel) is not { } paper)
        {
            return Gone();
        }

        // The paper is for reading; the one thing to do with it stands above it and is not printed.
        var html = await DocumentRenderer.CallSheetAsync(paper);
        var top = $"""<nav class="shared"><a href="/f/{token}/pdf">{ServerTexts.Get("Shared_Pdf")}</a></nav>""";
        const string Style = "<style>nav.shared{padding:.75rem 1rem;font:1rem/1.4 system-ui,sans-serif}@media print{nav.shared{display:none}}</style>";
        var body = html.IndexOf('>', html.IndexOf("<body", StringComparison.Ordinal)) + 1;
        return Html(html.Insert(body, top).Replace("</head>", $"{Style}</head>", StringComparison.Ordinal), http);
    }

    private static async Task<Results<FileContentHttpResult, ContentHttpResult, ProblemHttpResult>> PrintShared(
        string token, MoteurDb db, SharedLinks links, TimeProvider clock, PdfPrinter printer, CancellationToken cancel)
    {
        if (links.Read(token) is not { } shared
            || await db.CallSheetPaperAsync(shared.Production, shared.Day, clock.GetUtcNow(), cancel) is not { } paper)
        {
            return Gone();
        }

        var printed = await PrintAsync(paper, printer, cancel);
        return printed.Result is FileContentHttpResult file ? file : (ProblemHttpResult)printed.Result;
    }

    private static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> PrintAsync(
        CallSheetPaper paper, PdfPrinter printer, CancellationToken cancel)
    {
        var printed = await printer.PrintAsync(await DocumentRenderer.CallSheetAsync(paper), new(Footer(paper)), cancel);
        return printed.IsOk
            ? TypedResults.File(printed.Value, "application/pdf", FileName(paper))
            : Problems.Of(printed.Problem!, StatusCodes.Status503ServiceUnavailable);
    }

    private static string Footer(CallSheetPaper paper) => ServerTexts.Get("CallSheet_Footer", paper.Title, paper.DayNumber, paper.Version);

    private static string FileName(CallSheetPaper paper) => string.Create(
        CultureInfo.InvariantCulture,
        $"{ServerTexts.Get("CallSheet_File")}-{paper.DayNumber:00}{(paper.Date is { } date ? $"-{date:yyyy-MM-dd}" : "")}.pdf");

    private static ContentHttpResult Html(string html, HttpContext http)
    {
        http.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Document;
        http.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Content(html, PlainPage.ContentType);
    }

    private static ContentHttpResult Gone() => TypedResults.Content(
        PlainPage.Html(ServerTexts.Get("Shared_GoneTitle"), ServerTexts.Get("Shared_Gone"), "/", "Moteur"),
        PlainPage.ContentType,
        statusCode: StatusCodes.Status410Gone);
}
