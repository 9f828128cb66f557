using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;
using Moteur.Scripts;

namespace Moteur.Formats.MovieMagic;

/// <summary>Reads Movie Magic's exchange file: headings with their numbers, lengths, roles and elements; it holds no text.</summary>
public static partial class ExchangeReader
{
    /// <summary>A season has about a thousand scenes of thirty elements.</summary>
    private const int MostRecords = 500_000;

    private const int MostOfOne = 100_000;

    /// <summary>True for a file that says it is one.</summary>
    public static bool IsExchangeFile(ReadOnlySpan<byte> file) => file.StartsWith(ExchangeFile.Mark);

    /// <returns>The scenes; or <c>Import_ExchangeBroken</c> with the place, <c>Import_ExchangeTruncated</c>, <c>Import_TooComplex</c>.</returns>
    public static Result<SourceScript> Read(ReadOnlySpan<byte> file, CancellationToken cancel = default)
    {
        if (file.Length < ExchangeFile.Head || !IsExchangeFile(file))
        {
            return new Problem("Import_ExchangeTruncated");
        }

        var at = EndOfHead(file);
        var categories = Categories(file, ref at);
        var scenes = new List<SceneRecord>();
        var records = new List<(int Rank, SourceTag? Tag, Eighths? Length)>();
        while (at < file.Length)
        {
            if (scenes.Count + records.Count > MostRecords)
            {
                return new Problem("Import_TooComplex");
            }

            if (scenes.Count % 1024 == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            if (file.Length - at < ExchangeFile.RecordHead)
            {
                return file[at..].IndexOfAnyExcept((byte)0) < 0 ? ToScript(scenes, records) : new Problem("Import_ExchangeTruncated");
            }

            if (!file[at..].StartsWith(ExchangeFile.Record))
            {
                return new Problem("Import_ExchangeBroken", $"{at}");
            }

            var length = BinaryPrimitives.ReadUInt16LittleEndian(file[(at + 4)..]);
            var type = (ExchangeRecord)BinaryPrimitives.ReadUInt16LittleEndian(file[(at + 6)..]);
            if (length < 2)
            {
                return new Problem("Import_ExchangeBroken", $"{at}");
            }

            if (at + 6 + length > file.Length)
            {
                return new Problem("Import_ExchangeTruncated");
            }

            var content = file.Slice(at + ExchangeFile.RecordHead, length - 2);
            if (!Take(type, content, at, categories, scenes, records))
            {
                return new Problem("Import_ExchangeBroken", $"{at}");
            }

            at += 6 + length;
        }

        return ToScript(scenes, records);
    }

    /// <summary>Where the names of the categories begin: they are the first record, but for programs that write zeros in its place.</summary>
    private static int EndOfHead(ReadOnlySpan<byte> file)
    {
        var at = ExchangeFile.Mark.Length;
        at += file[(at + 1)..].StartsWith(ExchangeFile.Record) ? 1 + ExchangeFile.RecordHead : 0;
        while (at < file.Length && file[at] == 0)
        {
            at++;
        }

        return at;
    }

    /// <summary>The names of the categories, up to an empty one or the first record.</summary>
    private static List<string> Categories(ReadOnlySpan<byte> file, ref int at)
    {
        var names = new List<string>();
        while (at < file.Length && !file[at..].StartsWith(ExchangeFile.Record))
        {
            var length = file[at..].IndexOf((byte)0);
            var name = Text(length < 0 ? file[at..] : file.Slice(at, length));
            at = length < 0 ? file.Length : at + length + 1;
            if (name.Length > 0)
            {
                names.Add(name);
            }
            else if (names.Count > 0)
            {
                break;
            }
        }

        while (at < file.Length && file[at] == 0)
        {
            at++;
        }

        return names;
    }

    /// <summary>Keeps what a record says; false when it is too short to say it. Types that nobody knows are passed over.</summary>
    private static bool Take(
        ExchangeRecord type, ReadOnlySpan<byte> content, int at, List<string> categories, List<SceneRecord> scenes, List<(int, SourceTag?, Eighths?)> records)
    {
        switch (type)
        {
            case ExchangeRecord.Scene:
                if (content.Length < 2)
                {
                    return false;
                }

                var parts = Text(content[1..]).Split('\t');
                scenes.Add(new(content[0], at, parts[0].Trim(), parts.Length > 2 ? parts[1].Trim() : "", parts[Math.Min(2, parts.Length - 1)].Trim()));
                return true;
            case ExchangeRecord.Element:
                if (content.Length < 4)
                {
                    return false;
                }

                var label = content[2] < categories.Count ? categories[content[2]] : "";
                var (name, quantity) = Counted(Folding.OneSpace(Text(content[3..])));
                records.Add((BinaryPrimitives.ReadUInt16LittleEndian(content), new(0, 0, label, name) { Quantity = quantity }, null));
                return true;
            case ExchangeRecord.Length:
                if (content.Length < 6)
                {
                    return false;
                }

                records.Add((BinaryPrimitives.ReadUInt16LittleEndian(content), null, new Eighths(BinaryPrimitives.ReadUInt16LittleEndian(content[4..]))));
                return true;
            default:
                return true;
        }
    }

    private static SourceScript ToScript(List<SceneRecord> scenes, List<(int Rank, SourceTag? Tag, Eighths? Length)> records)
    {
        // Ranks count from one in the order of the file; a program that lists scenes in another order gives each its own, in one byte.
        var own = scenes.Count <= byte.MaxValue && scenes.Select(s => s.Rank).Distinct().Count() == scenes.Count;
        var ofScene = records.ToLookup(r => r.Rank);
        var paragraphs = scenes.Select((scene, i) => Paragraph(scene, [.. ofScene[own ? scene.Rank : i + 1]])).ToList();
        return new(ScriptFormat.MovieMagic, "", own ? [.. paragraphs.Zip(scenes).OrderBy(p => p.Second.Rank).Select(p => p.First)] : paragraphs);
    }

    private static SourceParagraph Paragraph(SceneRecord scene, List<(int Rank, SourceTag? Tag, Eighths? Length)> records)
    {
        var tags = records.Select(r => r.Tag).OfType<SourceTag>().ToList();
        return new(new(ParagraphKind.SceneHeading, scene.Heading.Length > 0 ? Folding.OneSpace(scene.Heading) : "–"), scene.At)
        {
            Number = SceneNumber.TryParse(scene.Number, out var number) ? number : null,
            Length = records.FirstOrDefault(r => r.Length is not null).Length,
            Page = int.TryParse(string.Concat(scene.Page.TakeWhile(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 100_000 ? page : null,
            Omitted = SceneHeading.Parse(scene.Heading).IsOmitted,
            Synopsis = Joined(tags, ExchangeFile.Synopsis),
            Sheet = Joined(tags, ExchangeFile.ScriptDay) is { } day ? new() { StoryDay = day } : null,
            Tags = [.. tags.Where(t => t.Category is not (ExchangeFile.Synopsis or ExchangeFile.ScriptDay) && t.Name.Length > 0)],
        };
    }

    private static string? Joined(List<SourceTag> tags, string category) =>
        string.Join(' ', tags.Where(t => t.Category == category).Select(t => t.Name)) is { Length: > 0 } text ? text : null;

    /// <summary>A number of things is written after their name: <c>Clients (20)</c>.</summary>
    private static (string Name, int Quantity) Counted(string text) =>
        Count().Match(text) is { Success: true } match
            && int.TryParse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var many) && many is > 0 and <= MostOfOne
            ? (match.Groups[1].Value, many)
            : (text, 1);

    private static string Text(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)0);
        return CleanText.Of(ExchangeFile.Letters.GetString(end < 0 ? bytes : bytes[..end])).Trim(' ', '\r', '\n');
    }

    [GeneratedRegex(@"^(.*\S) \((\d{1,6})\)$")]
    private static partial Regex Count();

    /// <summary>A scene as its record says it.</summary>
    /// <param name="Rank">The byte before it.</param>
    /// <param name="At">Where in the file.</param>
    private sealed record SceneRecord(int Rank, int At, string Page, string Number, string Heading);
}
