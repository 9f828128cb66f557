using System.Text.Json;
using System.Text.Json.Serialization;

namespace Moteur.Breakdown.Tables;

/// <summary>What a column of a table holds.</summary>
public enum ColumnMeaning
{
    Ignored,

    /// <summary>The scene's number, or the rubrique's.</summary>
    Number,

    /// <summary>The heading as written, or the rubrique's title.</summary>
    Heading,
    Interior,
    Set,
    TimeOfDay,
    StoryDay,
    Synopsis,
    Page,

    /// <summary>Length in pages and eighths.</summary>
    Eighths,

    /// <summary>Shooting time (T).</summary>
    Minutes,

    /// <summary>Length on screen: of a rubrique, its planned duration.</summary>
    Duration,

    /// <summary>Roles, or the people of a rubrique.</summary>
    Roles,

    /// <summary>Elements of one category, several to a cell.</summary>
    Elements,

    /// <summary>The name of one element, in a table of one element a row.</summary>
    ElementName,

    /// <summary>That element's category.</summary>
    ElementCategory,

    /// <summary>How many of it.</summary>
    Quantity,
}

/// <summary>What a column is taken for. Written <c>Number</c>, <c>Elements:Props</c>.</summary>
/// <param name="Category">Of a column of elements.</param>
[JsonConverter(typeof(ColumnUseJsonConverter))]
public readonly record struct ColumnUse(ColumnMeaning Kind, ElementCategory? Category = null)
{
    public static ColumnUse Ignored => default;

    public static ColumnUse Of(ElementCategory category) => new(ColumnMeaning.Elements, category);

    public static bool TryParse(string text, out ColumnUse use)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var isKind = TryName(colon < 0 ? text : text[..colon], out ColumnMeaning kind);
        var category = default(ElementCategory);
        var isCategory = colon > 0 && TryName(text[(colon + 1)..], out category);
        use = new(kind, isCategory ? category : null);
        return isKind && (kind == ColumnMeaning.Elements) == isCategory && (colon < 0 || isCategory);
    }

    public override string ToString() => Category is { } category ? $"{Kind}:{category}" : $"{Kind}";

    private static bool TryName<TEnum>(string text, out TEnum value)
        where TEnum : struct, Enum => Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value) && !text.Any(char.IsAsciiDigit);

    internal sealed class ColumnUseJsonConverter : JsonConverter<ColumnUse>
    {
        public override ColumnUse Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString() ?? "", out var use) ? use : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, ColumnUse value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
