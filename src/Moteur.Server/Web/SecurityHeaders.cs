using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Moteur.Server.Web;

/// <summary>What browsers may do with the server's pages.</summary>
internal static partial class SecurityHeaders
{
    /// <summary>Policy for pages without any script; styles may be written in the page, as documents are printed with them.</summary>
    public const string Document =
        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        // WebAssembly needs 'wasm-unsafe-eval'. The controls set style attributes (positions of menus, widths): 'unsafe-inline'
        // holds for styles only, never for scripts.
        var application =
            $"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'{InlineScripts(app)}; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; frame-src 'self' blob:; worker-src 'self'; "
            + "manifest-src 'self'; object-src 'none'; frame-ancestors 'self'; base-uri 'self'; form-action 'self'";
        app.Use((http, next) =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = application;
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

    /// <summary>The start page's own inline scripts (its import map), allowed by their hash and nothing else.</summary>
    private static string InlineScripts(WebApplication app)
    {
        var file = app.Environment.WebRootFileProvider.GetFileInfo("index.html");
        if (!file.Exists)
        {
            return "";
        }

        using var reader = new StreamReader(file.CreateReadStream());
        return string.Concat(Inline().Matches(reader.ReadToEnd())
            .Select(m => $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(m.Groups["code"].Value)))}'"));
    }

    [GeneratedRegex("<script(?![^>]*\\ssrc=)[^>]*>(?<code>.*?)</script>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Inline();
}
