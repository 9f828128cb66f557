using System.Diagnostics;
using CsCheck;
using Moteur.Optimiser;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Scripts;

namespace Moteur.Tests.Scheduling;

public class FirstPlanTests
{
    private const int EightHours = 480;
    private static readonly WorkingCalendar Weeks = WorkingCalendar.MondayToFriday(new(2027, 3, 1));

    private static readonly Gen<Shoot> AnyShoot =
        from roles in Gen.Int[1, 8]
        from scenes in Gen.Select(
            Gen.OneOf("MAISON - CUISINE", "MAISON - CHAMBRE", "ÉCOLE - COUR", "PLAGE", "MAIRIE"),
            Gen.OneOf(
                TimeOfDay.Day, TimeOfDay.Night, TimeOfDay.Dawn, TimeOfDay.Dusk, TimeOfDay.Evening, TimeOfDay.Continuous, TimeOfDay.None),
            Gen.Int[0, 700],
            Gen.Int[0, roles - 1].Array[0, 4],
            Gen.Frequency((9, false), (1, true))).Array[0, 40]
        select Shoot.Of(roles, scenes);

    [Fact]
    public void Every_scene_is_planned_once_and_omitted_ones_never() => AnyShoot.Sample(shoot =>
    {
        var plan = shoot.Plan();
        plan.Boneyard.ShouldBeEmpty();
        var planned = plan.Days.SelectMany(d => d.Scenes).ToList();
        planned.ShouldBe(shoot.Scenes.Where(s => !s.Omitted).Select(s => s.Id), ignoreOrder: true);
    });

    [Fact]
    public void A_day_holds_no_more_than_its_hours_unless_one_scene_alone_is_longer() => AnyShoot.Sample(shoot =>
    {
        foreach (var day in shoot.Days())
        {
            day.ShouldNotBeEmpty();
            (day.Count == 1 || day.Sum(s => s.Minutes) <= EightHours).ShouldBeTrue();
        }
    });

    [Fact]
    public void The_same_scenes_give_the_same_plan() => AnyShoot.Sample(shoot =>
        Numbers(shoot).ShouldBe(Numbers(shoot)));

    [Fact]
    public void Day_and_night_are_never_on_one_day_and_nights_follow_one_another() => AnyShoot.Sample(shoot =>
    {
        var kinds = shoot.Plan().Days.Select(d => d.Kind).ToList();
        kinds.ShouldAllBe(k => k == DayKind.Day || k == DayKind.Night);
        var nights = kinds.Select((kind, i) => (kind, i)).Where(d => d.kind == DayKind.Night).Select(d => d.i).ToList();
        (nights.Count == 0 || nights[^1] - nights[0] == nights.Count - 1).ShouldBeTrue();
    });

    [Fact]
    public void Nights_end_with_the_week_or_with_the_shoot()
    {
        var shoot = new Shoot();
        for (var i = 0; i < 18; i++)
        {
            shoot.Add("MAISON", i is 3 or 7 ? TimeOfDay.Night : TimeOfDay.Day, 400, 1);
        }

        var days = shoot.Plan().Days;
        var last = days.ToList().FindLastIndex(d => d.Kind == DayKind.Night);
        var date = Weeks.ShootingDates(days.Count)[last];
        (date.DayOfWeek == DayOfWeek.Friday || last == days.Count - 1).ShouldBeTrue();
    }

    [Fact]
    public void A_place_is_shot_in_one_stay()
    {
        var shoot = new Shoot();
        for (var i = 0; i < 12; i++)
        {
            shoot.Add(i % 2 == 0 ? "PHARE" : "PORT", TimeOfDay.Day, 120, 1);
        }

        var places = shoot.Days().SelectMany(d => d).Select(s => s.Set).ToList();
        places.Zip(places.Skip(1)).Count(p => p.First != p.Second).ShouldBe(1);
    }

    [Fact]
    public void A_role_that_plays_in_two_places_plays_there_on_days_that_follow_one_another()
    {
        var shoot = new Shoot();
        foreach (var (set, role) in new[] { ("A", 1), ("B", 2), ("C", 1), ("D", 2), ("E", 1), ("F", 2) })
        {
            shoot.Add(set, TimeOfDay.Day, 450, role);
        }

        var byRole = shoot.Days().Select((day, i) => (role: day[0].RoleIds[0], i)).GroupBy(d => d.role, d => d.i);
        byRole.ShouldAllBe(days => days.Max() - days.Min() == 2);
    }

    [Fact]
    public void Children_play_in_the_first_days()
    {
        var shoot = new Shoot();
        for (var i = 0; i < 6; i++)
        {
            shoot.Add($"DÉCOR {i}", TimeOfDay.Day, 450, i == 5 ? 2 : 1);
        }

        shoot.Age(2, 9);
        shoot.Days()[0].Single().RoleIds.ShouldBe([shoot.Roles[1].Id]);
    }

    [Fact]
    public void A_childs_night_interior_is_shot_by_day()
    {
        var shoot = new Shoot();
        shoot.Add("CHAMBRE", TimeOfDay.Night, 60, 1);
        shoot.Age(1, 9);
        shoot.Plan().Days.Single().Kind.ShouldBe(DayKind.Day);
    }

