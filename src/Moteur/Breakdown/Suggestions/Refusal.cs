using System.Text.Json.Serialization;
using Moteur.Productions;
using Moteur.Scripts;

namespace Moteur.Breakdown.Suggestions;

/// <summary>A word that somebody has refused: never suggested again, in a scene or in the whole script.</summary>
public sealed class Refusal
{
    public required RefusalId Id { get; init; }

    public ProductionId ProductionId { get; set; }

    /// <summary>A name as suggested.</summary>
    public required string Word { get; init; }

    /// <summary>Refused in this category only; null for a role, or for everything.</summary>
    public ElementCategory? Category { get; init; }

    /// <summary>Refused in this scene only; null in the whole script, its versions to come included.</summary>
    public SceneId? SceneId { get; init; }
}

/// <summary>Refuses a word; its id is given by the client, so that sending twice refuses once.</summary>
public sealed record RefuseWord(string Word, ElementCategory? Category, SceneId? SceneId)
{
    private const int Longest = 200;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public Problem? Check() =>
        Word.Trim().Length is 0 or > Longest || (Category is { } category && !Enum.IsDefined(category)) ? new("Tag_Invalid", $"{Longest}") : null;
}

/// <summary>Identity of a refusal.</summary>
[JsonConverter(typeof(IdJsonConverter<RefusalId>))]
public readonly record struct RefusalId(Guid Value) : IId<RefusalId>
{
    public static RefusalId New() => new(Guid.CreateVersion7());

    public static RefusalId From(Guid value) => new(value);

    public static bool TryParse(string? text, out RefusalId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}
