using Moteur.Breakdown;
using Moteur.Formats;

namespace Moteur.Cli.Import;

/// <summary>A script on this machine, named on the command line.</summary>
internal static class ScriptFile
{
    /// <summary>Reads it; or one problem that says what is wrong with the file or its name.</summary>
    public static Result<ImportedScript> Read(string path, CancellationToken cancel)
    {
        if (Directory.Exists(path))
        {
            return new Problem("Import_Folder", path);
        }

        try
        {
            using var file = File.OpenRead(path);
            return ScriptImporter.Import(file, Path.GetFileName(path), cancel);
        }
        catch (UnauthorizedAccessException)
        {
            return new Problem("Import_NoAccess", path);
        }
        catch (Exception unread) when (unread is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            return new Problem("Import_NotFound", path);
        }
        catch (IOException)
        {
            return new Problem("Import_Unreadable");
        }
    }
}
