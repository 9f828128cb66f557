using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Moteur.Cli.Import;
using Moteur.Cli.Plan;

namespace Moteur.Cli;

/// <summary>How the command line writes JSON: names in camel case, indented, accents as they are.</summary>
[JsonSerializable(typeof(ScriptJson))]
[JsonSerializable(typeof(PlanJson))]
internal sealed partial class CliJson : JsonSerializerContext
{
    // The file is JSON and nothing else: what only HTML needs escaped stays readable.
    private static readonly CliJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(ScriptJson script) => JsonSerializer.Serialize(script, Readable.ScriptJson);

    public static string Write(PlanJson plan) => JsonSerializer.Serialize(plan, Readable.PlanJson);
}
