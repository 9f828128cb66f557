using System.Globalization;
using Moteur.Breakdown;
using Moteur.Productions;
using Moteur.Recommendations;
using Moteur.Scheduling;
using Moteur.Scripts;

namespace Moteur.Tests.Recommendations;

public class RecommenderTests
{
    private readonly List<RoleLine> _roles = [];
    private readonly List<SceneLine> _scenes = [];
    private readonly List<TagLine> _tags = [];
    private readonly List<SetLine> _sets = [];
    private readonly List<List<SceneLine>> _days = [];
    private readonly HashSet<int> _nights = [];
    private readonly HashSet<SceneId> _fires = [];

    public RecommenderTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");

    [Fact]
    public void A_set_for_one_eighth_of_one_scene_is_found_with_its_move()
    {
        Day(Scene("PHARE", 8), Scene("ABRIBUS", 1), Scene("PHARE", 8));
        var found = Find(RecommendationKind.SetUsedBriefly).ShouldHaveSingleItem();
        found.Scenes.ShouldBe([_scenes[1].Id]);
        found.Days.ShouldBe([1]);
        found.Effects.ShouldBe([new(EffectKind.Places, 1), new(EffectKind.Moves, 2), new(EffectKind.Minutes, 60)]);
        found.Advice.ToString().ShouldStartWith("Le décor ABRIBUS ne sert qu’à 1/8 de page, séquence 2");
    }

    [Fact]
    public void A_brief_set_beside_another_in_the_same_place_is_none()
    {
        Day(Scene("PHARE - ESCALIER", 1), Scene("PHARE - LANTERNE", 8));
        _sets.AddRange([new("GARE", null, "Lycée"), new("QUAI", null, "Lycée")]);
        Day(Scene("GARE", 1), Scene("QUAI", 2));
        Find(RecommendationKind.SetUsedBriefly).ShouldBeEmpty();
    }

    [Fact]
    public void A_role_that_waits_more_than_it_plays_is_found()
    {
        Day(Scene("PHARE", 8, roles: [1, 2]));
        Day(Scene("PHARE", 8, roles: [1]));
        Day(Scene("PHARE", 8, roles: [1]));
        Day(Scene("PHARE", 8, roles: [1, 2]));
        var found = Find(RecommendationKind.RoleScattered).ShouldHaveSingleItem();
        found.Effects.ShouldBe([new(EffectKind.HeldDays, 2)]);
        found.Days.ShouldBe([1, 4]);
    }

    [Fact]
    public void A_short_night_exterior_can_be_day_for_night_unless_fire_lights_it()
    {
        Night(Scene("PLAGE", 4, Interior.Ext, TimeOfDay.Night));
        Day(Scene("QUAI", 12, Interior.Ext, TimeOfDay.Night), Scene("RUE", 3, Interior.Int, TimeOfDay.Night));
        var found = Find(RecommendationKind.NightExterior).ShouldHaveSingleItem();
        found.Effects.ShouldBe([new(EffectKind.Nights, 1), new(EffectKind.NightMinutes, 60)]);
        _fires.Add(_scenes[0].Id);
        Find(RecommendationKind.NightExterior).ShouldBeEmpty();
    }

    [Fact]
    public void Sets_of_one_kind_in_different_places_could_share_one()
    {
        Day(Scene("COULOIR HÔPITAL SUD - FENÊTRE", 4), Scene("HALLWAY", 4), Scene("COULOIR DU LYCÉE", 4), Scene("COULOIR", 4, Interior.Ext));
        Find(RecommendationKind.SetsShareable).ShouldBeEmpty("the first is of two kinds, the third too, the fourth is outside");
        Day(Scene("CORRIDOR B", 4));
        var found = Find(RecommendationKind.SetsShareable).ShouldHaveSingleItem();
        found.Scenes.ShouldBe([_scenes[1].Id, _scenes[4].Id]);
        found.Effects.ShouldBe([new(EffectKind.Places, 1)]);
    }

    [Fact]
    public void A_child_over_the_limit_is_found_with_the_minutes_too_many()
    {
        Day(Scene("ÉCOLE", 8, roles: [1]), Scene("ÉCOLE", 8, roles: [1]), Scene("ÉCOLE", 8, roles: [1]), Scene("ÉCOLE", 8, roles: [1]));
        _roles[0] = _roles[0] with { Age = 9 };
        var found = Find(RecommendationKind.MinorOverHours).ShouldHaveSingleItem();
        found.Effects.ShouldBe([new(EffectKind.MinorMinutes, 60)]);
        found.Advice.ToString().ShouldContain("RÔLE 1");
    }

