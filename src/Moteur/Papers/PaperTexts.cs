using System.Globalization;
using System.Resources;

namespace Moteur.Papers;

/// <summary>Titles of papers and columns, French (neutral) and English, from <c>PaperTexts.resx</c>: the same on every rendering.</summary>
public static class PaperTexts
{
    private static readonly ResourceManager Resources = new("Moteur.Papers.PaperTexts", typeof(PaperTexts).Assembly);

    public static string Get(string key, params string[] args)
    {
        var text = Resources.GetString(key, CultureInfo.CurrentUICulture) ?? key;
        return args.Length == 0 ? text : string.Format(CultureInfo.CurrentUICulture, text, args);
    }

    /// <summary>« 1 séquence », « 12 séquences »: the text <c>key_One</c> for one, and for none in French.</summary>
    public static string Count(string key, int figure) =>
        Get(figure == 1 || (figure == 0 && Texts.Language == "fr") ? $"{key}_One" : key, figure.ToString(CultureInfo.InvariantCulture));
}
