using System.Globalization;
using Moteur.Breakdown;
using Moteur.CallSheets;
using Moteur.Scheduling;
using Moteur.Tests.Documents;

namespace Moteur.Tests.CallSheets;

public class CallSheetPaperTests
{
    private readonly FictionalShoot _shoot = new();

    public CallSheetPaperTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");

    [Fact]
    public void A_day_is_called_at_eight_ready_at_nine_and_eats_at_half_past_twelve()
    {
        var hours = CallSheetDefaults.For(DayKind.Day, 480);
        Clock(hours.CrewCall, hours.ReadyToShoot, hours.Meal, hours.MealEnd, hours.Wrap).ShouldBe(["08:00", "09:00", "12:30", "13:30", "18:00"]);
        hours.HasMeal.ShouldBeTrue();
    }

    [Fact]
    public void A_short_morning_has_no_meal_and_ends_with_its_last_scene()
    {
        var hours = CallSheetDefaults.For(DayKind.Day, 120);
        hours.HasMeal.ShouldBeFalse();
        hours.Wrap.ToString().ShouldBe("11:00");
    }

    [Fact]
    public void A_continuous_day_has_a_paid_half_hour_instead_of_a_meal()
    {
        var hours = CallSheetDefaults.For(DayKind.Continuous, 420);
        (hours.MealEnd.Minutes - hours.Meal.Minutes).ShouldBe(30);
        (hours.Wrap.Minutes - hours.ReadyToShoot.Minutes).ShouldBe(450);
    }

    [Fact]
    public void A_night_wraps_after_midnight_and_its_scenes_keep_their_order()
    {
        var paper = _shoot.Paper(8);
        paper.Kind.ShouldBe(DayKind.Night);
        paper.Hours.Wrap.IsNextDay.ShouldBeTrue();
        paper.Scenes.Select(s => s.Start).ShouldBeInOrder();
        paper.Scenes[^1].End.ShouldBe(paper.Hours.Wrap);
        paper.Scenes[^1].Start.IsNextDay.ShouldBeTrue();
    }

    [Fact]
    public void Scenes_follow_one_another_from_the_pat_and_stop_for_the_meal()
    {
        var paper = _shoot.Paper(1);
        Clock([.. paper.Scenes.Select(s => s.Start)]).ShouldBe(["09:00", "09:45", "10:55", "13:30"]);
        paper.Scenes[^1].End.ToString().ShouldBe("15:30");
        paper.Hours.Wrap.ToString().ShouldBe("15:30");
    }

    [Fact]
    public void A_scene_interrupted_by_the_meal_ends_later()
    {
        var paper = _shoot.Paper(2);
        var interrupted = paper.Scenes.Single(s => s.Start < paper.Hours.Meal && s.End > paper.Hours.Meal);
        (interrupted.End.Minutes - interrupted.Start.Minutes).ShouldBe(interrupted.Line.Minutes + 60);
    }

    [Fact]
    public void A_role_is_ready_for_its_first_scene_after_an_hour_of_hmc()
    {
        var role = _shoot.Paper(1).Roles.Single(r => r.Name == "YANN");
        Clock(role.Arrival, role.Makeup, role.Ready, role.OnSet).ShouldBe(["08:30", "08:45", "09:45", "09:45"]);
    }

    [Fact]
    public void Hours_decided_by_hand_come_before_the_computed_ones()
    {
        var day = _shoot.Schedule.Days[0];
        var sheet = CallSheetDefaults.Sheet(CallSheetId.New(), day.Id, day.Kind, day.Minutes);
        (sheet.FollowsPlan, sheet.ReadyToShoot) = (false, new(10 * 60));
        sheet.RoleCalls = [new(_shoot.Roles[1].Id, new(6 * 60), new(7 * 60), new(11 * 60))];
        sheet.Version = 4;
        var paper = _shoot.Paper(1, sheet);
        paper.Version.ShouldBe(4);
        paper.Scenes[0].Start.ToString().ShouldBe("10:00");
        var role = paper.Roles.Single(r => r.Name == "YANN");
        Clock(role.Arrival, role.Makeup, role.Ready, role.OnSet).ShouldBe(["06:00", "07:00", "11:00", "11:00"]);
    }

