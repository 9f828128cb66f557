using Moteur.People;
using Moteur.Productions;
using Moteur.Scripts;
using Moteur.Scripts.Revisions;

namespace Moteur.Scheduling.Revisions;

/// <summary>A scene as one version of the script has it.</summary>
public sealed record RevisionSide(SceneId Id, SceneNumber Number, string Heading, Eighths Eighths, bool Omitted);

/// <summary>A scene through a revision, on one line.</summary>
/// <param name="Day">Number of the shooting day on which it is planned; null in the boneyard.</param>
public sealed record RevisionLine(SceneMatch Match, RevisionSide? Before, RevisionSide? After, int? Day);

/// <summary>A shooting day that a revision touches.</summary>
/// <param name="Number">Day number, from 1.</param>
/// <param name="Minutes">Shooting time after.</param>
public sealed record RevisedDay(
    BoardDayId Id,
    int Number,
    DateOnly? Date,
    Eighths EighthsBefore,
    Eighths Eighths,
    int MinutesBefore,
    int Minutes,
    IReadOnlyList<Consequence> Consequences);

/// <summary>A consequence for one department, with its day.</summary>
/// <param name="Day">Number of the shooting day; null when not planned, or when it concerns the whole script.</param>
public sealed record DepartmentConsequence(Consequence Consequence, int? Day, DateOnly? Date);

/// <summary>
/// A revision as a person sees it before it is applied, and as departments read it after.
/// </summary>
/// <param name="Days">The shooting days that it touches, in order.</param>
/// <param name="Unplanned">What concerns scenes on no day.</param>
/// <param name="Whole">What concerns the whole script.</param>
public sealed record RevisionView(
    IReadOnlyList<RevisionLine> Scenes,
    IReadOnlyList<RoleMatch> Roles,
    IReadOnlyList<RevisedDay> Days,
    IReadOnlyList<Consequence> Unplanned,
    IReadOnlyList<Consequence> Whole)
{
    /// <summary>Reads a planned revision on the board. To be made before the plan is applied.</summary>
    /// <param name="scenes">The plan's scenes.</param>
    /// <param name="roles">The plan's roles.</param>
    /// <param name="consequences">The plan's consequences.</param>
    /// <param name="layout">The board as it is.</param>
    /// <param name="calendar">The production's calendar.</param>
    public static RevisionView Of(
        IReadOnlyList<RevisedScene> scenes,
        IReadOnlyList<RoleMatch> roles,
        IReadOnlyList<Consequence> consequences,
        BoardLayout layout,
        WorkingCalendar calendar)
    {
        var after = BoardRevision.After(layout, scenes);
        var dates = calendar.ShootingDates(layout.Days.Count);
        var dayOf = new Dictionary<SceneId, int>();
        foreach (var planned in (BoardLayout[])[layout, after])
        {
            foreach (var (index, day) in planned.Days.Index())
            {
                foreach (var scene in day.Scenes)
                {
                    dayOf[scene] = index;
                }
            }
        }

        var before = scenes.Where(s => s.Before is not null).ToDictionary(s => s.Before!.Id, s => s.Before!);
        var now = scenes.Where(s => s.After is not null).ToDictionary(s => s.After!.Id, s => s.After!);
        var facts = consequences.ToLookup(c => c.Scene is { } id && dayOf.TryGetValue(id, out var day) ? day : -1);
        var days = layout.Days.Select((day, i) => new RevisedDay(
            day.Id,
            i + 1,
            i < dates.Count ? dates[i] : null,
            Eighths.Sum(Known(day.Scenes, before).Select(s => s.Eighths)),
            Eighths.Sum(Known(after.Days[i].Scenes, now).Select(s => s.Eighths)),
            Known(day.Scenes, before).Sum(s => s.Minutes),
            Known(after.Days[i].Scenes, now).Sum(s => s.Minutes),
            [.. facts[i]]));
        return new(
            [.. scenes.Select(s => new RevisionLine(s.Match, Side(s.Before), Side(s.After), dayOf.TryGetValue((s.After ?? s.Before)!.Id, out var day) ? day + 1 : null))],
            roles,
            [.. days.Where(d => d.Consequences.Count > 0 || d.Eighths != d.EighthsBefore || d.Minutes != d.MinutesBefore)],
            [.. facts[-1].Where(c => c.Scene is not null)],
            [.. facts[-1].Where(c => c.Scene is null)]);
    }

    /// <summary>What one department must know, by day, then what is not planned, then what concerns the whole script.</summary>
    public IReadOnlyList<DepartmentConsequence> For(Department department) =>
    [
        .. Days.SelectMany(d => d.Consequences, (d, c) => new DepartmentConsequence(c, d.Number, d.Date))
            .Concat(Unplanned.Concat(Whole).Select(c => new DepartmentConsequence(c, null, null)))
            .Where(c => c.Consequence.Departments.Contains(department)),
    ];

    private static IEnumerable<Scene> Known(IEnumerable<SceneId> ids, Dictionary<SceneId, Scene> scenes) =>
        ids.Select(id => scenes.GetValueOrDefault(id)).OfType<Scene>();

    private static RevisionSide? Side(Scene? scene) =>
        scene is null ? null : new(scene.Id, scene.Number, scene.Heading, scene.Eighths, scene.Omitted);
}
