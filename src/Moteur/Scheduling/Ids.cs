using System.Text.Json.Serialization;

namespace Moteur.Scheduling;

/// <summary>Identity of a stripboard.</summary>
[JsonConverter(typeof(IdJsonConverter<BoardId>))]
public readonly record struct BoardId(Guid Value) : IId<BoardId>
{
    public static BoardId New() => new(Guid.CreateVersion7());

    public static BoardId From(Guid value) => new(value);

    public static bool TryParse(string? text, out BoardId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a day of a stripboard.</summary>
[JsonConverter(typeof(IdJsonConverter<BoardDayId>))]
public readonly record struct BoardDayId(Guid Value) : IId<BoardDayId>
{
    public static BoardDayId New() => new(Guid.CreateVersion7());

    public static BoardDayId From(Guid value) => new(value);

    public static bool TryParse(string? text, out BoardDayId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}
