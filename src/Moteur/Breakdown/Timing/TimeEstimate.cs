namespace Moteur.Breakdown.Timing;

/// <summary>A part of an estimate: so many of a factor at so many minutes each.</summary>
public sealed record TimeTerm(TimeFactor Factor, double Count, double MinutesEach)
{
    public double Minutes => Count * MinutesEach;
}

/// <summary>The estimated shooting time (T) of a scene, with what it is made of.</summary>
/// <param name="Terms">The parts, in the order of <see cref="TimeFactor"/>.</param>
/// <param name="Minutes">Their sum rounded up to five minutes, at most a whole day; zero for an omitted scene.</param>
public sealed record TimeEstimate(IReadOnlyList<TimeTerm> Terms, int Minutes)
{
    private const int Step = 5;
    private const int Most = 24 * 60;

    public static TimeEstimate Of(SceneMeasure measure, TimeCoefficients coefficients)
    {
        var terms = measure.Counts.OrderBy(c => c.Key).Select(c => new TimeTerm(c.Key, c.Value, coefficients[c.Key])).ToList();
        var sum = terms.Sum(t => t.Minutes);

        // A hair is taken off, so that a sum of decimals which is 45 is not rounded up to 50.
        return new(terms, Math.Min(Most, (int)Math.Ceiling((sum - 1e-6) / Step) * Step));
    }
}
