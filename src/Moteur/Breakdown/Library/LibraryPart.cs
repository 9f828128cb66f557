using Moteur.Scripts;

namespace Moteur.Breakdown.Library;

/// <summary>What is known of an element.</summary>
public sealed record ElementFacts(
    ElementId Id, ElementCategory Category, string Name, ElementStatus Status, string Notes, IReadOnlyList<string> Aliases, int Version)
{
    public static ElementFacts Of(Element element) =>
        new(element.Id, element.Category, element.Name, element.Status, element.Notes, element.Aliases, element.Version);
}

/// <summary>An occurrence of an element in a scene.</summary>
public sealed record TagFacts(TagId Id, SceneId SceneId, ElementId ElementId, TextSpan? Span, int Quantity)
{
    public static TagFacts Of(Tag tag) => new(tag.Id, tag.SceneId, tag.ElementId, tag.Span, tag.Quantity);
}

/// <summary>What an element goes with.</summary>
public sealed record LinkFacts(ElementLinkId Id, ElementId ElementId, RoleId? RoleId, ElementId? OtherId)
{
    public static LinkFacts Of(ElementLink link) => new(link.Id, link.ElementId, link.RoleId, link.OtherId);
}

/// <summary>Which element a photo shows.</summary>
public sealed record PhotoFacts(PhotoId Id, ElementId ElementId);

/// <summary>Some elements with all that hangs on them. Edits make another part of one; both are what undo needs.</summary>
public sealed record LibraryPart(
    IReadOnlyList<ElementFacts> Elements, IReadOnlyList<TagFacts> Tags, IReadOnlyList<LinkFacts> Links, IReadOnlyList<PhotoFacts> Photos)
{
    public static LibraryPart Nothing { get; } = new([], [], [], []);
}

/// <summary>A change of the library: what was before and what is after, of everything that differs and of nothing else.</summary>
public sealed record LibraryChange(LibraryPart Before, LibraryPart After)
{
    /// <summary>The change from one part to the other. Each element that differs has a new version after it.</summary>
    public static LibraryChange Of(LibraryPart before, LibraryPart after)
    {
        var (elementsBefore, elementsAfter) = Differing(before.Elements, after.Elements, e => e.Id);
        var (tagsBefore, tagsAfter) = Differing(before.Tags, after.Tags, t => t.Id);
        var (linksBefore, linksAfter) = Differing(before.Links, after.Links, l => l.Id);
        var (photosBefore, photosAfter) = Differing(before.Photos, after.Photos, p => p.Id);
        return new(
            new(elementsBefore, tagsBefore, linksBefore, photosBefore),
            new([.. elementsAfter.Select(e => e with { Version = e.Version + 1 })], tagsAfter, linksAfter, photosAfter));
    }

    /// <summary>True when nothing differs.</summary>
    public bool IsNothing => Before is { Elements: [], Tags: [], Links: [], Photos: [] } && After is { Elements: [], Tags: [], Links: [], Photos: [] };

    /// <summary>The change back: elements get versions that nobody has seen.</summary>
    public LibraryChange Back()
    {
        var versions = After.Elements.ToDictionary(e => e.Id, e => e.Version);
        return new(After, Before with { Elements = [.. Before.Elements.Select(e => e with { Version = versions.GetValueOrDefault(e.Id, e.Version) + 1 })] });
    }

    private static (List<T> Before, List<T> After) Differing<T, TId>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, TId> id)
        where TId : notnull
    {
        var (known, now) = (before.ToDictionary(id), after.ToDictionary(id));
        return (
            [.. before.Where(one => !now.TryGetValue(id(one), out var other) || !other!.Equals(one))],
            [.. after.Where(one => !known.TryGetValue(id(one), out var other) || !other!.Equals(one))]);
    }
}
