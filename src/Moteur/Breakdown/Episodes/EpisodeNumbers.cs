using Moteur.Scripts;

namespace Moteur.Breakdown.Episodes;

/// <summary>
/// Numbers that tell the scenes of one episode from those of another on the one board: <c>2/12</c> is scene 12 of episode 2. A script
/// that numbers itself so already (<c>201</c>, <c>2/1</c>, <c>2.1</c>) keeps its numbers.
/// </summary>
public static class EpisodeNumbers
{
    /// <summary>The prefix of an episode's numbers; empty when its script has numbers that say so.</summary>
    /// <param name="episode">Its number, from 1.</param>
    /// <param name="taken">Numbers of the other episodes.</param>
    public static string PrefixFor(int episode, ImportedScript imported, IEnumerable<SceneNumber> taken)
    {
        var prefix = $"{episode}/";
        var others = taken.Select(n => n.ToString().ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
        var own = imported.Scenes.Select(s => s.Number.ToString()).ToList();
        return own.TrueForAll(n => IsOf(n, episode) && !others.Contains(n.ToUpperInvariant())) ? "" : prefix;
    }

    /// <summary>Puts the prefix before the numbers that do not have it.</summary>
    public static void Give(ImportedScript imported, string prefix)
    {
        foreach (var scene in imported.Scenes.Where(s => prefix.Length > 0 && !s.Number.ToString().StartsWith(prefix, StringComparison.Ordinal)))
        {
            // A number too long to take a prefix gives way to the scene's place.
            scene.Number = SceneNumber.TryParse($"{prefix}{scene.Number}", out var number) || SceneNumber.TryParse($"{prefix}X{scene.Position + 1}", out number)
                ? number
                : scene.Number;
        }
    }

    /// <summary>True for a number that begins with the episode's own: 201 and 2.1 of the second, not 21 or 2.</summary>
    private static bool IsOf(string number, int episode)
    {
        var start = $"{episode}";
        return number.StartsWith(start, StringComparison.Ordinal)
            && (number.AsSpan(start.Length) is ['/' or '.' or '-' or '_', _, ..]
                || (number.Length >= start.Length + 2 && number.AsSpan(start.Length, 2) is [>= '0' and <= '9', >= '0' and <= '9']));
    }
}
