using System.CommandLine.Parsing;
using System.Globalization;
using Moteur.CallSheets;
using Moteur.Formats;
using Moteur.Productions;

namespace Moteur.Cli;

/// <summary>Reads the values of options; what cannot be read is refused in a sentence that says how to write it.</summary>
internal static class Parse
{
    public static DateOnly Date(ArgumentResult result) =>
        DateOnly.TryParseExact(Word(result), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : Refuse<DateOnly>(result, "Usage_Date");

    /// <summary>A folder; another option in its place means that it was forgotten.</summary>
    public static string Folder(ArgumentResult result) =>
        BadUsage.LooksLikeOption(Word(result)) ? Refuse<string>(result, "Usage_NoValue") ?? "" : Word(result);

    /// <summary>Minutes, from <c>8</c>, <c>7h30</c> or <c>7:30</c>.</summary>
    public static int Hours(ArgumentResult result) =>
        CallTime.TryParse(Word(result), out var time) && time.Minutes is >= 60 and <= 720
            ? time.Minutes
            : Refuse<int>(result, "Usage_Hours");

    public static CollectiveAgreement Agreement(ArgumentResult result) =>
        int.TryParse(Word(result), NumberStyles.None, CultureInfo.InvariantCulture, out var idcc) && Enum.IsDefined((CollectiveAgreement)idcc)
            ? (CollectiveAgreement)idcc
            : Refuse<CollectiveAgreement>(result, "Usage_Agreement", Agreements);

    public static string Agreements => string.Join(", ", Enum.GetValues<CollectiveAgreement>().Order().Select(a => $"{a:D}"));

    /// <summary>A format to write, by its files' extension.</summary>
    public static ScriptFileFormat Format(ArgumentResult result) =>
        Enum.TryParse<ScriptFileFormat>(Word(result), ignoreCase: true, out var format) && Enum.IsDefined(format) && !char.IsAsciiDigit(Word(result)[0])
            ? format
            : Refuse<ScriptFileFormat>(result, "Usage_Format", Formats);

    public static string Formats => string.Join('|', Enum.GetNames<ScriptFileFormat>().Select(n => n.ToLowerInvariant()));

    public static string Language(ArgumentResult result) =>
        Moteur.Cli.Language.Known.Contains(Word(result)) ? Word(result) : Refuse<string>(result, "Usage_Lang") ?? "";

    /// <summary>
    /// Days of the week that are worked, from <c>lun-ven</c>, <c>mar-sam</c>, <c>mon-fri</c> or <c>lun,mar,jeu</c>; names in either
    /// language, whole or from their first three letters.
    /// </summary>
    public static IReadOnlyList<DayOfWeek> Week(ArgumentResult result)
    {
        var worked = new HashSet<DayOfWeek>();
        foreach (var part in Word(result).Split(','))
        {
            var ends = part.Split('-').Select(Weekday).ToList();
            if (ends.Count > 2 || ends.Contains(null))
            {
                return Refuse<IReadOnlyList<DayOfWeek>>(result, "Usage_Week") ?? [];
            }

            var day = ends[0]!.Value;
            worked.Add(day);
            while (day != ends[^1])
            {
                day = (DayOfWeek)(((int)day + 1) % 7);
                worked.Add(day);
            }
        }

        return [.. worked];
    }

    private static DayOfWeek? Weekday(string name)
    {
        string[] french = ["DIMANCHE", "LUNDI", "MARDI", "MERCREDI", "JEUDI", "VENDREDI", "SAMEDI"];
        var key = Folding.Key(name);
        var at = key.Length < 3
            ? -1
            : Array.FindIndex(french, d => d.StartsWith(key, StringComparison.Ordinal)) is var first and >= 0
                ? first
                : Array.FindIndex(Enum.GetNames<DayOfWeek>(), d => d.StartsWith(key, StringComparison.OrdinalIgnoreCase));
        return at >= 0 ? (DayOfWeek)at : null;
    }

    private static string Word(ArgumentResult result) => result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";

    private static T? Refuse<T>(ArgumentResult result, string key, params object[] more)
    {
        result.AddError(CliTexts.Get(key, [Word(result), .. more]));
        return default;
    }
}
