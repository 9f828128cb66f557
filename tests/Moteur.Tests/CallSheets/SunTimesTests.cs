using Moteur.CallSheets;
using Moteur.Tests.Documents;

namespace Moteur.Tests.CallSheets;

public class SunTimesTests
{
    // Expected hours found by another method: the low-precision sun of the Astronomical Almanac, its altitude followed through
    // the day to the crossing of -50′.
    [Theory]
    [InlineData("Paris", 2027, 3, 1, "07:33", "18:34")]
    [InlineData("Paris", 2027, 6, 21, "05:47", "21:58")]
    [InlineData("Paris", 2027, 12, 21, "08:41", "16:56")]
    [InlineData("Brest", 2027, 3, 1, "08:00", "19:01")]
    [InlineData("Brest", 2027, 6, 21, "06:16", "22:23")]
    [InlineData("Brest", 2027, 12, 21, "09:06", "17:25")]
    public void The_sun_rises_and_sets_within_two_minutes_of_the_almanac(string town, int year, int month, int day, string rise, string set)
    {
        var (latitude, longitude) = town == "Paris" ? (48.8566, 2.3522) : (48.3904, -4.4861);
        var sun = SunTimes.At(latitude, longitude, new(year, month, day), FictionalShoot.Paris).ShouldNotBeNull();
        Math.Abs(sun.Sunrise.Minutes - Minutes(rise)).ShouldBeLessThanOrEqualTo(2);
        Math.Abs(sun.Sunset.Minutes - Minutes(set)).ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void Where_the_sun_stays_up_there_is_no_hour_to_print() =>
        SunTimes.At(71.17, 25.78, new(2027, 6, 21), FictionalShoot.Paris).ShouldBeNull();

    private static int Minutes(string clock) => CallTime.TryParse(clock, out var time) ? time.Minutes : throw new FormatException(clock);
}
