using Moteur.Productions;
using Moteur.Rules;
using Moteur.Scheduling;

namespace Moteur.CallSheets;

/// <summary>How grave it is, the gravest first.</summary>
public enum SheetCheckKind
{
    /// <summary>The hours contradict one another.</summary>
    Wrong,

    /// <summary>A rule is not kept.</summary>
    Breach,

    /// <summary>Something that the crew will look for is not there yet.</summary>
    Missing,
}

/// <summary>Something that somebody should look at before the call sheet goes out.</summary>
/// <param name="Problem">Who or when, figure and limit, in words.</param>
/// <param name="Source">Article that sets the limit; empty when no rule is behind it.</param>
public sealed record SheetCheck(SheetCheckKind Kind, Problem Problem, string Source = "", Confidence Confidence = Confidence.Verified);

/// <summary>The day before or after, for the rest between two days.</summary>
public sealed record SheetNeighbour(int Number, DateOnly Date, CallTime CrewCall, CallTime Wrap);

/// <summary>
/// Reads a call sheet as a production manager does before signing it. The plan was checked by the usual hours of each kind of
/// day; here the real hours are known, so what depends on them is checked anew and replaces what the plan said.
/// </summary>
public static class SheetChecks
{
    private const int MinutesADate = 24 * 60;

    // The night in which minors do not work ends at six (Code du travail, art. R7124-30-1 and L3163-2).
    private const int MorningMinutes = 6 * 60;

    // Under this age somebody is in charge of the child on set (agreements on the protection of minors, cinema 2024, TV 2025).
    private const int ResponsibleAge = 16;

    // A plan knows these only by usual hours.
    private static readonly RuleLimit[] ByRealHours = [RuleLimit.DayMinutes, RuleLimit.RestMinutes, RuleLimit.MinorNight];

    /// <summary>Everything to look at, the gravest first.</summary>
    /// <param name="planned">Breaches of the whole plan; those of this day are taken.</param>
    /// <param name="before">The shooting day before; null on the first.</param>
    /// <param name="after">The shooting day after; null on the last.</param>
    public static IReadOnlyList<SheetCheck> Of(
        CallSheetPaper paper,
        CollectiveAgreement agreement,
        IReadOnlyList<Breach> planned,
        SheetNeighbour? before,
        SheetNeighbour? after)
    {
        var rules = RuleBook.Under(agreement).ToLookup(r => r.Limit);
        return
        [
            .. HoursThatContradict(paper)
                .Concat(planned.Where(b => b.Day == paper.DayNumber && !IsByRealHours(b)).Select(Of))
                .Concat(DayLength(paper, rules))
                .Concat(Breaks(paper.Hours, paper.Kind, rules))
                .Concat(Rests(paper, rules, before, after))
                .Concat(paper.Roles.SelectMany(role => Artist(role, rules)))
                .Concat(Missing(paper))
                .OrderBy(c => c.Kind),
        ];
    }

    private static IEnumerable<SheetCheck> HoursThatContradict(CallSheetPaper paper)
    {
        var hours = paper.Hours;
        if (!hours.IsInOrder)
        {
            yield return Wrong("CallSheet_HoursOrder");
        }

        if (hours.Meal < hours.CrewCall)
        {
            yield return Wrong("Check_MealBeforeCall", Words.Hour(hours.Meal), Words.Hour(hours.CrewCall));
        }

        if (paper.Scenes.Count > 0 && paper.Scenes[^1].End is var end && end > hours.Wrap)
        {
            yield return Wrong("Check_ScenesAfterWrap", Words.Hour(end), Words.Hour(hours.Wrap));
        }

        foreach (var role in paper.Roles)
        {
            if (!new RoleCall(role.Id, role.Arrival, role.Makeup, role.Ready, role.Pickup).IsInOrder)
            {
                yield return Wrong("Check_RoleOrder", role.Name);
            }
            else if (role.Ready > role.FirstScene)
            {
                yield return Wrong("Check_RoleLate", role.Name, Words.Hour(role.Ready), role.SceneNumbers.FirstOrDefault() ?? "", Words.Hour(role.FirstScene));
            }
        }
    }

