using Moteur.Scripts;

namespace Moteur.Breakdown;

/// <summary>Gathers the elements that a file itself tags: one element a name and category, a tag for each place.</summary>
internal sealed class FileElements(List<ImportWarning> warnings)
{
    private readonly Dictionary<(ElementCategory, string), Element> _known = [];
    private readonly HashSet<string> _unknownLabels = new(StringComparer.Ordinal);

    public List<Element> Elements { get; } = [];

    public List<Tag> Tags { get; } = [];

    public void Take(SceneId scene, ScenePart part)
    {
        for (var i = 0; i < part.Paragraphs.Count; i++)
        {
            var text = part.Paragraphs[i].Paragraph.Text;
            foreach (var tag in part.Paragraphs[i].Tags.Where(t => !CategoryLabels.IsCast(t.Category)))
            {
                var start = Math.Clamp(tag.Start, 0, text.Length);
                var length = Math.Clamp(tag.Length, 0, text.Length - start);
                var words = text.Substring(start, length);
                var name = tag.Name.Trim() is { Length: > 0 } given ? given : words.Trim();
                if (name.Length > 0)
                {
                    var element = ElementFor(tag.Category, name, part.Paragraphs[i].Line);
                    var span = length > 0 ? new TextSpan(i, start, length, words) : null;
                    Tags.Add(new() { Id = TagId.New(), SceneId = scene, ElementId = element.Id, Span = span, Quantity = tag.Quantity });
                }
            }
        }
    }

    private Element ElementFor(string label, string name, int line)
    {
        var category = CategoryLabels.Find(label);
        if (category is null && _unknownLabels.Add(label))
        {
            warnings.Add(new(line, new("Import_UnknownCategory", label)));
        }

        var key = (category ?? ElementCategory.Notes, Folding.Key(name) is { Length: > 0 } folded ? folded : name);
        if (!_known.TryGetValue(key, out var element))
        {
            element = new() { Id = ElementId.New(), Category = key.Item1, Name = name };
            _known[key] = element;
            Elements.Add(element);
        }

        return element;
    }
}
