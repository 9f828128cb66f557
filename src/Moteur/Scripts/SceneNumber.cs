using System.Text.Json;
using System.Text.Json.Serialization;

namespace Moteur.Scripts;

/// <summary>
/// The number printed beside a scene: <c>12</c>, <c>4A</c>, <c>A12</c>, <c>1.3</c>. Compared as the trade reads it:
/// 4 before 4A before 5, and A12, which was put before 12, between 11 and 12.
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
        List<(int Rank, string Digits)> a = Marks(), b = other.Marks();
        for (var i = 0; i < a.Count && i < b.Count; i++)
        {
            var ((rankA, digitsA), (rankB, digitsB)) = (a[i], b[i]);
            var order = rankA != rankB ? rankA - rankB
                : digitsA.Length != digitsB.Length ? digitsA.Length - digitsB.Length
                : string.CompareOrdinal(digitsA, digitsB);
            if (order != 0)
            {
                return order;
            }
        }

        return a.Count - b.Count;
    }

    public override string ToString() => _text ?? "";

    /// <summary>
    /// What numbers are compared by, mark by mark. Letters before the digits come after all else, read from the digits outwards and
    /// closed by a mark higher than any letter: so A12 is just before 12, and AB12 just before B12.
    /// </summary>
    private List<(int Rank, string Digits)> Marks()
    {
        const int end = 0, digits = 1, noLetter = char.MaxValue + 1;
        var text = ToString();
        var marks = new List<(int, string)>(text.Length + 2);
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                marks.Add((text[i++] + digits, ""));
                continue;
            }

            var before = i;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                i++;
            }

            var prefix = i < text.Length && char.IsAsciiDigit(text[i]) ? text[before..i].ToUpperInvariant() : "";
            i = prefix.Length > 0 ? i : before;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                var start = i;
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                {
                    i++;
                }

                if (i > start)
                {
                    marks.Add((digits, text[start..i].TrimStart('0')));
                }
                else
                {
                    // Above digits: a number comes before a letter.
                    marks.Add((char.ToUpperInvariant(text[i++]) + digits, ""));
                }
            }

            marks.Add((end, ""));
            marks.AddRange(prefix.Reverse().Select(letter => ((int)letter, "")));
            marks.Add((noLetter, ""));
        }

        return marks;
    }

    internal sealed class SceneNumberJsonConverter : JsonConverter<SceneNumber>
    {
        public override SceneNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out var number) ? number : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, SceneNumber value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
