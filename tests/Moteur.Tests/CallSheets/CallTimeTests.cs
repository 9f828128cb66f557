using System.Globalization;
using Moteur.CallSheets;

namespace Moteur.Tests.CallSheets;

public class CallTimeTests
{
    [Theory]
    [InlineData("7h30", 450)]
    [InlineData("07:30", 450)]
    [InlineData("7 h 30", 450)]
    [InlineData("7\u00A0h\u00A030", 450)]
    [InlineData("7H", 420)]
    [InlineData("7", 420)]
    [InlineData("07h05", 425)]
    [InlineData("7h5", 425)]
    [InlineData("730", 450)]
    [InlineData("1930", 1170)]
    [InlineData("7.30", 450)]
    [InlineData("7,30", 450)]
    [InlineData("0h00", 0)]
    [InlineData("25:30", 1530)]
    [InlineData("25 h 30", 1530)]
    [InlineData("2530", 1530)]
    [InlineData("1 h 30 +1", 1530)]
    [InlineData("1h30 (+1)", 1530)]
    [InlineData("01:30+1 j", 1530)]
    [InlineData("0h +1", 1440)]
    [InlineData("36h", 2160)]
    public void An_hour_is_read_however_it_is_typed(string typed, int minutes)
    {
        CallTime.TryParse(typed, out var time).ShouldBeTrue();
        time.Minutes.ShouldBe(minutes);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("h30")]
    [InlineData("7h60")]
    [InlineData("7.3")]
    [InlineData("37h")]
    [InlineData("36h01")]
    [InlineData("25h30 +1")]
    [InlineData("-1h")]
    [InlineData("7h30 matin")]
    [InlineData("7:30:00")]
    [InlineData("12345")]
    public void What_is_no_hour_is_not_read(string? typed) => CallTime.TryParse(typed, out _).ShouldBeFalse();

    [Theory]
    [InlineData(450, "7\u00A0h\u00A030", "7:30")]
    [InlineData(1530, "1\u00A0h\u00A030\u00A0+1", "1:30\u00A0+1")]
    public void What_a_field_shows_is_read_back_as_the_same_hour(int minutes, string french, string english)
    {
        foreach (var (language, expected) in new[] { ("fr", french), ("en", english) })
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            Words.HourAndDay(new(minutes)).ShouldBe(expected);
            CallTime.TryParse(expected, out var time).ShouldBeTrue();
            time.Minutes.ShouldBe(minutes);
        }
    }
}
