using Moteur.Scripts;

namespace Moteur.Breakdown.Library;

/// <summary>What can be done with elements as a whole: two become one, one becomes two, one is put into scenes.</summary>
public static class LibraryEditing
{
    /// <summary>
    /// All elements of the part become one. What the others were called, noted, tagged and linked to goes to it; what is found under one
    /// name is found. Where a scene had several, it has one, with the larger quantity.
    /// </summary>
    public static LibraryPart Merge(LibraryPart part, ElementId into)
    {
        var kept = part.Elements.First(e => e.Id == into);
        var others = part.Elements.Where(e => e.Id != into).ToList();
        var gone = others.Select(e => e.Id).ToHashSet();
        var key = Folding.Key(kept.Name);
        var merged = kept with
        {
            Status = part.Elements.Max(e => e.Status),
            Notes = string.Join('\n', others.Select(e => e.Notes).Prepend(kept.Notes).Where(n => n.Length > 0).Distinct()),
            Aliases =
            [
                .. kept.Aliases.Concat(others.SelectMany(e => e.Aliases.Prepend(e.Name)))
                    .Where(a => Folding.Key(a) != key)
                    .DistinctBy(Folding.Key),
            ],
        };
        ElementId To(ElementId id) => gone.Contains(id) ? into : id;
        return new(
            [merged],
            [
                .. part.Tags.GroupBy(t => t.SceneId).SelectMany(scene => scene.Any(t => gone.Contains(t.ElementId))
                    ? OneOf([.. scene.OrderBy(t => t.ElementId != into)]).Select(t => t with { ElementId = into })
                    : scene),
            ],
            [
                .. part.Links.Select(l => l with { ElementId = To(l.ElementId), OtherId = l.OtherId is { } other ? To(other) : null })
                    .Where(l => l.ElementId != l.OtherId)
                    .DistinctBy(l => (l.RoleId, l.OtherId is { } other && other.Value.CompareTo(l.ElementId.Value) < 0 ? (other, l.ElementId) : (l.ElementId, l.OtherId ?? l.ElementId))),
            ],
            [.. part.Photos.Select(p => p with { ElementId = To(p.ElementId) })]);
    }

    /// <summary>The element stays in some of its scenes; in the others it is another one of the same category.</summary>
    public static Result<LibraryPart> Split(LibraryPart part, ElementId from, ElementId made, string name, IReadOnlyList<SceneId> scenes)
    {
        var whole = part.Elements.First(e => e.Id == from);
        var (leaving, staying) = (part.Tags.Where(t => scenes.Contains(t.SceneId)).ToList(), part.Tags.Where(t => !scenes.Contains(t.SceneId)).ToList());
        return leaving.Count == 0 || staying.Count == 0
            ? new Problem("Element_SplitSome")
            : part with
            {
                Elements = [whole, new(made, whole.Category, name, ElementStatus.ToFind, "", [], 0)],
                Tags = [.. staying, .. leaving.Select(t => t with { ElementId = made })],
            };
    }

    /// <summary>The element is needed in these scenes too, wherever it is not yet: added on their sheets, without words.</summary>
    public static LibraryPart Place(LibraryPart part, ElementId element, IReadOnlyList<SceneId> scenes)
    {
        var there = part.Tags.Select(t => t.SceneId).ToHashSet();
        return part with
        {
            Tags = [.. part.Tags, .. scenes.Distinct().Where(s => !there.Contains(s)).Select(s => new TagFacts(TagId.New(), s, element, null, 1))],
        };
    }

    /// <summary>How many are needed in a scene.</summary>
    public static LibraryPart Count(LibraryPart part, SceneId scene, int quantity) =>
        part with { Tags = [.. part.Tags.Select(t => t.SceneId == scene ? t with { Quantity = quantity } : t)] };

    /// <summary>A scene's tags of what is one element now: each place in the text once, and none without words beside them.</summary>
    private static IEnumerable<TagFacts> OneOf(IReadOnlyList<TagFacts> tags)
    {
        var quantity = tags.Max(t => t.Quantity);
        var kept = new List<TagFacts>();
        foreach (var tag in tags.OrderBy(t => t.Span is null))
        {
            if (tag.Span is { } span ? !kept.Exists(k => Overlap(k.Span!, span)) : kept.Count == 0)
            {
                kept.Add(tag with { Quantity = quantity });
            }
        }

        return kept;
    }

    private static bool Overlap(TextSpan a, TextSpan b) =>
        a.Paragraph == b.Paragraph && a.Start < b.Start + b.Length && b.Start < a.Start + a.Length;
}
