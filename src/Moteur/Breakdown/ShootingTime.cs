using Moteur.Breakdown.Timing;
using Moteur.Scripts;

namespace Moteur.Breakdown;

/// <summary>
/// A first estimate of the time needed to shoot a scene (T on the fiche de dépouillement) from its length, light and roles alone, before
/// anybody has corrected it and before what is at stake in it has been read; the whole estimate is <see cref="TimeEstimate"/>.
/// </summary>
public static class ShootingTime
{
    /// <summary>Minutes, rounded up to 5; zero for an omitted scene.</summary>
    public static int Estimate(Scene scene) => TimeEstimate.Of(
        SceneMeasure.Of(SceneLine.Of(scene), SceneMeasure.DialogueShare(scene.Text?.Paragraphs), []), TimeCoefficients.Default).Minutes;
}