    private static IEnumerable<SheetCheck> DayLength(CallSheetPaper paper, ILookup<RuleLimit, Rule> rules)
    {
        var span = paper.Hours.Wrap.Minutes - paper.Hours.CrewCall.Minutes;

        // The half hour of a continuous day is paid; an hour of meal is not work.
        var unpaid = paper.Hours.HasMeal && paper.Kind != DayKind.Continuous ? paper.Hours.MealEnd.Minutes - paper.Hours.Meal.Minutes : 0;
        var limits = rules[RuleLimit.DayMinutes].ToList();
        if (limits.LastOrDefault(r => span - unpaid > r.Figure) is { } rule)
        {
            var key = rule == limits[^1] ? "Check_Work" : "Check_WorkExceptional";
            yield return Breach(rule, key, Words.Duration(span - unpaid), Words.Duration(rule.Figure), Words.Duration(limits[^1].Figure));
        }

        if (rules[RuleLimit.SpanMinutes].LastOrDefault(r => span > r.Figure) is { } amplitude)
        {
            yield return Breach(amplitude, "Check_Span", Words.Duration(span), Words.Duration(amplitude.Figure));
        }
    }

    /// <summary>Hours of work without a break, before the meal or after it.</summary>
    private static IEnumerable<SheetCheck> Breaks(SheetHours hours, DayKind kind, ILookup<RuleLimit, Rule> rules)
    {
        var meal = Texts.Get(kind == DayKind.Continuous ? "Check_TheBreak" : "Check_TheMeal");
        (CallTime From, CallTime To, string Key)[] runs = hours.HasMeal && hours.Meal >= hours.CrewCall
            ? [(hours.CrewCall, hours.Meal, "Check_BreakBefore"), (hours.MealEnd, hours.Wrap, "Check_BreakAfter")]
            : [(hours.CrewCall, hours.Wrap, "Check_NoBreak")];
        foreach (var (from, to, key) in runs)
        {
            var minutes = to.Minutes - from.Minutes;
            if (rules[RuleLimit.BreakMinutes].FirstOrDefault(r => minutes > r.Figure) is { } rule)
            {
                yield return Breach(rule, key, Words.Duration(minutes), Words.Duration(rule.Figure), meal);
            }
        }
    }

    private static IEnumerable<SheetCheck> Rests(
        CallSheetPaper paper, ILookup<RuleLimit, Rule> rules, SheetNeighbour? before, SheetNeighbour? after)
    {
        if (paper.Date is not { } date)
        {
            yield break;
        }

        if (before is not null
            && Rest(before.Date, before.Wrap, date, paper.Hours.CrewCall) is var rest
            && rules[RuleLimit.RestMinutes].FirstOrDefault(r => rest < r.Figure) is { } rule)
        {
            yield return Breach(rule, "Check_RestBefore", Words.Duration(rest), Words.Duration(rule.Figure), $"{before.Number}", Words.Hour(before.Wrap));
        }

        if (after is not null
            && Rest(date, paper.Hours.Wrap, after.Date, after.CrewCall) is var next
            && rules[RuleLimit.RestMinutes].FirstOrDefault(r => next < r.Figure) is { } nextRule)
        {
            yield return Breach(nextRule, "Check_RestAfter", Words.Duration(next), Words.Duration(nextRule.Figure), $"{after.Number}", Words.Hour(after.CrewCall));
        }
    }

