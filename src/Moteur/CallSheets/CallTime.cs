using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Moteur.CallSheets;

/// <summary>
/// An hour of a shooting day, in minutes from the midnight that begins the date it was called for. It may pass midnight:
/// 1 h 30 in the night that follows is 25 h 30, and prints as 1 h 30 of the next date.
/// </summary>
[JsonConverter(typeof(CallTimeJsonConverter))]
public readonly record struct CallTime : IComparable<CallTime>
{
    /// <summary>Latest hour of a shooting day: noon of the next date.</summary>
    public const int MaxMinutes = 36 * 60;

    private const int MinutesADate = 24 * 60;

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
    public bool IsNextDay => Minutes >= MinutesADate;

    /// <summary>This hour moved by some minutes, kept within the day's bounds.</summary>
    public CallTime Plus(int minutes) => new(Math.Clamp(Minutes + minutes, 0, MaxMinutes));

    /// <summary>
    /// Reads an hour as people type it: 7:30, 07h30, 7 h 30, 7h, 7.30 or 730 on a phone's figures. After midnight either go on
    /// counting, 25 h 30, or say it: 1 h 30 +1.
    /// </summary>
    public static bool TryParse(string? text, out CallTime time)
    {
        time = default;
        var clock = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('(' or ')'))).ToUpperInvariant();
        var nextDay = clock.EndsWith("+1", StringComparison.Ordinal) || clock.EndsWith("+1J", StringComparison.Ordinal);
        if (nextDay)
        {
            clock = clock[..clock.LastIndexOf('+')];
        }

        if (Split(clock) is not var (hourText, minuteText)
            || !int.TryParse(hourText, NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || hours > MaxMinutes / 60
            || !int.TryParse(minuteText, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            || minutes > 59
            || (nextDay && hours >= 24))
        {
            return false;
        }

        var total = (hours * 60) + minutes + (nextDay ? MinutesADate : 0);
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

    /// <summary>Clock form <c>07:30</c>, as iCalendar wants it.</summary>
    public override string ToString() => $"{Minutes / 60 % 24:00}:{Minutes % 60:00}";

    /// <summary>Hours and minutes in figures; null when there are more or fewer parts than an hour has.</summary>
    private static (string Hours, string Minutes)? Split(string clock)
    {
        var parts = clock.Split(':', 'H', '.', ',');
        return parts switch
        {
            // 730 and 1930: the last two figures are the minutes.
            [{ Length: 3 or 4 } figures] => (figures[..^2], figures[^2..]),
            [{ Length: 1 or 2 } hours] => (hours, "0"),
            [var hours, ""] => (hours, "0"),

            // 7h5 is five past; 7.3 could be half past or three: better asked again.
            [var hours, var minutes] when minutes.Length == 2 || clock.Contains('H') || clock.Contains(':') => (hours, minutes),
            _ => null,
        };
    }
}

/// <summary>An hour as its minutes.</summary>
public sealed class CallTimeJsonConverter : JsonConverter<CallTime>
{
    public override CallTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TryGetInt32(out var minutes) && minutes is >= 0 and <= CallTime.MaxMinutes ? new(minutes) : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, CallTime value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Minutes);
}
