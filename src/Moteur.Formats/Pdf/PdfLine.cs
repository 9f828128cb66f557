using Moteur.Scripts;

namespace Moteur.Formats.Pdf;

/// <summary>A run of words with no wide blank in it. Lengths are in points, from the left edge of the page.</summary>
internal sealed record PdfSegment(double Left, double Right, string Text, bool Bold)
{
    public double Centre => (Left + Right) / 2;
}

/// <summary>A line of a page.</summary>
/// <param name="Page">Page of the file, from 0.</param>
/// <param name="Y">Height of its baseline above the foot of the page, in points.</param>
/// <param name="Size">Size of its letters in points.</param>
/// <param name="Segments">What stands on it from left to right; at least one.</param>
internal sealed record PdfLine(int Page, double Y, double Size, IReadOnlyList<PdfSegment> Segments)
{
    /// <summary>The scene number printed in its margins.</summary>
    public SceneNumber? Number { get; init; }

    /// <summary>True when the number stands in both margins: then the line is a heading whatever it says.</summary>
    public bool NumberedTwice { get; init; }

    /// <summary>True when the margin marks it as changed.</summary>
    public bool Revised { get; init; }

    /// <summary>True when a blank, or the top of a page, stands before it.</summary>
    public bool AfterGap { get; init; }

    public bool FirstOnPage { get; init; }

    /// <summary>True when the page before ended by saying that the speech goes on.</summary>
    public bool SpeechGoesOn { get; init; }

    public double Left => Segments[0].Left;

    public double Right => Segments[^1].Right;

    public double Centre => (Left + Right) / 2;

    public bool Bold => Segments.All(s => s.Bold);

    public string Text => Segments.Count == 1 ? Segments[0].Text : string.Join(' ', Segments.Select(s => s.Text));
}

/// <summary>A page with its lines from top to bottom.</summary>
internal sealed record PdfPage(int Index, double Height, List<PdfLine> Lines);
