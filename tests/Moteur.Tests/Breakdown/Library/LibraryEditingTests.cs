using Moteur.Breakdown;
using Moteur.Breakdown.Library;
using Moteur.Scripts;

namespace Moteur.Tests.Breakdown.Library;

public sealed class LibraryEditingTests
{
    private static readonly ElementFacts Lantern = Facts("Lanterne");
    private static readonly ElementFacts Lamp = Facts("Fanal") with { Aliases = ["lanterne", "falot"] };
    private static readonly SceneId Scene = SceneId.New();

    [Fact]
    public void Where_both_were_the_merged_one_is_once_at_each_place_with_the_larger_quantity()
    {
        var merged = LibraryEditing.Merge(
            new(
                [Lantern, Lamp],
                [Tag(Lantern, new(2, 4, 8, "lanterne"), 1), Tag(Lamp, new(2, 10, 5, "rouge"), 4), Tag(Lamp, new(3, 0, 5, "fanal"), 1), Tag(Lamp, null, 2)],
                [],
                []),
            Lantern.Id);
        merged.Tags.Select(t => (t.ElementId, t.Span!.Words, t.Quantity)).ShouldBe([(Lantern.Id, "lanterne", 4), (Lantern.Id, "fanal", 4)]);
        merged.Elements.Single().Aliases.ShouldBe(["Fanal", "falot"]);
    }

    [Fact]
    public void Links_to_the_same_and_to_itself_are_not_kept()
    {
        var role = RoleId.New();
        var merged = LibraryEditing.Merge(
            new(
                [Lantern, Lamp],
                [],
                [
                    new(ElementLinkId.New(), Lantern.Id, role, null),
                    new(ElementLinkId.New(), Lamp.Id, role, null),
                    new(ElementLinkId.New(), Lamp.Id, null, Lantern.Id),
                ],
                []),
            Lantern.Id);
        merged.Links.Single().RoleId.ShouldBe(role);
    }

    [Fact]
    public void The_change_back_of_a_change_gives_everything_back_in_versions_nobody_has_seen()
    {
        var before = new LibraryPart([Lantern, Lamp], [Tag(Lamp, null, 2)], [], []);
        var change = LibraryChange.Of(before, LibraryEditing.Merge(before, Lantern.Id));
        change.After.Elements.Single().Version.ShouldBe(2);
        var back = change.Back();
        back.After.Tags.ShouldBe(before.Tags);
        back.After.Elements.Select(e => (e.Name, e.Version)).ShouldBe([("Lanterne", 3), ("Fanal", 2)]);
        LibraryChange.Of(before, before).IsNothing.ShouldBeTrue();
    }

    private static ElementFacts Facts(string name) => new(ElementId.New(), ElementCategory.Props, name, ElementStatus.ToFind, "", [], 1);

    private static TagFacts Tag(ElementFacts element, TextSpan? span, int quantity) => new(TagId.New(), Scene, element.Id, span, quantity);
}
