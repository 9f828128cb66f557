using Microsoft.AspNetCore.Http.Features;

namespace Moteur.Server.Scripts;

/// <summary>A script's file as it is sent.</summary>
internal static class ScriptFile
{
    private const int MaxFileBytes = 50 * 1024 * 1024;

    // A file above this is cut off; below, it is read to its end so that the browser gets to see the answer.
    private const int MaxReadBytes = 512 * 1024 * 1024;

    /// <summary>What is said of a file that is larger than any script.</summary>
    public static Problem TooLarge { get; } = new("Import_TooLarge", $"{MaxFileBytes / 1024 / 1024}");

    /// <summary>The file that was sent; null when it is larger than any script.</summary>
    public static async Task<byte[]?> ReadAsync(HttpContext http, CancellationToken cancel)
    {
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = MaxReadBytes;
        using var file = new MemoryStream();
        var buffer = new byte[64 * 1024];
        long read = 0;
        for (int count; (count = await http.Request.Body.ReadAsync(buffer, cancel)) > 0;)
        {
            read += count;
            if (read <= MaxFileBytes)
            {
                file.Write(buffer, 0, count);
            }
        }

        return read <= MaxFileBytes ? file.ToArray() : null;
    }
}
