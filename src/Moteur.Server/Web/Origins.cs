namespace Moteur.Server.Web;

internal static class Origins
{
    /// <summary>Scheme, host and port by which the browser reached the server, for links that people hand over.</summary>
    public static string Origin(this HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
