namespace Moteur.Client.Accounts;

/// <summary>Where one comes back to after signing in: a page of this site, and nothing else.</summary>
public static class ReturnPath
{
    public const string SignInPath = "/connexion";

    /// <summary>The sign-in page's address that comes back to <paramref name="uri"/>.</summary>
    public static string SignIn(string uri)
    {
        var back = new Uri(uri).PathAndQuery;
        return back == "/" || IsSignIn(back) ? SignInPath : $"{SignInPath}?retour={Uri.EscapeDataString(back)}";
    }

    /// <summary>True for the sign-in page itself.</summary>
    public static bool IsSignIn(string path) => path.Split('?')[0] == SignInPath;

    /// <summary>
    /// The page asked for, when it is one of this site; the list of productions otherwise. An address of another site, however
    /// it is dressed (<c>//elsewhere</c>, <c>/\elsewhere</c>), is not.
    /// </summary>
    public static string Safe(string? asked) =>
        asked is ['/', ..]
        && !asked.Any(c => c == '\\' || char.IsControl(c))
        && asked is not ['/', '/', ..]
        && Uri.TryCreate(asked, UriKind.Relative, out _)
        && !IsSignIn(asked)
            ? asked
            : "/";
}
