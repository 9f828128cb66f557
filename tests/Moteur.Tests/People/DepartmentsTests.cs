using System.Globalization;
using Moteur.People;

namespace Moteur.Tests.People;

public class DepartmentsTests
{
    [Fact]
    public void Departments_stand_in_the_order_of_a_liste_technique() =>
        new[] { "", "Cascades", "Animaux", "régie", "Image", "Mise en scène", "Maquillage-coiffure", "SON" }
            .OrderBy(Departments.Rank)
            .ShouldBe(["Mise en scène", "régie", "Image", "SON", "Maquillage-coiffure", "Cascades", "Animaux", ""]);

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void The_names_offered_are_recognised_in_that_order(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Departments.UsualNames.Select(Departments.Rank).ShouldBe(Enumerable.Range(0, Departments.UsualNames.Count));
    }
}
