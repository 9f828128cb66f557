using System.Globalization;
using System.Resources;

namespace Moteur.Formats.Xlsx;

/// <summary>Titles of sheets and columns, French (neutral) and English, from <c>Labels.resx</c>.</summary>
internal static class Labels
{
    private static readonly ResourceManager Resources = new("Moteur.Formats.Xlsx.Labels", typeof(Labels).Assembly);

    public static string Get(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture) ?? key;
}
