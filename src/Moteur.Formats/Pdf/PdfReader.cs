using Moteur.Scripts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
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

    /// <summary>Below this many letters a page, what text there is was stamped on pictures.</summary>
    private const int FewLetters = 12;

    /// <summary>The paragraphs of the script.</summary>
    /// <returns>
    /// The script, or <c>Import_PdfPassword</c>, <c>Import_PdfBroken</c>, <c>Import_PdfTooLong</c>, <c>Import_PdfNoText</c>.
    /// </returns>
    /// <exception cref="OperationCanceledException">Asked for by <paramref name="cancel"/>; looked at between pages.</exception>
    public static Result<SourceScript> Read(byte[] file, CancellationToken cancel = default)
    {
        var pages = new List<PdfPage>();
        var warnings = new List<ImportWarning>();
        var title = "";
        try
        {
            using var document = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = new BoundedFilters() });
            if (document.NumberOfPages > MostPages)
            {
                return new Problem("Import_PdfTooLong", $"{document.NumberOfPages}", $"{MostPages}");
            }

            if (ReadPages(document, pages, warnings, cancel) is { } problem)
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

        return PdfScript.Of(pages, title) with { Warnings = warnings };
    }

    private static Problem? ReadPages(PdfDocument document, List<PdfPage> pages, List<ImportWarning> warnings, CancellationToken cancel)
    {
        var (letters, hidden) = (0, 0);
        var scanned = new List<PdfPage>();
        for (var i = 0; i < document.NumberOfPages; i++)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                Page page = document.GetPage(i + 1);
                var under = page.Letters.Count(PageLetters.IsInvisible);
                letters += page.Letters.Count - under;
                hidden += under;
                pages.Add(PageLetters.Read(page, i, invisible: false));
                scanned.Add(under > 0 ? PageLetters.Read(page, i, invisible: true) : new(i, page.Height, []));
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

        if (letters < FewLetters * pages.Count)
        {
            // A scan that went through character recognition carries its text unseen.
            if (hidden < FewLetters * pages.Count)
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
}
