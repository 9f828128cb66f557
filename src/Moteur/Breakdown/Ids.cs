using System.Text.Json.Serialization;

namespace Moteur.Breakdown;

/// <summary>Identity of an element of the breakdown.</summary>
[JsonConverter(typeof(IdJsonConverter<ElementId>))]
public readonly record struct ElementId(Guid Value) : IId<ElementId>
{
    public static ElementId New() => new(Guid.CreateVersion7());

    public static ElementId From(Guid value) => new(value);

    public static bool TryParse(string? text, out ElementId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a tag: one occurrence of an element in a scene.</summary>
[JsonConverter(typeof(IdJsonConverter<TagId>))]
public readonly record struct TagId(Guid Value) : IId<TagId>
{
    public static TagId New() => new(Guid.CreateVersion7());

    public static TagId From(Guid value) => new(value);

    public static bool TryParse(string? text, out TagId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}
