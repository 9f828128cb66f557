using Moteur.Productions;

namespace Moteur.Scripts;

/// <summary>A screenplay imported into a production. The scenes hang on it in script order.</summary>
public sealed class Script
{
    public required ScriptId Id { get; init; }

    public ProductionId ProductionId { get; set; }

    public required string Title { get; set; }

    public required ScriptFormat Format { get; set; }

    public required ScriptLanguage Language { get; set; }

    /// <summary>Length in pages, at least 1.</summary>
    public required int Pages { get; set; }

    /// <summary>Place among the scripts of a series or a campaign, from 0.</summary>
    public int Position { get; set; }

    /// <summary>What the crew calls it beside the others: « Épisode 2 », « Film A »; empty for a script alone.</summary>
    public string Label { get; set; } = "";

    /// <summary>What stands before its own scene numbers: <c>2/</c>; empty where they need nothing.</summary>
    public string NumberPrefix { get; set; } = "";

    /// <summary>The versions of a film of a campaign.</summary>
    public IReadOnlyList<FilmVersion> Versions { get; set; } = [];

    /// <summary>Name of the imported file, for people to recognise it.</summary>
    public string FileName { get; set; } = "";

    /// <summary>When it was imported (UTC).</summary>
    public DateTimeOffset ImportedAt { get; set; }

    /// <summary>True when papers and people already name scenes by their numbers: no revision changes them any more.</summary>
    public bool NumbersLocked { get; set; }

    /// <summary>Grows with each change; a change made on an older version is refused.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>A scene (séquence): the numbered unit that is broken down, scheduled and shot.</summary>
public sealed class Scene
{
    public required SceneId Id { get; init; }

    public ProductionId ProductionId { get; set; }

    public required ScriptId ScriptId { get; init; }

    /// <summary>Place in script order, from 0.</summary>
    public required int Position { get; set; }

    public required SceneNumber Number { get; set; }

    /// <summary>The heading as written.</summary>
    public required string Heading { get; set; }

    public Interior Interior { get; set; }

    /// <summary>The set (décor) without interior and time of day, sub-set included: <c>MAISON GEORGES - CUISINE</c>.</summary>
    public string Set { get; set; } = "";

    public TimeOfDay TimeOfDay { get; set; }

    /// <summary>Length; at least an eighth, zero only for an omitted scene.</summary>
    public Eighths Eighths { get; set; }

    /// <summary>Estimated shooting time (T) in minutes; see <c>Breakdown.ShootingTime</c>.</summary>
    public int Minutes { get; set; }

    /// <summary>Page of the script on which it starts, from 1.</summary>
    public int Page { get; set; }

    /// <summary>The action in one sentence, for the call sheet.</summary>
    public string Synopsis { get; set; } = "";

    /// <summary>Story day (chronologie): <c>Jour 1</c>, <c>Nuit 3</c>.</summary>
    public string StoryDay { get; set; } = "";

    /// <summary>Kept as a number only; never scheduled.</summary>
    public bool Omitted { get; set; }

    /// <summary>Grows with each change; a change made on an older version is refused.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Roles present, speaking or not, by id.</summary>
    public List<SceneRole> Roles { get; init; } = [];

    /// <summary>The text; loaded only where it is read.</summary>
    public SceneText? Text { get; set; }
}

/// <summary>A role's presence in a scene.</summary>
/// <param name="SceneId">The scene.</param>
/// <param name="RoleId">The role.</param>
/// <param name="Speaks">False for a role that is seen but has no line.</param>
public sealed record SceneRole(SceneId SceneId, RoleId RoleId, bool Speaks)
{
    public bool Speaks { get; set; } = Speaks;
}

/// <summary>The paragraphs of a scene, heading first. Apart from <see cref="Scene"/> so that lists stay light.</summary>
public sealed class SceneText
{
    public required SceneId SceneId { get; init; }

    public required IReadOnlyList<ScriptParagraph> Paragraphs { get; set; }
}

/// <summary>A role: a numbered character, under one name whatever its variants in the script.</summary>
public sealed class Role
{
    public required RoleId Id { get; init; }

    public ProductionId ProductionId { get; set; }

    public required string Name { get; set; }

    /// <summary>Cast number, by number of scenes at import and stable afterwards, from 1.</summary>
    public required int Number { get; set; }

    /// <summary>Artist who plays it, empty until cast.</summary>
    public string Artist { get; set; } = "";

    /// <summary>Age of the artist in years when known; under 18 the rules on minors apply.</summary>
    public int? Age { get; set; }

    /// <summary>Grows with each change; a change made on an older version is refused.</summary>
    public int Version { get; set; } = 1;
}
