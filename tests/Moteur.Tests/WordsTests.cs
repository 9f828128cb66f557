using System.Globalization;

namespace Moteur.Tests;

public class WordsTests
{
    [Theory]
    [InlineData("fr", "fr", "lun. 1er mars 2027", "7\u00A0h\u00A005")]
    [InlineData("en", "en", "Mon 1 March 2027", "7:05")]
    [InlineData("en-GB", "en", "Mon 1 March 2027", "7:05")]
    [InlineData("de", "fr", "lun. 1er mars 2027", "7\u00A0h\u00A005")]
    [InlineData("", "fr", "lun. 1er mars 2027", "7\u00A0h\u00A005")]
    public void Dates_and_hours_are_written_in_one_language_whatever_the_culture_knows(string culture, string language, string date, string hour)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(culture);
        Texts.Language.ShouldBe(language);
        Words.Date(new(2027, 3, 1)).ShouldBe(date);
        Words.Hour(new((7 * 60) + 5)).ShouldBe(hour);
    }

    [Fact]
    public void A_moment_is_a_date_and_an_hour()
    {
        CultureInfo.CurrentUICulture = new CultureInfo("fr");
        Words.Moment(new(2026, 11, 24, 22, 31, 0)).ShouldBe("mar. 24 novembre 2026 à 22\u00A0h\u00A031");
        CultureInfo.CurrentUICulture = new CultureInfo("en");
        Words.Moment(new(2026, 11, 24, 22, 31, 0)).ShouldBe("Tue 24 November 2026 at 22:31");
    }
}
