using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Moteur.Server.Web;

/// <summary>A page readable without any script.</summary>
internal static class PlainPage
{
    public const string ContentType = "text/html; charset=utf-8";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A page of one message and one way on.</summary>
    public static string Html(string title, string text, string link, string linkText) => Around(
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        title,
        $"""
        <main>
        <h1>{Encoder.Encode(title)}</h1>
        <p>{Encoder.Encode(text)}</p>
        <p><a href="{Encoder.Encode(link)}">{Encoder.Encode(linkText)}</a></p>
        </main>
        """);

    /// <summary>The page around a body that is already HTML.</summary>
    public static string Around(string language, string title, string body) => $"""
        <!DOCTYPE html>
        <html lang="{language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Encoder.Encode(title)} – Moteur</title>
        <link rel="icon" href="/icons/moteur.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/plain.css">
        </head>
        <body>
        {body}
        </body>
        </html>
        """;
}
