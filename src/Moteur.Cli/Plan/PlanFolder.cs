using System.Text.RegularExpressions;

namespace Moteur.Cli.Plan;

/// <summary>
/// The folder that a plan is written to. Files are made in a hidden folder inside it and take their places together once the last
/// one is there: a plan that stops half-way leaves the earlier one as it was.
/// </summary>
internal static partial class PlanFolder
{
    private const int NoSpaceLeft = 28;
    private const int DiskFull = unchecked((int)0x80070070);

    /// <summary>Writes a plan.</summary>
    /// <param name="makeAsync">Makes the files in the folder that it is given; answers with a problem when it cannot.</param>
    /// <returns>One sentence that says why the plan is not there, and in which state the folder is; null when it is there.</returns>
    public static async Task<string?> WriteAsync(string folder, Func<string, Task<Problem?>> makeAsync)
    {
        if (File.Exists(folder))
        {
            return CliTexts.Get("Out_IsFile", folder);
        }

        var isNew = !Directory.Exists(folder);
        var staging = Path.Combine(folder, $".moteur-{Path.GetRandomFileName()}");
        var state = "Out_Untouched";
        try
        {
            Directory.CreateDirectory(staging);
            if (await makeAsync(staging) is { } problem)
            {
                return problem.ToString();
            }

            state = "Out_HalfWritten";
            PutInPlace(staging, folder);
            isNew = false;
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return CliTexts.Get("Out_NoAccess", folder, CliTexts.Get(state));
        }
        catch (IOException full) when (full.HResult is NoSpaceLeft or DiskFull)
        {
            return CliTexts.Get("Out_DiskFull", folder, CliTexts.Get(state));
        }
        catch (IOException other)
        {
            return CliTexts.Get("Out_Failed", folder, other.Message, CliTexts.Get(state));
        }
        finally
        {
            Leave(staging, isNew ? folder : null);
        }
    }

    private static void PutInPlace(string staging, string folder)
    {
        var names = Directory.EnumerateFiles(staging, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(staging, f)).ToList();
        var sheets = Path.Combine(folder, PlanFiles.CallSheets);
        if (Directory.Exists(sheets))
        {
            // A call sheet of an earlier plan among the new ones would send people to the wrong place. Other files are not ours.
            foreach (var earlier in Directory.EnumerateFiles(sheets).Where(f => CallSheetName().IsMatch(Path.GetFileName(f))).ToList())
            {
                File.Delete(earlier);
            }
        }

        foreach (var name in names)
        {
            var place = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(Path.Combine(staging, name), place, overwrite: true);
        }
    }

    private static void Leave(string staging, string? made)
    {
        try
        {
            if (Directory.Exists(staging))
            {
                Directory.Delete(staging, recursive: true);
            }

            if (made is not null && Directory.Exists(made) && !Directory.EnumerateFileSystemEntries(made).Any())
            {
                Directory.Delete(made);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What went wrong before is what the person has to know.
        }
    }

    [GeneratedRegex(@"^\d{2,}(-\d{4}-\d{2}-\d{2})?\.pdf$")]
    private static partial Regex CallSheetName();
}
