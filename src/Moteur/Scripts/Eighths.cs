using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Moteur.Scripts;

/// <summary>A length of script in eighths of a page, the trade's measure: printed <c>1 3/8</c>. Never negative.</summary>
[JsonConverter(typeof(EighthsJsonConverter))]
public readonly record struct Eighths : IComparable<Eighths>
{
    /// <param name="count">How many eighths; 8 make a page.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative: a bug of the caller.</exception>
    public Eighths(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Count = count;
    }

    /// <summary>How many eighths.</summary>
    public int Count { get; }

    public static Eighths Zero => default;

    /// <summary>Screen time (minutage) by the common rule of one page a minute.</summary>
    public TimeSpan ScreenTime => TimeSpan.FromSeconds(Count * 7.5);

    public static Eighths operator +(Eighths a, Eighths b) => new(a.Count + b.Count);

    public static bool operator <(Eighths a, Eighths b) => a.Count < b.Count;

    public static bool operator >(Eighths a, Eighths b) => a.Count > b.Count;

    public static bool operator <=(Eighths a, Eighths b) => a.Count <= b.Count;

    public static bool operator >=(Eighths a, Eighths b) => a.Count >= b.Count;

    public static Eighths Sum(IEnumerable<Eighths> lengths) => new(lengths.Sum(l => l.Count));

    /// <summary>Reads <c>1 3/8</c>, <c>3/8</c> or <c>2</c> (pages).</summary>
    public static bool TryParse(string? text, out Eighths eighths)
    {
        eighths = default;
        var total = 0;
        var parts = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 2)
        {
            return false;
        }

        foreach (var part in parts)
        {
            var slash = part.IndexOf('/', StringComparison.Ordinal);
            if (slash < 0
                ? !TryCount(part, out var pages)
                : !TryCount(part[..slash], out pages) || part[slash..] != "/8")
            {
                return false;
            }

            total += slash < 0 ? pages * 8 : pages;
        }

        eighths = new(total);
        return true;
    }

    public int CompareTo(Eighths other) => Count.CompareTo(other.Count);

    public override string ToString() => (Count / 8, Count % 8) switch
    {
        (var pages, 0) => pages.ToString(CultureInfo.InvariantCulture),
        (0, var rest) => $"{rest}/8",
        (var pages, var rest) => $"{pages} {rest}/8",
    };

    private static bool TryCount(string text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count < 100_000;

    internal sealed class EighthsJsonConverter : JsonConverter<Eighths>
    {
        public override Eighths Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TryGetInt32(out var count) && count >= 0 ? new(count) : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Eighths value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Count);
    }
}
