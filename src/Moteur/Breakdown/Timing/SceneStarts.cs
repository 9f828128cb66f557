using Moteur.Scripts;

namespace Moteur.Breakdown.Timing;

/// <summary>How each scene begins after the one before it on the plan: what it takes to come into its set and light.</summary>
public static class SceneStarts
{
    /// <summary>By scene; one on no day begins in a new set.</summary>
    /// <param name="days">The scenes of each shooting day, in order.</param>
    /// <param name="scenes">Every scene.</param>
    public static IReadOnlyDictionary<SceneId, SceneStart> Of(IEnumerable<IReadOnlyList<SceneId>> days, IEnumerable<SceneLine> scenes)
    {
        var lines = scenes.ToDictionary(s => s.Id);
        var starts = lines.Keys.ToDictionary(id => id, _ => SceneStart.NewSet);
        foreach (var day in days)
        {
            var planned = day.Select(id => lines.GetValueOrDefault(id)).OfType<SceneLine>().ToList();
            foreach (var (before, scene) in planned.Zip(planned.Skip(1)))
            {
                starts[scene.Id] = scene.Set.Length == 0 || scene.Set != before.Set ? SceneStart.NewSet
                    : (scene.TimeOfDay, scene.Interior) != (before.TimeOfDay, before.Interior) ? SceneStart.NewLight
                    : SceneStart.SameSetUp;
            }
        }

        return starts;
    }
}
