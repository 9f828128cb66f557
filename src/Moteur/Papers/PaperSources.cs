using Moteur.Breakdown;
using Moteur.Breakdown.Library;
using Moteur.Breakdown.Raccords;
using Moteur.Recommendations;
using Moteur.Scheduling;
using Moteur.Scripts;

namespace Moteur.Papers;

/// <summary>From what the papers of the breakdown are made.</summary>
/// <param name="sets">Sets with the places found for them; on the command line none.</param>
/// <param name="days">Shooting days; none before a plan.</param>
/// <param name="continuity">The raccords; nothing is said of scenes that are not among them.</param>
public sealed class PaperSources(
    BreakdownView breakdown, IReadOnlyList<SetLine> sets, IReadOnlyList<ScheduledDay> days, IReadOnlyList<ContinuityLine>? continuity = null)
{
    private readonly Dictionary<SceneId, ContinuityLine> _continuity = (continuity ?? []).ToDictionary(l => l.Scene);

    public static PaperSources Of(
        BreakdownView breakdown, ScheduleView plan, IReadOnlyList<ContinuityLine> continuity, IReadOnlyList<RecommendationLine>? recommendations = null) =>
        new(breakdown, plan.Sets, Schedule.Of(plan).Days, continuity) { Recommendations = recommendations ?? [] };

    /// <summary>Recommendations with what was said of them; needed for the meeting only.</summary>
    public IReadOnlyList<RecommendationLine> Recommendations { get; init; } = [];

    internal BreakdownView Breakdown { get; } = breakdown;

    internal IReadOnlyList<SetLine> Sets { get; } = sets;

    internal IReadOnlyList<ScheduledDay> Days { get; } = days;

    /// <summary>Every scene in script order, omitted ones too.</summary>
    internal IReadOnlyList<SceneLine> Scenes { get; } = [.. breakdown.Scenes.OrderBy(s => s.Position)];

    /// <summary>The scenes that are shot.</summary>
    internal IReadOnlyList<SceneLine> Kept { get; } = [.. breakdown.Scenes.Where(s => !s.Omitted).OrderBy(s => s.Position)];

    internal IReadOnlyDictionary<RoleId, RoleLine> Roles { get; } = breakdown.Roles.ToDictionary(r => r.Id);

    internal IReadOnlyDictionary<ElementId, ElementLine> Elements { get; } = breakdown.Elements.ToDictionary(e => e.Id);

    /// <summary>True once somebody has said how far an element is.</summary>
    internal bool HasStatuses => Elements.Values.Any(e => e.Status != ElementStatus.ToFind);

    internal bool HasElementNotes => Elements.Values.Any(e => e.Notes.Length > 0);

    internal bool HasStoryDays => Kept.Any(s => s.StoryDay.Length > 0);

    internal bool HasSynopses => Kept.Any(s => s.Synopsis.Length > 0);

    /// <summary>Who plays in a scene: nobody any more in one that is only a number.</summary>
    internal static IReadOnlyList<RoleId> RolesOf(SceneLine scene) => scene.Omitted ? [] : scene.RoleIds;

    /// <summary>The raccords of a scene, empty where nothing is said of them.</summary>
    internal ContinuityLine ContinuityOf(SceneLine scene) =>
        _continuity.GetValueOrDefault(scene.Id) ?? new(scene.Id, scene.Version, scene.StoryDay, Season.None, "", []);

    /// <summary>The place of a set; empty while none is found.</summary>
    internal string PlaceOf(string set) => Sets.FirstOrDefault(s => s.Set == set)?.Place ?? "";

    /// <summary>The cast numbers of a scene: <c>1, 2, 5</c>.</summary>
    internal string RoleNumbers(IEnumerable<RoleId> roles) => string.Join(", ", roles.Where(Roles.ContainsKey).Select(r => Roles[r].Number).Order());
}
