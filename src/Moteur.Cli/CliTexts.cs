using System.Globalization;
using System.Resources;

namespace Moteur.Cli;

/// <summary>What the command line says, French (neutral) and English, from <c>CliTexts.resx</c>.</summary>
internal static class CliTexts
{
    private static readonly ResourceManager Resources = new("Moteur.Cli.CliTexts", typeof(CliTexts).Assembly);

    public static string Get(string key, params object[] args)
    {
        var text = Resources.GetString(key, CultureInfo.CurrentUICulture) ?? key;
        return args.Length == 0 ? text : string.Format(CultureInfo.CurrentUICulture, text, args);
    }
}
