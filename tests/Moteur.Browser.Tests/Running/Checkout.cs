namespace Moteur.Browser.Tests.Running;

/// <summary>The folder that a person cloned, with its commands and samples.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    public static string Sample => Path.Combine(Root, "samples", "pleine-mer.fountain");

    /// <summary>Where screenshots of the pages are kept for people to look at.</summary>
    public static string Screens => Path.Combine(Root, "artifacts", "screens");

    /// <summary>A real script that is not ours to copy, in <c>MOTEUR_CORPORA</c> or <c>shared/corpora</c> beside the checkout; null where it is absent.</summary>
    public static string? Corpus(string file)
    {
        var folder = Environment.GetEnvironmentVariable("MOTEUR_CORPORA") is { Length: > 0 } named
            ? named
            : Path.Combine(Directory.GetParent(Root)!.FullName, "shared", "corpora");
        var path = Path.Combine(folder, file);
        return File.Exists(path) ? path : null;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Moteur.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Moteur.slnx");
        }

        return folder.FullName;
    }
}
