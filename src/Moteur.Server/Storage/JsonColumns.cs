using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Moteur.Server.Storage;

internal static class JsonColumns
{
    // Not jsonb: it would sort the properties, and a command's type must come first to be read again.
    private const string ColumnType = "json";

    /// <summary>Stores a value as JSON. Such values are replaced, never changed inside: reference equality tells a change.</summary>
    public static void IsJson<T>(this PropertyBuilder<T> property, JsonTypeInfo<T> type)
        where T : class? =>
        property.HasColumnType(ColumnType).HasConversion(
            value => JsonSerializer.Serialize(value, type),
            json => JsonSerializer.Deserialize(json, type)!,
            new ValueComparer<T>((a, b) => ReferenceEquals(a, b), value => RuntimeHelpers.GetHashCode(value), value => value));

    /// <summary>A column that holds JSON as text.</summary>
    public static void IsJsonText<T>(this PropertyBuilder<T> property) => property.HasColumnType(ColumnType);
}