    private static IEnumerable<SheetCheck> Artist(SheetRole role, ILookup<RuleLimit, Rule> rules)
    {
        var span = role.Done.Minutes - role.Arrival.Minutes;
        if (rules[RuleLimit.ArtistSpanMinutes].LastOrDefault(r => span > r.Figure) is { } amplitude)
        {
            yield return Breach(amplitude, "Check_ArtistSpan", role.Name, Words.Duration(span), Words.Duration(amplitude.Figure));
        }

        if (role.Age is { } age && rules[RuleLimit.MinorNight].FirstOrDefault(r => r.AppliesTo(age)) is { } night)
        {
            var late = role.Done.Minutes > night.Figure;
            if (late || role.Arrival.Minutes < MorningMinutes)
            {
                var hour = late ? role.Done : role.Arrival;
                yield return Breach(night, late ? "Check_MinorLate" : "Check_MinorEarly", role.Name, $"{age}", Words.Hour(hour), Words.Duration(night.Figure));
            }
        }
    }

    private static IEnumerable<SheetCheck> Missing(CallSheetPaper paper)
    {
        if (paper.Scenes.Count == 0)
        {
            yield return Lacks("Check_NoScene");
        }

        if (paper.Date is null)
        {
            yield return Lacks("Check_NoDate");
        }

        var unfound = paper.Places.Where(p => !p.IsFound).Select(p => p.Name).ToList();
        if (unfound.Count > 0)
        {
            yield return Lacks("Check_NoPlace", string.Join(", ", unfound));
        }

        var unaddressed = paper.Places.Where(p => p.IsFound && p.Address.Length == 0).Select(p => p.Name).ToList();
        if (unaddressed.Count > 0)
        {
            yield return Lacks("Check_NoAddress", string.Join(", ", unaddressed));
        }

        if (paper.Places.Count > 0 && paper.Places.All(p => p.Hospital.Length == 0))
        {
            yield return Lacks("Check_NoHospital");
        }

        if (paper.Weather.Length == 0)
        {
            yield return Lacks("Check_NoWeather");
        }

        if (paper.Contacts.Count == 0)
        {
            yield return Lacks("Check_NoContact");
        }

        var uncast = paper.Roles.Where(r => r.Artist.Length == 0).Select(r => r.Name).ToList();
        if (uncast.Count > 0)
        {
            yield return Lacks("Check_NotCast", string.Join(", ", uncast));
        }

        var children = paper.Roles.Where(r => r.Age < ResponsibleAge).Select(r => r.Name).ToList();
        if (children.Count > 0 && paper.Referents.All(r => r.Kind != ReferentKind.Children))
        {
            yield return Lacks("Check_NoChildrenReferent", string.Join(", ", children));
        }

        var dangers = paper.Risks.Where(r => r.Kind is RiskKind.Stunt or RiskKind.Weapon or RiskKind.SpecialEffect or RiskKind.Fire).ToList();
        if (dangers.Count > 0 && paper.Safety.Length == 0)
        {
            yield return Lacks("Check_NoSafety", string.Join(", ", dangers.SelectMany(r => r.Elements).Distinct()));
        }
    }

    private static bool IsByRealHours(Breach breach) =>
        RuleBook.All.FirstOrDefault(r => r.Id == breach.RuleId) is { } rule && ByRealHours.Contains(rule.Limit);

    private static int Rest(DateOnly from, CallTime wrap, DateOnly to, CallTime call) =>
        Math.Max(0, ((to.DayNumber - from.DayNumber) * MinutesADate) + call.Minutes - wrap.Minutes);

    private static SheetCheck Of(Breach breach) => new(SheetCheckKind.Breach, breach.Problem, breach.Source, breach.Confidence);

    private static SheetCheck Breach(Rule rule, string key, params string[] args) =>
        new(SheetCheckKind.Breach, new(key, args), rule.Source, rule.Confidence);

    private static SheetCheck Wrong(string key, params string[] args) => new(SheetCheckKind.Wrong, new(key, args));

    private static SheetCheck Lacks(string key, params string[] args) => new(SheetCheckKind.Missing, new(key, args));
}
