using Moteur.Breakdown;

namespace Moteur.Client.Scripts;

/// <summary>A run of a paragraph's text, tagged or not.</summary>
public sealed record TextSegment(string Text, TagLine? Tag);

/// <summary>Cuts paragraphs where their tags begin and end.</summary>
public static class TextSegments
{
    /// <summary>
    /// The paragraph's text in runs. Of overlapping tags the first keeps its words; a tag whose words are no longer there
    /// is left to the sheet.
    /// </summary>
    public static IEnumerable<TextSegment> Of(string text, IEnumerable<TagLine> tags)
    {
        var at = 0;
        foreach (var tag in tags.OrderBy(t => t.Span!.Start).ThenByDescending(t => t.Span!.Length))
        {
            var span = tag.Span!;
            if (span.Start < at || span.Start + span.Length > text.Length)
            {
                continue;
            }

            if (span.Start > at)
            {
                yield return new(text[at..span.Start], null);
            }

            at = span.Start + span.Length;
            yield return new(text[span.Start..at], tag);
        }

        if (at < text.Length)
        {
            yield return new(text[at..], null);
        }
    }
}
