using Moteur.Scripts;

namespace Moteur.Breakdown.Stakes;

/// <summary>What is at stake in a scene once what was read is corrected.</summary>
public static class SceneStakes
{
    /// <summary>True for the lights under which minors work at night.</summary>
    public static bool IsNight(TimeOfDay light) => light is TimeOfDay.Night or TimeOfDay.Evening;

    /// <summary>
    /// Every stake that was read, added, taken out or annotated, in the order of <see cref="Stake"/>. A minor at night follows from the children and
    /// the light as they are corrected, unless it is corrected itself.
    /// </summary>
    public static IReadOnlyList<StakeLine> Of(
        IReadOnlyList<StakeFlag> read, IReadOnlyList<StakeCorrection> corrections, TimeOfDay light)
    {
        var lines = new List<StakeLine>();
        foreach (var stake in Enum.GetValues<Stake>())
        {
            var flag = read.FirstOrDefault(f => f.Stake == stake);
            var correction = corrections.FirstOrDefault(c => c.Stake == stake);
            var children = stake == Stake.MinorAtNight ? lines.Find(l => l.Stake == Stake.Children) : null;
            var follows = stake == Stake.MinorAtNight
                ? IsNight(light) && children is { IsThere: true }
                : flag is not null;
            if (follows || correction is { IsThere: not null } or { Note.Length: > 0 })
            {
                lines.Add(new(
                    stake,
                    correction?.IsThere ?? follows,
                    flag is not null,
                    flag?.Words ?? [],
                    correction?.Ages ?? children?.Ages ?? flag?.Ages ?? [],
                    flag?.Names ?? children?.Names ?? [],
                    correction?.Note ?? "",
                    correction?.Version ?? 0,
                    correction?.IsThere,
                    correction?.Ages));
            }
        }

        return lines;
    }
}
