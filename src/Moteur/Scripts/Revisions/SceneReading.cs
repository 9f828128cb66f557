namespace Moteur.Scripts.Revisions;

/// <summary>
/// What the script itself said of a scene when it was last read, apart from <see cref="Scene"/>, which people correct. Where the two
/// differ, a person corrected the scene: the next revision keeps the correction.
/// </summary>
public sealed class SceneReading
{
    public required SceneId SceneId { get; init; }

    public Interior Interior { get; set; }

    public string Set { get; set; } = "";

    public TimeOfDay TimeOfDay { get; set; }

    public Eighths Eighths { get; set; }

    /// <summary>Shooting time as it was estimated.</summary>
    public int Minutes { get; set; }

    public string Synopsis { get; set; } = "";

    /// <summary>What a scene says when nobody has corrected it yet.</summary>
    public static SceneReading Of(Scene scene) => new()
    {
        SceneId = scene.Id,
        Interior = scene.Interior,
        Set = scene.Set,
        TimeOfDay = scene.TimeOfDay,
        Eighths = scene.Eighths,
        Minutes = scene.Minutes,
        Synopsis = scene.Synopsis,
    };

    /// <summary>Says what another one says.</summary>
    public void Become(SceneReading other)
    {
        (Interior, Set, TimeOfDay) = (other.Interior, other.Set, other.TimeOfDay);
        (Eighths, Minutes, Synopsis) = (other.Eighths, other.Minutes, other.Synopsis);
    }
}
