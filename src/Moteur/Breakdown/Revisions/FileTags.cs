using Moteur.Scripts;

namespace Moteur.Breakdown.Revisions;

/// <summary>
/// The elements that the incoming file itself tags. Where its text has not changed the production's breakdown stands: what people took
/// off does not come back with every version.
/// </summary>
internal sealed class FileTags
{
    private readonly Dictionary<(ElementCategory, string), ElementId> _known;
    private readonly ImportedScript _imported;

    public FileTags(BrokenDownScript before, ImportedScript imported)
    {
        _imported = imported;
        _known = before.Elements.DistinctBy(Key).ToDictionary(Key, e => e.Id);
        foreach (var element in before.Elements)
        {
            foreach (var alias in element.Aliases)
            {
                _known.TryAdd((element.Category, Folding.Key(alias)), element.Id);
            }
        }
    }

    /// <summary>Elements that the production does not have yet.</summary>
    public List<Element> Elements { get; } = [];

    /// <summary>The file's tags in what is new in a scene, but those that are there already.</summary>
    /// <param name="incoming">The scene as imported.</param>
    /// <param name="after">The scene as it becomes; its revised paragraphs are marked.</param>
    /// <param name="there">Tags that it has.</param>
    public List<Tag> In(Scene incoming, Scene after, IEnumerable<FollowedTag> there)
    {
        var known = there.Select(t => (t.Tag.ElementId, t.Span?.Paragraph)).ToHashSet();
        var tags = new List<Tag>();
        foreach (var tag in _imported.Tags.Where(t => t.SceneId == incoming.Id && t.Span is not null && after.Text!.Paragraphs[t.Span.Paragraph].Revised))
        {
            var element = ElementOf(_imported.Elements.First(e => e.Id == tag.ElementId));
            if (known.Add((element, tag.Span!.Paragraph)))
            {
                tags.Add(new() { Id = tag.Id, SceneId = after.Id, ElementId = element, Span = tag.Span, Quantity = tag.Quantity });
            }
        }

        return tags;
    }

    private ElementId ElementOf(Element element)
    {
        if (!_known.TryGetValue(Key(element), out var id))
        {
            id = _known[Key(element)] = element.Id;
            Elements.Add(element);
        }

        return id;
    }

    private static (ElementCategory Category, string Name) Key(Element element) =>
        (element.Category, Folding.Key(element.Name) is { Length: > 0 } key ? key : element.Name);
}
