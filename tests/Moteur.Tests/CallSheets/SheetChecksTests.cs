using System.Globalization;
using Moteur.CallSheets;
using Moteur.Productions;
using Moteur.Rules;
using Moteur.Tests.Documents;

namespace Moteur.Tests.CallSheets;

public class SheetChecksTests
{
    private readonly FictionalShoot _shoot = new();

    public SheetChecksTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");

    [Fact]
    public void A_quiet_day_with_everything_written_has_nothing_to_look_at()
    {
        var paper = Paper(4, s => (s.Weather, s.Safety) = ("Grand beau", "Point de sécurité à 8 h 45"));
        Of(paper with { Roles = [.. paper.Roles.Where(r => !r.IsMinor && r.Artist.Length > 0)], Places = [.. paper.Places.Where(p => p.IsFound)] })
            .Where(c => c.Problem.Key != "Breach_DayTooLong").ShouldBeEmpty();
    }

    [Fact]
    public void Hours_that_contradict_one_another_come_first()
    {
        var checks = Of(Paper(1, s => (s.FollowsPlan, s.Wrap, s.Meal) = (false, new(14 * 60), new(7 * 60))));
        checks[0].Kind.ShouldBe(SheetCheckKind.Wrong);
        checks.Select(c => c.Problem.Key).ShouldContain("Check_MealBeforeCall");
        Sentence(checks, "Check_ScenesAfterWrap").ShouldBe("Les séquences finissent vers 14\u00A0h\u00A030, après la fin prévue (14\u00A0h\u00A000).");
    }

    [Fact]
    public void A_role_called_too_late_for_its_scene_is_named()
    {
        var role = _shoot.Roles[1];
        var checks = Of(Paper(1, s => s.RoleCalls = [new(role.Id, new(9 * 60), new(9 * 60), new(10 * 60))]));
        Sentence(checks, "Check_RoleLate").ShouldStartWith("YANN\u00A0: prêt à 10\u00A0h\u00A000, alors que sa première séquence (2)");
    }

    [Fact]
    public void Thirteen_hours_of_presence_are_the_most_and_beyond_ten_of_work_an_exception_is_needed()
    {
        var thirteen = Of(Paper(1, s => (s.FollowsPlan, s.Wrap) = (false, new(21 * 60))));
        thirteen.ShouldNotContain(c => c.Problem.Key == "Check_Span");
        Sentence(thirteen, "Check_WorkExceptional").ShouldContain("12\u00A0h\u00A000 de travail hors repas");
        var more = Of(Paper(1, s => (s.FollowsPlan, s.Wrap) = (false, new((21 * 60) + 15))));
        var span = more.Single(c => c.Problem.Key == "Check_Span");
        (span.Kind, span.Source).ShouldBe((SheetCheckKind.Breach, "IDCC 3097, titre II, art. 27"));
        more.ShouldContain(c => c.Problem.Key == "Check_Work");
        Of(Paper(1, s => (s.FollowsPlan, s.Wrap) = (false, new(22 * 60))), agreement: CollectiveAgreement.Idcc2642).ShouldNotContain(c => c.Problem.Key == "Check_Span");
    }

    [Fact]
    public void Six_hours_without_a_break_are_too_many_before_the_meal_after_it_or_without_one()
    {
        Keys(Paper(1, s => (s.FollowsPlan, s.Meal) = (false, new((14 * 60) + 5)))).ShouldContain("Check_BreakBefore");
        Keys(Paper(1, s => (s.FollowsPlan, s.Wrap) = (false, new(20 * 60)))).ShouldContain("Check_BreakAfter");
        Keys(Paper(1, s => (s.FollowsPlan, s.Meal) = (false, new(17 * 60)))).ShouldContain("Check_NoBreak");
        Keys(Paper(1)).ShouldNotContain(k => k.Contains("Break", StringComparison.Ordinal));
    }

    [Fact]
    public void Rest_is_counted_between_the_real_hours_of_two_days()
    {
        var date = new DateOnly(2027, 3, 1);
        var paper = Paper(2);
        var checks = Of(paper, before: new(1, date, new(8 * 60), new(22 * 60)), after: new(3, date.AddDays(2), new(4 * 60), new(18 * 60)));
        Sentence(checks, "Check_RestBefore").ShouldBe("10\u00A0h\u00A000 de repos depuis la fin du jour 1 (22\u00A0h\u00A000), pour 11\u00A0h\u00A000 au moins.");
        checks.ShouldContain(c => c.Problem.Key == "Check_RestAfter");
        Of(paper, before: new(1, date, new(8 * 60), new(21 * 60))).ShouldNotContain(c => c.Problem.Key == "Check_RestBefore");
    }

