using System.Text.Json.Serialization;

namespace Moteur.Locations;

/// <summary>Identity of a place (lieu).</summary>
[JsonConverter(typeof(IdJsonConverter<PlaceId>))]
public readonly record struct PlaceId(Guid Value) : IId<PlaceId>
{
    public static PlaceId New() => new(Guid.CreateVersion7());

    public static PlaceId From(Guid value) => new(value);

    public static bool TryParse(string? text, out PlaceId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}
