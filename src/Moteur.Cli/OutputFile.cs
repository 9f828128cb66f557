namespace Moteur.Cli;

/// <summary>A file that is written whole or not at all: made beside its place and moved there when it is complete.</summary>
internal static class OutputFile
{
    private const int NoSpaceLeft = 28;
    private const int DiskFull = unchecked((int)0x80070070);

    /// <returns>One sentence that says why the file is not there; null when it is.</returns>
    public static string? Write(string path, Action<Stream> write)
    {
        if (Directory.Exists(path))
        {
            return CliTexts.Get("Export_IsFolder", path);
        }

        var staging = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            using (var file = new FileStream(staging, FileMode.CreateNew))
            {
                write(file);
            }

            File.Move(staging, path, overwrite: true);
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return CliTexts.Get("Export_NoAccess", path);
        }
        catch (DirectoryNotFoundException)
        {
            return CliTexts.Get("Export_NoFolder", path);
        }
        catch (IOException full) when (full.HResult is NoSpaceLeft or DiskFull)
        {
            return CliTexts.Get("Export_DiskFull", path);
        }
        catch (Exception other) when (other is IOException or ArgumentException)
        {
            return CliTexts.Get("Export_Failed", path, other.Message);
        }
        finally
        {
            Forget(staging);
        }
    }

    private static void Forget(string staging)
    {
        try
        {
            File.Delete(staging);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // What went wrong before is what the person has to know.
        }
    }
}
