namespace Moteur.Server.Web;

/// <summary>What browsers may do with the server's pages.</summary>
internal static class SecurityHeaders
{
    /// <summary>Policy for pages without any script; styles may be written in the page, as documents are printed with them.</summary>
    public const string Document =
        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app, Lazy<StartPage> page)
    {
        // WebAssembly needs 'wasm-unsafe-eval'. The controls set style attributes (positions of menus, widths): 'unsafe-inline'
        // holds for styles only, never for scripts.
        var application = new Lazy<string>(() =>
            $"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'{page.Value.ScriptHashes}; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; frame-src 'self' blob:; worker-src 'self'; "
            + "manifest-src 'self'; object-src 'none'; frame-ancestors 'self'; base-uri 'self'; form-action 'self'");
        app.Use((http, next) =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = application.Value;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "SAMEORIGIN";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(self), payment=()";
            if (http.Request.Path.StartsWithSegments("/api"))
            {
                headers.CacheControl = "no-store";
            }

            return next(http);
        });
    }
}
