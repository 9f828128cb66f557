using System.Globalization;
using System.Resources;

namespace Moteur.Server;

/// <summary>What the server itself says: its plain pages, the journal's sentences and the lines of its console.</summary>
internal static class ServerTexts
{
    private static readonly ResourceManager Resources = new("Moteur.Server.ServerTexts", typeof(ServerTexts).Assembly);

    public static string Get(string key, params object[] args)
    {
        var text = Resources.GetString(key, CultureInfo.CurrentUICulture) ?? key;
        return args.Length == 0 ? text : string.Format(CultureInfo.CurrentUICulture, text, args);
    }
}
