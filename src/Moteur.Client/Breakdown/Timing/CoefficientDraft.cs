using Moteur.Breakdown.Timing;

namespace Moteur.Client.Breakdown.Timing;

/// <summary>Coefficients while somebody changes them; what is no time counts as what it was.</summary>
public sealed class CoefficientDraft
{
    private readonly IReadOnlyDictionary<TimeFactor, double> _saved;
    private Dictionary<TimeFactor, double> _own;

    /// <param name="saved">The production's own coefficients.</param>
    public CoefficientDraft(IReadOnlyDictionary<TimeFactor, double> saved) => (_saved, _own) = (saved, saved.ToDictionary());

    public TimeCoefficients Coefficients => TimeCoefficients.Of(_own).Value;

    public bool IsChanged => !Coefficients.Own.OrderBy(c => c.Key).SequenceEqual(_saved.OrderBy(c => c.Key));

    /// <summary>True when the production has its own.</summary>
    public bool HasOwn => Coefficients.Own.Count > 0;

    /// <summary>Sets one coefficient.</summary>
    /// <returns>False when it is no time: it stays as it was.</returns>
    public bool Set(TimeFactor factor, double minutes)
    {
        var wanted = new Dictionary<TimeFactor, double>(_own) { [factor] = minutes };
        if (!TimeCoefficients.Of(wanted).IsOk)
        {
            return false;
        }

        _own = wanted;
        return true;
    }

    public void Take(IReadOnlyDictionary<TimeFactor, double> own) => _own = own.ToDictionary();
}
