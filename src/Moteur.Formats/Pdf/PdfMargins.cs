using System.Text.RegularExpressions;
using Moteur.Scripts;

namespace Moteur.Formats.Pdf;

/// <summary>Reads what stands in the margins: scene numbers on either side, and the stars of revisions.</summary>
internal static partial class PdfMargins
{
    public static bool IsNumber(string text) => Number().IsMatch(text);

    public static bool IsStar(string text) => Star().IsMatch(text);

    /// <summary>The lines without their margins; stars alone disappear.</summary>
    public static void Read(List<PdfPage> pages, PdfLayout layout)
    {
        foreach (var page in pages)
        {
            for (var i = page.Lines.Count - 1; i >= 0; i--)
            {
                if (Read(page.Lines[i], layout) is { } read)
                {
                    page.Lines[i] = read;
                }
                else
                {
                    page.Lines.RemoveAt(i);
                }
            }

            for (var i = 0; i < page.Lines.Count; i++)
            {
                page.Lines[i] = page.Lines[i] with
                {
                    FirstOnPage = i == 0,
                    AfterGap = i == 0 || page.Lines[i - 1].Y - page.Lines[i].Y > 1.3 * layout.Step,
                };
            }
        }
    }

    private static PdfLine? Read(PdfLine line, PdfLayout layout)
    {
        var segments = line.Segments.ToList();
        var stars = segments.RemoveAll(s => IsStar(s.Text) && (s.Left > layout.Right || s.Right < layout.Action || s == segments[^1]));
        if (segments.Count == 0)
        {
            return null;
        }

        if (segments[^1].Text is [.. var before, ' ', '*'] && segments[^1].Right > layout.Right)
        {
            segments[^1] = segments[^1] with { Text = before.TrimEnd(), Right = segments[^1].Right - layout.Size };
            stars++;
        }

        SceneNumber? left = null, right = null;
        if (segments.Count > 1 && segments[0].Left < layout.Action - layout.Size / 2 && SceneNumberIn(segments[0].Text) is { } first)
        {
            left = first;
            segments.RemoveAt(0);
        }

        if (segments.Count > 1 && IsNumber(segments[^1].Text) && SceneNumberIn(segments[^1].Text) is { } last
            && (last.Equals(left) || (StandsAtRight(segments, layout) && SceneHeading.LooksLikeHeading(Joined(segments[..^1])))))
        {
            right = last;
            segments.RemoveAt(segments.Count - 1);
        }

        return line with
        {
            Segments = segments,
            Number = left ?? right,
            NumberedTwice = left is not null && right is not null,
            Revised = stars > 0,
        };
    }

    /// <summary>Beyond the right edge of the action, or against it and far from the words.</summary>
    private static bool StandsAtRight(List<PdfSegment> segments, PdfLayout layout) =>
        segments[^1].Left > layout.Right - layout.Size
        || (segments[^1].Right > layout.Right - layout.Size && segments[^1].Left - segments[^2].Right > 3 * layout.Size);

    private static string Joined(IEnumerable<PdfSegment> segments) => string.Join(' ', segments.Select(s => s.Text));

    private static SceneNumber? SceneNumberIn(string text) =>
        IsNumber(text) && SceneNumber.TryParse(text.Trim('.', ')', '(', '-', ' '), out var number) ? number : null;

    [GeneratedRegex(@"^\(?[A-Za-z]{0,2}[-.]?\d{1,4}[A-Za-z]{0,3}([-./][A-Za-z]{0,2}\d{1,4})?[-.]?[A-Za-z]{0,3}[.)]*( ?(BIS|TER|bis|ter))?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[*\s]+$")]
    private static partial Regex Star();
}
