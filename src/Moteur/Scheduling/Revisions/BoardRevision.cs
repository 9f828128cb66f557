using Moteur.Scripts;
using Moteur.Scripts.Revisions;

namespace Moteur.Scheduling.Revisions;

/// <summary>
/// A board through a revision of the script: strips stay on their day; what was split off a scene goes beside it; new scenes and
/// scenes that are back wait in the boneyard; scenes taken out leave.
/// </summary>
public static class BoardRevision
{
    /// <summary>How the board will be laid out. Changes nothing.</summary>
    public static BoardLayout After(BoardLayout layout, IReadOnlyList<RevisedScene> scenes)
    {
        var rows = layout.Days.Select(d => d.Scenes.ToList()).Append([.. layout.Boneyard]).ToList();
        var boneyard = rows[^1];
        var leaving = scenes.Where(s => s.TakenOut).Select(s => s.Before!.Id).ToHashSet();
        var known = rows.SelectMany(row => row).ToHashSet();
        var beside = new Dictionary<SceneId, SceneId>();
        foreach (var scene in scenes.Where(s => s.After is { Omitted: false }).Select(s => (s.After!.Id, s.Match.SplitFrom)).Where(s => !known.Contains(s.Id)))
        {
            // Several parts of one scene follow one another.
            var neighbour = scene.SplitFrom is { } parent ? beside.GetValueOrDefault(parent, parent) : (SceneId?)null;
            var row = neighbour is { } there ? rows.Find(r => r.Contains(there)) ?? boneyard : boneyard;
            row.Insert(neighbour is { } after && row.Contains(after) ? row.IndexOf(after) + 1 : row.Count, scene.Id);
            if (scene.SplitFrom is { } from)
            {
                beside[from] = scene.Id;
            }
        }

        rows.ForEach(row => row.RemoveAll(leaving.Contains));
        return new([.. layout.Days.Select((day, i) => day with { Scenes = rows[i] })], boneyard);
    }

    /// <summary>The day of every scene that is planned, before the revision or after it.</summary>
    public static Dictionary<SceneId, BoardDayId> DaysOf(BoardLayout layout, IReadOnlyList<RevisedScene> scenes)
    {
        var days = new Dictionary<SceneId, BoardDayId>();
        foreach (var day in layout.Days.Concat(After(layout, scenes).Days))
        {
            foreach (var scene in day.Scenes)
            {
                days[scene] = day.Id;
            }
        }

        return days;
    }

    /// <summary>Takes a revision back: strips that came with it leave, those that left with it are back on their day if it is still there.</summary>
    /// <param name="scenes">The scenes to be shot, as they were, in script order.</param>
    /// <param name="days">Where those that left were.</param>
    public static void Restore(this Board board, IReadOnlyList<SceneId> scenes, IReadOnlyDictionary<SceneId, BoardDayId> days)
    {
        var wanted = scenes.ToHashSet();
        var known = board.Strips.Select(s => s.SceneId).ToHashSet();
        var layout = board.Layout();
        var rows = layout.Days.Select(d => (Day: (BoardDayId?)d.Id, Scenes: d.Scenes.Where(wanted.Contains).ToList()))
            .Append((null, layout.Boneyard.Where(wanted.Contains).ToList()))
            .ToList();
        foreach (var scene in scenes.Where(s => !known.Contains(s)))
        {
            var row = rows.Find(r => days.TryGetValue(scene, out var day) && r.Day == day);
            (row.Scenes ?? rows[^1].Scenes).Add(scene);
        }

        Lay(board, rows);
    }

    /// <summary>Applies a revision to the board: its version grows by one when a strip comes or leaves.</summary>
    public static void Follow(this Board board, IReadOnlyList<RevisedScene> scenes)
    {
        var layout = After(board.Layout(), scenes);
        Lay(board, [.. layout.Days.Select(d => (Day: (BoardDayId?)d.Id, d.Scenes.ToList())).Append((null, layout.Boneyard.ToList()))]);
    }

    private static void Lay(Board board, List<(BoardDayId? Day, List<SceneId> Scenes)> rows)
    {
        var before = board.Strips.Select(s => s.SceneId).ToHashSet();
        var staying = rows.SelectMany(row => row.Scenes).ToHashSet();
        board.Strips.RemoveAll(s => !staying.Contains(s.SceneId));
        var strips = board.Strips.ToDictionary(s => s.SceneId);
        foreach (var (day, row) in rows)
        {
            foreach (var (position, scene) in row.Index())
            {
                if (!strips.TryGetValue(scene, out var strip))
                {
                    strip = new() { SceneId = scene };
                    board.Strips.Add(strip);
                }

                (strip.DayId, strip.Position) = (day, position);
            }
        }

        board.Version += before.SetEquals(staying) ? 0 : 1;
    }
}
