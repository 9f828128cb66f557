using Microsoft.AspNetCore.Antiforgery;

namespace Moteur.Server.Web;

/// <summary>Marks an endpoint that sets and reads no cookie, and so cannot be called in somebody else's name.</summary>
internal sealed class NoAntiforgery;

/// <summary>
/// Refuses a write by cookie that does not prove to come from this site. A request with a bearer token proves it by the
/// token, which a browser never sends by itself.
/// </summary>
internal static class AntiforgeryCheck
{
    public const string ReadableCookie = "XSRF-TOKEN";
    public const string Header = "X-XSRF-TOKEN";

    public static void UseAntiforgeryCheck(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var request = http.Request;
        var isWrite = !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method));
        if (isWrite
            && request.Path.StartsWithSegments("/api")
            && !request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            && http.GetEndpoint()?.Metadata.GetMetadata<NoAntiforgery>() is null
            && !await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
        {
            await Problems.Of(new("Api_Antiforgery"), StatusCodes.Status400BadRequest).ExecuteAsync(http);
            return;
        }

        await next(http);
    });
}
