namespace Moteur.Breakdown.Timing;

/// <summary>
/// Minutes for each <see cref="TimeFactor"/>: Moteur's own until the production sets or learns others. The starting figures are those of
/// a French fiction that shoots two to four pages in a day of eight hours; they are a first guess to be corrected, from no agreement or law.
/// </summary>
public sealed class TimeCoefficients
{
    /// <summary>No coefficient passes a day of ten hours.</summary>
    public const double Most = 600;

    private static readonly Dictionary<TimeFactor, double> Start = new()
    {
        [TimeFactor.Installation] = 20,
        [TimeFactor.Relight] = 10,
        [TimeFactor.ActionEighth] = 14,
        [TimeFactor.DialogueEighth] = 12,
        [TimeFactor.NightEighth] = 2,
        [TimeFactor.ExteriorEighth] = 1.5,
        [TimeFactor.RoleEighth] = 0.5,
        [TimeFactor.SetUp] = 25,
        [TimeFactor.Children] = 10,
        [TimeFactor.Animals] = 15,
        [TimeFactor.Stunt] = 40,
        [TimeFactor.Weapon] = 10,
        [TimeFactor.Intimacy] = 20,
        [TimeFactor.Crowd] = 20,
        [TimeFactor.MovingVehicle] = 20,
        [TimeFactor.Water] = 20,
        [TimeFactor.Height] = 20,
        [TimeFactor.Fire] = 30,
        [TimeFactor.VisualEffects] = 15,
        [TimeFactor.Weather] = 15,
        [TimeFactor.MusicOnSet] = 5,
    };

    private TimeCoefficients(IReadOnlyDictionary<TimeFactor, double> own) => Own = own;

    /// <summary>Moteur's own figures.</summary>
    public static TimeCoefficients Default { get; } = new(new Dictionary<TimeFactor, double>());

    /// <summary>Those that differ from Moteur's own: what a production stores.</summary>
    public IReadOnlyDictionary<TimeFactor, double> Own { get; }

    /// <summary>Minutes for one of a factor.</summary>
    public double this[TimeFactor factor] => Own.TryGetValue(factor, out var minutes) ? minutes : Start[factor];

    /// <summary>Moteur's own figure for a factor.</summary>
    public static double StartOf(TimeFactor factor) => Start[factor];

    /// <summary>Coefficients of which some are the production's own.</summary>
    /// <returns>The coefficients, or <c>Timing_Coefficient</c> when one is not between 0 and <see cref="Most"/> minutes.</returns>
    public static Result<TimeCoefficients> Of(IReadOnlyDictionary<TimeFactor, double> own) =>
        own.All(c => Start.ContainsKey(c.Key) && c.Value is >= 0 and <= Most)
            ? new TimeCoefficients(own.Where(c => Start[c.Key] != c.Value).ToDictionary())
            : new Problem("Timing_Coefficient", $"{Most}");
}
