namespace Moteur.Productions;

/// <summary>Colour of the paper on which a revision is printed.</summary>
public enum RevisionColour
{
    White,
    Blue,
    Pink,
    Yellow,
    Green,
    Goldenrod,
    Buff,
    Salmon,
    Cherry,
}

/// <summary>A revision's paper: blue, and blue again the second time round.</summary>
/// <param name="Colour">Its colour.</param>
/// <param name="Round">1 the first time, 2 for « second blue ».</param>
public sealed record RevisionPaper(RevisionColour Colour, int Round = 1)
{
    /// <summary>Its name, such as « rose » or « 2e rose ».</summary>
    public override string ToString() => Round switch
    {
        1 => Texts.Of(Colour),
        2 or 3 => Texts.Get($"RevisionPaper_{Round}", Texts.Of(Colour)),
        _ => Texts.Get("RevisionPaper_Again", $"{Round}", Texts.Of(Colour)),
    };
}

/// <summary>The order of the colours, which a production can set.</summary>
public static class RevisionColours
{
    /// <summary>The industry's order; the first is the first version's.</summary>
    public static IReadOnlyList<RevisionColour> Default { get; } = Enum.GetValues<RevisionColour>();

    /// <summary>The paper of a revision.</summary>
    /// <param name="revision">0 for the first version of the script, then 1, 2…</param>
    /// <param name="order">The production's order; the default one when null or empty. After its last colour it begins again at its second.</param>
    public static RevisionPaper Paper(int revision, IReadOnlyList<RevisionColour>? order = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(revision);
        var colours = order is { Count: > 0 } ? order : Default;
        if (revision < colours.Count)
        {
            return new(colours[revision]);
        }

        // White is the script itself: it does not come again.
        var again = colours.Count > 1 ? colours.Skip(1).ToList() : colours;
        var beyond = revision - colours.Count;
        return new(again[beyond % again.Count], 2 + (beyond / again.Count));
    }

    /// <summary>The colour on screen. Never alone: it always stands beside its name.</summary>
    public static string Screen(RevisionColour colour) => colour switch
    {
        RevisionColour.Blue => "#CFE4FA",
        RevisionColour.Pink => "#FAD7E3",
        RevisionColour.Yellow => "#FBF3B4",
        RevisionColour.Green => "#D3EDCF",
        RevisionColour.Goldenrod => "#F6D47A",
        RevisionColour.Buff => "#F2DEBF",
        RevisionColour.Salmon => "#F9C9B6",
        RevisionColour.Cherry => "#F2A9B4",
        _ => "#FFFFFF",
    };

    /// <summary>Why an order cannot be used; null when it can: each colour once, at least two.</summary>
    public static Problem? Check(IReadOnlyList<RevisionColour> order) =>
        order.Count < 2 || order.Distinct().Count() != order.Count || !order.All(Enum.IsDefined) ? new("Revision_Colours") : null;
}
