using System.Globalization;
using System.Text.RegularExpressions;
using Moteur.Scripts;

namespace Moteur.Breakdown.Tables;

/// <summary>A thing and how many of it, as a cell names them.</summary>
public readonly record struct CountedName(string Name, int Quantity);

/// <summary>Reads what people type into cells. Each answers null for what it does not understand, never for an empty cell.</summary>
internal static partial class CellReading
{
    private const int MostOfOne = 100_000;
    private const int LongestDay = 24 * 60;

    /// <summary>A page is a minute: an eighth lasts seven seconds and a half.</summary>
    private const double SecondsPerEighth = 7.5;

    private static readonly string[] Interiors = ["INT", "INTERIEUR", "INTERIOR", "I"];
    private static readonly string[] Exteriors = ["EXT", "EXTERIEUR", "EXTERIOR", "E"];

    /// <summary>INT, EXT, INT/EXT, in full or by a letter.</summary>
    public static Interior? Interior(string cell)
    {
        var words = Words(cell);
        var (inside, outside) = (words.Exists(Interiors.Contains), words.Exists(Exteriors.Contains));
        return words.Count == 0 || !words.TrueForAll(w => Interiors.Contains(w) || Exteriors.Contains(w)) ? null
            : inside && outside ? Scripts.Interior.IntExt
            : inside ? Scripts.Interior.Int
            : Scripts.Interior.Ext;
    }

    /// <summary>The effect: day, night…, alone or after INT and EXT as in <c>INT JOUR</c>, <c>E/N</c>.</summary>
    public static (Interior? Interior, TimeOfDay Time)? Effect(string cell)
    {
        var words = Words(cell);
        var places = words.TakeWhile(w => Interiors.Contains(w) || Exteriors.Contains(w)).ToList();
        var interior = places.Count > 0 ? Interior(string.Join(' ', places)) : null;
        var rest = string.Join(' ', words.Skip(places.Count)) switch { "J" or "D" => "JOUR", "N" => "NUIT", var other => other };
        if (rest.Length == 0)
        {
            return interior is null ? null : (interior, Scripts.TimeOfDay.None);
        }

        var time = SceneHeading.Parse($"INT. X - {rest}").TimeOfDay;
        return time == Scripts.TimeOfDay.None ? null : (interior, time);
    }

    /// <summary><c>1 3/8</c>, <c>3/8</c>, <c>2</c>, and the decimal pages of spreadsheets: <c>1,375</c>.</summary>
    public static Eighths? Length(string cell)
    {
        if (Eighths.TryParse(cell, out var eighths))
        {
            return eighths;
        }

        return Decimal(cell) is >= 0 and < 1000 and var pages ? new Eighths((int)Math.Round(pages * 8, MidpointRounding.AwayFromZero)) : null;
    }

    /// <summary>Minutes of shooting: <c>45</c>, <c>45 min</c>, <c>1 h 15</c>, <c>1:15</c>.</summary>
    public static int? Minutes(string cell)
    {
        var text = Folding.OneSpace(cell);
        if (HoursAndMinutes().Match(text) is { Success: true } time)
        {
            var minutes = (Number(time.Groups[1]) * 60) + Number(time.Groups[2]);
            return minutes <= LongestDay ? minutes : null;
        }

        return Decimal(MinuteWord().Replace(text, "")) is >= 0 and <= LongestDay and var plain ? (int)Math.Ceiling(plain) : null;
    }

    /// <summary>
    /// A duration on screen in seconds: <c>2'30"</c>, <c>2:30</c>, <c>0:02:30</c>, <c>2 min 30</c>, <c>90 s</c>. A figure alone could be
    /// minutes or seconds and is not understood.
    /// </summary>
    public static int? Seconds(string cell)
    {
        var text = Folding.OneSpace(cell).Replace('’', '\'').Replace('′', '\'').Replace("''", "\"", StringComparison.Ordinal).Replace('″', '"').Replace('”', '"');
        foreach (var form in (Regex[])[Clock(), MinutesAndSeconds(), SecondsAlone()])
        {
            if (form.Match(text) is { Success: true } match)
            {
                var seconds = (Number(match.Groups["h"]) * 3600) + (Number(match.Groups["m"]) * 60) + Number(match.Groups["s"]);
                return seconds <= LongestDay * 60 ? seconds : null;
            }
        }

        return null;
    }

