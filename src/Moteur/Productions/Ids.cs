using System.Text.Json.Serialization;

namespace Moteur.Productions;

/// <summary>Identity of a production.</summary>
[JsonConverter(typeof(IdJsonConverter<ProductionId>))]
public readonly record struct ProductionId(Guid Value) : IId<ProductionId>
{
    public static ProductionId New() => new(Guid.CreateVersion7());

    public static ProductionId From(Guid value) => new(value);

    public static bool TryParse(string? text, out ProductionId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}
