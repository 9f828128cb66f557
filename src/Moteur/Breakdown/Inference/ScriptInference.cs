using Moteur.Scripts;

namespace Moteur.Breakdown.Inference;

/// <summary>Everything that a script seems to mean and does not say in one way.</summary>
public static class ScriptInference
{
    private const string TimePrefix = "T|";

    /// <summary>The key of a scene's time.</summary>
    public static string KeyOf(SceneId scene) => TimePrefix + scene;

    /// <summary>The scenes whose times are refused among these keys.</summary>
    public static IReadOnlySet<SceneId> ScenesIn(IEnumerable<string> refused) =>
        refused.Where(k => k.StartsWith(TimePrefix, StringComparison.Ordinal) && SceneId.TryParse(k[TimePrefix.Length..], out _))
            .Select(k => SceneId.TryParse(k[TimePrefix.Length..], out var id) ? id : default).ToHashSet();

    /// <summary>Inferences by kind, then in script order, less those that are refused.</summary>
    /// <param name="scenes">Scenes in script order, with their texts and the roles present.</param>
    public static IReadOnlyList<Inferred> Of(
        IReadOnlyList<Scene> scenes, IReadOnlyList<Role> roles, ScriptLanguage language, IReadOnlySet<string> refused)
    {
        var lines = scenes.OrderBy(s => s.Position).Select(s => SceneLine.Of(s)).ToList();
        var times = TimeInference.Of(lines, ScenesIn(refused));
        return
        [
            .. lines.Where(l => times.ContainsKey(l.Id)).Select(l => Time(l, times[l.Id])),
            .. SetInference.Of(lines, roles, language).Where(i => !refused.Contains(i.Key)),
            .. RoleInference.Of(scenes, roles, language).Where(i => !refused.Contains(i.Key)),
        ];
    }

    private static Inferred Time(SceneLine scene, InferredTime time) => new(
        KeyOf(scene.Id),
        InferenceKind.Time,
        scene.Heading,
        Texts.Of(time.TimeOfDay),
        time.Rule switch
        {
            TimeRule.Continues => InferenceReason.Continues,
            TimeRule.Later => InferenceReason.Later,
            TimeRule.SameSet => InferenceReason.SameSet,
            _ => InferenceReason.Between,
        },
        time.From.ToString(),
        [scene.Id],
        Light: time.TimeOfDay);
}
