namespace Moteur.Formats.Fdx;

/// <summary>
/// The elements that a file tags: a run of text carries the number of a tag, the tag points at definitions (the element),
/// the definition at its category.
/// </summary>
internal sealed class FdxTags
{
    private readonly Dictionary<string, string> _categories = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (string Category, string Name)> _definitions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> _tags = new(StringComparer.Ordinal);

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

    /// <summary>Category and name of each element under a tag's number.</summary>
    public IEnumerable<(string Category, string Name)> Of(string number) =>
        _tags.GetValueOrDefault(number, [])
            .Where(_definitions.ContainsKey)
            .Select(id => _definitions[id])
            .Select(d => (_categories.GetValueOrDefault(d.Category, d.Category), d.Name));

    private void ReadTag(FdxNodes nodes)
    {
        var definitions = new List<string>();
        var number = nodes["Number"] ?? nodes["Id"] ?? "";
        if (nodes["DefId"] is { } own)
        {
            definitions.Add(own.Trim());
        }

        nodes.EachChild(() =>
        {
            if (nodes.Name == "DefId")
            {
                definitions.Add(nodes.ReadText().Trim());
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
