using Moteur.Breakdown;

namespace Moteur.Client.Scripts;

/// <summary>A run of a paragraph's text: tagged, suggested, or neither.</summary>
/// <param name="Suggestion">Place of the suggestion in the queue; null when there is none.</param>
public sealed record TextSegment(string Text, TagLine? Tag, int? Suggestion = null);

/// <summary>Cuts paragraphs where their tags and suggestions begin and end.</summary>
public static class TextSegments
{
    /// <summary>
    /// The paragraph's text in runs. Of overlapping marks the first keeps its words, a tag before a suggestion; a tag whose
    /// words are no longer there is left to the sheet.
    /// </summary>
    public static IEnumerable<TextSegment> Of(string text, IEnumerable<TagLine> tags, IEnumerable<(TextSpan Span, int Index)>? suggestions = null)
    {
        var tagged = tags.Select(t => (Span: t.Span!, Tag: (TagLine?)t, Index: (int?)null)).ToList();
        var suggested = (suggestions ?? [])
            .Where(s => !tagged.Exists(t => t.Span.Start < s.Span.Start + s.Span.Length && s.Span.Start < t.Span.Start + t.Span.Length))
            .Select(s => (s.Span, (TagLine?)null, (int?)s.Index));
        var at = 0;
        foreach (var (span, tag, index) in tagged.Concat(suggested).OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.Length))
        {
            if (span.Start < at || span.Start + span.Length > text.Length)
            {
                continue;
            }

            if (span.Start > at)
            {
                yield return new(text[at..span.Start], null);
            }

            at = span.Start + span.Length;
            yield return new(text[span.Start..at], tag, index);
        }

        if (at < text.Length)
        {
            yield return new(text[at..], null);
        }
    }
}
