using System.Text;

namespace Moteur.Formats.MovieMagic;

/// <summary>
/// The exchange file of Movie Magic Scheduling (<c>.sex</c>): four letters, ten bytes of version, the names of the categories, then
/// records of a scene's heading, its length or one element. Nobody has published it; see <c>docs/decisions/0007-movie-magic.md</c>.
/// </summary>
internal static class ExchangeFile
{
    /// <summary>Bytes before the names of the categories: the mark and the version.</summary>
    public const int Head = 14;

    /// <summary>What a record begins with, before its length, its type and what it holds; numbers have their low byte first.</summary>
    public const int RecordHead = 8;

    /// <summary>How long type and content of a record may be together.</summary>
    public const int LongestRecord = ushort.MaxValue;

    public const string Synopsis = "Synopsis";

    public const string ScriptDay = "Script Day";

    private const int WindowsWest = 1252;

    public static ReadOnlySpan<byte> Mark => "SSI*"u8;

    public static ReadOnlySpan<byte> Record => "#\0\0\0"u8;

    /// <summary>The encoding of its texts, in which what has no place becomes a question mark.</summary>
    public static Encoding Letters { get; } = CodePagesEncodingProvider.Instance.GetEncoding(WindowsWest)!;
}

/// <summary>What a record of an exchange file holds.</summary>
internal enum ExchangeRecord
{
    /// <summary>A scene: its rank in one byte, then page, number and heading parted by tabs.</summary>
    Scene = 1,

    /// <summary>An element: the scene's rank, one byte for its category, its name.</summary>
    Element = 2,

    /// <summary>A length: the scene's rank, zero, eighths.</summary>
    Length = 3,
}
