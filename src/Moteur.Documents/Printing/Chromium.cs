namespace Moteur.Documents.Printing;

/// <summary>Finds the Chromium of this machine.</summary>
public static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>
    /// The executable named by <c>MOTEUR_CHROMIUM</c>, or the first known name on the <c>PATH</c>; null when there is none.
    /// A name given but absent counts as none, so that a mistake is not hidden by another browser.
    /// </summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("MOTEUR_CHROMIUM") is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(n => folders.Select(f => Path.Combine(f, n))).FirstOrDefault(File.Exists);
    }
}
