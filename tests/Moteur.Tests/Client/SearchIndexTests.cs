using Moteur.Client.Shared.Search;

namespace Moteur.Tests.Client;

public class SearchIndexTests
{
    private static readonly SearchIndex Index = new(
    [
        new(FindingKind.Scene, "Séquence 1 · CHAUSSÉE - BARRIÈRE", "EXT AUBE", "/1", "1"),
        new(FindingKind.Scene, "Séquence 12 · CABANE DU GARDIEN", "INT NUIT Lila décroche le vieux téléphone", "/12", "12"),
        new(FindingKind.Scene, "Séquence 7A · CAMIONNETTE", "INT/EXT SOIR", "/7A", "7A"),
        new(FindingKind.Role, "2 · LILA", "Suzie Malbranque", "/lila", "2"),
        new(FindingKind.Role, "12 · TITOUAN", "Ewen Bazillais", "/titouan", "12"),
        new(FindingKind.Day, "Jour 3 · mer. 3 mars 2027", "CHAUSSÉE DE TRÉVAN", "/j3", "3"),
        new(FindingKind.Page, "Plan de travail", "", "/plan"),
        new(FindingKind.Action, "Se déconnecter", "", null),
    ]);

    [Fact]
    public void A_number_finds_the_scene_that_bears_it_before_all_that_only_holds_it() =>
        First("12").Href.ShouldBe("/12");

    [Theory]
    [InlineData("7a", "/7A")]
    [InlineData("chaussee barriere", "/1")]
    [InlineData("BARRIÈRE", "/1")]
    [InlineData("jour 3", "/j3")]
    [InlineData("3 mars", "/j3")]
    [InlineData("suzie", "/lila")]
    [InlineData("lila telephone", "/12")]
    [InlineData("plan", "/plan")]
    public void Words_are_found_whatever_their_case_accents_and_order(string typed, string href) => First(typed).Href.ShouldBe(href);

    [Fact]
    public void What_begins_with_the_word_comes_before_what_mentions_it() =>
        All("lila").ShouldBe(["/lila", "/12"]);

    [Fact]
    public void Before_a_letter_is_typed_pages_and_actions_are_offered() =>
        Index.Find("  ").Select(kind => kind.Key).ShouldBe([FindingKind.Page, FindingKind.Action]);

    [Fact]
    public void Nothing_is_found_when_one_word_is_nowhere() => All("lila hélicoptère").ShouldBeEmpty();

    private static Finding First(string typed) => Index.Find(typed)[0].First();

    private static IEnumerable<string?> All(string typed) => Index.Find(typed).SelectMany(kind => kind).Select(found => found.Href);
}
