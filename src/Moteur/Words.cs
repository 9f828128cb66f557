using Moteur.CallSheets;

namespace Moteur;

/// <summary>
/// Dates, hours and durations as the crew writes them: « lun. 1er mars 2027 », « 7 h 30 », « 1 h 45 » in French, local forms
/// in English. Independent of the machine's culture data, so that browser, server and papers print the same.
/// </summary>
public static class Words
{
    private const char NoBreak = '\u00A0';

    private static bool IsFrench => Texts.Language == "fr";

    /// <summary>« lun. 1er mars 2027 », <c>Mon 1 March 2027</c>.</summary>
    public static string Date(DateOnly date) => $"{Weekday(date)[..3]}{(IsFrench ? "." : "")} {DayAndMonth(date)} {date.Year}";

    /// <summary>« lundi 1er mars 2027 », <c>Monday 1 March 2027</c>.</summary>
    public static string LongDate(DateOnly date) => $"{Weekday(date)} {DayAndMonth(date)} {date.Year}";

    /// <summary>« lun. 1er mars », <c>Mon 1 March</c>.</summary>
    public static string ShortDate(DateOnly date) => $"{Weekday(date)[..3]}{(IsFrench ? "." : "")} {DayAndMonth(date)}";

    /// <summary>« lundi », <c>Monday</c>.</summary>
    public static string Weekday(DateOnly date) => Texts.Of(date.DayOfWeek);

    /// <summary>« 7 h 30 », <c>7:30</c>.</summary>
    public static string Hour(CallTime time) => IsFrench
        ? $"{time.Minutes / 60 % 24}{NoBreak}h{NoBreak}{time.Minutes % 60:00}"
        : $"{time.Minutes / 60 % 24}:{time.Minutes % 60:00}";

    /// <summary>« 1 h 30 +1 » after midnight: an hour as <see cref="CallTime.TryParse"/> reads it back.</summary>
    public static string HourAndDay(CallTime time) => time.IsNextDay ? $"{Hour(time)}{NoBreak}+1" : Hour(time);

    /// <summary>« mar. 24 novembre 2026 à 22 h 31 », <c>Tue 24 November 2026 at 22:31</c>.</summary>
    public static string Moment(DateTime time) =>
        Texts.Get("Words_Moment", Date(DateOnly.FromDateTime(time)), Hour(new((time.Hour * 60) + time.Minute)));

    /// <summary>« 1 h 45 », « 45 min »; <c>1 h 45</c>, <c>45 min</c>.</summary>
    public static string Duration(int minutes) => minutes < 60
        ? $"{minutes}{NoBreak}min"
        : $"{minutes / 60}{NoBreak}h{NoBreak}{minutes % 60:00}";

    /// <summary>Screen time « 1′30″ ».</summary>
    public static string ScreenTime(TimeSpan time) => $"{(int)time.TotalMinutes}′{time.Seconds:00}″";

    private static string DayAndMonth(DateOnly date)
    {
        var month = Texts.Get($"Month_{date.Month}");
        return IsFrench ? $"{date.Day}{(date.Day == 1 ? "er" : "")} {month}" : $"{date.Day} {month}";
    }
}
