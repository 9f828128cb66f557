using Moteur.Breakdown;
using Moteur.Breakdown.Library;

namespace Moteur.Tests.Breakdown.Library;

public sealed class ElementTwinsTests
{
    [Theory]
    [InlineData("Lanterne", "Lanternes")]
    [InlineData("Clé à molette", "clés à molettes")]
    [InlineData("Trousseau", "Trouseau")]
    [InlineData("Bicyclette", "Bicylette")]
    [InlineData("Épuisette", "EPUISETTE")]
    public void Names_that_differ_by_a_plural_a_letter_or_accents_are_proposed(string first, string second) =>
        ElementTwins.Find([Line(first), Line(second)]).Count.ShouldBe(1);

    [Theory]
    [InlineData("Camion 1", "Camion 2")]
    [InlineData("Verre", "Terre")]
    [InlineData("Sac", "Sabre")]
    [InlineData("Lanterne rouge", "Lanterne")]
    public void Other_things_are_not(string first, string second) => ElementTwins.Find([Line(first), Line(second)]).ShouldBeEmpty();

    [Fact]
    public void A_name_that_another_element_is_also_called_by_is_proposed_once()
    {
        var (lantern, lamp) = (Line("Lanterne") with { Aliases = ["fanal", "Fanaux"] }, Line("Fanal"));
        ElementTwins.Find([lantern, lamp]).ShouldBe([new(lantern, lamp)]);
        ElementTwins.Find([lantern, lamp with { Category = ElementCategory.SetDressing }]).ShouldBeEmpty();
    }

    private static ElementLine Line(string name) => new(ElementId.New(), ElementCategory.Props, name, ElementStatus.ToFind, "", [], 0, 1);
}
