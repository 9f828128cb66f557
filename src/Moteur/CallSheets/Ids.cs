using System.Text.Json.Serialization;

namespace Moteur.CallSheets;

/// <summary>Identity of a call sheet.</summary>
[JsonConverter(typeof(IdJsonConverter<CallSheetId>))]
public readonly record struct CallSheetId(Guid Value) : IId<CallSheetId>
{
    public static CallSheetId New() => new(Guid.CreateVersion7());

    public static CallSheetId From(Guid value) => new(value);

    public static bool TryParse(string? text, out CallSheetId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}
