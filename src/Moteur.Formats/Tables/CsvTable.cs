using System.Text;
using Moteur.Breakdown.Tables;

namespace Moteur.Formats.Tables;

/// <summary>
/// Reads CSV as spreadsheets write it (RFC 4180): parted by semicolons, commas or tabs, found from the first rows or announced by
/// <c>sep=</c>; in UTF-8, UTF-16 or the encodings of older Windows and Macs.
/// </summary>
internal static class CsvTable
{
    private const int SampleLength = 16 * 1024;

    public static Result<IReadOnlyList<Table>> Read(byte[] file, CancellationToken cancel)
    {
        var text = CleanText.Of(TextDecoding.Decode(file).Text).TrimStart('\uFEFF');
        var separator = Separator(text);
        var start = Announced(text) is null ? 0 : EndOfLine(text);
        var rows = new List<TableRow>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var line = start == 0 ? 1 : 2;
        var (quoted, openedAt, number) = (false, 0, line);
        for (var i = start; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (i == text.Length && quoted)
            {
                return new Problem("Table_OpenQuote", $"{openedAt}");
            }

            if (quoted)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else if (c == '"')
                {
                    quoted = false;
                }
                else
                {
                    cell.Append(c == '\r' ? '\n' : c);
                    line += EndsLine(text, i) ? 1 : 0;
                    i += c == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                (quoted, openedAt) = (true, line);
            }
            else if (c == separator || c is '\n' or '\r')
            {
                cells.Add(cell.Length > TableFile.LongestCell ? cell.ToString(0, TableFile.LongestCell) : cell.ToString());
                cell.Clear();
                if (c != separator)
                {
                    if (cells.Exists(t => !string.IsNullOrWhiteSpace(t)))
                    {
                        rows.Add(new(number, [.. cells]));
                    }

                    i += c == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                    line++;
                    number = line;
                    cells.Clear();
                    if (line % 1024 == 0)
                    {
                        cancel.ThrowIfCancellationRequested();
                    }
                }

                if (rows.Count > TableFile.MostRows || cells.Count > TableFile.MostColumns)
                {
                    return new Problem("Table_TooMany", $"{TableFile.MostRows}", $"{TableFile.MostColumns}");
                }
            }
            else
            {
                cell.Append(c);
            }
        }

        return rows.Count == 0 ? Array.Empty<Table>() : new[] { new Table("", rows) };
    }

    private static bool EndsLine(string text, int at) => text[at] is '\n' or '\r';

    private static char Separator(string text)
    {
        if (Announced(text) is { } announced)
        {
            return announced;
        }

        // The one that parts the first rows most, outside quotation marks; French spreadsheets write semicolons.
        var counts = new Dictionary<char, int> { [';'] = 0, ['\t'] = 0, [','] = 0 };
        var quoted = false;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, SampleLength)))
        {
            quoted ^= c == '"';
            if (!quoted && counts.TryGetValue(c, out var count))
            {
                counts[c] = count + 1;
            }
        }

        var first = text[..EndOfLine(text)];
        return counts.OrderByDescending(c => c.Value > 0 && first.Contains(c.Key, StringComparison.Ordinal)).ThenByDescending(c => c.Value).First().Key;
    }

    /// <summary>What Excel reads in a first line <c>sep=;</c>.</summary>
    private static char? Announced(string text) =>
        text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && (text.Length == 5 || text[5] is '\r' or '\n') ? text[4] : null;

    private static int EndOfLine(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? text.Length : end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
    }
}
