using System.Globalization;
using System.Resources;

namespace Moteur.Documents.Shared;

/// <summary>The labels printed on papers, French (neutral) and English, from <c>Labels.resx</c>.</summary>
public static class Labels
{
    private static readonly ResourceManager Resources = new("Moteur.Documents.Shared.Labels", typeof(Labels).Assembly);

    /// <summary>Language of the papers: that of the current UI culture, French when it is neither French nor English.</summary>
    public static string Language => Texts.Language;

    /// <summary>The label of <paramref name="key"/>; the key itself when it has none.</summary>
    public static string Get(string key, params object[] args)
    {
        var text = Resources.GetString(key, CultureInfo.CurrentUICulture) ?? key;
        return args.Length == 0 ? text : string.Format(CultureInfo.CurrentUICulture, text, args);
    }

    /// <summary>The label for a value of an enumeration: key <c>Type_Value</c>.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Get($"{typeof(TEnum).Name}_{value}");

    /// <summary>« INT JOUR », <c>EXT NIGHT</c>: never left to colour alone.</summary>
    public static string Effect(Scripts.SceneLine scene) => Scripts.Effects.Of(scene);
}
