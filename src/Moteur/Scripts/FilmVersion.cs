namespace Moteur.Scripts;

/// <summary>A length in which a film is delivered: the 20 seconds of a film of 30, in a format.</summary>
/// <param name="Name">What the agency calls it; may be empty.</param>
/// <param name="Format">Where it runs and in what frame: « TV 16/9 », « stories 9/16 ».</param>
public sealed record FilmVersion(string Name, int Seconds, string Format)
{
    private const int LongestText = 100;
    private const int LongestSeconds = 4 * 3600;

    public bool IsValid => Seconds is > 0 and <= LongestSeconds && Name.Length <= LongestText && Format.Length <= LongestText;
}

/// <summary>Corrects what a script is called in its production, its place among the others, and the versions of its film.</summary>
/// <param name="Position">Place in the order of episodes, from 0.</param>
public sealed record UpdateEpisode(int Version, string Label, int Position, IReadOnlyList<FilmVersion> Versions)
{
    public const int LongestLabel = 100;

    private const int MostVersions = 50;

    public bool IsValid => Label.Trim().Length is > 0 and <= LongestLabel && Position >= 0 && Versions.Count <= MostVersions && Versions.All(v => v.IsValid);
}
