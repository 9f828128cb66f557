namespace Moteur.Scripts;

/// <summary>How a set's name is made: <c>MAISON GEORGES - CUISINE</c> is the sub-set CUISINE of the set MAISON GEORGES.</summary>
public static class SetNames
{
    private static readonly string[] Separators = [" - ", " – ", " — ", " / ", ", "];

    /// <summary>The main set: what stands before the first separator.</summary>
    public static string Main(string set)
    {
        var cut = Separators.Select(s => set.IndexOf(s, StringComparison.Ordinal)).Where(i => i > 0).DefaultIfEmpty(set.Length).Min();
        return set[..cut].Trim();
    }
}
