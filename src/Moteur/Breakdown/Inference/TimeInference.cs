using Moteur.Scripts;

namespace Moteur.Breakdown.Inference;

/// <summary>Why a scene without day or night is given a light; the sentences are <c>TimeRule_…</c> in <c>Texts.resx</c>.</summary>
public enum TimeRule
{
    /// <summary>It goes on from the scene before: CONTINUOUS, SUITE, MÊME MOMENT.</summary>
    Continues,

    /// <summary>It comes a little later: LATER, PLUS TARD.</summary>
    Later,

    /// <summary>It stays in the set of the scene before.</summary>
    SameSet,

    /// <summary>The scenes before and after it have one light.</summary>
    Between,
}

/// <summary>The light of a scene that says none.</summary>
/// <param name="From">Number of the scene whose light it takes.</param>
public sealed record InferredTime(SceneId SceneId, TimeOfDay TimeOfDay, TimeRule Rule, SceneNumber From);

/// <summary>Finds the light of scenes whose heading says neither day nor night, from the scenes around them.</summary>
public static class TimeInference
{
    private static readonly string[] Later = ["LATER", "PLUS TARD", "ENSUITE", "APRES"];

    /// <summary>A heading that says one of these has left the scene before it.</summary>
    private static readonly string[] Elsewhen =
        ["FLASHBACK", "FLASH BACK", "FLASH FORWARD", "LENDEMAIN", "VEILLE", "NEXT", "REVE", "DREAM", "SOUVENIR", "CAUCHEMAR", "SEMAINE", "WEEK", "MOIS", "MONTH", "ANS", "YEAR", "YEARS"];

    /// <summary>True for a scene whose own light says neither day nor night.</summary>
    public static bool IsUnlit(TimeOfDay time) => !HeadingTime.IsLight(time);

    /// <summary>The lights that can be inferred, by scene; a scene that nothing around it explains is not there.</summary>
    /// <param name="scenes">Every scene, in script order, with the light that it says itself.</param>
    /// <param name="refused">Scenes for which a person has said that the inference is wrong.</param>
    public static IReadOnlyDictionary<SceneId, InferredTime> Of(IReadOnlyList<SceneLine> scenes, IReadOnlySet<SceneId>? refused = null)
    {
        var inferred = new Dictionary<SceneId, InferredTime>();
        var played = scenes.Where(s => !s.Omitted).ToList();
        var (before, light) = ((SceneLine?)null, TimeOfDay.None);
        for (var i = 0; i < played.Count; i++)
        {
            var scene = played[i];
            if (HeadingTime.IsLight(scene.TimeOfDay))
            {
                (before, light) = (scene, scene.TimeOfDay);
                continue;
            }

            var found = refused?.Contains(scene.Id) == true
                ? null
                : Infer(scene, before, light, played.Skip(i + 1).FirstOrDefault(s => HeadingTime.IsLight(s.TimeOfDay)));
            if (found is not null)
            {
                inferred[scene.Id] = found;
                (before, light) = (scene, found.TimeOfDay);
            }
        }

        return inferred;
    }

    /// <summary>The same scenes, those that say neither day nor night with the light that the scenes around them give.</summary>
    public static IReadOnlyList<SceneLine> Lit(IReadOnlyList<SceneLine> scenes, IReadOnlySet<SceneId>? refused = null) =>
        Lit(scenes, Of(scenes, refused));

    /// <inheritdoc cref="Lit(IReadOnlyList{SceneLine}, IReadOnlySet{SceneId}?)"/>
    public static IReadOnlyList<SceneLine> Lit(IReadOnlyList<SceneLine> scenes, IReadOnlyDictionary<SceneId, InferredTime> inferred) =>
        inferred.Count == 0
            ? scenes
            : [.. scenes.Select(s => inferred.TryGetValue(s.Id, out var light) ? s with { TimeOfDay = light.TimeOfDay, Written = s.TimeOfDay } : s)];

    private static InferredTime? Infer(SceneLine scene, SceneLine? before, TimeOfDay light, SceneLine? after)
    {
        if (before is null)
        {
            return null;
        }

        var words = $" {string.Join(' ', HeadingWords.In(Folding.Fold(scene.Heading)))} ";
        bool Says(string[] phrases) => Array.Exists(phrases, p => words.Contains($" {p} ", StringComparison.Ordinal));
        TimeRule? rule = scene.TimeOfDay == TimeOfDay.Continuous ? TimeRule.Continues
            : Says(Elsewhen) ? null
            : Says(Later) ? TimeRule.Later
            : scene.Set.Length > 0 && Folding.Key(SetNames.Main(scene.Set)) == Folding.Key(SetNames.Main(before.Set)) ? TimeRule.SameSet
            : after?.TimeOfDay == light ? TimeRule.Between
            : null;
        return rule is { } found ? new(scene.Id, light, found, before.Number) : null;
    }
}
