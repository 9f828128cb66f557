using System.Globalization;
using System.Text.RegularExpressions;

namespace Moteur.Scripts;

/// <summary>What a part of a heading says of time: its light, its day, its date, its hour, or how it follows the scene before.</summary>
internal static partial class HeadingTime
{
    private const int OldestYear = 1600;
    private const int LastYear = 2299;

    /// <summary>The hours at which each light starts.</summary>
    private const int Morning = 5, Afternoon = 12, Evening = 18, Night = 22;

    public static bool IsLight(TimeOfDay time) => time is not (TimeOfDay.None or TimeOfDay.Continuous);

    /// <summary>True when a part is made of nothing but words of time, brackets aside.</summary>
    /// <param name="part">The part, folded.</param>
    /// <param name="follows">True when the set stands before it: dates and moments then belong to time, which alone might be a set's name.</param>
    /// <param name="light">The light it says.</param>
    public static bool Says(string part, bool follows, out TimeOfDay light)
    {
        light = TimeOfDay.None;
        part = WithoutGroups(part);
        var said = TakeHour(ref part, out var lightOfHour) && follows;
        var words = HeadingWords.In(part);
        for (var i = 0; i < words.Count;)
        {
            var taken = LightAt(words, i, out var found);
            if (taken > 0)
            {
                light = IsLight(light) || (light != TimeOfDay.None && !IsLight(found)) ? light : found;
                said = true;
            }
            else if ((taken = PhraseAt(words, i, HeadingWords.Moments)) > 0 || (taken = IsOfDate(words[i]) ? 1 : 0) > 0)
            {
                said |= follows;
            }
            else if (HeadingWords.Companions.Contains(words[i]) || words[i].All(char.IsAsciiDigit))
            {
                taken = 1;
            }
            else
            {
                // JOUR DE PLUIE, NIGHT OF THE STORM, NUIT ÉTOILÉE: a light that is explained, after the set.
                return follows && i > 0 && IsLight(light)
                    && (HeadingWords.Links.Contains(words[i - 1]) || (i == 1 && HeadingWords.BeforeAdjectives.Contains(words[0])));
            }

            i += taken;
        }

        light = light == TimeOfDay.None ? lightOfHour : light;
        return said;
    }

    /// <summary>How many words from a place name a light.</summary>
    public static int LightAt(List<string> words, int at, out TimeOfDay light)
    {
        for (var count = Math.Min(HeadingWords.LongestPhrase, words.Count - at); count > 0; count--)
        {
            if (HeadingWords.Lights.TryGetValue(string.Join(' ', words.Skip(at).Take(count)), out light))
            {
                return count;
            }
        }

        light = TimeOfDay.None;
        return 0;
    }

    /// <summary>
    /// The light that the camera makes whatever the hour: <c>JOUR (EFFET NUIT)</c>, <c>NUIT AMÉRICAINE</c>; none when nothing is said of it.
    /// </summary>
    public static TimeOfDay Made(string part)
    {
        var words = HeadingWords.In(part);
        for (var i = 0; i < words.Count; i++)
        {
            var at = words[i] == "EFFET" ? i + 1 : -1;
            at += at > 0 && at + 1 < words.Count && words[at] is "DE" or "D" ? 1 : 0;
            if (at > 0 && at < words.Count && LightAt(words, at, out var made) > 0)
            {
                return made;
            }

            if (PhraseAt(words, i, HeadingWords.DayForNight) > 0)
            {
                return TimeOfDay.Night;
            }
        }

        return TimeOfDay.None;
    }

    /// <summary>The light that a letter stands for at the end of a heading, alone or with the number of the story's day: J, N, D, J2, N1.</summary>
    public static bool SaysInShort(string part, out TimeOfDay light)
    {
        light = part.Length == 0 ? TimeOfDay.None : part[0] switch { 'J' or 'D' => TimeOfDay.Day, 'N' => TimeOfDay.Night, _ => TimeOfDay.None };
        return light != TimeOfDay.None && part.Length <= 3 && part.AsSpan(1).Trim(' ').IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>True for a word of a date: a year, a month, a day of the week, a feast.</summary>
    private static bool IsOfDate(string word) =>
        HeadingWords.Calendar.Contains(word)
        || (word.Length == 4 && word.All(char.IsAsciiDigit) && int.Parse(word, CultureInfo.InvariantCulture) is >= OldestYear and <= LastYear);

    /// <summary>Takes the first hour out of a part, with the light that it says.</summary>
    private static bool TakeHour(ref string part, out TimeOfDay light)
    {
        light = TimeOfDay.None;
        if (Hour().Match(part) is not { Success: true } match)
        {
            return false;
        }

        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var half = match.Groups["half"].Value;
        hour = half is ['P', ..] or "DU SOIR" && hour < 12 ? hour + 12 : half is ['A', ..] && hour == 12 ? 0 : hour;
        light = hour switch
        {
            >= Night or < Morning => TimeOfDay.Night,
            >= Evening => TimeOfDay.Evening,
            >= Afternoon => TimeOfDay.Afternoon,
            _ => TimeOfDay.Morning,
        };
        part = part.Remove(match.Index, match.Length).Insert(match.Index, " ");
        return true;
    }

    private static int PhraseAt(List<string> words, int at, IReadOnlySet<string> phrases)
    {
        for (var count = Math.Min(HeadingWords.LongestPhrase, words.Count - at); count > 0; count--)
        {
            if (phrases.Contains(string.Join(' ', words.Skip(at).Take(count))))
            {
                return count;
            }
        }

        return 0;
    }

    /// <summary>Blanks out bracketed groups, unless the part is nothing else.</summary>
    private static string WithoutGroups(string part)
    {
        var kept = new System.Text.StringBuilder(part.Length);
        var depth = 0;
        foreach (var c in part)
        {
            depth += c is '(' or '[' ? 1 : 0;
            kept.Append(depth > 0 ? ' ' : c);
            depth -= c is ')' or ']' && depth > 0 ? 1 : 0;
        }

        return string.IsNullOrWhiteSpace(kept.ToString()) ? part : kept.ToString();
    }

    [GeneratedRegex(@"\b(?<hour>[01]?\d|2[0-4])\s?((H|HEURES?|:)\s?([0-5]\d)?\s?(?<half>AM|PM|[AP]\.\s?M\b|DU MATIN|DU SOIR)?|(?<half>AM|PM|[AP]\.\s?M\b))(?!\w)\.?", RegexOptions.ExplicitCapture)]
    private static partial Regex Hour();
}