    [Fact]
    public void A_costly_element_is_found_once_or_scattered()
    {
        Day(Scene("PHARE", 8), Scene("PHARE", 8));
        Day(Scene("PHARE", 8));
        Tag(ElementCategory.Animals, "Cheval", 1, _scenes[0]);
        Tag(ElementCategory.Grip, "Grue", 1, _scenes[0], _scenes[2]);
        Tag(ElementCategory.Props, "Lampe", 1, _scenes[1]);
        Tag(ElementCategory.Extras, "Foule", 80, _scenes[1]);
        Tag(ElementCategory.Extras, "Passants", 8, _scenes[1]);
        Find(RecommendationKind.CostlyElementOnce).Select(r => r.Effects.Sum(e => e.Amount)).ShouldBe([81, 1], ignoreOrder: true);
        Find(RecommendationKind.CostlyElementScattered).ShouldHaveSingleItem().Effects.ShouldBe([new(EffectKind.ElementDays, 1)]);
    }

    [Fact]
    public void Keys_are_unique_and_the_same_each_time()
    {
        Day(Scene("PHARE", 1, Interior.Ext, TimeOfDay.Night, [1]), Scene("ABRIBUS", 1, roles: [1]));
        Day(Scene("BUREAU", 9));
        Day(Scene("OFFICE", 9, roles: [1]));
        var keys = All().Select(r => r.Key).ToList();
        keys.ShouldNotBeEmpty();
        keys.ShouldBeUnique();
        All().Select(r => r.Key).ShouldBe(keys);
    }

    [Fact]
    public void A_decision_stays_when_its_matter_is_resolved()
    {
        Decision Said(string key, DecisionState state) => new()
        {
            ProductionId = default,
            Key = key,
            Kind = RecommendationKind.SetUsedBriefly,
            Advice = new("Recommend_BriefSet"),
            State = state,
        };
        Day(Scene("PHARE", 8), Scene("ABRIBUS", 1));
        var found = Find(RecommendationKind.SetUsedBriefly);
        var lines = RecommendationLine.Of(found, [Said(found[0].Key, DecisionState.ForMeeting), Said("set:GARE", DecisionState.Accepted), Said("set:QUAI", DecisionState.Open)]);
        lines.Select(l => (l.State, l.IsResolved)).ShouldBe([(DecisionState.ForMeeting, false), (DecisionState.Accepted, true)]);
    }

    private List<Recommendation> Find(RecommendationKind kind) => [.. All().Where(r => r.Kind == kind)];

    private IReadOnlyList<Recommendation> All()
    {
        var layout = new BoardLayout([.. _days.Select((d, i) => new DayLayout(BoardDayId.New(), _nights.Contains(i) ? DayKind.Night : DayKind.Day, "", [.. d.Select(s => s.Id)]))], []);
        var view = new ScheduleView(BoardId.New(), 1, layout, WorkingCalendar.MondayToFriday(new(2027, 3, 1)), 480, _scenes, _roles, _sets);
        return Recommender.Find(view, _tags, _fires);
    }

    private void Day(params SceneLine[] scenes) => _days.Add([.. scenes]);

    private void Night(params SceneLine[] scenes)
    {
        _nights.Add(_days.Count);
        Day(scenes);
    }

    private void Tag(ElementCategory category, string name, int quantity, params SceneLine[] scenes)
    {
        var element = ElementId.New();
        _tags.AddRange(scenes.Select(s => new TagLine(TagId.New(), s.Id, element, category, name, null, quantity)));
    }

    private SceneLine Scene(string set, int eighths, Interior interior = Interior.Int, TimeOfDay time = TimeOfDay.Day, int[]? roles = null)
    {
        var number = SceneNumber.InOrder(_scenes.Count + 1);
        var line = new SceneLine(
            SceneId.New(), _scenes.Count, number, set, interior, set, time, new(eighths), 60, 1, "", "", false, [.. (roles ?? []).Select(Role)], 0, 1);
        _scenes.Add(line);
        return line;
    }

    private RoleId Role(int number)
    {
        while (_roles.Count < number)
        {
            _roles.Add(new(RoleId.New(), _roles.Count + 1, $"RÔLE {_roles.Count + 1}", "", null, 1));
        }

        return _roles[number - 1].Id;
    }
}
