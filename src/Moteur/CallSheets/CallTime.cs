using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Moteur.CallSheets;

/// <summary>
/// An hour of a shooting day, in minutes from the midnight that begins the date it was called for. It may pass midnight:
/// 1 h 30 in the night that follows is 25 h 30, and prints as 1 h 30.
/// </summary>
[JsonConverter(typeof(CallTimeJsonConverter))]
public readonly record struct CallTime : IComparable<CallTime>
{
    /// <summary>Latest hour of a shooting day: noon of the next date.</summary>
    public const int MaxMinutes = 36 * 60;

    /// <param name="minutes">0 to <see cref="MaxMinutes"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside: a bug of the caller.</exception>
    public CallTime(int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minutes, MaxMinutes);
        Minutes = minutes;
    }

    public int Minutes { get; }

    /// <summary>True from midnight on: the hour falls on the date after the shooting day's.</summary>
    public bool IsNextDay => Minutes >= 24 * 60;

    /// <summary>This hour moved by some minutes, kept within the day's bounds.</summary>
    public CallTime Plus(int minutes) => new(Math.Clamp(Minutes + minutes, 0, MaxMinutes));

    /// <summary>Reads 7:30, 07h30, 7 h 30 or 7h; hours up to 36.</summary>
    public static bool TryParse(string? text, out CallTime time)
    {
        time = default;
        var parts = (text ?? "").Replace('h', ':').Replace('H', ':').Split(':', StringSplitOptions.TrimEntries);
        if (parts.Length is 0 or > 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || hours > 36)
        {
            return false;
        }

        var minutes = 0;
        if (parts.Length == 2 && parts[1].Length > 0
            && (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out minutes) || minutes > 59))
        {
            return false;
        }

        var total = (hours * 60) + minutes;
        if (total > MaxMinutes)
        {
            return false;
        }

        time = new(total);
        return true;
    }

    public static bool operator <(CallTime a, CallTime b) => a.Minutes < b.Minutes;

    public static bool operator >(CallTime a, CallTime b) => a.Minutes > b.Minutes;

    public static bool operator <=(CallTime a, CallTime b) => a.Minutes <= b.Minutes;

    public static bool operator >=(CallTime a, CallTime b) => a.Minutes >= b.Minutes;

    public int CompareTo(CallTime other) => Minutes.CompareTo(other.Minutes);

    /// <summary>Clock form <c>07:30</c>, as time inputs and iCalendar want it.</summary>
    public override string ToString() => $"{Minutes / 60 % 24:00}:{Minutes % 60:00}";

    internal sealed class CallTimeJsonConverter : JsonConverter<CallTime>
    {
        public override CallTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TryGetInt32(out var minutes) && minutes is >= 0 and <= MaxMinutes ? new(minutes) : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, CallTime value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Minutes);
    }
}
