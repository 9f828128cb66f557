using System.Text;
using System.Text.RegularExpressions;
using Moteur.Scripts;

namespace Moteur.Formats;

/// <summary>Turns bytes into text whatever wrote them: UTF-8, UTF-16, or the encodings of older French Windows and Mac.</summary>
internal static partial class TextDecoding
{
    private const int WindowsWest = 1252;
    private const int MacRoman = 10000;

    /// <summary>The text, with a warning when its encoding had to be guessed.</summary>
    public static (string Text, ImportWarning? Warning) Decode(ReadOnlySpan<byte> file)
    {
        if (Utf16(file) is { } wide)
        {
            var (encoding, mark) = wide;
            return (encoding.GetString(file[mark..]), mark > 0 ? null : Guessed("UTF-16"));
        }

        var bytes = file.StartsWith("\uFEFF"u8) ? file[3..] : file;
        try
        {
            return (new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            if (Declared(bytes) is { } declared)
            {
                return (declared.GetString(bytes), null);
            }

            // 81, 8D, 8F, 90 and 9D mean nothing to Windows; to a Mac, 8D, 8F and 90 are ç, è and ê.
            var mac = bytes.ContainsAny((ReadOnlySpan<byte>)[0x81, 0x8D, 0x8F, 0x90, 0x9D]);
            var text = CodePagesEncodingProvider.Instance.GetEncoding(mac ? MacRoman : WindowsWest)!.GetString(bytes);
            return (text, Guessed(mac ? "Mac Roman" : "Windows-1252"));
        }
    }

    /// <summary>The order of bytes and the length of the mark when the text is UTF-16, marked or plainly so; otherwise null.</summary>
    public static (Encoding Encoding, int Mark)? Utf16(ReadOnlySpan<byte> file)
    {
        if (file.Length < 4)
        {
            return null;
        }

        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return (Encoding.Unicode, 2);
        }

        if (file.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return (Encoding.BigEndianUnicode, 2);
        }

        // Without a mark: in a Western script nearly every other byte is zero, and always on the same side.
        var head = file[..(Math.Min(file.Length, 4096) & ~1)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        var most = head.Length / 2 * 9 / 10;
        return odd > most && even == 0 ? (Encoding.Unicode, 0)
            : even > most && odd == 0 ? (Encoding.BigEndianUnicode, 0)
            : null;
    }

    /// <summary>The encoding that an XML declaration names, when it is one of a byte a character and known here.</summary>
    private static Encoding? Declared(ReadOnlySpan<byte> file)
    {
        var head = Encoding.Latin1.GetString(file[..Math.Min(file.Length, 200)]);
        return Declaration().Match(head) is { Success: true } match
            && CodePagesEncodingProvider.Instance.GetEncoding(match.Groups[1].Value) is { IsSingleByte: true } encoding
                ? encoding
                : null;
    }

    [GeneratedRegex("""^\s*<\?xml[^>]*\bencoding\s*=\s*["']([A-Za-z0-9_-]+)["']""")]
    private static partial Regex Declaration();

    private static ImportWarning Guessed(string encoding) => new(0, new("Import_EncodingGuessed", encoding));
}
