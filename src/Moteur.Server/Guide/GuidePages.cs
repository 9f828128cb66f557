using Markdig;
using Microsoft.AspNetCore.Http.HttpResults;
using Moteur.Server.Web;

namespace Moteur.Server.Guide;

/// <summary>The user guide as plain pages, made once from <c>docs/guide</c>.</summary>
internal static class GuidePages
{
    public static void MapGuide(this IEndpointRouteBuilder routes)
    {
        var pages = new Dictionary<string, string> { ["fr"] = Render("fr"), ["en"] = Render("en") };
        routes.MapGet("/guide", (HttpContext http) => Show(pages["fr"], http)).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/guide/en", (HttpContext http) => Show(pages["en"], http)).AllowAnonymous().ExcludeFromDescription();
    }

    private static ContentHttpResult Show(string page, HttpContext http)
    {
        http.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Document;
        http.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Content(page, PlainPage.ContentType);
    }

    private static string Render(string language)
    {
        using var stream = typeof(GuidePages).Assembly.GetManifestResourceStream($"guide/guide.{language}.md")
            ?? throw new FileNotFoundException($"guide.{language}.md");
        using var reader = new StreamReader(stream);
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().UseGenericAttributes().DisableHtml().Build();

        // Long commands scroll within their frame, which the keyboard must reach.
        var body = Markdown.ToHtml(reader.ReadToEnd(), pipeline).Replace("<pre>", "<pre tabindex=\"0\">", StringComparison.Ordinal);
        var isFrench = language == "fr";
        return PlainPage.Around(
            language,
            isFrench ? "Guide" : "User guide",
            $"""
            <nav><a href="/">{(isFrench ? "Ouvrir Moteur" : "Open Moteur")}</a> <a href="{(isFrench ? "/guide/en" : "/guide")}" hreflang="{(isFrench ? "en" : "fr")}" lang="{(isFrench ? "en" : "fr")}">{(isFrench ? "English" : "Français")}</a></nav>
            <main>
            {body}
            </main>
            """);
    }
}
