using Moteur.Breakdown;
using Moteur.Scripts;

namespace Moteur.Cli.Import;

/// <summary>An imported script for other programs: what <c>import --json</c> writes.</summary>
/// <param name="Language"><c>fr</c> or <c>en</c>.</param>
/// <param name="Scenes">In script order, omitted ones too: their length is zero.</param>
/// <param name="Characters">Those who speak, most scenes first.</param>
internal sealed record ScriptJson(
    string Title,
    string Language,
    int Pages,
    IReadOnlyList<SceneJson> Scenes,
    IReadOnlyList<CharacterJson> Characters,
    IReadOnlyList<WarningLine> Warnings)
{
    public static ScriptJson Of(ImportedScript imported)
    {
        var names = imported.Roles.ToDictionary(r => r.Id, r => r.Name);
        var spoken = imported.Scenes
            .SelectMany(scene => scene.Roles.Where(r => r.Speaks).Select(r => (r.RoleId, Number: scene.Number.ToString())))
            .ToLookup(s => s.RoleId, s => s.Number);
        return new(
            imported.Script.Title,
            imported.Script.Language == ScriptLanguage.English ? "en" : "fr",
            imported.Script.Pages,
            [.. imported.Scenes.Select(s => SceneJson.Of(s, names))],
            [.. imported.Roles.Where(r => spoken.Contains(r.Id)).Select(r => new CharacterJson(r.Name, [.. spoken[r.Id]]))],
            [.. imported.Warnings.Select(w => new WarningLine(w.Line, w.Problem.ToString()))]);
    }
}

/// <summary>A scene.</summary>
/// <param name="Number">The script's own number, or its place in order.</param>
/// <param name="Heading">As written.</param>
/// <param name="Interior"><c>INT</c>, <c>EXT</c>, <c>INT/EXT</c> or empty.</param>
/// <param name="TimeOfDay"><c>DAY</c>, <c>NIGHT</c>… or empty.</param>
/// <param name="Minutes">Estimated shooting time.</param>
/// <param name="Characters">Those who speak in it.</param>
internal sealed record SceneJson(
    string Id,
    string Number,
    string Heading,
    string Interior,
    string Set,
    string TimeOfDay,
    int Eighths,
    int Minutes,
    IReadOnlyList<string> Characters,
    int Page)
{
    public static SceneJson Of(Scene scene, IReadOnlyDictionary<RoleId, string> names) => new(
        scene.Id.ToString(),
        scene.Number.ToString(),
        scene.Heading,
        scene.Interior switch
        {
            Scripts.Interior.Int => "INT",
            Scripts.Interior.Ext => "EXT",
            Scripts.Interior.IntExt => "INT/EXT",
            _ => "",
        },
        scene.Set,
        scene.TimeOfDay == Scripts.TimeOfDay.None ? "" : scene.TimeOfDay.ToString().ToUpperInvariant(),
        scene.Eighths.Count,
        scene.Minutes,
        [.. scene.Roles.Where(r => r.Speaks).Select(r => names[r.RoleId])],
        scene.Page);
}

/// <summary>A role that speaks, and the numbers of the scenes where it does.</summary>
internal sealed record CharacterJson(string Name, IReadOnlyList<string> Scenes);