    [Fact]
    public void What_the_plan_guessed_by_usual_hours_gives_way_to_the_real_ones()
    {
        Breach[] planned =
        [
            new("C-REST", 1, new("Breach_Rest", "1", "2", "9 h", "11 h"), "", Confidence.Verified),
            new("M-DAY-6-11", 1, new("Breach_MinorDay", "1", "LOU", "9", "5 h", "4 h"), "", Confidence.Verified),
            new("M-DAY-6-11", 2, new("Breach_MinorDay", "2", "LOU", "9", "5 h", "4 h"), "", Confidence.Verified),
        ];
        var checks = SheetChecks.Of(Paper(1), CollectiveAgreement.Idcc3097, planned, null, null);
        checks.Count(c => c.Problem.Key == "Breach_MinorDay").ShouldBe(1);
        checks.ShouldNotContain(c => c.Problem.Key == "Breach_Rest");
    }

    [Fact]
    public void A_child_working_in_the_evening_is_named_with_the_hour()
    {
        var lou = _shoot.Roles[2];
        var paper = Paper(1);
        var late = paper with { Roles = [paper.Roles.Single(r => r.Id == lou.Id) with { Done = new((20 * 60) + 30) }] };
        Sentence(Of(late), "Check_MinorLate").ShouldBe("LOU (9 ans) travaille jusqu’à 20\u00A0h\u00A030\u00A0; à cet âge, pas de travail à partir de 20\u00A0h\u00A000 sans autorisation.");
        Keys(late with { Roles = [late.Roles[0] with { Done = new(20 * 60) }] }).ShouldNotContain("Check_MinorLate");
        Keys(late with { Roles = [late.Roles[0] with { Done = new(600), Arrival = new(345) }] }).ShouldContain("Check_MinorEarly");
    }

    [Fact]
    public void An_artist_held_for_more_than_twelve_hours_is_named()
    {
        var paper = Paper(1);
        var role = paper.Roles[0] with { Arrival = new(6 * 60), Done = new((18 * 60) + 1) };
        Keys(paper with { Roles = [role] }).ShouldContain("Check_ArtistSpan");
        Keys(paper with { Roles = [role with { Done = new(18 * 60) }] }).ShouldNotContain("Check_ArtistSpan");
    }

    [Fact]
    public void What_the_crew_will_look_for_and_not_find_is_asked_for()
    {
        var alone = CallSheetPaper.Of(_shoot.ScriptOnly, _shoot.Schedule.Days[0], null, FictionalShoot.AsOf, FictionalShoot.Paris);
        var keys = Keys(alone);
        keys.ShouldContain("Check_NoPlace");
        keys.ShouldContain("Check_NoHospital");
        keys.ShouldContain("Check_NoWeather");
        keys.ShouldContain("Check_NoContact");
        keys.ShouldContain("Check_NoChildrenReferent");
        Keys(Paper(1)).ShouldContain("Check_NoSafety");
        Keys(Paper(1)).ShouldNotContain("Check_NoChildrenReferent");
    }

    [Fact]
    public void Every_check_is_said_in_both_languages()
    {
        var paper = Paper(1);
        foreach (var language in new[] { "fr", "en" })
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            foreach (var check in Of(paper))
            {
                check.Problem.ToString().ShouldNotContain("Check_");
                check.Problem.ToString().ShouldNotContain("{");
            }
        }
    }

    private static string Sentence(IReadOnlyList<SheetCheck> checks, string key) => checks.Single(c => c.Problem.Key == key).Problem.ToString();

    private List<string> Keys(CallSheetPaper paper) => [.. Of(paper).Select(c => c.Problem.Key)];

    private IReadOnlyList<SheetCheck> Of(
        CallSheetPaper paper, SheetNeighbour? before = null, SheetNeighbour? after = null, CollectiveAgreement agreement = CollectiveAgreement.Idcc3097) =>
        SheetChecks.Of(paper, agreement, _shoot.Schedule.Breaches, before, after);

    private CallSheetPaper Paper(int day, Action<CallSheet>? decide = null)
    {
        var scheduled = _shoot.Schedule.Days[day - 1];
        var sheet = CallSheetDefaults.Sheet(CallSheetId.New(), scheduled.Id, scheduled.Kind, scheduled.Minutes);
        decide?.Invoke(sheet);
        return _shoot.Paper(day, sheet);
    }
}
