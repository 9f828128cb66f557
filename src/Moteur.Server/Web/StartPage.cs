using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticAssets;

namespace Moteur.Server.Web;

/// <summary>
/// The application's start page. A build fills in the names of the fingerprinted files; a publish of the server leaves their
/// places open, and they are filled here from the assets that are really there.
/// </summary>
internal sealed partial class StartPage
{
    private StartPage(string html)
    {
        Html = html;
        ScriptHashes = string.Concat(InlineScript().Matches(html)
            .Select(m => $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(m.Groups["code"].Value)))}'"));
    }

    public string Html { get; }

    /// <summary>The page's own inline scripts (its import map) as sources of a content security policy.</summary>
    public string ScriptHashes { get; }

    /// <summary>Reads the page; the static assets must be mapped already.</summary>
    public static StartPage Read(WebApplication app)
    {
        var file = app.Environment.WebRootFileProvider.GetFileInfo("index.html");
        using var reader = new StreamReader(file.CreateReadStream());
        var assets = ((IEndpointRouteBuilder)app).DataSources
            .SelectMany(source => source.Endpoints)
            .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
            .OfType<StaticAssetDescriptor>()
            .Where(asset => asset.Selectors.Count == 0)
            .Select(asset => new Asset(Property(asset, "label"), asset.Route, Property(asset, "integrity")))
            .Where(asset => asset.Label.Length > 0)
            .DistinctBy(asset => asset.Label)
            .ToDictionary(asset => asset.Label);
        var html = FingerprintPlace().Replace(reader.ReadToEnd(), m =>
            assets.TryGetValue(m.Groups["name"].Value + m.Groups["extension"].Value, out var asset) ? asset.Route : m.Value);
        return new(html
            .Replace("""<link rel="preload" id="webassembly">""", Preload(assets), StringComparison.Ordinal)
            .Replace("""<script type="importmap"></script>""", ImportMap(assets.Values), StringComparison.Ordinal));
    }

    private static string Preload(Dictionary<string, Asset> assets) =>
        assets.TryGetValue("_framework/dotnet.js", out var runtime)
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"""<link href="{runtime.Route}" rel="preload" as="script" fetchpriority="high" crossorigin="anonymous" integrity="{runtime.Integrity}">""")
            : "";

    private static string ImportMap(IEnumerable<Asset> assets)
    {
        var scripts = assets.Where(a => a.Route.EndsWith(".js", StringComparison.Ordinal)).OrderBy(a => a.Label, StringComparer.Ordinal).ToList();
        var map = new
        {
            Imports = scripts.ToDictionary(a => $"./{a.Label}", a => $"./{a.Route}"),
            Integrity = scripts.Where(a => a.Integrity.Length > 0).ToDictionary(a => $"./{a.Route}", a => a.Integrity),
        };
        return $"""<script type="importmap">{JsonSerializer.Serialize(map, JsonSerializerOptions.Web)}</script>""";
    }

    private static string Property(StaticAssetDescriptor asset, string name) =>
        asset.Properties.FirstOrDefault(p => p.Name == name)?.Value ?? "";

    [GeneratedRegex("""(?<name>[\w./-]+)#\[\.\{fingerprint\}\](?<extension>\.[\w.]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex FingerprintPlace();

    [GeneratedRegex("<script(?![^>]*\\ssrc=)[^>]*>(?<code>.*?)</script>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex InlineScript();

    private sealed record Asset(string Label, string Route, string Integrity);
}
