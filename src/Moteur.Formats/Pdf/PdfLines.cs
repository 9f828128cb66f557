using System.Text.RegularExpressions;
using Moteur.Scripts;

namespace Moteur.Formats.Pdf;

/// <summary>What a single line may be, by its words and place.</summary>
internal static partial class PdfLines
{
    private const int LongestCue = 50;

    /// <summary>A line that opens a scene: written as a heading, or in capitals with its number in the margins.</summary>
    public static bool IsHeading(PdfLine line, PdfLayout layout, bool afterGap)
    {
        if (line.Left > (layout.Action + layout.Right) / 2)
        {
            return false;
        }

        var capitals = Folding.IsUpper(line.Text);
        return SceneHeading.LooksLikeHeading(line.Text) ? afterGap || line.Number is not null || (capitals && !layout.IsIndented(line))
            : line.Number is not null && (line.NumberedTwice || (capitals && afterGap));
    }

    public static bool IsCue(PdfLine line) => line.Number is null && IsCue(line.Text);

    /// <summary>A name in capitals; what stands in parentheses may be in small letters.</summary>
    public static bool IsCue(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var name = (open > 0 ? text[..open] : text).Trim();
        return text.Length <= LongestCue && name.Length > 0 && text[0] is not ('(' or '-' or '–' or '"' or '«')
            && name[^1] is not ('!' or '?' or '…' or ',') && Folding.IsUpper(name) && !CapitalLines.NamesNobody(name);
    }

    public static bool IsTransition(PdfLine line, PdfLayout layout) =>
        line.Text.Length <= LongestCue && Folding.IsUpper(line.Text)
        && (CapitalLines.IsTransition(line.Text)
            || (line.Right > layout.Right - 3 * layout.Size && line.Left > (layout.Action + layout.Right) / 2 && line.Text[^1] is ':' or '.'));

    /// <summary>True for <c>MARIE (SUITE)</c>, <c>MARIE (CONT'D)</c>.</summary>
    public static bool SaysContinued(string cue) => Continued().IsMatch(Folding.Fold(cue));

    [GeneratedRegex(@"\(\s*(SUITE|CONT|CONT'?D|CONT\.|CONTINUED|SUITE\.)\s*\.?\s*\)")]
    private static partial Regex Continued();
}
