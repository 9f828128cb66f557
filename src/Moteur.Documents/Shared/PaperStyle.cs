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

    /// <summary>Where a server offers the fonts to pages that do not carry them: see <see cref="Font"/>.</summary>
    public const string FontPath = "/papers/";

    /// <summary>The text of the <c>style</c> element, fonts inside.</summary>
    public static string Css { get; } = FontFaces(Embedded) + Read("paper.css");

    /// <summary>
    /// The same for a page that is read on a screen: it is shown at once in the machine's own letters and takes the fonts from
    /// <see cref="FontPath"/>, once for all papers, a tenth of the size.
    /// </summary>
    public static string ScreenCss { get; } = FontFaces(Linked) + Read("paper.css");

    /// <summary>A font by its file name; null when there is no such font.</summary>
    public static byte[]? Font(string name) =>
        Subsets.SelectMany(s => Weights.Select(w => FileName(s.Subset, w))).Contains(name) ? Bytes(name) : null;

    /// <summary>The faces of Source Sans 3, for what is printed outside the page's own style, such as the footer.</summary>
    internal static string FooterFace { get; } = Face("latin", Subsets[1].Range, "400", Embedded);

    /// <summary>
    /// What a page that shows a paper may send as its <c>Content-Security-Policy</c>: this style and its fonts, nothing else.
    /// </summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; "
        + "font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static string FontFaces(Func<string, string> url) =>
        string.Concat(Subsets.SelectMany(s => Weights.Select(w => Face(s.Subset, s.Range, w, url))));

    private static string Face(string subset, string range, string weight, Func<string, string> url) =>
        $"@font-face{{font-family:'Source Sans 3';font-weight:{weight};font-display:swap;unicode-range:{range};"
        + $"src:url({url(FileName(subset, weight))})format('woff2')}}\n";

    private static string FileName(string subset, string weight) => $"source-sans-3-{subset}-{weight}-normal.woff2";

    private static string Embedded(string name) => $"data:font/woff2;base64,{Convert.ToBase64String(Bytes(name))}";

    // Named by what is in it, so that browsers may keep it for ever.
    private static string Linked(string name) => $"{FontPath}{name}?{Convert.ToHexStringLower(SHA256.HashData(Bytes(name)))[..12]}";

    private static string Read(string name) => Encoding.UTF8.GetString(Bytes(name)).ReplaceLineEndings("\n");

    private static byte[] Bytes(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException(name);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
