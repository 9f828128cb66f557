using System.Globalization;
using System.Text.RegularExpressions;
using Moteur.Scripts;

namespace Moteur.Breakdown.Raccords;

/// <summary>The order of the story, read from the names that people give its days: « Jour 1 », « Nuit 3 », « Flashback 1985 ».</summary>
public static partial class StoryDays
{
    /// <summary>The number of a story day; null for one without, as of a flashback.</summary>
    public static int? NumberOf(string storyDay) =>
        Named().Match(Folding.Fold(storyDay)) is { Success: true } found
        && int.TryParse(found.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>
    /// Scenes in the order of the story: by numbered day, night after day, in script order within; then the days without a
    /// number as the script comes to them, then the scenes without a day.
    /// </summary>
    public static IReadOnlyList<SceneLine> InOrder(IEnumerable<SceneLine> scenes)
    {
        var list = scenes.ToList();
        var first = list.GroupBy(s => Folding.Key(s.StoryDay)).ToDictionary(g => g.Key, g => g.Min(s => s.Position), StringComparer.Ordinal);
        return
        [
            .. list.OrderBy(s => s.StoryDay.Length == 0)
                .ThenBy(s => NumberOf(s.StoryDay) ?? int.MaxValue)
                .ThenBy(s => NumberOf(s.StoryDay) is null ? first[Folding.Key(s.StoryDay)] : IsNight(s.StoryDay) ? 1 : 0)
                .ThenBy(s => s.Position),
        ];
    }

    private static bool IsNight(string storyDay) => Folding.Fold(storyDay).TrimStart() is ['N', ..];

    [GeneratedRegex(@"^\s*(?:JOUR|NUIT|DAY|NIGHT|J|N|D)\s*\.?\s*(?<n>\d{1,4})\b")]
    private static partial Regex Named();
}
