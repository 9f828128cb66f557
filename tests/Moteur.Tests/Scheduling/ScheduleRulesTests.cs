using System.Globalization;
using Moteur.Productions;
using Moteur.Rules;
using Moteur.Scheduling;
using Moteur.Scripts;

namespace Moteur.Tests.Scheduling;

public class ScheduleRulesTests
{
    private static readonly DateOnly Monday = new(2027, 3, 1);
    private readonly List<ScheduledDay> _days = [];
    private readonly List<RoleLine> _roles = [];

    public ScheduleRulesTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");

    [Fact]
    public void Every_rule_says_where_it_comes_from_and_when_it_was_read()
    {
        RuleBook.All.Count.ShouldBeGreaterThan(15);
        RuleBook.All.ShouldAllBe(r => r.Source.Length > 0 && r.CheckedOn >= new DateOnly(2026, 1, 1));
    }

    [Fact]
    public void A_day_within_the_planned_hours_breaks_nothing()
    {
        Day(480);
        Check().ShouldBeEmpty();
    }

    [Fact]
    public void A_day_beyond_the_planned_hours_is_the_productions_own_limit()
    {
        Day(500);
        var breach = Check().ShouldHaveSingleItem();
        breach.RuleId.ShouldBe("");
        breach.Problem.ToString().ShouldBe("Jour 1 : 8\u00A0h\u00A020 de tournage prévues pour 8\u00A0h\u00A000 au plus.");
    }

    [Fact]
    public void A_childs_night_names_the_scenes_that_make_it()
    {
        Role("LOU", 9);
        Day(120, DayKind.Night, scene: s => s with { RoleIds = [_roles[0].Id] });
        var breach = Check().Single(b => b.Problem.Key == "Breach_MinorNight");
        breach.Scenes.ShouldBe([_days[0].Scenes[0].Id]);
        Day(725);
        Check().Last(b => b.Day == 2).Scenes.ShouldBeNull("the whole day is too long");
    }

    [Theory]
    [InlineData(CollectiveAgreement.Idcc3097, 600, "")]
    [InlineData(CollectiveAgreement.Idcc3097, 605, "CT-DAY")]
    [InlineData(CollectiveAgreement.Idcc3097, 720, "CT-DAY")]
    [InlineData(CollectiveAgreement.Idcc3097, 725, "C-DAY")]
    [InlineData(CollectiveAgreement.Idcc2642, 720, "")]
    [InlineData(CollectiveAgreement.Idcc2642, 725, "A-DAY")]
    [InlineData(CollectiveAgreement.Idcc1486, 605, "CT-DAY")]
    [InlineData(CollectiveAgreement.Idcc1486, 725, "CT-DAY-12")]
    public void A_days_work_is_limited_by_the_law_and_the_agreement(CollectiveAgreement agreement, int minutes, string rule)
    {
        Day(minutes);
        Ids(Check(agreement, minutesPerDay: 720)).ShouldBe(rule.Length == 0 ? [] : [rule]);
    }

    [Fact]
    public void A_night_followed_by_a_day_leaves_too_little_rest()
    {
        Day(480, DayKind.Night);
        Day(480);
        var breach = Check().ShouldHaveSingleItem();
        (breach.RuleId, breach.Day, breach.Confidence).ShouldBe(("C-REST", 2, Confidence.Verified));
        breach.Source.ShouldContain("art. 23");
        breach.Problem.Args.ShouldBe(["1", "2", Words.Duration(180), Words.Duration(660)]);
    }

    [Fact]
    public void A_night_before_the_weekend_leaves_rest_enough()
    {
        Day(480, DayKind.Night, Monday.AddDays(4));
        Day(480, DayKind.Day, Monday.AddDays(7));
        Check().ShouldBeEmpty();
    }

    [Fact]
    public void Nights_one_after_the_other_leave_rest_enough()
    {
        Day(480, DayKind.Night);
        Day(480, DayKind.Night);
        Check().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(CollectiveAgreement.Idcc2642, "A-REST", Confidence.Verified)]
    [InlineData(CollectiveAgreement.Idcc2412, "AN-REST", Confidence.Reported)]
    [InlineData(CollectiveAgreement.Idcc86, "CT-REST", Confidence.Unverified)]
    public void Rest_is_named_by_the_productions_own_agreement(CollectiveAgreement agreement, string rule, Confidence confidence)
    {
        Day(480, DayKind.Night);
        Day(480);
        var breach = Check(agreement).ShouldHaveSingleItem();
        (breach.RuleId, breach.Confidence).ShouldBe((rule, confidence));
    }

    [Fact]
    public void Six_days_in_a_row_are_allowed_and_the_seventh_is_not()
    {
        for (var i = 0; i < 6; i++)
        {
            Day(400);
        }

        Check().ShouldBeEmpty();
        Day(400);
        var breach = Check().ShouldHaveSingleItem();
        (breach.RuleId, breach.Day).ShouldBe(("CT-WREST", 7));
    }

