using System.Collections.Concurrent;

namespace Moteur.Productions;

/// <summary>Public holidays of metropolitan France (Code du travail, art. L3133-1).</summary>
public static class FrenchHolidays
{
    private static readonly ConcurrentDictionary<int, IReadOnlyDictionary<DateOnly, string>> Known = new();

    /// <summary>The year's holidays, each with the key of its name in <c>Texts.resx</c>.</summary>
    public static IReadOnlyDictionary<DateOnly, string> Of(int year) => Known.GetOrAdd(year, Find);

    private static IReadOnlyDictionary<DateOnly, string> Find(int year)
    {
        var easter = EasterSunday(year);
        var days = new Dictionary<DateOnly, string>();
        void Add(DateOnly date, string key) => days.TryAdd(date, key);

        Add(new(year, 1, 1), "Holiday_NewYear");
        Add(easter.AddDays(1), "Holiday_EasterMonday");
        Add(new(year, 5, 1), "Holiday_Labour");
        Add(new(year, 5, 8), "Holiday_Victory");
        Add(easter.AddDays(39), "Holiday_Ascension");
        Add(easter.AddDays(50), "Holiday_WhitMonday");
        Add(new(year, 7, 14), "Holiday_National");
        Add(new(year, 8, 15), "Holiday_Assumption");
        Add(new(year, 11, 1), "Holiday_AllSaints");
        Add(new(year, 11, 11), "Holiday_Armistice");
        Add(new(year, 12, 25), "Holiday_Christmas");
        return days;
    }

    /// <summary>Gregorian Easter by the anonymous computus published in Nature, 20 April 1876 (Meeus, ch. 8).</summary>
    private static DateOnly EasterSunday(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4, l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int n = h + l - (7 * m) + 114;
        return new(year, n / 31, (n % 31) + 1);
    }
}
