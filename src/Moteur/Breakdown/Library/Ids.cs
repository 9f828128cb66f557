using System.Text.Json.Serialization;

namespace Moteur.Breakdown.Library;

/// <summary>Identity of a link between an element and a role or another element.</summary>
[JsonConverter(typeof(IdJsonConverter<ElementLinkId>))]
public readonly record struct ElementLinkId(Guid Value) : IId<ElementLinkId>
{
    public static ElementLinkId New() => new(Guid.CreateVersion7());

    public static ElementLinkId From(Guid value) => new(value);

    public static bool TryParse(string? text, out ElementLinkId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a photo of an element.</summary>
[JsonConverter(typeof(IdJsonConverter<PhotoId>))]
public readonly record struct PhotoId(Guid Value) : IId<PhotoId>
{
    public static PhotoId New() => new(Guid.CreateVersion7());

    public static PhotoId From(Guid value) => new(value);

    public static bool TryParse(string? text, out PhotoId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}