    [Fact]
    public void A_week_holds_48_hours()
    {
        for (var i = 0; i < 6; i++)
        {
            Day(480);
        }

        Check().ShouldBeEmpty();
        Day(485, DayKind.Day, Monday.AddDays(7));
        for (var i = 1; i < 6; i++)
        {
            Day(480, DayKind.Day, Monday.AddDays(7 + i));
        }

        var breach = Check(minutesPerDay: 600).ShouldHaveSingleItem();
        (breach.RuleId, breach.Day).ShouldBe(("C-WEEK", 12));
    }

    [Theory]
    [InlineData(2, 60, "")]
    [InlineData(2, 65, "M-DAY-0-2")]
    [InlineData(4, 120, "")]
    [InlineData(4, 125, "M-DAY-3-5")]
    [InlineData(9, 180, "")]
    [InlineData(9, 185, "M-DAY-6-11")]
    [InlineData(9, 245, "M-DAY-6-11-H")]
    [InlineData(14, 240, "")]
    [InlineData(14, 245, "M-DAY-12-16")]
    [InlineData(14, 365, "M-DAY-12-16-H")]
    [InlineData(17, 480, "")]
    [InlineData(17, 485, "M-DAY18")]
    [InlineData(18, 485, "")]
    public void A_minors_day_is_limited_by_age(int age, int minutes, string rule)
    {
        Role("LILA", age);
        Day(minutes, scene: s => s with { RoleIds = [_roles[0].Id] });
        Ids(Check(minutesPerDay: 600)).ShouldBe(rule.Length == 0 ? [] : [rule]);
    }

    [Fact]
    public void Only_the_scenes_in_which_a_minor_plays_count_for_him()
    {
        Role("LILA", 9);
        Day(480);
        Check().ShouldBeEmpty();
    }

    [Fact]
    public void A_limit_of_school_days_is_to_be_verified_because_holidays_are_not_known()
    {
        Role("LILA", 9);
        Day(200, scene: s => s with { RoleIds = [_roles[0].Id] });
        var breach = Check().ShouldHaveSingleItem();
        breach.Confidence.ShouldBe(Confidence.Unverified);
        breach.Problem.ToString().ShouldContain("LILA (9 ans)");
        breach.Problem.ToString().ShouldContain("en période scolaire");
    }

    [Theory]
    [InlineData(9, DayKind.Night, Interior.Int, "M-NIGHT16")]
    [InlineData(16, DayKind.Night, Interior.Int, "M-NIGHT18")]
    [InlineData(18, DayKind.Night, Interior.Int, "")]
    [InlineData(9, DayKind.Mixed, Interior.Int, "M-NIGHT16")]
    [InlineData(9, DayKind.Day, Interior.Ext, "M-NIGHT16")]
    [InlineData(9, DayKind.Day, Interior.Int, "")]
    public void A_minor_does_not_work_at_night(int age, DayKind kind, Interior interior, string rule)
    {
        Role("LILA", age);
        Day(60, kind, scene: s => s with { RoleIds = [_roles[0].Id], Interior = interior, TimeOfDay = TimeOfDay.Night });
        Ids(Check()).ShouldBe(rule.Length == 0 ? [] : [rule]);
    }

    [Fact]
    public void Each_breach_reads_as_a_sentence_in_both_languages()
    {
        Role("LILA", 9);
        Day(730, DayKind.Night, scene: s => s with { RoleIds = [_roles[0].Id] });
        for (var i = 0; i < 6; i++)
        {
            Day(605);
        }

        foreach (var language in new[] { "fr", "en" })
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            var sentences = Check().Select(b => b.Problem.ToString()).ToList();
            sentences.Count.ShouldBeGreaterThan(6);
            sentences.ShouldAllBe(s => s.EndsWith('.') && !s.Contains('{') && !s.Contains("Breach_"));
        }
    }

    private static IEnumerable<string> Ids(IEnumerable<Breach> breaches) => breaches.Select(b => b.RuleId);

    private IReadOnlyList<Breach> Check(CollectiveAgreement agreement = CollectiveAgreement.Idcc3097, int minutesPerDay = 480) =>
        ScheduleRules.Check(_days, _roles, minutesPerDay, agreement);

    private void Role(string name, int age) => _roles.Add(new(RoleId.New(), _roles.Count + 1, name, "", age, 1));

    private void Day(int minutes, DayKind kind = DayKind.Day, DateOnly? date = null, Func<SceneLine, SceneLine>? scene = null)
    {
        var number = _days.Count + 1;
        var line = new SceneLine(
            SceneId.New(), number, SceneNumber.InOrder(number), "INT. CUISINE - JOUR", Interior.Int, "CUISINE", TimeOfDay.Day, new(8), minutes, 1, "", "", false, [], 0, 1);
        line = scene?.Invoke(line) ?? line;
        _days.Add(new(BoardDayId.New(), number, date ?? Monday.AddDays(number - 1), kind, "", "CUISINE", [line], line.RoleIds, new(8), minutes));
    }
}
