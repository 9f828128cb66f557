using System.Globalization;
using System.Resources;

namespace Moteur;

/// <summary>
/// The trade's sentences and words (problems, effects, categories) in French (neutral) and English, from <c>Texts.resx</c>.
/// The interface's own labels live with the client and the documents.
/// </summary>
public static class Texts
{
    private static readonly ResourceManager Resources = new("Moteur.Texts", typeof(Texts).Assembly);

    /// <summary>
    /// <c>fr</c> or <c>en</c>: the current UI culture's, French when it is neither. Read from the culture's name: without culture
    /// data, as in the browser, its other properties are those of no language.
    /// </summary>
    public static string Language => CultureInfo.CurrentUICulture.Name.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "fr";

    /// <summary>The text of <paramref name="key"/> in the current UI culture; the key itself when it has none.</summary>
    public static string Get(string key, params string[] args)
    {
        var text = Resources.GetString(key, CultureInfo.CurrentUICulture) ?? key;
        return args.Length == 0 ? text : string.Format(CultureInfo.CurrentUICulture, text, args);
    }

    /// <summary>The word for a value of one of the trade's enumerations: key <c>Type_Value</c>.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Get($"{typeof(TEnum).Name}_{value}");
}
