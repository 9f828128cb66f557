using System.Text.Json.Serialization;

namespace Moteur.Scripts;

/// <summary>A scene on one line, without its text: what lists, boards and papers are made of.</summary>
/// <param name="RoleIds">Roles present, in cast number order.</param>
/// <param name="TimeOfDay">The light that plans and papers use: the scene's own, or what the scenes around it say.</param>
/// <param name="Tags">How many elements are tagged in it.</param>
/// <param name="Written">What the scene itself says of its light when that says none and <paramref name="TimeOfDay"/> is inferred; null otherwise.</param>
public sealed record SceneLine(
    SceneId Id,
    int Position,
    SceneNumber Number,
    string Heading,
    Interior Interior,
    string Set,
    TimeOfDay TimeOfDay,
    Eighths Eighths,
    int Minutes,
    int Page,
    string Synopsis,
    string StoryDay,
    bool Omitted,
    IReadOnlyList<RoleId> RoleIds,
    int Tags,
    int Version,
    TimeOfDay? Written = null)
{
    /// <summary>The script that it is of: an episode.</summary>
    public ScriptId ScriptId { get; init; }

    /// <summary>True while the light is inferred and nobody has confirmed it.</summary>
    [JsonIgnore]
    public bool IsTimeInferred => Written is not null;

    /// <summary>The line of a scene held in memory.</summary>
    public static SceneLine Of(Scene scene, int tags = 0) => new(
        scene.Id,
        scene.Position,
        scene.Number,
        scene.Heading,
        scene.Interior,
        scene.Set,
        scene.TimeOfDay,
        scene.Eighths,
        scene.Minutes,
        scene.Page,
        scene.Synopsis,
        scene.StoryDay,
        scene.Omitted,
        [.. scene.Roles.Select(r => r.RoleId)],
        tags,
        scene.Version)
    { ScriptId = scene.ScriptId };
}

/// <summary>A role on one line.</summary>
public sealed record RoleLine(RoleId Id, int Number, string Name, string Artist, int? Age, int Version)
{
    public static RoleLine Of(Role role) => new(role.Id, role.Number, role.Name, role.Artist, role.Age, role.Version);
}

/// <summary>The script page: everything but the texts.</summary>
/// <param name="Script">Null before the first import.</param>
public sealed record ScriptView(Script? Script, IReadOnlyList<SceneLine> Scenes, IReadOnlyList<RoleLine> Roles)
{
    /// <summary>Every script of a production that has several, in their order.</summary>
    public IReadOnlyList<Script> Scripts { get; init; } = [];
}

/// <summary>A script among those of its production.</summary>
/// <param name="Scenes">Scenes to shoot.</param>
/// <param name="Length">Their length.</param>
public sealed record EpisodeLine(Script Script, int Scenes, Eighths Length);

/// <summary>What an import has done, for the person who dropped the file.</summary>
public sealed record ImportReport(
    string Title,
    ScriptLanguage Language,
    int Pages,
    int Scenes,
    int Roles,
    int Elements,
    IReadOnlyList<WarningLine> Warnings);

/// <summary>A warning in the reader's language.</summary>
public sealed record WarningLine(int Line, string Message);

/// <summary>Corrects a scene's sheet.</summary>
/// <param name="Version">Version of the scene that the person saw.</param>
public sealed record UpdateScene(
    int Version,
    Interior Interior,
    string Set,
    TimeOfDay TimeOfDay,
    Eighths Eighths,
    int Minutes,
    string Synopsis,
    string StoryDay,
    IReadOnlyList<RoleId> RoleIds);

/// <summary>Corrects a role: its name, who plays it and that person's age.</summary>
public sealed record UpdateRole(int Version, string Name, int Number, string Artist, int? Age);
