namespace Moteur.Tests;

/// <summary>Where this repository is checked out, for tests on its own samples.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Moteur.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Moteur.slnx not found above " + AppContext.BaseDirectory);
    }
}
