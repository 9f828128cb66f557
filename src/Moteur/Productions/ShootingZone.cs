namespace Moteur.Productions;

/// <summary>The time zone in which the productions shoot.</summary>
public static class ShootingZone
{
    /// <summary>Metropolitan France; the machine's own zone where it knows no other.</summary>
    public static TimeZoneInfo Zone { get; } =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Paris", out var paris) ? paris : TimeZoneInfo.Local;

    /// <summary>The date there at an instant.</summary>
    public static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone).DateTime);
}
