using System.Text.Json;
using System.Text.Json.Serialization;

namespace Moteur.Scripts;

/// <summary>
/// The number printed beside a scene: <c>12</c>, <c>4A</c>, <c>A12</c>, <c>1.3</c>. Compared as the trade reads it:
/// 4 before 4A before 5 before 12.
/// </summary>
[JsonConverter(typeof(SceneNumberJsonConverter))]
public readonly record struct SceneNumber : IComparable<SceneNumber>
{
    private readonly string? _text;

    private SceneNumber(string text) => _text = text;

    /// <summary>The number of the scene at <paramref name="position"/> (from 1) of a script that has none of its own.</summary>
    public static SceneNumber InOrder(int position) =>
        new(position.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Reads a number: 1 to 12 letters, digits, dots, dashes or primes, with at least one letter or digit.</summary>
    public static bool TryParse(string? text, out SceneNumber number)
    {
        var trimmed = text?.Trim().TrimEnd('.') ?? "";
        number = new(trimmed);
        return trimmed.Length is > 0 and <= 12
            && trimmed.Any(char.IsLetterOrDigit)
            && trimmed.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '\'' or '_' or '/');
    }

    public int CompareTo(SceneNumber other)
    {
        string a = ToString(), b = other.ToString();
        int i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            if (char.IsAsciiDigit(a[i]) && char.IsAsciiDigit(b[j]))
            {
                var x = Digits(a, ref i);
                var y = Digits(b, ref j);
                var order = x.Length != y.Length ? x.Length - y.Length : string.CompareOrdinal(x, y);
                if (order != 0)
                {
                    return order;
                }
            }
            else if (char.ToUpperInvariant(a[i]) != char.ToUpperInvariant(b[j]))
            {
                return char.ToUpperInvariant(a[i]) - char.ToUpperInvariant(b[j]);
            }
            else
            {
                i++;
                j++;
            }
        }

        return a.Length - i - (b.Length - j);
    }

    public override string ToString() => _text ?? "";

    private static string Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return text[start..at].TrimStart('0');
    }

    internal sealed class SceneNumberJsonConverter : JsonConverter<SceneNumber>
    {
        public override SceneNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out var number) ? number : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, SceneNumber value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
