using System.Globalization;

namespace Moteur.Journal;

/// <summary>
/// When somebody was last here. A visit goes on as long as they come back within an hour: a reload does not
/// make what is new old.
/// </summary>
/// <param name="Since">End of the visit before this one; null on the first.</param>
/// <param name="Last">When they were last here.</param>
public sealed record Visit(DateTimeOffset? Since, DateTimeOffset Last)
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>The visit that begins or goes on now, from what was kept of the one before.</summary>
    public static Visit Of(string? kept, DateTimeOffset now)
    {
        var known = (kept ?? "").Split(' ') is [var since, var last] && Read(last) is { } before ? new Visit(Read(since), before) : null;
        return known is null ? new(null, now)
            : now - known.Last > Pause ? new(known.Last, now)
            : known with { Last = now };
    }

    /// <summary>What is kept.</summary>
    public override string ToString() => $"{Write(Since)} {Write(Last)}";

    private static DateTimeOffset? Read(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private static string Write(DateTimeOffset? at) => at?.UtcDateTime.ToString("o", CultureInfo.InvariantCulture) ?? "-";
}