    [Fact]
    public void A_minors_surname_is_never_on_the_paper()
    {
        var role = _shoot.Paper(1).Roles.Single(r => r.Name == "LOU");
        role.IsMinor.ShouldBeTrue();
        role.Artist.ShouldBe("Zoé");
        _shoot.Paper(1).Roles.Single(r => r.Name == "MAUD").Artist.ShouldBe("Alma Rivoal");
    }

    [Fact]
    public void The_phones_are_those_of_the_direction_the_unit_and_the_production()
    {
        _shoot.Paper(1).Contacts.Select(c => (c.Kind, c.Name)).ShouldBe(
        [
            (ContactKind.FirstAssistant, "Paul Abgrall"),
            (ContactKind.SecondAssistant, "Sarah Diop"),
            (ContactKind.UnitManager, "Gwen Le Bihan"),
            (ContactKind.ProductionManager, "Hélène Roux"),
        ]);
    }

    [Fact]
    public void Costume_and_makeup_come_with_the_first_artist()
    {
        var crew = _shoot.Paper(1).Crew;
        crew[0].Name.ShouldBe("Mise en scène");
        crew.Single(d => d.Name == "Costumes").Call.ToString().ShouldBe("07:45");
        crew.Single(d => d.Name == "Image").Call.ToString().ShouldBe("08:00");
    }

    [Fact]
    public void A_set_without_a_place_is_printed_as_itself()
    {
        var places = _shoot.Paper(1).Places;
        places.Single(p => p.Name == "PHARE DE KERMOR").SceneNumbers.ShouldBe(["1", "4"]);
        places.Single(p => p.Name == "ROUTE DE LA CORNICHE").Address.ShouldBe("");
    }

    [Fact]
    public void Extras_are_counted_once_however_many_words_name_them()
    {
        var paper = _shoot.Paper(1);
        var extras = paper.Background.Single(b => b.Name == "Pêcheurs");
        extras.Quantity.ShouldBe(12);
        Clock(extras.Arrival, extras.Ready).ShouldBe(["08:00", "09:00"]);
        paper.Needs.ShouldNotContain(n => n.Category == ElementCategory.Extras);
    }

    [Fact]
    public void Stunts_animals_water_and_children_raise_the_safety_line()
    {
        var risks = _shoot.Paper(1).Risks;
        risks.Select(r => r.Kind).ShouldBe([RiskKind.Stunt, RiskKind.SpecialEffect, RiskKind.Water, RiskKind.Animal, RiskKind.Vehicle, RiskKind.Children]);
        risks.Single(r => r.Kind == RiskKind.Children).Elements.ShouldContain("LOU");
    }

    [Fact]
    public void The_next_two_days_are_announced_and_the_last_day_announces_nothing()
    {
        _shoot.Paper(1).NextDays.Select(d => d.Number).ShouldBe([2, 3]);
        _shoot.Paper(12).NextDays.ShouldBeEmpty();
    }

    [Fact]
    public void The_meal_stands_between_two_scenes_or_within_the_one_that_it_interrupts()
    {
        _shoot.Paper(1).Scenes.Select(s => s.Meal).ShouldBe([MealPlace.Elsewhere, MealPlace.Elsewhere, MealPlace.Elsewhere, MealPlace.Before]);
        _shoot.Paper(2).Scenes.Count(s => s.Meal == MealPlace.Within).ShouldBe(1);
    }

    [Fact]
    public void A_sheet_that_follows_the_plan_takes_the_hours_of_the_day_as_it_is_now()
    {
        var night = _shoot.Schedule.Days[7];
        var sheet = CallSheetDefaults.Sheet(CallSheetId.New(), night.Id, DayKind.Day, 480);
        sheet.Weather = "Pluie";
        _shoot.Paper(8, sheet).Hours.ReadyToShoot.ToString().ShouldBe("20:00");
        sheet.FollowsPlan = false;
        _shoot.Paper(8, sheet).Hours.ReadyToShoot.ToString().ShouldBe("09:00");
    }

