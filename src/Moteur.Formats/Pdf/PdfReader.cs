using Moteur.Scripts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Moteur.Formats.Pdf;

/// <summary>
/// Reads screenplays printed to PDF: the layout (indents, blanks, margins) says what each paragraph is. Lengths are measured
/// on the pages.
/// </summary>
public static class PdfReader
{
    /// <summary>Most pages that are read: a season of a series is about 600.</summary>
    private const int MostPages = 2000;

    /// <summary>Most letters that are read: a page of script has about 2,000.</summary>
    private const int MostLetters = 10_000_000;

    /// <summary>Below this many letters a page, what text there is was stamped on pictures.</summary>
    private const int FewLetters = 12;

    /// <summary>The paragraphs of the script.</summary>
    /// <returns>
    /// The script, or <c>Import_PdfPassword</c>, <c>Import_PdfBroken</c>, <c>Import_PdfTooLong</c>, <c>Import_PdfNoText</c>,
    /// <c>Import_PdfUnreadable</c>.
    /// </returns>
    /// <exception cref="OperationCanceledException">Asked for by <paramref name="cancel"/>; looked at between pages.</exception>
    public static Result<SourceScript> Read(byte[] file, CancellationToken cancel = default)
    {
        var pages = new List<PdfPage>();
        var letters = new Tally();
        var warnings = new List<ImportWarning>();
        var title = "";
        try
        {
            using var document = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = new BoundedFilters() });
            if (document.NumberOfPages > MostPages)
            {
                return new Problem("Import_PdfTooLong", $"{document.NumberOfPages}", $"{MostPages}");
            }

            if (ReadPages(document, pages, letters, warnings, cancel) is { } problem)
            {
                return problem;
            }

            title = OwnTitle(document.Information.Title);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new Problem("Import_PdfPassword");
        }
        catch (Exception broken) when (broken is not (OperationCanceledException or OutOfMemoryException))
        {
            // The library says in a dozen types of exception that a file is damaged.
            return new Problem("Import_PdfBroken");
        }

        var script = PdfScript.Of(pages, title) with { Warnings = warnings };
        return letters.AreDoubtful && !script.Paragraphs.Any(p => p.Paragraph.Kind == ParagraphKind.SceneHeading) ? new Problem("Import_PdfUnreadable") : script;
    }

    private static Problem? ReadPages(PdfDocument document, List<PdfPage> pages, Tally letters, List<ImportWarning> warnings, CancellationToken cancel)
    {
        var scanned = new List<PdfPage>();
        for (var i = 0; i < document.NumberOfPages; i++)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                var (glyphs, height) = PdfGlyph.Of(document.GetPage(i + 1));
                letters.Add(glyphs);
                if (letters.Seen + letters.Unseen > MostLetters)
                {
                    return new("Import_TooComplex");
                }

                pages.Add(PageLetters.Read(i, height, glyphs.Where(g => !g.Unseen)));
                scanned.Add(PageLetters.Read(i, height, glyphs.Where(g => g.Unseen)));
            }
            catch (Exception broken) when (broken is not (OperationCanceledException or OutOfMemoryException or PdfDocumentEncryptedException))
            {
                warnings.Add(new(i + 1, new("Import_PdfPageUnread", $"{i + 1}")));
            }
        }

        if (pages.Count == 0)
        {
            return new("Import_PdfBroken");
        }

        if (letters.Seen < FewLetters * pages.Count)
        {
            // A scan that went through character recognition carries its text unseen.
            if (letters.Unseen < FewLetters * pages.Count)
            {
                return new("Import_PdfNoText");
            }

            pages.Clear();
            pages.AddRange(scanned);
        }

        return null;
    }

    /// <summary>The title in the file's properties, unless a program filled it in.</summary>
    private static string OwnTitle(string? title) =>
        title is { Length: > 0 and < 120 } && !title.StartsWith('(') && !title.Contains('.', StringComparison.Ordinal)
        && !title.Contains(" - ", StringComparison.Ordinal) && !title.StartsWith("untitled", StringComparison.OrdinalIgnoreCase)
            ? title.Trim()
            : "";

    /// <summary>What kinds of letters a file holds.</summary>
    private sealed class Tally
    {
        private int _signs;
        private int _unknown;

        public int Seen { get; private set; }

        public int Unseen { get; private set; }

        /// <summary>True when the fonts may have no table of characters: numbers of drawings look like signs and control characters.</summary>
        public bool AreDoubtful => Math.Max(_signs, _unknown * 10) * 2 > Seen + Unseen;

        public void Add(List<PdfGlyph> glyphs)
        {
            foreach (var glyph in glyphs)
            {
                Unseen += glyph.Unseen ? 1 : 0;
                Seen += glyph.Unseen ? 0 : 1;
                _unknown += glyph.Text.Length == 0 ? 1 : 0;
                _signs += glyph.IsBlank || char.IsLetter(glyph.Text[0]) ? 0 : 1;
            }
        }
    }
}
