using Moteur.Productions;

namespace Moteur.Breakdown.Library;

/// <summary>A photo of an element: a choice of the props master, a fitting, a state for continuity.</summary>
public sealed class ElementPhoto
{
    /// <summary>How many an element can have.</summary>
    public const int Most = 20;

    /// <summary>Bytes of the largest; browsers send far less.</summary>
    public const int Largest = 5 * 1024 * 1024;

    public required PhotoId Id { get; init; }

    public ProductionId ProductionId { get; set; }

    public required ElementId ElementId { get; set; }

    /// <summary>What it shows, for those who cannot see it and for the papers.</summary>
    public string Caption { get; set; } = "";

    /// <summary>Media type, read from its bytes.</summary>
    public required string Type { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>True once taken out; kept so that it can be given back.</summary>
    public bool Removed { get; set; }

    /// <summary>Grows with each change; a change made on an older version is refused.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>The picture itself, kept apart so that lists do not load it.</summary>
public sealed class PhotoContent
{
    public required PhotoId PhotoId { get; init; }

    public required byte[] Bytes { get; init; }
}

/// <summary>What kind of picture bytes are, whatever their name says.</summary>
public static class PhotoNature
{
    /// <summary>Media type of a JPEG, PNG or WebP picture; null for anything else.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? "image/webp"
        : null;
}
