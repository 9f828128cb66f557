using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Moteur.Documents.Shared;

/// <summary>The one stylesheet of all papers, with its fonts inside, so that a document is a single file that fetches nothing.</summary>
public static class PaperStyle
{
    private static readonly string[] Weights = ["400", "700"];

    private static readonly (string Subset, string Range)[] Subsets =
    [
        ("latin-ext", "U+0100-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF"),
        ("latin", "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD"),
    ];

    /// <summary>The text of the <c>style</c> element.</summary>
    public static string Css { get; } = FontFaces() + Read("paper.css");

    /// <summary>The faces of Source Sans 3, for what is printed outside the page's own style, such as the footer.</summary>
    internal static string FooterFace { get; } = Face("latin", Subsets[1].Range, "400");

    /// <summary>
    /// What a page that shows a paper may send as its <c>Content-Security-Policy</c>: this style and its fonts, nothing else.
    /// </summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; "
        + "font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static string FontFaces() =>
        string.Concat(Subsets.SelectMany(s => Weights.Select(w => Face(s.Subset, s.Range, w))));

    private static string Face(string subset, string range, string weight) =>
        $"@font-face{{font-family:'Source Sans 3';font-weight:{weight};unicode-range:{range};"
        + $"src:url(data:font/woff2;base64,{Convert.ToBase64String(Bytes($"source-sans-3-{subset}-{weight}-normal.woff2"))})format('woff2')}}\n";

    private static string Read(string name) => Encoding.UTF8.GetString(Bytes(name)).ReplaceLineEndings("\n");

    private static byte[] Bytes(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException(name);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
