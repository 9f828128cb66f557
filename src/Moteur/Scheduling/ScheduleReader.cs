using Moteur.Scripts;

namespace Moteur.Scheduling;

/// <summary>
/// Reads layouts of one production's board one after the other, as they follow each other while somebody moves strips: a day
/// or a breach that is as it was is the very same instance as before, so that little is computed and drawn anew.
/// </summary>
public sealed class ScheduleReader
{
    private readonly ScheduleView _view;
    private readonly Dictionary<SceneId, SceneLine> _scenes;
    private readonly Dictionary<RoleId, int> _numbers;
    private readonly Dictionary<string, string> _places;
    private readonly Dictionary<BoardDayId, ScheduledDay> _days = [];
    private IReadOnlyList<DateOnly> _dates = [];
    private Schedule _last;

    /// <param name="view">The scenes, roles, sets and settings; its layout is not read.</param>
    public ScheduleReader(ScheduleView view)
    {
        _view = view;
        _scenes = view.Scenes.ToDictionary(s => s.Id);
        _numbers = view.Roles.ToDictionary(r => r.Id, r => r.Number);
        _places = view.Sets.ToDictionary(s => s.Set, s => s.Place);
        _last = new([], [], view.Roles, []);
    }

    /// <summary>The plan of a layout.</summary>
    public Schedule Read(BoardLayout layout)
    {
        if (_dates.Count != layout.Days.Count)
        {
            _dates = _view.Calendar.ShootingDates(layout.Days.Count);
        }

        var days = layout.Days.Select((day, index) => Read(day, index + 1, index < _dates.Count ? _dates[index] : null)).ToList();
        var boneyard = Lines(layout.Boneyard);
        var breaches = ScheduleRules.Check(days, _view.Roles, _view.MinutesPerDay, _view.Agreement)
            .Select(breach => _last.Breaches.FirstOrDefault(breach.IsSameAs) ?? breach)
            .ToList();
        _days.Clear();
        days.ForEach(day => _days[day.Id] = day);
        return _last = new(
            days,
            boneyard.SequenceEqual(_last.Boneyard, ReferenceEqualityComparer.Instance) ? _last.Boneyard : boneyard,
            _view.Roles,
            breaches.SequenceEqual(_last.Breaches, ReferenceEqualityComparer.Instance) ? _last.Breaches : breaches);
    }

    private ScheduledDay Read(DayLayout day, int number, DateOnly? date)
    {
        if (_days.TryGetValue(day.Id, out var known)
            && (known.Number, known.Date, known.Kind) == (number, date, day.Kind)
            && known.Note == day.Note
            && IsSame(known.Scenes, day.Scenes))
        {
            return known;
        }

        var lines = Lines(day.Scenes);
        return new(
            day.Id,
            number,
            date,
            day.Kind,
            day.Note,
            string.Join(" / ", lines.Select(s => Schedule.PlaceOf(s.Set, _places)).Where(p => p.Length > 0).Distinct()),
            lines,
            [.. lines.SelectMany(s => s.RoleIds).Distinct().OrderBy(r => _numbers.GetValueOrDefault(r, int.MaxValue))],
            Eighths.Sum(lines.Select(s => s.Eighths)),
            lines.Sum(s => s.Minutes));
    }

    private List<SceneLine> Lines(IReadOnlyList<SceneId> scenes)
    {
        var lines = new List<SceneLine>(scenes.Count);
        foreach (var scene in scenes)
        {
            if (_scenes.TryGetValue(scene, out var line))
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static bool IsSame(IReadOnlyList<SceneLine> lines, IReadOnlyList<SceneId> scenes)
    {
        if (lines.Count != scenes.Count)
        {
            return false;
        }

        for (var i = 0; i < scenes.Count; i++)
        {
            if (lines[i].Id != scenes[i])
            {
                return false;
            }
        }

        return true;
    }
}
