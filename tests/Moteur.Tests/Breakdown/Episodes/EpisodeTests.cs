using System.Text;
using Moteur.Breakdown;
using Moteur.Breakdown.Episodes;
using Moteur.Formats;
using Moteur.Scripts;

namespace Moteur.Tests.Breakdown.Episodes;

public class EpisodeTests
{
    [Theory]
    [InlineData("2/", "1", "2", "2A")]
    [InlineData("2/", "201", "3")]
    [InlineData("", "201", "202A")]
    [InlineData("", "2/1", "2/2A")]
    [InlineData("", "2.1", "2.2")]
    [InlineData("2/", "21", "22")]
    [InlineData("2/", "201", "299")]
    [InlineData("2/", "20", "2A03")]
    public void An_episodes_numbers_take_its_own_before_them_unless_they_say_it_already(string prefix, params string[] numbers)
    {
        var imported = Import(string.Join("\n\n", numbers.Select(n => $"INT. A - JOUR #{n}#\n\nRien.")));
        var isOwn = prefix.Length == 0;
        EpisodeNumbers.PrefixFor(2, imported, [SceneNumber.InOrder(1), SceneNumber.InOrder(299)]).ShouldBe(prefix);
        EpisodeNumbers.Give(imported, prefix);
        EpisodeNumbers.Give(imported, prefix);
        imported.Scenes.Select(s => $"{s.Number}").ShouldBe(isOwn ? numbers : numbers.Select(n => $"2/{n}"));
    }

    [Fact]
    public void Roles_and_elements_of_one_name_are_one_through_the_episodes()
    {
        var first = Import("INT. A - JOUR\n\nMARIE\nOui.\n\nPAUL\nNon.");
        var second = Import("INT. B - NUIT\n\nZOÉ\nAh.\n\nMARIE\nOui.");
        var lamp = new Element { Id = ElementId.New(), Category = ElementCategory.Props, Name = "Lampe" };
        var again = new Element { Id = ElementId.New(), Category = ElementCategory.Props, Name = "LAMPE" };
        second = second with { Elements = [again], Tags = [new() { Id = TagId.New(), SceneId = second.Scenes[0].Id, ElementId = again.Id, Quantity = 3 }] };

        var join = EpisodeJoin.Of(second, first.Roles, [lamp]);

        join.AddedRoles.Select(r => (r.Name, r.Number)).ShouldBe([("ZOÉ", 3)]);
        join.AddedElements.ShouldBeEmpty();
        join.Script.Tags.Single().ElementId.ShouldBe(lamp.Id);
        second.Scenes[0].Roles.Select(r => r.RoleId).ShouldContain(first.Roles.Single(r => r.Name == "MARIE").Id);
        join.Script.Roles.Select(r => r.Name).ShouldBe(["ZOÉ", "MARIE"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("TV", 30, true)]
    [InlineData("", 20, true)]
    [InlineData("", 0, false)]
    [InlineData("", 20000, false)]
    public void A_version_of_a_film_has_a_length(string name, int seconds, bool isValid) =>
        new UpdateEpisode(1, "Film A", 0, [new(name, seconds, "16/9")]).IsValid.ShouldBe(isValid);

    private static ImportedScript Import(string text) =>
        ScriptImporter.Import(Encoding.UTF8.GetBytes(text), "a.fountain", TestContext.Current.CancellationToken).Value;
}
