namespace Moteur.Productions;

/// <summary>The time zone in which the productions shoot.</summary>
public static class ShootingZone
{
    /// <summary>Metropolitan France; UTC on a machine that has no time zones, whose own clock is then no better.</summary>
    public static TimeZoneInfo Zone { get; } =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Paris", out var paris) ? paris : TimeZoneInfo.Utc;

    /// <summary>The date there at an instant.</summary>
    public static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone).DateTime);
}
