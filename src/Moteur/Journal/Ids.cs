using System.Text.Json.Serialization;

namespace Moteur.Journal;

/// <summary>Identity of an entry of the journal.</summary>
[JsonConverter(typeof(IdJsonConverter<JournalEntryId>))]
public readonly record struct JournalEntryId(Guid Value) : IId<JournalEntryId>
{
    public static JournalEntryId New() => new(Guid.CreateVersion7());

    public static JournalEntryId From(Guid value) => new(value);

    public static bool TryParse(string? text, out JournalEntryId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}
