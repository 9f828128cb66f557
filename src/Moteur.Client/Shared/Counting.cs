using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Moteur.Client.Shared;

/// <summary>Figures with the right plural: « 1 séquence », « 12 séquences ».</summary>
public static class Counting
{
    /// <summary>The text <c>key_One</c> for one, and for none in French (« 0 séquence »), <c>key</c> for more; {0} is the figure.</summary>
    public static string Count(this IStringLocalizer texts, string key, int figure)
    {
        var isOne = figure == 1 || (figure == 0 && CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != "en");
        return texts[isOne ? $"{key}_One" : key, figure];
    }
}
