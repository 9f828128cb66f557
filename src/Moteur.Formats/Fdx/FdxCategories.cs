using System.Globalization;
using Moteur.Breakdown;

namespace Moteur.Formats.Fdx;

/// <summary>A category of tags as an FDX file declares it.</summary>
internal sealed record FdxCategory(string Id, string Name, int Number, string Colour);

/// <summary>
/// The categories that Final Draft's tagger knows. Their ids and numbers are the same in every file, by which the program knows its
/// own; those of the fiche de dépouillement that it lacks follow with numbers of their own, as categories that an author adds do.
/// </summary>
internal static class FdxCategories
{
    private const string Black = "#000000000000", Blue = "#00003600B700", Red = "#94AA11150000";

    private static readonly FdxCategory[] Own =
    [
        new("8e5e75c2-713b-47df-a75f-f12648b98ded", "Synopsis", 1, Black),
        new("01fc9642-84ff-4366-b37c-a3068dee57e8", CategoryLabels.Cast, 2, Blue),
        new("028a4e2b-b507-4d09-88ab-90e3edae9071", "Background Actors", 3, Red),
        new("0377dbe6-77a3-41af-bda8-86eb2468fdbf", "Stunts", 4, Red),
        new("04721a56-f54b-49c8-80ad-d53887d6b851", "Vehicles", 5, Red),
        new("05c556eb-6bc1-4a3a-b09f-f8b5ba1b6afa", "Props", 6, Red),
        new("47b02ff1-5161-4137-b736-f36eebba7643", "Camera", 7, Red),
        new("069e18b8-2109-4f3d-94e7-d802027a60a8", "Special Effects", 8, Red),
        new("0726fa85-1e65-4ab8-87de-bf21d09b01f0", "Wardrobe", 9, Red),
        new("08ae1eef-32ce-415f-9a9b-0982d2453ec4", "Makeup/Hair", 10, Red),
        new("09cb0d1c-ce01-4f22-bb64-b5f2e6c491c6", "Animals", 11, Red),
        new("0ae40617-cc7c-48e6-ae2b-5aaecc09986f", "Animal Wrangler", 12, Red),
        new("0b0b44c9-aa4b-4c40-88b1-d94472ad7a26", "Music", 13, Red),
        new("0ce7d308-096d-4603-8fe8-349f72cd89ff", "Sound", 15, Red),
        new("c86eae40-3b01-41c3-a7de-6859e6ec971d", "Art Department", 16, Red),
        new("0debb71b-5743-4c53-80cc-e17e841ce645", "Set Dressing", 17, Red),
        new("0e7a8fc5-5441-4bad-a9bf-5ddd3fe51c69", "Greenery", 18, Red),
        new("0ff5cda4-4d43-4cfe-940f-91380c46fdad", "Special Equipment", 19, Red),
        new("109d0eaa-0334-4823-ac0c-b44d3f209dc4", "Security", 20, Red),
        new("1179a4b1-70ee-4011-b4a2-809a0af09e92", "Additional Labor", 21, Red),
        new("12ab0932-e3b9-4b4a-bcd0-3da1b4e61d5e", "Visual Effects", 23, Red),
        new("135cc9d1-c4d5-4d00-83d9-571f584ea9cd", "Mechanical Effects", 24, Red),
        new("ce04f547-f7ee-40c9-ab66-d95a0c98034e", "Miscellaneous", 25, Red),
        new("15b6f4fd-4e74-4ad8-9971-b239d88c2997", "Notes", 26, Red),
        new("63c140da-ef2b-491a-b416-b46f461abb89", "Script Day", 27, Red),
        new("849f1ebf-5507-4f33-bff6-3a5b4d73be14", "Unit", 28, Red),
        new("70877d87-30ef-45b6-be46-c6fa94b83a71", "Sequence", 29, Red),
        new("c5e89e4d-f83e-4c28-950c-92a63f1b5f26", "Location", 30, Red),
        new("216f33fd-fc42-4269-be01-b05b18f815a0", "Comments", 31, Red),
    ];

    private const int FirstAdded = 32;

    /// <summary>Every category that a file declares.</summary>
    public static IReadOnlyList<FdxCategory> All { get; } =
    [
        .. Own,
        .. ElementCategories.All
            .Where(c => !Own.Any(o => o.Name == c.FdxName))
            .Select((c, i) => new FdxCategory(AddedId(c.Category), c.FdxName, FirstAdded + i, Wide(c.Colour))),
    ];

    private static readonly Dictionary<string, FdxCategory> ByName = All.ToDictionary(c => c.Name, StringComparer.Ordinal);

    public static FdxCategory Of(ElementCategory category) => ByName[ElementCategories.Of(category).FdxName];

    public static FdxCategory OfCast => ByName[CategoryLabels.Cast];

    /// <summary>An id of the form that the program gives, the same for a category in each of our files.</summary>
    private static string AddedId(ElementCategory category) =>
        string.Create(CultureInfo.InvariantCulture, $"6d6f7465-7572-4000-8000-{(int)category:x12}");

    /// <summary>A colour in sixteen bits a channel: <c>#8250DF</c> is <c>#82825050DFDF</c>.</summary>
    private static string Wide(string colour) => "#" + string.Concat(colour[1..].Chunk(2).Select(pair => new string([.. pair, .. pair])));
}
