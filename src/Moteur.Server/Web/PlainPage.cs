using System.Globalization;
using System.Net;

namespace Moteur.Server.Web;

/// <summary>A page of one message and one way on, readable without any script.</summary>
internal static class PlainPage
{
    public const string ContentType = "text/html; charset=utf-8";

    public static string Html(string title, string text, string link, string linkText) => $"""
        <!DOCTYPE html>
        <html lang="{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{WebUtility.HtmlEncode(title)} – Moteur</title>
        <link rel="icon" href="/icons/moteur.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/plain.css">
        </head>
        <body>
        <main>
        <h1>{WebUtility.HtmlEncode(title)}</h1>
        <p>{WebUtility.HtmlEncode(text)}</p>
        <p><a href="{WebUtility.HtmlEncode(link)}">{WebUtility.HtmlEncode(linkText)}</a></p>
        </main>
        </body>
        </html>
        """;
}
