
namespace Moteur.People;

/// <summary>
/// The departments of a crew in the usual order of a French liste technique. A production names its departments as it likes:
/// these are those met most, recognised by how their names begin in French and English.
/// </summary>
public static class Departments
{
    private static readonly (Department Department, string[] Beginnings)[] Usual =
    [
        (Department.Direction, ["MISEENSCENE", "REALISATION", "DIRECTING", "ASSISTANTDIRECTORS"]),
        (Department.Script, ["SCRIPT", "CONTINUITY"]),
        (Department.Production, ["PRODUCTION"]),
        (Department.Unit, ["REGIE", "UNIT", "LOCATION"]),
        (Department.Camera, ["IMAGE", "CAMERA"]),
        (Department.Sound, ["SON", "SOUND"]),
        (Department.Lighting, ["ELECTRI", "LUMIERE", "LIGHTING"]),
        (Department.Grip, ["MACHINERIE", "GRIP"]),
        (Department.Art, ["DECOR", "ARTDEPARTMENT"]),
        (Department.Props, ["ACCESSOIRE", "PROPS"]),
        (Department.Costumes, ["COSTUME", "HABILLAGE", "WARDROBE"]),
        (Department.Makeup, ["MAQUILLAGE", "MAKEUP", "HMC"]),
        (Department.Hair, ["COIFFURE", "HAIR"]),
        (Department.Stunts, ["CASCADE", "STUNT"]),
        (Department.SpecialEffects, ["EFFETSSPECIAUX", "EFFETSPLATEAU", "SFX", "SPECIALEFFECTS"]),
        (Department.VisualEffects, ["EFFETSVISUELS", "EFFETSNUMERIQUES", "VFX", "VISUALEFFECTS"]),
        (Department.Animals, ["ANIMA", "DRESSEUR"]),
        (Department.Casting, ["CASTING", "DISTRIBUTION"]),
        (Department.Scouting, ["REPERAGE", "SCOUTING"]),
    ];

    /// <summary>Names to offer while one is typed, in the interface's language.</summary>
    public static IReadOnlyList<string> UsualNames => [.. Usual.Select(d => Texts.Of(d.Department))];

    /// <summary>Place of a department in the list: those of the usual order, then others, then people without one.</summary>
    public static int Rank(string name)
    {
        var known = IndexOf(name);
        return known >= 0 ? known : Folding.Key(name).Length == 0 ? int.MaxValue : Usual.Length;
    }

    /// <summary>The department that a production calls <paramref name="name"/>; null for one that is none of the usual.</summary>
    public static Department? Find(string name) => IndexOf(name) is >= 0 and var known ? Usual[known].Department : null;

    private static int IndexOf(string name)
    {
        var key = Folding.Key(name);
        return Array.FindIndex(Usual, d => d.Beginnings.Any(b => key.StartsWith(b, StringComparison.Ordinal)));
    }
}