    [Fact]
    public void A_childs_scenes_are_spread_so_that_each_day_keeps_to_the_limit_of_that_age()
    {
        var shoot = new Shoot();
        for (var i = 0; i < 8; i++)
        {
            shoot.Add("MAISON", TimeOfDay.Day, 120, i < 2 ? 1 : 2);
        }

        shoot.Age(1, 9);
        shoot.Days().ShouldAllBe(day => day.Where(s => s.RoleIds.Contains(shoot.Roles[0].Id)).Sum(s => s.Minutes) <= 180);
    }

    [Fact]
    public void Dawn_begins_a_day_and_dusk_ends_it()
    {
        var shoot = new Shoot();
        shoot.Add("PLAGE", TimeOfDay.Dusk, 60, 1);
        shoot.Add("PLAGE", TimeOfDay.Day, 60, 1);
        shoot.Add("PLAGE", TimeOfDay.Dawn, 60, 1);
        shoot.Days().Single().Select(s => s.TimeOfDay).ShouldBe([TimeOfDay.Dawn, TimeOfDay.Day, TimeOfDay.Dusk]);
    }

    [Fact]
    public void A_scene_that_continues_a_night_is_shot_at_night()
    {
        var shoot = new Shoot();
        shoot.Add("RUE", TimeOfDay.Night, 60, 1);
        shoot.Add("HALL", TimeOfDay.Continuous, 60, 1);
        shoot.Plan().Days.Single().Kind.ShouldBe(DayKind.Night);
    }

    [Fact]
    public void A_set_is_planned_where_its_place_is()
    {
        var shoot = new Shoot();
        foreach (var set in new[] { "CABANE", "MAIRIE", "BARRIÈRE", "SALLE" })
        {
            shoot.Add(set, TimeOfDay.Day, 240, 1);
        }

        shoot.Sets.AddRange([new("CABANE", null, "Estran"), new("BARRIÈRE", null, "Estran")]);
        shoot.Days().ShouldContain(day => day.Count == 2 && day.All(s => s.Set == "CABANE" || s.Set == "BARRIÈRE"));
    }

    [Fact]
    public void A_long_script_of_600_scenes_is_planned_in_less_than_300_ms()
    {
        var shoot = new Shoot();
        var random = new Random(7);
        for (var i = 0; i < 600; i++)
        {
            var light = random.Next(3) == 0 ? TimeOfDay.Night : TimeOfDay.Day;
            shoot.Add($"LIEU {random.Next(60)} - PIÈCE {random.Next(3)}", light, 20 + random.Next(120), [.. Enumerable.Range(0, 4).Select(_ => 1 + random.Next(60)).Distinct()]);
        }

        shoot.Plan();
        var best = Enumerable.Range(0, 3).Min(_ =>
        {
            var clock = Stopwatch.StartNew();
            shoot.Plan();
            return clock.ElapsedMilliseconds;
        });
        best.ShouldBeLessThan(300);
    }

    private static List<string> Numbers(Shoot shoot) => [.. shoot.Days().Select(d => string.Join(' ', d.Select(s => s.Number)))];

    /// <summary>A shoot written down scene by scene.</summary>
    private sealed class Shoot
    {
        public List<SceneLine> Scenes { get; } = [];

        public List<RoleLine> Roles { get; } = [];

        public List<SetLine> Sets { get; } = [];

        public static Shoot Of(int roles, (string Set, TimeOfDay Time, int Minutes, int[] Roles, bool Omitted)[] scenes)
        {
            var shoot = new Shoot();
            shoot.Role(roles);
            foreach (var (set, time, minutes, cast, omitted) in scenes)
            {
                shoot.Add(set, time, minutes, [.. cast.Distinct().Select(r => r + 1)]);
                shoot.Scenes[^1] = shoot.Scenes[^1] with { Omitted = omitted };
            }

            return shoot;
        }

        public void Add(string set, TimeOfDay time, int minutes, params int[] roles)
        {
            var number = SceneNumber.InOrder(Scenes.Count + 1);
            var heading = $"INT. {set} - {time}";
            Scenes.Add(new(
                SceneId.New(), Scenes.Count, number, heading, Interior.Int, set, time, new(8), minutes, 1, "", "", false, [.. roles.Select(Role)], 0, 1));
        }

        public void Age(int number, int age) => Roles[number - 1] = Roles[number - 1] with { Age = age };

        public BoardLayout Plan() => FirstPlan.Make(Scenes, Roles, Sets, Weeks, EightHours, BoardDayId.New);

        public List<List<SceneLine>> Days() =>
            [.. Plan().Days.Select(d => d.Scenes.Select(id => Scenes.Single(s => s.Id == id)).ToList())];

        private RoleId Role(int number)
        {
            while (Roles.Count < number)
            {
                Roles.Add(new(RoleId.New(), Roles.Count + 1, $"RÔLE {Roles.Count + 1}", "", null, 1));
            }

            return Roles[number - 1].Id;
        }
    }
}
