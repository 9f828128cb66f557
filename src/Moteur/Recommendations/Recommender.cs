using System.Globalization;
using Moteur.Breakdown;
using Moteur.Rules;
using Moteur.Scheduling;
using Moteur.Scripts;

namespace Moteur.Recommendations;

/// <summary>
/// Finds what a first assistant would bring to the preparation meeting: in the breakdown, and in the plan where there is one. Each finding
/// is a fact with figures and what could be done; it decides nothing.
/// </summary>
public sealed class Recommender
{
    private const int BriefEighths = 2;
    private const int ShortNightEighths = 8;
    private const int FewDays = 5;
    private const int Crowd = 30;

    private static readonly ElementCategory[] Costly =
    [
        ElementCategory.Animals, ElementCategory.Stunts, ElementCategory.SpecialEffects, ElementCategory.Weapons,
        ElementCategory.Grip, ElementCategory.Camera,
    ];

    private readonly ScheduleView _view;
    private readonly Schedule _schedule;
    private readonly ILookup<ElementId, TagLine> _elements;
    private readonly IReadOnlySet<SceneId> _lit;
    private readonly Dictionary<string, string> _places;
    private readonly List<SceneLine> _scenes;
    private readonly Dictionary<SceneId, ScheduledDay> _dayOf;

    private Recommender(ScheduleView view, IReadOnlyList<TagLine> tags, IReadOnlySet<SceneId> litByFire)
    {
        (_view, _schedule, _lit) = (view, Schedule.Of(view), litByFire);
        _elements = tags.ToLookup(t => t.ElementId);
        _places = view.Sets.ToDictionary(s => s.Set, s => s.Place);
        _scenes = [.. view.Scenes.Where(s => !s.Omitted)];
        _dayOf = _schedule.Days.SelectMany(d => d.Scenes, (d, s) => (s.Id, d)).ToDictionary(p => p.Id, p => p.d);
    }

    /// <summary>Every recommendation, those with the greatest effect first.</summary>
    /// <param name="view">Scenes, roles, sets and the board.</param>
    /// <param name="tags">The elements of every scene.</param>
    /// <param name="litByFire">Scenes that need the dark for the fire in them.</param>
    public static IReadOnlyList<Recommendation> Find(ScheduleView view, IReadOnlyList<TagLine> tags, IReadOnlySet<SceneId> litByFire)
    {
        var reader = new Recommender(view, tags, litByFire);
        return
        [
            .. reader.Minors()
                .Concat(reader.BriefSets())
                .Concat(reader.ScatteredRoles())
                .Concat(reader.NightExteriors())
                .Concat(reader.ShareableSets())
                .Concat(reader.CostlyElements())
                .OrderByDescending(r => r.Effects.Sum(Weight)),
        ];
    }

    /// <summary>Puts effects of different kinds in order: a shooting day weighs most.</summary>
    private static double Weight(Effect effect) => effect.Amount * effect.Kind switch
    {
        EffectKind.Days => 10,
        EffectKind.Nights => 4,
        EffectKind.MinorMinutes => 0.05,
        EffectKind.HeldDays or EffectKind.ElementDays or EffectKind.Places => 1,
        EffectKind.Moves => 0.7,
        EffectKind.NightMinutes => 0.005,
        EffectKind.Minutes => 0.002,
        _ => 0.02,
    };

    /// <summary>Children who work longer or later than the rules allow, with all the days on which they do.</summary>
    private IEnumerable<Recommendation> Minors()
    {
        var rules = RuleBook.All.ToDictionary(r => r.Id);
        var children = _view.Roles.Where(r => r.Age < RuleBook.AdultAge).ToList();
        var breaches = _schedule.Breaches
            .Where(b => rules.TryGetValue(b.RuleId, out var rule) && rule.Limit is RuleLimit.MinorDayMinutes or RuleLimit.MinorNight)
            .Select(b => (Breach: b, Rule: rules[b.RuleId], Role: children.Find(r => b.Problem.Args.Contains(r.Name))))
            .Where(b => b.Role is not null);
        foreach (var child in breaches.GroupBy(b => (b.Rule, Role: b.Role!)))
        {
            var (rule, role) = child.Key;
            var scenes = child.SelectMany(b => b.Breach.Scenes ?? []).Select(id => _scenes.Find(s => s.Id == id)).OfType<SceneLine>().ToList();
            var days = child.Select(b => b.Breach.Day).ToList();
            var isDay = rule.Limit == RuleLimit.MinorDayMinutes;
            yield return new(
                $"minor:{rule.Id}:{role.Id}",
                RecommendationKind.MinorOverHours,
                new(
                    isDay ? "Recommend_MinorDay" : "Recommend_MinorNight",
                    role.Name,
                    $"{role.Age}",
                    Words.Duration(rule.Figure),
                    string.Join(", ", isDay ? days.Select(d => $"{d}") : scenes.Select(s => s.Number.ToString())),
                    rule.Source),
                Effects((EffectKind.MinorMinutes, scenes.Sum(s => s.Minutes) - (isDay ? rule.Figure * days.Count : 0))),
                [.. scenes.Select(s => s.Id)],
                days);
        }
    }