    /// <summary>The eighths that last as long; at least one.</summary>
    public static Eighths Lasting(int seconds) => new(Math.Max(1, (int)Math.Round(seconds / SecondsPerEighth, MidpointRounding.AwayFromZero)));

    /// <summary>
    /// The names in a cell, parted by commas, semicolons or lines, with how many: <c>chaise × 4</c>, <c>4 x chaise</c>,
    /// <c>clients (20)</c>, and, of people who are counted, <c>20 clients</c>.
    /// </summary>
    public static IEnumerable<CountedName> Names(string cell, ElementCategory? category) =>
        cell.Split([',', ';', '\n', '•'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => Counted(Folding.OneSpace(part.TrimStart('-', '–', ' ')), category is ElementCategory.Extras or ElementCategory.Silhouettes))
            .Where(n => n.Name.Any(char.IsLetterOrDigit));

    /// <summary>Roles of a cell: names, or cast numbers, or both as in <c>3 MARIE</c>.</summary>
    public static IEnumerable<(int? Number, string Name)> Roles(string cell)
    {
        foreach (var part in cell.Split([',', ';', '\n', '/', '•'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var match = CastNumber().Match(Folding.OneSpace(part));
            var name = RoleNames.Canonical(match.Groups[2].Value);
            if (match.Groups[1].Success || name.Length > 0)
            {
                yield return (match.Groups[1].Success ? Number(match.Groups[1]) : null, name);
            }
        }
    }

    /// <summary>How many; null when it is no number from 1.</summary>
    public static int? Quantity(string cell) => Decimal(cell) is >= 1 and <= MostOfOne and var many ? (int)many : null;

    private static CountedName Counted(string text, bool isPeople)
    {
        var match = Before().Match(text) is { Success: true } before ? before
            : After().Match(text) is { Success: true } after ? after
            : isPeople && People().Match(text) is { Success: true } people ? people
            : null;
        return match is not null && Number(match.Groups["n"]) is > 0 and <= MostOfOne and var many ? new(match.Groups["name"].Value.Trim(), many) : new(text, 1);
    }

    private static double? Decimal(string cell) =>
        double.TryParse(cell.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    private static int Number(Group group) => group.Success && int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static List<string> Words(string cell) =>
        [.. Folding.Fold(cell).Split([' ', '/', '.', '-', '–', ',', '+', '&', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("ET" or "AND"))];

    [GeneratedRegex(@"^(\d{1,2})\s?(?:h|H|:)\s?(\d{1,2})?\s?(?:min|mn|m)?(?::00)?$")]
    private static partial Regex HoursAndMinutes();

    [GeneratedRegex(@"\s?(?:minutes?|min|mn|m|')\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex MinuteWord();

    [GeneratedRegex(@"^(?:(?<h>\d{1,2}):)?(?<m>\d{1,3}):(?<s>\d{2})$")]
    private static partial Regex Clock();

    [GeneratedRegex("""^(?:(?<h>\d{1,2})\s?h\s?)?(?<m>\d{1,3})\s?(?:'|min\.?|mn|m)\s?(?:(?<s>\d{1,2})\s?(?:"|s|sec\.?)?)?$""", RegexOptions.IgnoreCase)]
    private static partial Regex MinutesAndSeconds();

    [GeneratedRegex("""^(?<s>\d{1,5})\s?(?:"|s|sec\.?|secondes?|seconds?)$""", RegexOptions.IgnoreCase)]
    private static partial Regex SecondsAlone();

    [GeneratedRegex(@"^(?<n>\d{1,6})\s?[x×]\s?(?<name>\D.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex(@"^(?<name>.*\S)\s?(?:[x×]\s?(?<n>\d{1,6})|\((?<n>\d{1,6})\))$", RegexOptions.IgnoreCase)]
    private static partial Regex After();

    [GeneratedRegex(@"^(?<n>\d{1,6})\s(?<name>\D.*)$")]
    private static partial Regex People();

    [GeneratedRegex(@"^(?:(\d{1,4})(?:[.)]?\s|$))?(.*)$", RegexOptions.Singleline)]
    private static partial Regex CastNumber();
}
