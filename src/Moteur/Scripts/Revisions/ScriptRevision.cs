using Moteur.Productions;

namespace Moteur.Scripts.Revisions;

/// <summary>Identity of a version of a script.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(IdJsonConverter<RevisionId>))]
public readonly record struct RevisionId(Guid Value) : IId<RevisionId>
{
    public static RevisionId New() => new(Guid.CreateVersion7());

    public static RevisionId From(Guid value) => new(value);

    public static bool TryParse(string? text, out RevisionId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}

/// <summary>A version of a script as it came in: the first one and each that followed.</summary>
public sealed class ScriptRevision
{
    /// <summary>Longest name.</summary>
    public const int LongestName = 100;

    public required RevisionId Id { get; init; }

    public ProductionId ProductionId { get; set; }

    public required ScriptId ScriptId { get; init; }

    /// <summary>0 for the first version, then 1, 2…</summary>
    public required int Number { get; init; }

    /// <summary>What the crew calls it, such as « V4 »; may be empty.</summary>
    public string Name { get; set; } = "";

    /// <summary>Colour of its paper.</summary>
    public required RevisionColour Colour { get; set; }

    /// <summary>1 the first time the colour is used, 2 for « second blue ».</summary>
    public int Round { get; set; } = 1;

    /// <summary>Its date, as the script's cover says it.</summary>
    public required DateOnly Date { get; set; }

    /// <summary>Name of the imported file, for people to recognise it.</summary>
    public required string FileName { get; init; }

    /// <summary>When it was imported (UTC).</summary>
    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>Name of the person who imported it; empty when it is not known any more.</summary>
    public string ImportedBy { get; init; } = "";

    public RevisionPaper Paper => new(Colour, Round);
}
