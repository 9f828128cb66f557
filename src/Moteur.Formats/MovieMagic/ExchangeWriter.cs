using System.Globalization;
using Moteur.Breakdown;
using Moteur.Scripts;

namespace Moteur.Formats.MovieMagic;

/// <summary>Writes Movie Magic's exchange file: a record for each scene, its length, its roles and its elements.</summary>
public static class ExchangeWriter
{
    private static readonly string[] Names = [ExchangeFile.Synopsis, CategoryLabels.Cast, .. ElementCategories.All.Select(c => c.FdxName).Distinct(), ExchangeFile.ScriptDay];

    public static void Write(Stream stream, ScriptContent script)
    {
        using var file = new BinaryWriter(stream, ExchangeFile.Letters, leaveOpen: true);
        file.Write(ExchangeFile.Mark);

        // Zeros for the version, as Final Draft writes: the form that every version of the program takes.
        file.Write(new byte[ExchangeFile.Head - ExchangeFile.Mark.Length]);
        foreach (var name in Names)
        {
            file.Write(Bytes(name));
        }

        file.Write((byte)0);
        var roles = script.Roles.ToDictionary(r => r.Id);
        var elements = script.Elements.ToDictionary(e => e.Id);
        var tags = script.Tags.Where(t => elements.ContainsKey(t.ElementId)).ToLookup(t => t.SceneId);
        var rank = (ushort)0;
        foreach (var scene in script.Scenes)
        {
            rank++;
            var page = scene.Page.ToString(CultureInfo.InvariantCulture);
            Record(file, ExchangeRecord.Scene, [(byte)rank], $"{page}\t{scene.Number}\t{scene.Heading.Replace('\t', ' ')}\t");
            foreach (var (category, text) in Needs(scene, roles, elements, [.. tags[scene.Id]]))
            {
                Record(file, ExchangeRecord.Element, [(byte)rank, (byte)(rank >> 8), (byte)Array.IndexOf(Names, category)], text);
            }

            var eighths = (ushort)Math.Min(scene.Eighths.Count, ushort.MaxValue);
            Record(file, ExchangeRecord.Length, [(byte)rank, (byte)(rank >> 8), 0, 0, (byte)eighths, (byte)(eighths >> 8)], null);
        }
    }

    private static IEnumerable<(string Category, string Text)> Needs(
        Scene scene, Dictionary<RoleId, Role> roles, Dictionary<ElementId, Element> elements, List<Tag> tags)
    {
        if (scene.Synopsis.Length > 0)
        {
            yield return (ExchangeFile.Synopsis, scene.Synopsis);
        }

        foreach (var role in scene.Roles.Where(r => roles.ContainsKey(r.RoleId)).Select(r => roles[r.RoleId]).OrderBy(r => r.Number))
        {
            yield return (CategoryLabels.Cast, role.Name);
        }

        foreach (var tag in tags.GroupBy(t => t.ElementId))
        {
            var (element, quantity) = (elements[tag.Key], tag.Max(t => t.Quantity));
            yield return (ElementCategories.Of(element.Category).FdxName, quantity > 1 ? string.Create(CultureInfo.InvariantCulture, $"{element.Name} ({quantity})") : element.Name);
        }

        if (scene.StoryDay.Length > 0)
        {
            yield return (ExchangeFile.ScriptDay, scene.StoryDay);
        }
    }

    private static void Record(BinaryWriter file, ExchangeRecord type, ReadOnlySpan<byte> numbers, string? text)
    {
        var letters = text is null ? [] : Bytes(text);
        var shown = letters.AsSpan(0, Math.Min(letters.Length, ExchangeFile.LongestRecord - 2 - numbers.Length));
        file.Write(ExchangeFile.Record);
        file.Write((ushort)(2 + numbers.Length + shown.Length));
        file.Write((ushort)type);
        file.Write(numbers);
        file.Write(shown);
    }

    private static byte[] Bytes(string text) => [.. ExchangeFile.Letters.GetBytes(CleanText.OneLine(CleanText.Of(text)).TrimEnd()), 0];
}
