using System.Collections.Frozen;

namespace Moteur.Breakdown;

/// <summary>The names by which script files call the categories of elements: Final Draft's own list, its French use, and common words.</summary>
public static class CategoryLabels
{
    private static readonly FrozenDictionary<string, ElementCategory> ByLabel = Rows().ToFrozenDictionary(r => r.Label, r => r.Category);

    /// <summary>The name of the category of roles.</summary>
    public const string Cast = "Cast Members";

    private static readonly FrozenSet<string> CastLabels =
        "Cast Members|Cast Member|Cast|Characters|Character|Rôles|Rôle|Personnages|Personnage|Comédiens|Distribution".Split('|').Select(Folding.Key).ToFrozenSet();

    /// <summary>True for the category of roles, which are no elements.</summary>
    public static bool IsCast(string label) => CastLabels.Contains(Folding.Key(label));

    /// <summary>The category a file calls <paramref name="label"/>, whatever its case, accents and plural; null when unknown.</summary>
    public static ElementCategory? Find(string label)
    {
        var key = Folding.Key(label);
        return ByLabel.TryGetValue(key, out var found) || ByLabel.TryGetValue(key.TrimEnd('S'), out found) ? found : null;
    }

    private static IEnumerable<(string Label, ElementCategory Category)> Rows()
    {
        (ElementCategory Category, string Labels)[] rows =
        [
            (ElementCategory.Props, "Props|Prop|Hand Props|Accessoires|Accessoire|Accessoires jouants|Accessoire jouant"),
            (ElementCategory.SetDressing, "Set Dressing|Set Decoration|Art Department|Greenery|Décoration|Décor|Décors|Déco|Ameublement|Végétation"),
            (ElementCategory.Vehicles, "Vehicles|Vehicle|Picture Cars|Picture Vehicles|Véhicules|Véhicule|Véhicules jouants|Véhicule jouant"),
            (ElementCategory.Animals, "Animals|Animal|Animal Wrangler|Livestock|Livestock Handler|Animaux|Dressage"),
            (ElementCategory.Extras, "Background Actors|Background|Extras|Extra|Atmosphere|Figuration|Figurants|Figurant"),
            (ElementCategory.Silhouettes, "Silent Bits|Silent Bit|Bit Parts|Stand-ins|Silhouettes|Silhouette|Silhouettes parlantes|Doublures"),
            (ElementCategory.Children, "Minors|Children|Child Actors|Enfants|Enfant|Mineurs"),
            (ElementCategory.Costumes, "Wardrobe|Costume|Costumes|Clothing|Habillage"),
            (ElementCategory.Makeup, "Makeup/Hair|Makeup|Make-up|Hair|Prosthetics|Maquillage|Coiffure|Maquillage, coiffure|HMC|Postiches|Prothèses"),
            (ElementCategory.SpecialEffects, "Special Effects|Special Effect|SFX|Mechanical Effects|Pyrotechnics|Effets spéciaux|Effet spécial|Effets spéciaux plateau|Effets plateau|Pyrotechnie"),
            (ElementCategory.VisualEffects, "Visual Effects|VFX|CGI|Optical FX|Effets visuels|Effets numériques|Trucages"),
            (ElementCategory.Stunts, "Stunts|Stunt|Cascades|Cascade|Cascadeurs"),
            (ElementCategory.Weapons, "Weapons|Weapon|Guns|Armes|Arme|Armurerie"),
            (ElementCategory.Music, "Music|Musique|Playback|Chansons"),
            (ElementCategory.Sound, "Sound|Sound Effects|Son|Effets sonores|Bruitage"),
            (ElementCategory.Camera, "Camera|Additional Camera|Caméra|Image|Drone"),
            (ElementCategory.Grip, "Special Equipment|Grip|Mechanical|Machinerie|Matériel spécial|Équipement spécial"),
            (ElementCategory.Lighting, "Electric|Electrical|Lighting|Lights|Électricité|Lumière|Éclairage"),
            (ElementCategory.Safety, "Security|Safety|Medic|Sécurité"),
            (ElementCategory.Production, "Additional Labor|Labor|Production|Locations|Location|Unit|Régie|Main-d’œuvre supplémentaire|Personnel supplémentaire"),
            (ElementCategory.Notes, "Notes|Note|Misc|Miscellaneous|Comments|Synopsis|Sequence|Script Day|Remarques|Remarque|Divers|Mise en scène"),
        ];
        return rows.SelectMany(r => r.Labels.Split('|'), (r, label) => (Label: Folding.Key(label), r.Category)).DistinctBy(r => r.Label);
    }
}