    /// <summary>Sets that serve an eighth or two of one scene, and no other set stands in the same place.</summary>
    private IEnumerable<Recommendation> BriefSets()
    {
        foreach (var sets in _scenes.Where(s => s.Set.Length > 0).GroupBy(s => Folding.Key(Schedule.PlaceOf(s.Set, _places))))
        {
            if (sets.Count() != 1 || sets.First() is not { Eighths.Count: <= BriefEighths } scene)
            {
                continue;
            }

            var day = _dayOf.GetValueOrDefault(scene.Id);
            var alone = day?.Scenes.Count == 1;
            var moves = day is null ? 0 : Moves(day.Scenes) - Moves([.. day.Scenes.Where(s => s != scene)]);
            yield return new(
                $"set:{sets.Key}",
                RecommendationKind.SetUsedBriefly,
                new("Recommend_BriefSet", scene.Set, scene.Eighths.ToString(), scene.Number.ToString(), Words.Duration(scene.Minutes)),
                Effects((EffectKind.Days, alone ? 1 : 0), (EffectKind.Places, 1), (EffectKind.Moves, moves), (EffectKind.Minutes, scene.Minutes)),
                [scene.Id],
                day is null ? [] : [day.Number]);
        }
    }

    /// <summary>Roles that wait at least as many days as they play, on few days of play.</summary>
    private IEnumerable<Recommendation> ScatteredRoles()
    {
        foreach (var row in DayOutOfDays.Of(_schedule).Rows.Where(r => r.Worked is >= 2 and <= FewDays && r.Held >= r.Worked))
        {
            var days = _schedule.Days.Where(d => d.RoleIds.Contains(row.Role.Id)).ToList();
            yield return new(
                $"role:{row.Role.Id}",
                RecommendationKind.RoleScattered,
                new(
                    "Recommend_Scattered",
                    row.Role.Name,
                    $"{row.Worked}",
                    string.Join(", ", days.Select(d => d.Number)),
                    $"{row.Held}"),
                Effects((EffectKind.HeldDays, row.Held)),
                [.. days.SelectMany(d => d.Scenes).Where(s => s.RoleIds.Contains(row.Role.Id)).Select(s => s.Id)],
                [.. days.Select(d => d.Number)]);
        }
    }

    /// <summary>Short night exteriors by set, that no fire needs dark: day for night, or between dog and wolf.</summary>
    private IEnumerable<Recommendation> NightExteriors()
    {
        var nights = _scenes.Where(IsNightExterior).ToList();
        foreach (var set in nights.GroupBy(s => s.Set).Where(g => g.Sum(s => s.Eighths.Count) <= ShortNightEighths && !g.Any(s => _lit.Contains(s.Id))))
        {
            var days = Days(set);
            var nightDays = days.Count(d => d.Kind == DayKind.Night && d.Scenes.All(set.Contains));
            yield return new(
                $"night:{Folding.Key(set.Key)}",
                RecommendationKind.NightExterior,
                new(
                    "Recommend_NightExterior",
                    string.Join(", ", set.Select(s => s.Number)),
                    set.Key,
                    Eighths.Sum(set.Select(s => s.Eighths)).ToString()),
                Effects((EffectKind.Nights, nightDays), (EffectKind.NightMinutes, set.Sum(s => s.Minutes))),
                [.. set.Select(s => s.Id)],
                [.. days.Select(d => d.Number)]);
        }
    }

