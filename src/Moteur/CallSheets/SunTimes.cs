namespace Moteur.CallSheets;

/// <summary>Sunrise and sunset of a date at a place, on the clock that the place keeps.</summary>
public sealed record SunTimes(CallTime Sunrise, CallTime Sunset)
{
    // The sun's centre 50′ under the horizon: 34′ of refraction and 16′ of half disc.
    private const double ZenithDegrees = 90.833;
    private const double J2000 = 2451545.0;
    private const int MinutesADay = 24 * 60;

    /// <summary>
    /// By the equations of NOAA's solar calculator, after Meeus, Astronomical Algorithms (ch. 25 and 28): within a minute or two
    /// between the polar circles over a flat horizon. Null where the sun does not rise or set on that date.
    /// </summary>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    /// <param name="zone">The clock in which to answer.</param>
    public static SunTimes? At(double latitude, double longitude, DateOnly date, TimeZoneInfo zone)
    {
        var sunrise = Event(latitude, longitude, date, rising: true);
        var sunset = Event(latitude, longitude, date, rising: false);
        return sunrise is { } rise && sunset is { } set ? new(OnClock(rise, date, zone), OnClock(set, date, zone)) : null;
    }

    private static CallTime OnClock(double utcMinutes, DateOnly date, TimeZoneInfo zone)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var instant = midnight.AddMinutes(Math.Round(utcMinutes));
        var local = instant + zone.GetUtcOffset(instant);
        return new((((int)(local - midnight).TotalMinutes % MinutesADay) + MinutesADay) % MinutesADay);
    }

    /// <summary>Minutes from midnight UTC; a second pass takes the sun's place at the hour found by the first.</summary>
    private static double? Event(double latitude, double longitude, DateOnly date, bool rising)
    {
        var midnight = date.DayNumber + 1721425.5;
        var minutes = 720.0;
        for (var pass = 0; pass < 2; pass++)
        {
            var (declination, equationOfTime) = Sun(midnight + (minutes / MinutesADay));
            var cosine = (Cos(ZenithDegrees) / (Cos(latitude) * Cos(declination))) - (Tan(latitude) * Tan(declination));
            if (cosine is < -1 or > 1 || double.IsNaN(cosine))
            {
                return null;
            }

            var hourAngle = Degrees(Math.Acos(cosine));
            minutes = 720 - (4 * (longitude + (rising ? hourAngle : -hourAngle))) - equationOfTime;
        }

        return minutes;
    }

    /// <summary>The sun's declination in degrees and the equation of time in minutes, at a Julian day.</summary>
    private static (double Declination, double EquationOfTime) Sun(double julianDay)
    {
        var t = (julianDay - J2000) / 36525;
        var meanLongitude = (280.46646 + (t * (36000.76983 + (t * 0.0003032)))) % 360;
        var anomaly = 357.52911 + (t * (35999.05029 - (0.0001537 * t)));
        var eccentricity = 0.016708634 - (t * (0.000042037 + (0.0000001267 * t)));
        var centre = (Sin(anomaly) * (1.914602 - (t * (0.004817 + (0.000014 * t)))))
            + (Sin(2 * anomaly) * (0.019993 - (0.000101 * t)))
            + (Sin(3 * anomaly) * 0.000289);
        var node = 125.04 - (1934.136 * t);
        var apparentLongitude = meanLongitude + centre - 0.00569 - (0.00478 * Sin(node));
        var meanObliquity = 23 + ((26 + ((21.448 - (t * (46.815 + (t * (0.00059 - (t * 0.001813)))))) / 60)) / 60);
        var obliquity = meanObliquity + (0.00256 * Cos(node));
        var y = Math.Pow(Tan(obliquity / 2), 2);
        var equation = (y * Sin(2 * meanLongitude))
            - (2 * eccentricity * Sin(anomaly))
            + (4 * eccentricity * y * Sin(anomaly) * Cos(2 * meanLongitude))
            - (0.5 * y * y * Sin(4 * meanLongitude))
            - (1.25 * eccentricity * eccentricity * Sin(2 * anomaly));
        return (Degrees(Math.Asin(Sin(obliquity) * Sin(apparentLongitude))), 4 * Degrees(equation));
    }

    private static double Degrees(double radians) => radians * 180 / Math.PI;

    private static double Sin(double degrees) => Math.Sin(degrees * Math.PI / 180);

    private static double Cos(double degrees) => Math.Cos(degrees * Math.PI / 180);

    private static double Tan(double degrees) => Math.Tan(degrees * Math.PI / 180);
}
