using System.Xml;
using Moteur.Scripts;

namespace Moteur.Formats.Fdx;

/// <summary>
/// Reads Final Draft's FDX (document versions 1 to 6). The file is read as a stream of nodes; document types and entities are
/// refused, depth and number of nodes are bounded, and a file that ends too soon gives nothing rather than half a script.
/// </summary>
public static class FdxReader
{
    /// <summary>The paragraphs of the script.</summary>
    /// <param name="xml">The whole file, already decoded: its own declaration of encoding is not looked at.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>
    /// The script; or <c>Import_FdxEntities</c>, <c>Import_XmlNotFdx</c>, <c>Import_FdxTruncated</c>, <c>Import_FdxBroken</c>
    /// (with the line), <c>Import_FdxTooDeep</c>.
    /// </returns>
    /// <exception cref="OperationCanceledException">Asked for by <paramref name="cancel"/>.</exception>
    public static Result<SourceScript> Read(string xml, CancellationToken cancel = default)
    {
        // A byte-order mark or blank lines before the declaration are frequent and harmless, but not XML.
        using var text = new StringReader(xml.TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\0'));
        using var reader = XmlReader.Create(text, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersFromEntities = 1,
            // Final Draft writes control characters that people pasted; they are dropped with the text's other blanks.
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
        var nodes = new FdxNodes(reader, cancel);
        try
        {
            var document = new FdxDocument(nodes);
            return document.Read() ? document.ToScript() : new Problem("Import_XmlNotFdx");
        }
        catch (XmlException broken)
        {
            return nodes.TooDeep ? new Problem("Import_FdxTooDeep")
                : !nodes.HasRoot && xml.Contains("<!DOCTYPE", StringComparison.Ordinal) ? new Problem("Import_FdxEntities")
                : EndsOpen(xml) ? new Problem("Import_FdxTruncated")
                : new Problem("Import_FdxBroken", $"{broken.LineNumber}");
        }
    }

    private static bool EndsOpen(string xml) =>
        !xml.AsSpan().TrimEnd().TrimEnd('\0').TrimEnd().EndsWith("</FinalDraft>", StringComparison.Ordinal);
}
