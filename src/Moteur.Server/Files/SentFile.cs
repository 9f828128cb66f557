using Microsoft.AspNetCore.Http.Features;

namespace Moteur.Server.Files;

/// <summary>A file that a browser sends as the body of a request.</summary>
internal static class SentFile
{
    // A file above this is cut off; below, it is read to its end so that the browser gets to see the answer.
    private const int MostRead = 512 * 1024 * 1024;

    /// <summary>The file's bytes; null when it is larger than <paramref name="largest"/>.</summary>
    public static async Task<byte[]?> BodyWithinAsync(this HttpContext http, int largest, CancellationToken cancel)
    {
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = MostRead;
        using var file = new MemoryStream();
        var buffer = new byte[64 * 1024];
        long read = 0;
        for (int count; (count = await http.Request.Body.ReadAsync(buffer, cancel)) > 0;)
        {
            read += count;
            if (read <= largest)
            {
                file.Write(buffer, 0, count);
            }
        }

        return read <= largest ? file.ToArray() : null;
    }
}
