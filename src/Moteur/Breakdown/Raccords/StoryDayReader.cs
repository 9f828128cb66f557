using System.Text.RegularExpressions;
using Moteur.Scripts;

namespace Moteur.Breakdown.Raccords;

/// <summary>A story day that the script suggests for a scene that has none.</summary>
/// <param name="Reason">Why a day begins here, in words; empty where the one before goes on.</param>
public sealed record StoryDayProposal(SceneId Scene, string StoryDay, string Reason);

/// <summary>A scene with the text that may say when it plays.</summary>
/// <param name="Opening">The first paragraphs of its action.</param>
public sealed record SceneOpening(SceneLine Scene, IReadOnlyList<string> Opening);

/// <summary>
/// Proposes the chronologie. Scenes play on the same day until the heading or the first lines say otherwise (LE LENDEMAIN, TWO
/// WEEKS LATER), or morning comes after an evening or a night. What people have typed stands, and the count goes on from it. A
/// flashback stands apart.
/// </summary>
public static partial class StoryDayReader
{
    private const int OpeningParagraphs = 2;

    /// <summary>The paragraphs of a scene's text that may say when it plays.</summary>
    public static IReadOnlyList<string> OpeningOf(IEnumerable<ScriptParagraph> paragraphs) =>
        [.. paragraphs.Where(p => p.Kind is ParagraphKind.Action or ParagraphKind.Centered).Take(OpeningParagraphs).Select(p => p.Text)];

    /// <param name="scenes">In script order, omitted ones left out.</param>
    /// <param name="language">The script's, in which the days are named.</param>
    public static IReadOnlyList<StoryDayProposal> Propose(IEnumerable<SceneOpening> scenes, ScriptLanguage language)
    {
        var proposals = new List<StoryDayProposal>();
        var (day, before) = (0, TimeOfDay.None);
        foreach (var (scene, opening) in scenes)
        {
            var heading = Folding.Fold(scene.Heading);
            if (scene.StoryDay.Length > 0)
            {
                if (StoryDays.NumberOf(scene.StoryDay) is { } typed)
                {
                    (day, before) = (typed, LightOf(scene, before));
                }

                continue;
            }

            if (Flashback().IsMatch(heading))
            {
                proposals.Add(new(scene.Id, "Flashback", Quoted(Flashback().Match(heading).Value)));
                continue;
            }

            var reason = Begins(scene, heading, opening, day, before);
            day += reason is null ? 0 : 1;
            var light = LightOf(scene, before);
            proposals.Add(new(scene.Id, Name(day, light, language), reason ?? ""));
            before = light;
        }

        return proposals;
    }

    /// <summary>Why a day begins with this scene; null where the one before goes on.</summary>
    private static string? Begins(SceneLine scene, string heading, IReadOnlyList<string> opening, int day, TimeOfDay before)
    {
        if (day == 0)
        {
            return Texts.Get("StoryDay_First");
        }

        var marker = opening.Select(Folding.Fold).Prepend(heading).Select(text => AnotherDay().Match(text)).FirstOrDefault(m => m.Success);
        if (marker is not null)
        {
            return Quoted(marker.Value);
        }

        if (SameDay().IsMatch(heading))
        {
            return null;
        }

        var isMorning = scene.TimeOfDay is TimeOfDay.Dawn or TimeOfDay.Morning;
        var isDark = before is TimeOfDay.Night or TimeOfDay.Evening or TimeOfDay.Dusk;
        var isDay = scene.TimeOfDay is TimeOfDay.Day or TimeOfDay.Afternoon;
        return (isDark && (isMorning || isDay)) || (isMorning && before == TimeOfDay.Afternoon) ? Texts.Get("StoryDay_Morning") : null;
    }

    /// <summary>The light of a scene; that of the scene before where it only goes on.</summary>
    private static TimeOfDay LightOf(SceneLine scene, TimeOfDay before) =>
        scene.TimeOfDay is TimeOfDay.None or TimeOfDay.Continuous ? before : scene.TimeOfDay;

    private static string Name(int day, TimeOfDay light, ScriptLanguage language) => (language, light is TimeOfDay.Night or TimeOfDay.Evening) switch
    {
        (ScriptLanguage.French, false) => $"Jour {day}",
        (ScriptLanguage.French, true) => $"Nuit {day}",
        (_, false) => $"Day {day}",
        (_, true) => $"Night {day}",
    };

    private static string Quoted(string words) => Texts.Get("StoryDay_Words", words);

    [GeneratedRegex(
        @"\b(?:(?:LE |AU )?LENDEMAIN|(?:LE )?(?:JOUR|MATIN|SOIR) SUIVANT|(?:THE )?(?:NEXT|FOLLOWING) (?:DAY|MORNING|EVENING|NIGHT|AFTERNOON)|(?:THE )?(?:DAY|MORNING) AFTER"
        + @"|(?:\d+|UNE?|DEUX|TROIS|QUATRE|CINQ|SIX|SEPT|HUIT|NEUF|DIX|QUELQUES|PLUSIEURS|AN?|ONE|TWO|THREE|FOUR|FIVE|SEVEN|EIGHT|NINE|TEN|SOME|SEVERAL|A FEW) "
        + @"(?:JOURS?|SEMAINES?|MOIS|ANS?|ANNEES?|DAYS?|WEEKS?|MONTHS?|YEARS?) (?:PLUS TARD|APRES|LATER))\b")]
    private static partial Regex AnotherDay();

    [GeneratedRegex(@"\b(?:CONTINUOUS|CONTINU|SUITE|SAME|MEME MOMENT|MOMENTS? LATER|PLUS TARD|LATER|SIMULTANE)\b")]
    private static partial Regex SameDay();

    [GeneratedRegex(@"\bFLASH[- ]?BACK\b")]
    private static partial Regex Flashback();
}
