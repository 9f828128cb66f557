namespace Moteur.Server.Storage;

/// <summary>Where the server keeps what must survive it: the database file and the keys that sign cookies and links.</summary>
internal sealed record DataFolder(string Path)
{
    public string Database => System.IO.Path.Combine(Path, "moteur.db");

    public DirectoryInfo Keys => new(System.IO.Path.Combine(Path, "keys"));

    /// <summary>The folder named by <c>MOTEUR_DATA</c>, or <c>data</c> in the current one; made when it is not there.</summary>
    public static DataFolder Open(IConfiguration configuration)
    {
        var path = System.IO.Path.GetFullPath(configuration["MOTEUR_DATA"] is { Length: > 0 } set ? set : "data");
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            // The folder holds everything: only its owner may look into it.
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new(path);
    }
}
