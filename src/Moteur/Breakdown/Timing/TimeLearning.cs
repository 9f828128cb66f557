namespace Moteur.Breakdown.Timing;

/// <summary>A scene that has been shot.</summary>
/// <param name="Measure">What it was made of.</param>
/// <param name="Minutes">How long it took, from the daily report.</param>
public sealed record ShotScene(SceneMeasure Measure, int Minutes);

/// <summary>What a production's own days say of its coefficients.</summary>
/// <param name="Coefficients">The coefficients that fit best.</param>
/// <param name="ErrorBefore">Mean error in minutes of the coefficients in use on the scenes shot.</param>
/// <param name="ErrorAfter">Mean error in minutes of learned coefficients, each scene estimated by what the others teach.</param>
public sealed record LearnedTimes(TimeCoefficients Coefficients, double ErrorBefore, double ErrorAfter);

/// <summary>
/// Learns coefficients from scenes shot. Few scenes must not overturn what is known: the fit is by least squares held to the coefficients
/// in use (ridge regression), none negative, found by coordinate descent. A factor that no shot scene had keeps its coefficient.
/// </summary>
public static class TimeLearning
{
    /// <summary>Fewer scenes say too little.</summary>
    public const int FewestScenes = 5;

    /// <summary>How far, in minutes, a scene may fall from its estimate by chance.</summary>
    private const double Chance = 20;

    /// <summary>How far a coefficient may be wrong, as a part of itself, and at least in minutes.</summary>
    private const double Doubt = 0.6;
    private const double LeastDoubt = 1;

    private const int Folds = 5;
    private const int MostSweeps = 400;
    private const double Still = 1e-4;

    /// <summary>Fits the coefficients.</summary>
    /// <returns>What was learned, or <c>Timing_TooFew</c>.</returns>
    public static Result<LearnedTimes> Learn(IReadOnlyList<ShotScene> scenes, TimeCoefficients current)
    {
        if (scenes.Count < FewestScenes)
        {
            return new Problem("Timing_TooFew", $"{scenes.Count}", $"{FewestScenes}");
        }

        var after = Enumerable.Range(0, Folds).Sum(fold =>
        {
            var fitted = Fit([.. scenes.Where((_, i) => i % Folds != fold)], current);
            return scenes.Where((_, i) => i % Folds == fold).Sum(s => Error(s, f => fitted.GetValueOrDefault(f, current[f])));
        });
        var all = Fit(scenes, current).ToDictionary(c => c.Key, c => Math.Min(TimeCoefficients.Most, Math.Round(c.Value, 1)));
        var own = new Dictionary<TimeFactor, double>(current.Own);
        foreach (var (factor, minutes) in all)
        {
            own[factor] = minutes;
        }

        return new LearnedTimes(
            TimeCoefficients.Of(own).Value, scenes.Average(s => Error(s, f => current[f])), after / scenes.Count);
    }

    private static double Error(ShotScene scene, Func<TimeFactor, double> minutes) =>
        Math.Abs(scene.Minutes - scene.Measure.Counts.Sum(c => c.Value * minutes(c.Key)));

    private static Dictionary<TimeFactor, double> Fit(IReadOnlyList<ShotScene> scenes, TimeCoefficients current)
    {
        var factors = scenes.SelectMany(s => s.Measure.Counts.Keys).Distinct().Order().ToList();
        var counts = factors.ConvertAll(f => scenes.Select(s => s.Measure.Counts.GetValueOrDefault(f)).ToArray());
        var start = factors.ConvertAll(f => current[f]);
        var weight = start.ConvertAll(minutes => 1 / Math.Pow(Math.Max(LeastDoubt, minutes * Doubt), 2));
        var minutes = start.ToArray();
        var rest = scenes.Select(s => s.Minutes - s.Measure.Counts.Sum(c => c.Value * current[c.Key])).ToArray();
        var trust = new double[rest.Length];
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            // A scene far off its estimate had a day of its own (rain, an ill actor): it counts less (Huber's weights).
            for (var i = 0; i < rest.Length; i++)
            {
                trust[i] = Math.Min(1, 2 * Chance / Math.Max(1, Math.Abs(rest[i]))) / (Chance * Chance);
            }

            double moved = 0;
            for (var f = 0; f < factors.Count; f++)
            {
                double pull = 0, hold = weight[f];
                for (var i = 0; i < rest.Length; i++)
                {
                    pull += trust[i] * counts[f][i] * (rest[i] + (counts[f][i] * minutes[f]));
                    hold += trust[i] * counts[f][i] * counts[f][i];
                }

                var next = Math.Max(0, (pull + (weight[f] * start[f])) / hold);
                for (var i = 0; i < rest.Length; i++)
                {
                    rest[i] += counts[f][i] * (minutes[f] - next);
                }

                moved = Math.Max(moved, Math.Abs(next - minutes[f]));
                minutes[f] = next;
            }

            if (moved < Still)
            {
                break;
            }
        }

        return factors.Zip(minutes).ToDictionary(p => p.First, p => p.Second);
    }
}
