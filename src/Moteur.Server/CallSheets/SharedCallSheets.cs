using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Moteur.Documents;
using Moteur.Documents.CallSheets;
using Moteur.Documents.Shared;
using Moteur.Productions;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.CallSheets;

/// <summary>
/// A call sheet opened by its signed link, without an account: one page of plain HTML, always in its latest version. A phone
/// that opens it again is answered with two lines when nothing has changed.
/// </summary>
internal static class SharedCallSheets
{
    public static void MapSharedCallSheets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/f/{token}", Show).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet($"{PaperStyle.FontPath}{{name}}", Font).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/f/{token}/pdf", Print).AllowAnonymous().RequireRateLimiting(RateLimits.Print).ExcludeFromDescription();
    }

    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> Show(
        string token, MoteurDb db, SharedLinks links, HttpContext http, CancellationToken cancel)
    {
        if (links.Read(token) is not { } shared)
        {
            return Gone(http);
        }

        var tag = Tag(await db.PaperStateAsync(shared.Production, cancel));
        Describe(http, tag);
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        if (await db.CallSheetDayAsync(shared.Production, shared.Day, cancel) is not { } sheet)
        {
            return Gone(http);
        }

        var page = new SharedPage($"/f/{token}/pdf", TimeZoneInfo.ConvertTime(shared.Expires, ShootingZone.Zone).DateTime);
        return TypedResults.Content(await DocumentRenderer.SharedCallSheetAsync(sheet.Paper(), page), PlainPage.ContentType);
    }

    /// <summary>A font of the papers; the page asks for it by what is in it, so it never has to be asked for again.</summary>
    private static Results<FileContentHttpResult, NotFound> Font(string name, HttpContext http)
    {
        if (PaperStyle.Font(name) is not { } font)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.File(font, "font/woff2");
    }

    private static async Task<Results<FileContentHttpResult, ContentHttpResult>> Print(
        string token, MoteurDb db, SharedLinks links, CallSheetPrints prints, HttpContext http, CancellationToken cancel)
    {
        if (links.Read(token) is not { } shared
            || await db.CallSheetDayAsync(shared.Production, shared.Day, cancel) is not { } sheet)
        {
            return Gone(http);
        }

        var printed = await prints.PrintAsync(sheet).WaitAsync(cancel);
        if (!printed.IsOk)
        {
            return Message(http, StatusCodes.Status503ServiceUnavailable, "Shared_NoPdfTitle", "Shared_NoPdf", $"/f/{token}", "Shared_ToPage");
        }

        var tag = Tag(sheet.State);
        Describe(http, tag);
        return TypedResults.File(printed.Value, CallSheetPrints.ContentType, CallSheetPrints.FileName(sheet), entityTag: tag);
    }

    /// <summary>What a person without an account reads instead of the machine's answer.</summary>
    public static async Task RefuseAsync(HttpContext http) =>
        await Message(http, StatusCodes.Status429TooManyRequests, "Shared_BusyTitle", "Shared_Busy", http.Request.Path, "Shared_Retry").ExecuteAsync(http);

    private static ContentHttpResult Gone(HttpContext http) =>
        Message(http, StatusCodes.Status410Gone, "Shared_GoneTitle", "Shared_Gone", "/", "Shared_ToMoteur");

    private static ContentHttpResult Message(HttpContext http, int status, string title, string text, string link, string linkText)
    {
        http.Response.Headers.ETag = default;
        http.Response.Headers.CacheControl = "no-store";
        Protect(http);
        return TypedResults.Content(
            PlainPage.Html(ServerTexts.Get(title), ServerTexts.Get(text), link, ServerTexts.Get(linkText)), PlainPage.ContentType, statusCode: status);
    }

    /// <summary>Kept by the reader's own browser only, and asked about each time: a call sheet that changed is never read from a store.</summary>
    private static void Describe(HttpContext http, EntityTagHeaderValue tag)
    {
        http.Response.GetTypedHeaders().ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        Protect(http);
    }

    /// <summary>No script, nothing from elsewhere, and the link itself is told to nobody.</summary>
    private static void Protect(HttpContext http)
    {
        http.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Document;
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }

    /// <summary>Weak, for what is sent may be compressed; of another build of the server, another.</summary>
    private static EntityTagHeaderValue Tag(PaperState state) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"\"{typeof(SharedCallSheets).Module.ModuleVersionId.GetHashCode():x}-{state.Changes:x}-{state.AsOf.UtcTicks:x}-{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}\""),
        isWeak: true);
}
