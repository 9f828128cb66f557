using System.Text.Json.Serialization;
using Moteur.Productions;
using Moteur.Scripts;

namespace Moteur.Breakdown;

/// <summary>What the director wants of a scene, noted at a meeting.</summary>
public sealed class SceneNote
{
    public required SceneNoteId Id { get; init; }

    public ProductionId ProductionId { get; set; }

    public required SceneId SceneId { get; init; }

    /// <summary>Day of the meeting.</summary>
    public required DateOnly On { get; set; }

    /// <summary>Who wrote it down.</summary>
    public required string Author { get; init; }

    public required string Text { get; set; }

    /// <summary>Grows with each change; a change made on an older version is refused.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>Writes a note about a scene, or corrects it.</summary>
/// <param name="Version">Version that the person saw; 0 for a new one.</param>
public sealed record WriteNote(int Version, SceneId SceneId, DateOnly On, string Text)
{
    private const int Longest = 4000;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public Problem? Check() => string.IsNullOrWhiteSpace(Text) ? new Problem("Note_Empty")
        : Text.Length > Longest ? new Problem("Note_TooLong", $"{Longest}")
        : null;
}

/// <summary>Identity of a note about a scene.</summary>
[JsonConverter(typeof(IdJsonConverter<SceneNoteId>))]
public readonly record struct SceneNoteId(Guid Value) : IId<SceneNoteId>
{
    public static SceneNoteId New() => new(Guid.CreateVersion7());

    public static SceneNoteId From(Guid value) => new(value);

    public static bool TryParse(string? text, out SceneNoteId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}
