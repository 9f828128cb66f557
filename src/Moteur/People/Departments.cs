
namespace Moteur.People;

/// <summary>
/// The departments of a crew in the usual order of a French liste technique. A production names its departments as it likes:
/// these are those met most, recognised by how their names begin in French and English.
/// </summary>
public static class Departments
{
    private static readonly (string Name, string[] Beginnings)[] Usual =
    [
        ("Direction", ["MISEENSCENE", "REALISATION", "DIRECTING", "ASSISTANTDIRECTORS"]),
        ("Script", ["SCRIPT", "CONTINUITY"]),
        ("Production", ["PRODUCTION"]),
        ("Unit", ["REGIE", "UNIT", "LOCATION"]),
        ("Camera", ["IMAGE", "CAMERA"]),
        ("Sound", ["SON", "SOUND"]),
        ("Lighting", ["ELECTRI", "LUMIERE", "LIGHTING"]),
        ("Grip", ["MACHINERIE", "GRIP"]),
        ("Art", ["DECOR", "ARTDEPARTMENT"]),
        ("Props", ["ACCESSOIRE", "PROPS"]),
        ("Costumes", ["COSTUME", "HABILLAGE", "WARDROBE"]),
        ("Makeup", ["MAQUILLAGE", "MAKEUP", "HMC"]),
        ("Hair", ["COIFFURE", "HAIR"]),
        ("Stunts", ["CASCADE", "STUNT"]),
    ];

    /// <summary>Names to offer while one is typed, in the interface's language.</summary>
    public static IReadOnlyList<string> UsualNames => [.. Usual.Select(d => Texts.Get($"Department_{d.Name}"))];

    /// <summary>Place of a department in the list: those of the usual order, then others, then people without one.</summary>
    public static int Rank(string name)
    {
        var key = Folding.Key(name);
        var known = Array.FindIndex(Usual, d => d.Beginnings.Any(b => key.StartsWith(b, StringComparison.Ordinal)));
        return known >= 0 ? known : key.Length == 0 ? int.MaxValue : Usual.Length;
    }
}
