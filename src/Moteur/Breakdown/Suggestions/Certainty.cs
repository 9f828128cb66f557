namespace Moteur.Breakdown.Suggestions;

/// <summary>
/// Which suggestions may be accepted many at once: those of kinds that are right at least nine times in ten on the labelled
/// scenes that the lexicons were written with (a test holds them to it). The others are looked at one by one.
/// </summary>
public static class Certainty
{
    /// <param name="category">Null for a role.</param>
    public static bool IsSure(ElementCategory? category, SuggestionRule rule) => rule switch
    {
        SuggestionRule.KnownElement or SuggestionRule.Heading => true,
        SuggestionRule.Introduced or SuggestionRule.Named => category is null,
        SuggestionRule.Lexicon or SuggestionRule.SameAsBefore => category is ElementCategory.Props or ElementCategory.Vehicles
            or ElementCategory.Extras or ElementCategory.Silhouettes or ElementCategory.Children or ElementCategory.Costumes
            or ElementCategory.SpecialEffects or ElementCategory.Weapons,
        _ => false,
    };
}