    [Fact]
    public void Deciding_the_hours_of_the_plan_is_deciding_nothing()
    {
        var day = _shoot.Schedule.Days[0];
        var sheet = CallSheetDefaults.Sheet(CallSheetId.New(), day.Id, day.Kind, day.Minutes);
        var plan = CallSheetDefaults.For(day.Kind, day.Minutes);
        var update = UpdateCallSheet.Of(sheet) with { Weather = " Grand beau " };
        update.WriteOn(sheet, plan);
        (sheet.FollowsPlan, sheet.Weather).ShouldBe((true, "Grand beau"));
        (update with { CrewCall = new(450) }).WriteOn(sheet, plan);
        sheet.FollowsPlan.ShouldBeFalse();
    }

    [Fact]
    public void An_update_in_the_wrong_order_or_too_long_is_refused_in_words()
    {
        var day = _shoot.Schedule.Days[0];
        var role = _shoot.Roles[0].Id;
        var good = UpdateCallSheet.Of(CallSheetDefaults.Sheet(CallSheetId.New(), day.Id, day.Kind, day.Minutes));
        good.Check().ShouldBeNull();
        (good with { Wrap = new(60) }).Check()!.Key.ShouldBe("CallSheet_HoursOrder");
        (good with { Notes = new('x', 4001) }).Check()!.Key.ShouldBe("CallSheet_TooLong");
        (good with { RoleCalls = [new(role, new(480), new(470), new(540))] }).Check()!.Key.ShouldBe("CallSheet_RoleHoursOrder");
        (good with { RoleCalls = [new(role, new(480), new(490), new(540), new(481))] }).Check()!.Key.ShouldBe("CallSheet_RoleHoursOrder");
        (good with { RoleCalls = [new(role, new(480), new(490), new(540), new(450))] }).Check().ShouldBeNull();
    }

    [Fact]
    public void The_referents_and_who_signs_are_those_of_the_crew()
    {
        var paper = _shoot.Paper(1);
        paper.Referents.ShouldBe([new(ReferentKind.Children, "Marion Petit")]);
        (paper.Signatures.DrawnUpBy, paper.Signatures.ValidatedBy).ShouldBe(("Paul Abgrall", "Hélène Roux"));
    }

    [Fact]
    public void A_department_is_named_from_its_head_down()
    {
        _shoot.Paper(1).Crew[0].Members.Select(m => m.Name).ShouldBe(["Aude Kerleau", "Paul Abgrall", "Sarah Diop", "Lise Corre", "Marion Petit"]);
    }

    [Fact]
    public void Everybody_expected_is_counted()
    {
        var heads = _shoot.Paper(1).Heads;
        heads.Crew.ShouldBe(_shoot.People.Count);
        heads.Total.ShouldBe(heads.Crew + heads.Artists + heads.Background);
    }

    [Fact]
    public void A_pocket_torch_is_no_fire()
    {
        var scene = _shoot.Schedule.Days[0].Scenes[0].Id;
        var tags = new[] { ("Lampe torche", 1), ("Torche de cire", 2) }.Select(t => new TagLine(
            TagId.New(), scene, ElementId.New(), ElementCategory.Props, t.Item1, null, t.Item2)).ToList();
        var sources = _shoot.Sources with { Tags = tags };
        var paper = CallSheetPaper.Of(sources, _shoot.Schedule.Days[0], null, FictionalShoot.AsOf, FictionalShoot.Paris);
        paper.Risks.Single(r => r.Kind == RiskKind.Fire).Elements.ShouldBe(["Torche de cire"]);
    }

    [Fact]
    public void A_paper_says_when_it_was_last_changed_on_the_productions_clock()
    {
        _shoot.Paper(1).AsOf.ShouldBe(new DateTime(2027, 2, 26, 18, 30, 0));
    }

    [Fact]
    public void A_script_alone_makes_a_paper()
    {
        var paper = CallSheetPaper.Of(_shoot.ScriptOnly, _shoot.Schedule.Days[0], null, FictionalShoot.AsOf, FictionalShoot.Paris);
        paper.Places.Select(p => p.Name).ShouldBe(["PHARE", "ROUTE DE LA CORNICHE", "CAFÉ DU PORT"]);
        paper.Sun.ShouldBeNull();
        paper.Contacts.ShouldBeEmpty();
        paper.Scenes.Count.ShouldBe(4);
    }

    private static string[] Clock(params CallTime[] times) => [.. times.Select(t => t.ToString())];
}
