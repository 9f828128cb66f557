using Moteur.Locations;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Scripts;

namespace Moteur.Tests.Scheduling;

public class StandingTests
{
    private static readonly DateOnly Monday = new(2027, 3, 1);
    private readonly RoleLine _role = new(RoleId.New(), 1, "MARIE", "", null, 1);
    private readonly BoardDayId _day = BoardDayId.New();

    [Fact]
    public void Before_a_script_there_is_only_a_script_to_import()
    {
        var standing = Standing.Of(View([], []), Monday);
        standing.Step.ShouldBe(NextStep.ImportScript);
        standing.Next.ShouldBeNull();
    }

    [Fact]
    public void An_omitted_scene_is_not_waited_for()
    {
        var standing = Standing.Of(View([Scene(1) with { Omitted = true }], []), Monday);
        standing.Scenes.ShouldBe(0);
        standing.Step.ShouldBe(NextStep.ImportScript);
    }

    [Fact]
    public void The_work_goes_on_in_its_order()
    {
        var scene = Scene(1);
        var before = Monday.AddDays(-30);
        Standing.Of(View([scene], []), before).Step.ShouldBe(NextStep.BreakDown);
        scene = scene with { Tags = 2 };
        Standing.Of(View([scene], []), before).Step.ShouldBe(NextStep.Plan);
        var other = Scene(2);
        Standing.Of(View([scene, other], [scene]), before).Step.ShouldBe(NextStep.PlaceScenes);
        Standing.Of(View([scene with { Minutes = 700 }], [scene]), before).Step.ShouldBe(NextStep.ResolveBreaches);
        Standing.Of(View([scene], [scene]), before).Step.ShouldBe(NextStep.FindPlaces);
        Standing.Of(View([scene], [scene], place: true), before).Step.ShouldBe(NextStep.CastRoles);
        Standing.Of(View([scene], [scene], place: true, artist: "Ada Roche"), before).Step.ShouldBe(NextStep.PrepareCallSheet);
    }

    [Fact]
    public void Two_days_before_a_shooting_day_its_call_sheet_comes_first()
    {
        var scene = Scene(1);
        Standing.Of(View([scene], [scene]), Monday.AddDays(-2)).Step.ShouldBe(NextStep.PrepareCallSheet);
        Standing.Of(View([scene], [scene]), Monday.AddDays(-3)).Step.ShouldBe(NextStep.BreakDown);
    }

    [Fact]
    public void The_day_being_shot_is_the_next_one_until_it_is_over()
    {
        var scene = Scene(1) with { Tags = 1 };
        Standing.Of(View([scene], [scene]), Monday).Next!.Number.ShouldBe(1);
        var after = Standing.Of(View([scene], [scene]), Monday.AddDays(1));
        after.Next.ShouldBeNull();
        after.Step.ShouldBe(NextStep.Wrapped);
    }

    private SceneLine Scene(int number) => new(
        SceneId.New(), number, SceneNumber.InOrder(number), "INT. CUISINE - JOUR", Interior.Int, "CUISINE", TimeOfDay.Day, new(8), 60, 1, "", "", false, [_role.Id], 0, 1);

    private ScheduleView View(IReadOnlyList<SceneLine> scenes, IReadOnlyList<SceneLine> placed, bool place = false, string artist = "") => new(
        BoardId.New(),
        1,
        new(
            placed.Count == 0 ? [] : [new(_day, DayKind.Day, "", [.. placed.Select(s => s.Id)])],
            [.. scenes.Where(s => !s.Omitted && placed.All(p => p.Id != s.Id)).Select(s => s.Id)]),
        WorkingCalendar.MondayToFriday(Monday),
        480,
        scenes,
        [_role with { Artist = artist }],
        scenes.Count == 0 ? [] : [new("CUISINE", place ? PlaceId.New() : null, place ? "Maison" : "")]);
}
