using Moteur.Scripts;

namespace Moteur.Breakdown.Stakes;

/// <summary>
/// What somebody has settled about one stake of one scene. Kept apart from what is read, so that a new reading of the text,
/// or a new version of it, changes nothing here.
/// </summary>
public sealed class StakeCorrection
{
    public required SceneId SceneId { get; init; }

    public required Stake Stake { get; init; }

    /// <summary>True when it is at stake whatever the text says, false when it is not; null leaves it to the reading.</summary>
    public bool? IsThere { get; set; }

    /// <summary>Ages of the children in years; null leaves them to the reading.</summary>
    public IReadOnlyList<int>? Ages { get; set; }

    /// <summary>What the crew has to know of it.</summary>
    public string Note { get; set; } = "";

    /// <summary>Grows with each change; a change made on an older version is refused.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>Corrects one stake of a scene.</summary>
/// <param name="Version">Version of the correction that the person saw; 0 when there was none.</param>
public sealed record CorrectStake(int Version, bool? IsThere, IReadOnlyList<int>? Ages, string Note)
{
    private const int LongestNote = 1000;
    private const int MostAges = 50;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public Problem? Check() =>
        Note.Length > LongestNote ? new Problem("Stake_NoteTooLong", $"{LongestNote}")
        : Ages is { } ages && (ages.Count > MostAges || ages.Any(a => a is < 0 or > 17)) ? new Problem("Stake_Ages")
        : null;
}

/// <summary>A stake of a scene as it holds: what was read, as somebody has corrected it.</summary>
/// <param name="IsThere">False when somebody has taken it out.</param>
/// <param name="IsRead">True when the text says so; false when it was added by hand.</param>
/// <param name="Words">The words that say so; empty when it was added by hand.</param>
/// <param name="Version">Version of the correction; 0 when there is none.</param>
/// <param name="SetTo">What the correction says of it, apart from the reading.</param>
/// <param name="SetAges">The ages that the correction gives, apart from the reading.</param>
public sealed record StakeLine(
    Stake Stake,
    bool IsThere,
    bool IsRead,
    IReadOnlyList<TextSpan> Words,
    IReadOnlyList<int> Ages,
    IReadOnlyList<string> Names,
    string Note,
    int Version,
    bool? SetTo = null,
    IReadOnlyList<int>? SetAges = null);
