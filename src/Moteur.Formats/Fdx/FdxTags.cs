using System.Globalization;

namespace Moteur.Formats.Fdx;

/// <summary>An element under a tag.</summary>
internal sealed record FdxElement(string Definition, string Category, string Name, int Quantity);

/// <summary>
/// The elements that a file tags: a run of text carries the number of a tag, the tag points at definitions (the element),
/// the definition at its category.
/// </summary>
internal sealed class FdxTags
{
    private const int MostOfOne = 100_000;

    private readonly Dictionary<string, string> _categories = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (string Category, string Name)> _definitions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<(string Definition, int Quantity)>> _tags = new(StringComparer.Ordinal);

    public void Read(FdxNodes nodes) => nodes.EachChild(() =>
    {
        switch (nodes.Name)
        {
            case "TagCategories":
                nodes.EachChild(() => Keep(_categories, nodes["Id"], nodes["Name"] ?? nodes["Label"] ?? nodes["Type"] ?? ""));
                break;
            case "TagDefinitions":
                nodes.EachChild(() => Keep(_definitions, nodes["Id"], (nodes["CatId"] ?? "", nodes["Label"] ?? nodes["Name"] ?? "")));
                break;
            case "Tags":
                nodes.EachChild(() => ReadTag(nodes));
                break;
        }
    });

    /// <summary>The elements under a tag's number: the definition of each, its category, its name, and how many are needed.</summary>
    public IEnumerable<FdxElement> Of(string number) =>
        from tag in _tags.GetValueOrDefault(number, [])
        where _definitions.ContainsKey(tag.Definition)
        let element = _definitions[tag.Definition]
        select new FdxElement(tag.Definition, _categories.GetValueOrDefault(element.Category, element.Category), element.Name, tag.Quantity);

    private void ReadTag(FdxNodes nodes)
    {
        var definitions = new List<(string Definition, int Quantity)>();
        var number = nodes["Number"] ?? nodes["Id"] ?? "";
        if (nodes["DefId"] is { } own)
        {
            definitions.Add((own.Trim(), 1));
        }

        nodes.EachChild(() =>
        {
            if (nodes.Name == "DefId")
            {
                var quantity = int.TryParse(nodes["Quantity"], NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? Math.Clamp(many, 1, MostOfOne) : 1;
                definitions.Add((nodes.ReadText().Trim(), quantity));
            }
        });
        Keep(_tags, number, definitions);
    }

    private static void Keep<T>(Dictionary<string, T> known, string? key, T value)
    {
        if (key is { Length: > 0 })
        {
            known.TryAdd(key.Trim(), value);
        }
    }
}
