using Moteur.Productions;

namespace Moteur.Rules;

/// <summary>What a rule limits, and in which unit its figure is.</summary>
public enum RuleLimit
{
    /// <summary>The crew's work in a day: minutes.</summary>
    DayMinutes,

    /// <summary>The crew's work in a civil week, Monday to Sunday: minutes.</summary>
    WeekMinutes,

    /// <summary>The crew's rest between two days: minutes, at least.</summary>
    RestMinutes,

    /// <summary>From the crew's call to its end, meals and breaks included (amplitude): minutes.</summary>
    SpanMinutes,

    /// <summary>From an artist's arrival to their end, costume, make-up and meals included: minutes.</summary>
    ArtistSpanMinutes,

    /// <summary>Work without a break: minutes.</summary>
    BreakMinutes,

    /// <summary>Days worked one after the other.</summary>
    ConsecutiveDays,

    /// <summary>A minor's work in a day: minutes.</summary>
    MinorDayMinutes,

    /// <summary>The hour from which a minor no longer works: minutes from midnight.</summary>
    MinorNight,
}

/// <summary>A limit from the Code du travail, a collective agreement or an administration's practice, with where it was read.</summary>
/// <param name="Id">Its name in this software, such as <c>C-REST</c>.</param>
/// <param name="Agreement">The collective agreement that sets it; null for what holds under every agreement.</param>
/// <param name="Replaces">Ids of the general rules that this agreement's rule stands in for.</param>
/// <param name="MinAge">Youngest age in years to which it applies; null for adults.</param>
/// <param name="MaxAge">Oldest age in years to which it applies; null for adults.</param>
/// <param name="SchoolPeriod">True when it holds outside school holidays only. A plan does not know the school calendar of each
/// child: a breach is then to be verified.</param>
/// <param name="Limit">What it limits.</param>
/// <param name="Figure">The limit, in the unit of <paramref name="Limit"/>.</param>
/// <param name="Source">Text and article.</param>
/// <param name="CheckedOn">When the source was last read.</param>
/// <param name="Confidence">How sure it is.</param>
public sealed record Rule(
    string Id,
    CollectiveAgreement? Agreement,
    IReadOnlyList<string>? Replaces,
    int? MinAge,
    int? MaxAge,
    bool SchoolPeriod,
    RuleLimit Limit,
    int Figure,
    string Source,
    DateOnly CheckedOn,
    Confidence Confidence)
{
    /// <summary>True when the rule is about people of this age.</summary>
    public bool AppliesTo(int age) => age >= MinAge && age <= MaxAge;
}
