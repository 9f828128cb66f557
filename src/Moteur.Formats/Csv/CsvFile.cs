using System.Globalization;
using System.Text;
using Moteur.Papers;

namespace Moteur.Formats.Csv;

/// <summary>
/// Writes a table paper as CSV (RFC 4180) as the crew's spreadsheet opens it at a double click: UTF-8 with its mark, in French
/// semicolons and decimal commas, in English commas and points. In the language of the current UI culture.
/// </summary>
public static class CsvFile
{
    private static readonly UTF8Encoding Utf8WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public static void Write(Stream stream, TablePaper paper)
    {
        var table = FlatTable.Of(paper);
        var isFrench = Texts.Language == "fr";
        using var writer = new StreamWriter(stream, Utf8WithMark, leaveOpen: true) { NewLine = "\r\n" };
        WriteLine(table.Columns.Select(c => c.Title));
        foreach (var row in table.Rows)
        {
            WriteLine(row.Zip(table.Columns, (value, column) => value.Figure is { } figure ? Figure(figure, column.Kind, isFrench) : Text(value.Text)));
        }

        void WriteLine(IEnumerable<string> fields)
        {
            var separator = isFrench ? ';' : ',';
            writer.WriteLine(string.Join(separator, fields.Select(f => Quoted(f, separator))));
        }
    }

    private static string Figure(double figure, FlatKind kind, bool isFrench)
    {
        if (kind == FlatKind.Duration)
        {
            // Begun seconds do not count, as where it is printed.
            return TimeSpan.FromSeconds(Math.Floor((figure * 24 * 60 * 60) + 0.001)) is var time && time.TotalHours < 24
                ? time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture)
                : $"{(int)time.TotalHours}:{time:mm\\:ss}";
        }

        var text = figure.ToString(CultureInfo.InvariantCulture);
        return isFrench ? text.Replace('.', ',') : text;
    }

    /// <summary>
    /// A text that a spreadsheet would take for a formula gets an apostrophe before it: words of a script never compute anything
    /// (OWASP, « CSV Injection »).
    /// </summary>
    private static string Text(string text) => text.TrimStart(' ', '\u00A0') is [var first, ..] && first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n'
        ? $"'{text}"
        : text;

    private static string Quoted(string field, char separator) => field.AsSpan().IndexOfAny([separator, '"', '\r', '\n', '\t']) >= 0
        ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : field;
}
