using Moteur.Productions;
using Moteur.Rules;
using Moteur.Scripts;

namespace Moteur.Scheduling;

/// <summary>
/// Checks a schedule against the limits that can be known from a board alone: shooting minutes stand for work, and the hours
/// of a day follow from its kind.
/// </summary>
public static class ScheduleRules
{
    private const int MinutesADate = 24 * 60;

    /// <summary>
    /// Every breach, by day. Of several limits of one kind that are passed on one day, only the highest is named.
    /// </summary>
    /// <param name="minutesPerDay">Shooting time that the production planned for a day.</param>
    /// <param name="agreement">Whose rules apply, beside the Code du travail.</param>
    public static IReadOnlyList<Breach> Check(
        IReadOnlyList<ScheduledDay> days, IReadOnlyList<RoleLine> roles, int minutesPerDay, CollectiveAgreement agreement)
    {
        var rules = RuleBook.Under(agreement).ToLookup(r => r.Limit);
        var minors = roles.Where(r => r.Age < RuleBook.AdultAge).ToList();
        return
        [
            .. days.SelectMany(d => DayLength(d, rules[RuleLimit.DayMinutes], minutesPerDay))
                .Concat(Rests(days, rules[RuleLimit.RestMinutes]))
                .Concat(Weeks(days, rules[RuleLimit.WeekMinutes]))
                .Concat(Runs(days, rules[RuleLimit.ConsecutiveDays]))
                .Concat(days.SelectMany(d => minors.SelectMany(m => MinorsDay(d, m, rules[RuleLimit.MinorDayMinutes]))))
                .Concat(days.SelectMany(d => minors.SelectMany(m => MinorsNight(d, m, rules[RuleLimit.MinorNight]))))
                .OrderBy(b => b.Day),
        ];
    }

    private static IEnumerable<Breach> DayLength(ScheduledDay day, IEnumerable<Rule> rules, int minutesPerDay)
    {
        if (rules.LastOrDefault(r => day.Minutes > r.Figure) is { } rule)
        {
            // A limit below the highest one can be passed under conditions, which the sentence names.
            var key = rule == rules.Last() ? "Breach_DayWork" : "Breach_DayWorkExceptional";
            yield return Of(rule, day, new(key, $"{day.Number}", Duration(day), Words.Duration(rule.Figure), Words.Duration(rules.Last().Figure)));
        }
        else if (day.Minutes > minutesPerDay)
        {
            yield return new(
                "",
                day.Number,
                new Problem("Breach_DayTooLong", $"{day.Number}", Duration(day), Words.Duration(minutesPerDay)),
                Texts.Get("Source_ProductionSetting"),
                Confidence.Verified);
        }
    }

    /// <summary>
    /// Rest where the hours change from one day to the next or run past midnight; two days of the same hours that are too long
    /// are named as such.
    /// </summary>
    private static IEnumerable<Breach> Rests(IReadOnlyList<ScheduledDay> days, IEnumerable<Rule> rules)
    {
        foreach (var (day, next) in days.Zip(days.Skip(1)))
        {
            if (day.Kind == next.Kind || day.Date is not { } date || next.Date is not { } nextDate)
            {
                continue;
            }

            var wrap = DayHours.Of(day.Kind, day.Minutes).Wrap;
            var call = DayHours.Of(next.Kind, next.Minutes).CrewCall;
            var rest = Math.Max(0, ((nextDate.DayNumber - date.DayNumber) * MinutesADate) + call - wrap);
            if (rules.FirstOrDefault(r => rest < r.Figure) is { } rule)
            {
                yield return Of(rule, next, new(
                    "Breach_Rest", $"{day.Number}", $"{next.Number}", Words.Duration(rest), Words.Duration(rule.Figure)));
            }
        }
    }

    /// <summary>Weeks whose shooting alone passes the limit, named on the day that passes it.</summary>
    private static IEnumerable<Breach> Weeks(IReadOnlyList<ScheduledDay> days, IEnumerable<Rule> rules)
    {
        foreach (var week in days.Where(d => d.Date is not null).GroupBy(d => ScheduleWeek.MondayOf(d.Date!.Value)))
        {
            var minutes = week.Sum(d => d.Minutes);
            if (rules.LastOrDefault(r => minutes > r.Figure) is { } rule)
            {
                var sum = 0;
                var day = week.First(d => (sum += d.Minutes) > rule.Figure);
                yield return Of(rule, day, new(
                    "Breach_Week", Words.ShortDate(week.Key), Words.Duration(minutes), Words.Duration(rule.Figure)));
            }
        }
    }

    /// <summary>Each day that comes after too many worked days without rest.</summary>
    private static IEnumerable<Breach> Runs(IReadOnlyList<ScheduledDay> days, IEnumerable<Rule> rules)
    {
        var run = 0;
        DateOnly? yesterday = null;
        foreach (var day in days.Where(d => d.Date is not null))
        {
            run = yesterday?.AddDays(1) == day.Date ? run + 1 : 1;
            yesterday = day.Date;
            if (rules.LastOrDefault(r => run > r.Figure) is { } rule)
            {
                yield return Of(rule, day, new("Breach_Run", $"{day.Number}", $"{run}", $"{rule.Figure}"));
            }
        }
    }

    private static IEnumerable<Breach> MinorsDay(ScheduledDay day, RoleLine role, IEnumerable<Rule> rules)
    {
        var scenes = day.Scenes.Where(s => s.RoleIds.Contains(role.Id)).ToList();
        var minutes = scenes.Sum(s => s.Minutes);
        if (role.Age is { } age && rules.LastOrDefault(r => r.AppliesTo(age) && minutes > r.Figure) is { } rule)
        {
            var key = rule.SchoolPeriod ? "Breach_MinorDaySchool" : "Breach_MinorDay";
            yield return Of(rule, day, new(
                key, $"{day.Number}", role.Name, $"{age}", Words.Duration(minutes), Words.Duration(rule.Figure)), scenes);
        }
    }

    /// <summary>
    /// A minor on a night day, in the night part of a mixed one, or outside at night. A night interior on a day of day hours is
    /// shot behind blacks and is no night work.
    /// </summary>
    private static IEnumerable<Breach> MinorsNight(ScheduledDay day, RoleLine role, IEnumerable<Rule> rules)
    {
        var scenes = day.Scenes.Where(s => s.RoleIds.Contains(role.Id) && IsNightWork(day.Kind, s)).ToList();
        if (scenes.Count > 0 && role.Age is { } age && rules.FirstOrDefault(r => r.AppliesTo(age)) is { } rule)
        {
            var numbers = string.Join(", ", scenes.Select(s => s.Number));
            yield return Of(rule, day, new(
                "Breach_MinorNight", $"{day.Number}", role.Name, $"{age}", numbers, Words.Duration(rule.Figure)), scenes);
        }
    }

    private static bool IsNightWork(DayKind kind, SceneLine scene)
    {
        var dark = scene.TimeOfDay is TimeOfDay.Night or TimeOfDay.Evening;
        return kind == DayKind.Night || (dark && (kind == DayKind.Mixed || scene.Interior is Interior.Ext or Interior.IntExt));
    }

    private static Breach Of(Rule rule, ScheduledDay day, Problem problem, IEnumerable<SceneLine>? scenes = null) => new(
        rule.Id,
        day.Number,
        problem,
        rule.Source,
        rule.SchoolPeriod ? Confidence.Unverified : rule.Confidence,
        scenes is null ? null : [.. scenes.Select(s => s.Id)]);

    private static string Duration(ScheduledDay day) => Words.Duration(day.Minutes);
}
