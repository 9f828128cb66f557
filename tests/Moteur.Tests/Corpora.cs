namespace Moteur.Tests;

/// <summary>
/// Real scripts that are not ours to copy, read where they are: the folder named by <c>MOTEUR_CORPORA</c>, or
/// <c>shared/corpora</c> beside the repository.
/// </summary>
internal static class Corpora
{
    private static readonly string? Folder = Find();

    /// <summary>The path of a script; skips the test, saying so, when the scripts are not on this machine.</summary>
    public static string Path(string file)
    {
        var path = Folder is null ? null : System.IO.Path.Combine(Folder, file);
        Assert.SkipUnless(path is not null && File.Exists(path), $"{file}: real scripts absent (set MOTEUR_CORPORA to their folder)");
        return path!;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("MOTEUR_CORPORA") is { Length: > 0 } named)
        {
            return named;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var beside = System.IO.Path.Combine(folder.FullName, "shared", "corpora");
            if (Directory.Exists(beside))
            {
                return beside;
            }
        }

        return null;
    }
}
