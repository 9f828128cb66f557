using Moteur.Formats;
using Moteur.Server.Files;

namespace Moteur.Server.Scripts;

/// <summary>A script's file as it is sent.</summary>
internal static class ScriptFile
{
    /// <summary>What is said of a file that is larger than any script.</summary>
    public static Problem TooLarge { get; } = new("Import_TooLarge", $"{ScriptImporter.LargestFile / 1024 / 1024}");

    /// <summary>The file that was sent; null when it is larger than any script.</summary>
    public static Task<byte[]?> ReadAsync(HttpContext http, CancellationToken cancel) => http.BodyWithinAsync(ScriptImporter.LargestFile, cancel);
}
