using Moteur.Journal;

namespace Moteur.Tests.Journal;

public class VisitTests
{
    private static readonly DateTimeOffset Evening = new(2027, 3, 1, 19, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hier soir")]
    [InlineData("- 2027-99-99")]
    public void The_first_visit_has_none_before_it(string? kept) => Visit.Of(kept, Evening).Since.ShouldBeNull();

    [Fact]
    public void The_next_morning_tells_what_changed_since_the_evening()
    {
        var evening = Visit.Of(null, Evening);
        var morning = Visit.Of(evening.ToString(), Evening.AddHours(11));
        morning.Since.ShouldBe(Evening);
    }

    [Fact]
    public void A_reload_does_not_make_what_is_new_old()
    {
        var morning = Visit.Of(Visit.Of(null, Evening).ToString(), Evening.AddHours(11));
        var reloaded = Visit.Of(morning.ToString(), Evening.AddHours(11).AddMinutes(50));
        reloaded.Since.ShouldBe(Evening);
        Visit.Of(reloaded.ToString(), Evening.AddHours(12).AddMinutes(40)).Since.ShouldBe(Evening);
    }
}
