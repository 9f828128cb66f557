using Moteur.Breakdown;
using Moteur.Breakdown.Suggestions;

namespace Moteur.Client.Breakdown.Suggestions;

/// <summary>How a suggestion is marked: the category's colour and initials, those of a role for a role.</summary>
internal static class SuggestionMark
{
    public static string ColourOf(ElementCategory? category) => category is { } known ? ElementCategories.Of(known).Colour : "#0F766E";

    public static string InitialsOf(ElementCategory? category) => category is { } known ? ElementCategories.Of(known).Initials : Texts.Get("Role_Initials");

    public static string NameOf(ElementCategory? category) => category is { } known ? Texts.Of(known) : Texts.Get("Role_Silent");

    /// <summary>Equal for a suggestion and its later self, fetched again.</summary>
    public static string KeyOf(SuggestionLine line) => $"{line.Category}|{line.Name}";
}
