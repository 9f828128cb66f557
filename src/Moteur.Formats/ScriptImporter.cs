using System.Runtime.ExceptionServices;
using System.Text.RegularExpressions;
using Moteur.Breakdown;
using Moteur.Breakdown.Tables;
using Moteur.Formats.Fdx;
using Moteur.Formats.Fountain;
using Moteur.Formats.MovieMagic;
using Moteur.Formats.Pdf;
using Moteur.Scripts;

namespace Moteur.Formats;

/// <summary>
/// Imports a script file, whatever its format: the only entry for the server, the command line and tests. What the file is
/// shows in its bytes, never in its name. Any bytes give a script or a problem within about a minute; none throw.
/// </summary>
public static partial class ScriptImporter
{
    /// <summary>Largest file that is read, in bytes: 50 MB.</summary>
    public const int LargestFile = 50 * 1024 * 1024;

    /// <summary>Largest text, in bytes: a feature is 0.2 MB in Fountain, 1 to 5 MB in FDX; memory grows with it.</summary>
    private const int LargestText = 16 * 1024 * 1024;

    /// <summary>Most lines of text: a feature has about 6,000.</summary>
    private const int MostLines = 500_000;

    /// <summary>Longest time given to a file; the slowest real ones, long PDFs, take about two seconds.</summary>
    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(60);

    /// <summary>Room for the recursion of deeply nested PDF objects.</summary>
    private const int StackBytes = 16 * 1024 * 1024;

    /// <summary>Imports a table of scenes or rubriques.</summary>
    /// <param name="headings">Index of the row of headings.</param>
    /// <param name="uses">What each column holds.</param>
    /// <param name="fileName">Its name, for a title.</param>
    public static Result<ImportedScript> Import(Table table, int headings, IReadOnlyList<ColumnUse> uses, string fileName)
    {
        var source = TableScript.Of(table, headings, uses, TitleOf(fileName));
        return source.IsOk ? ScriptBreakdown.Build(source.Value) : source.Problem!;
    }

    /// <summary>Imports from a stream, which is not read beyond <see cref="LargestFile"/>.</summary>
    /// <inheritdoc cref="Import(byte[], string, CancellationToken, ScriptId?)"/>
    public static Result<ImportedScript> Import(Stream file, string fileName, CancellationToken cancel)
    {
        try
        {
            if (file.CanSeek && file.Length - file.Position > LargestFile)
            {
                return TooLarge();
            }

            using var read = new MemoryStream(file.CanSeek ? (int)(file.Length - file.Position) : 0);
            var block = new byte[81920];
            for (int got; (got = file.Read(block)) > 0;)
            {
                cancel.ThrowIfCancellationRequested();
                if (read.Length + got > LargestFile)
                {
                    return TooLarge();
                }

                read.Write(block, 0, got);
            }

            return Import(read.ToArray(), fileName, cancel);
        }
        catch (IOException)
        {
            return new Problem("Import_Unreadable");
        }
    }

    /// <summary>Imports a file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="fileName">Its name, for a title when it holds none.</param>
    /// <param name="cancel">Stops the import.</param>
    /// <param name="id">The script's id; a new one unless given.</param>
    /// <returns>The script, or one problem of the <c>Import_</c> family saying what is wrong and what to do.</returns>
    /// <exception cref="OperationCanceledException">Asked for by <paramref name="cancel"/>.</exception>
    public static Result<ImportedScript> Import(byte[] file, string fileName, CancellationToken cancel, ScriptId? id = null)
    {
        if (file.Length > LargestFile)
        {
            return TooLarge();
        }

        cancel.ThrowIfCancellationRequested();
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limited.CancelAfter(LongestTime);
        Result<ImportedScript> result = new Problem("Import_TooLong");
        ExceptionDispatchInfo? bug = null;
        var reading = new Thread(
            () =>
            {
                try
                {
                    result = ReadWithin(file, fileName, id, limited.Token);
                }
                catch (Exception thrown)
                {
                    // A bug of ours is the caller's to report; left here it would end the process.
                    bug = ExceptionDispatchInfo.Capture(thrown);
                }
            },
            StackBytes)
        {
            IsBackground = true,
        };
        reading.Start();
        // A little more than the reader is given: it stops by itself between pages. A single page made to draw itself without end
        // holds it for good, as the library has no way to stop inside a page: the caller is answered, the thread is left behind.
        var ended = reading.Join(LongestTime + TimeSpan.FromSeconds(2));
        cancel.ThrowIfCancellationRequested();
        bug?.Throw();
        return ended ? result : new Problem("Import_TooLong");
    }

    private static Result<ImportedScript> ReadWithin(byte[] file, string fileName, ScriptId? id, CancellationToken cancel)
    {
        try
        {
            var source = Read(file, fileName, cancel);
            return source.IsOk
                ? ScriptBreakdown.Build(source.Value, TitleOf(fileName), id)
                : source.Problem!;
        }
        catch (OperationCanceledException)
        {
            return new Problem("Import_TooLong");
        }
        catch (OutOfMemoryException)
        {
            return new Problem("Import_TooComplex");
        }
    }

    private static Result<SourceScript> Read(byte[] file, string fileName, CancellationToken cancel)
    {
        if (file.AsSpan().IndexOfAnyExcept("\0 \t\r\n\uFEFF"u8) < 0)
        {
            return new Problem("Import_Empty");
        }

        switch (FileNatures.Of(file, fileName))
        {
            case FileNature.Pdf:
                return PdfReader.Read(file, cancel);
            case FileNature.MovieMagic:
                return ExchangeReader.Read(file, cancel);
            case FileNature.Text:
                return ReadText(file, cancel);
            case FileNature.Binary:
                return new Problem("Import_Binary");
            case FileNature.Workbook:
                return new Problem("Import_Table");
            case FileNature.Archive:
                return new Problem("Import_Archive");
            case var other:
                return new Problem("Import_OtherFormat", Texts.Of(other));
        }
    }

    private static Result<SourceScript> ReadText(byte[] file, CancellationToken cancel)
    {
        if (file.Length > LargestText)
        {
            return TooLarge(LargestText);
        }

        var (decoded, warning) = TextDecoding.Decode(file);
        var text = CleanText.Of(decoded.Replace('\f', '\n').Replace("\u00AD", "", StringComparison.Ordinal));
        if (text.AsSpan().Count('\n') + text.AsSpan().Count('\r') > MostLines)
        {
            return new Problem("Import_TooComplex");
        }

        var head = text.AsSpan(0, Math.Min(text.Length, 4096)).TrimStart("\uFEFF \t\r\n").ToString();
        if (Html().IsMatch(head))
        {
            return new Problem("Import_OtherFormat", "HTML");
        }

        var read = Xml().IsMatch(head) ? FdxReader.Read(text, cancel) : FountainReader.Read(text);
        return read.IsOk && warning is not null ? read.Value with { Warnings = [warning, .. read.Value.Warnings] } : read;
    }

    private static string TitleOf(string fileName) => Path.GetFileNameWithoutExtension(fileName).Replace('_', ' ').Trim();

    private static Problem TooLarge(int limit = LargestFile) => new("Import_TooLarge", $"{limit / 1024 / 1024}");

    [GeneratedRegex(@"^<(\?xml|!DOCTYPE|!--|[A-Za-z][\w:.-]*[\s/>])")]
    private static partial Regex Xml();

    [GeneratedRegex(@"^(<\?xml[^>]*>\s*)?(<!DOCTYPE\s+html|<html[\s>])", RegexOptions.IgnoreCase)]
    private static partial Regex Html();
}