    /// <summary>Main sets of one kind that are to be found in different places.</summary>
    private IEnumerable<Recommendation> ShareableSets()
    {
        var main = _scenes.Where(s => s.Set.Length > 0)
            .GroupBy(s => SetNames.Main(s.Set))
            .Select(g => (Name: g.Key, Scenes: g.ToList(), Inside: g.All(s => s.Interior == Interior.Int), Kind: SetKinds.Of(g.Key)))
            .Where(s => s.Kind is not null);
        foreach (var kind in main.GroupBy(s => (s.Kind, s.Inside)))
        {
            var places = kind.DistinctBy(s => Folding.Key(Schedule.PlaceOf(s.Scenes[0].Set, _places))).ToList();
            if (places.Count < 2)
            {
                continue;
            }

            var days = Days(places.SelectMany(p => p.Scenes));
            yield return new(
                $"share:{Folding.Key(kind.Key.Kind!)}:{(kind.Key.Inside ? "int" : "ext")}",
                RecommendationKind.SetsShareable,
                new("Recommend_Share", string.Join(", ", places.Select(p => p.Name)), kind.Key.Kind!.ToLowerInvariant()),
                Effects((EffectKind.Places, places.Count - 1)),
                [.. places.SelectMany(p => p.Scenes).Select(s => s.Id)],
                [.. days.Select(d => d.Number)]);
        }
    }

    /// <summary>Costly elements used once, or on more days than their scenes fill; crowds of one scene.</summary>
    private IEnumerable<Recommendation> CostlyElements()
    {
        var lines = _scenes.ToDictionary(s => s.Id);
        foreach (var tags in _elements)
        {
            var element = tags.First();
            var people = element.Category == ElementCategory.Extras ? tags.Max(t => t.Quantity) : 0;
            if (!Costly.Contains(element.Category) && people < Crowd)
            {
                continue;
            }

            var scenes = tags.Select(t => lines.GetValueOrDefault(t.SceneId)).OfType<SceneLine>().Distinct().ToList();
            var days = Days(scenes);
            if (scenes.Count == 1)
            {
                yield return new(
                    $"once:{element.ElementId}",
                    RecommendationKind.CostlyElementOnce,
                    new("Recommend_Once", element.Name, Texts.Of(element.Category), scenes[0].Number.ToString(), scenes[0].Eighths.ToString()),
                    Effects((EffectKind.ElementDays, 1), (EffectKind.People, people)),
                    [scenes[0].Id],
                    [.. days.Select(d => d.Number)]);
            }
            else if (days.Count > 1)
            {
                var enough = Math.Max(1, (int)Math.Ceiling(scenes.Where(s => _dayOf.ContainsKey(s.Id)).Sum(s => s.Minutes) / (double)_view.MinutesPerDay));
                if (days.Count > enough)
                {
                    yield return new(
                        $"scattered:{element.ElementId}",
                        RecommendationKind.CostlyElementScattered,
                        new(
                            "Recommend_Regroup",
                            element.Name,
                            Texts.Of(element.Category),
                            string.Join(", ", days.Select(d => d.Number)),
                            enough.ToString(CultureInfo.InvariantCulture)),
                        Effects((EffectKind.ElementDays, days.Count - enough)),
                        [.. scenes.Select(s => s.Id)],
                        [.. days.Select(d => d.Number)]);
                }
            }
        }
    }

    private static bool IsNightExterior(SceneLine scene) =>
        scene.Interior is Interior.Ext or Interior.IntExt && scene.TimeOfDay is TimeOfDay.Night or TimeOfDay.Evening && scene.Set.Length > 0;

    private List<ScheduledDay> Days(IEnumerable<SceneLine> scenes) =>
        [.. scenes.Select(s => _dayOf.GetValueOrDefault(s.Id)).OfType<ScheduledDay>().Distinct().OrderBy(d => d.Number)];

    /// <summary>How often the company changes place in a day.</summary>
    private int Moves(IReadOnlyList<SceneLine> scenes)
    {
        var places = scenes.Select(s => Schedule.PlaceOf(s.Set, _places)).ToList();
        return places.Zip(places.Skip(1)).Count(p => p.First != p.Second);
    }

    private static List<Effect> Effects(params ReadOnlySpan<(EffectKind Kind, int Amount)> effects)
    {
        var kept = new List<Effect>();
        foreach (var (kind, amount) in effects)
        {
            if (amount > 0)
            {
                kept.Add(new(kind, amount));
            }
        }

        return kept;
    }
}
