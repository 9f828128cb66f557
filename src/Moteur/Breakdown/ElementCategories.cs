namespace Moteur.Breakdown;

/// <summary>How a category is shown: never by colour alone, always with its initials.</summary>
/// <param name="Category">The category.</param>
/// <param name="Initials">Two letters shown with the colour; French, as on the papers.</param>
/// <param name="Colour">Underline colour, chosen to hold 3:1 on white and on the dark theme.</param>
/// <param name="FdxName">Name in Final Draft's default category list; empty when it has none.</param>
public sealed record CategoryStyle(ElementCategory Category, string Initials, string Colour, string FdxName);

/// <summary>The catalogue of categories, in the order of the fiche de dépouillement.</summary>
public static class ElementCategories
{
    public static IReadOnlyList<CategoryStyle> All { get; } =
    [
        new(ElementCategory.Props, "AC", "#8250DF", "Props"),
        new(ElementCategory.SetDressing, "DÉ", "#1F8A4C", "Set Dressing"),
        new(ElementCategory.Vehicles, "VÉ", "#C2410C", "Vehicles"),
        new(ElementCategory.Animals, "AN", "#A16207", "Animals"),
        new(ElementCategory.Extras, "FI", "#6B7F0A", "Background Actors"),
        new(ElementCategory.Silhouettes, "SI", "#3F8F3F", "Silent Bits"),
        new(ElementCategory.Children, "EN", "#D0409A", "Minors"),
        new(ElementCategory.Costumes, "CO", "#2F6FDB", "Wardrobe"),
        new(ElementCategory.Makeup, "MA", "#DB2777", "Makeup/Hair"),
        new(ElementCategory.SpecialEffects, "SF", "#0E8AA8", "Special Effects"),
        new(ElementCategory.VisualEffects, "VF", "#0891B2", "Visual Effects"),
        new(ElementCategory.Stunts, "CA", "#DC2626", "Stunts"),
        new(ElementCategory.Weapons, "AR", "#B91C1C", "Weapons"),
        new(ElementCategory.Music, "MU", "#7C3AED", "Music"),
        new(ElementCategory.Sound, "SO", "#4F63D2", "Sound"),
        new(ElementCategory.Camera, "IM", "#64748B", "Camera"),
        new(ElementCategory.Grip, "MC", "#78716C", "Special Equipment"),
        new(ElementCategory.Lighting, "ÉL", "#B7791F", "Electric"),
        new(ElementCategory.Safety, "SÉ", "#E11D48", "Security"),
        new(ElementCategory.Production, "RÉ", "#5B7083", "Additional Labor"),
        new(ElementCategory.Notes, "RM", "#71717A", "Notes"),
    ];

    public static CategoryStyle Of(ElementCategory category) => All[(int)category];
}
