using System.Globalization;
using System.Xml;
using Moteur.Breakdown;
using Moteur.Scripts;

namespace Moteur.Formats.Fdx;

/// <summary>A run of a paragraph's text under the same tag.</summary>
/// <param name="Tag">Number of the tag; null for plain text.</param>
internal sealed record FdxRun(string Text, string? Tag);

/// <summary>
/// The tags of a file being written. A run of text carries one number: where elements overlap, each piece is a tag of its own that
/// names all of them, and the pieces of one element touch.
/// </summary>
internal sealed class FdxTagging
{
    private readonly Dictionary<ElementId, Element> _elements;
    private readonly Dictionary<RoleId, Role> _roles;
    private readonly ILookup<(SceneId, int), Tag> _inText;
    private readonly ILookup<SceneId, Tag> _onSheet;
    private readonly List<(string Definition, int Quantity)[]> _tags = [];
    private readonly SortedDictionary<string, (string Category, string Label)> _definitions = new(StringComparer.Ordinal);

    public FdxTagging(ScriptContent script)
    {
        _elements = script.Elements.ToDictionary(e => e.Id);
        _roles = script.Roles.ToDictionary(r => r.Id);
        var known = script.Tags.Where(t => _elements.ContainsKey(t.ElementId)).ToList();
        _inText = known.Where(t => t.Span is not null).ToLookup(t => (t.SceneId, t.Span!.Paragraph));
        _onSheet = known.Where(t => t.Span is null).ToLookup(t => t.SceneId);
    }

    /// <summary>A paragraph's text cut where tags begin and end.</summary>
    public IEnumerable<FdxRun> Runs(Scene scene, int paragraph, string text)
    {
        var tags = _inText[(scene.Id, paragraph)].Where(t => Fits(t.Span!, text)).ToList();
        var cuts = tags.SelectMany(t => new[] { t.Span!.Start, t.Span.Start + t.Span.Length }).Append(0).Append(text.Length).Distinct().Order().ToList();
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var over = tags.Where(t => t.Span!.Start <= cuts[i] && t.Span.Start + t.Span.Length >= cuts[i + 1]).ToList();
            yield return new(text[cuts[i]..cuts[i + 1]], over.Count == 0 ? null : NumberOf(over));
        }
    }

    /// <summary>What the scene needs without words for it, and the roles that say nothing in it: tags on no letter of its heading.</summary>
    public IEnumerable<FdxRun> WithoutWords(Scene scene)
    {
        foreach (var presence in scene.Roles.Where(r => !r.Speaks && _roles.ContainsKey(r.RoleId)))
        {
            var role = _roles[presence.RoleId];
            yield return new("", Number([(Define(role.Id.Value, FdxCategories.OfCast, role.Name), 1)]));
        }

        foreach (var tag in _onSheet[scene.Id])
        {
            yield return new("", NumberOf([tag]));
        }
    }

    /// <summary>Writes categories, definitions and tags.</summary>
    public void WriteTo(XmlWriter xml)
    {
        xml.WriteStartElement("TagData");
        xml.WriteStartElement("TagCategories");
        foreach (var category in FdxCategories.All)
        {
            Write(xml, "TagCategory", ("Color", category.Colour), ("Id", category.Id), ("Name", category.Name), ("Number", Figures(category.Number)), ("Style", "Bold"));
        }

        xml.WriteEndElement();
        xml.WriteStartElement("TagDefinitions");
        var number = 0;
        foreach (var (id, (category, label)) in _definitions)
        {
            Write(xml, "TagDefinition", ("CatId", category), ("Id", id), ("Label", label), ("Number", Figures(++number)));
        }

        xml.WriteEndElement();
        xml.WriteStartElement("Tags");
        for (var i = 0; i < _tags.Count; i++)
        {
            xml.WriteStartElement("Tag");
            xml.WriteAttributeString("Number", Figures(i + 1));
            foreach (var (definition, quantity) in _tags[i])
            {
                xml.WriteStartElement("DefId");
                if (quantity > 1)
                {
                    // Ours: other programs pass over what they do not know.
                    xml.WriteAttributeString("Quantity", Figures(quantity));
                }

                xml.WriteString(definition);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A tag whose words are no longer where it says stays out: it would mark others.</summary>
    private static bool Fits(TextSpan span, string text) => span.Start >= 0 && span.Length > 0 && span.Start <= text.Length - span.Length;

    private string NumberOf(List<Tag> tags) => Number([.. tags.DistinctBy(t => t.ElementId).Select(t => (Define(_elements[t.ElementId]), t.Quantity))]);

    private string Number((string Definition, int Quantity)[] definitions)
    {
        _tags.Add(definitions);
        return Figures(_tags.Count);
    }

    private string Define(Element element) => Define(element.Id.Value, FdxCategories.Of(element.Category), element.Name);

    private string Define(Guid id, FdxCategory category, string label)
    {
        var text = id.ToString("D");
        _definitions.TryAdd(text, (category.Id, XmlText.Of(label)));
        return text;
    }

    private static void Write(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }

    private static string Figures(int number) => number.ToString(CultureInfo.InvariantCulture);
}
