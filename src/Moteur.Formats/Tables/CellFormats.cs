using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Moteur.Formats.Tables;

/// <summary>How a workbook shows its figures, as far as it changes what they say: dates, hours, durations, plain numbers.</summary>
internal sealed partial class CellFormats(Stylesheet? styles)
{
    /// <summary>The last day that a spreadsheet knows: 31 December 9999.</summary>
    private const double LastDay = 2_958_465;

    private readonly List<uint> _formats = [.. styles?.CellFormats?.Elements<CellFormat>().Select(f => f.NumberFormatId?.Value ?? 0) ?? []];

    private readonly Dictionary<uint, string> _codes = styles?.NumberingFormats?.Elements<NumberingFormat>()
        .Where(f => f.NumberFormatId?.Value is not null)
        .GroupBy(f => f.NumberFormatId!.Value)
        .ToDictionary(g => g.Key, g => g.First().FormatCode?.Value ?? "") ?? [];

    private enum Kind
    {
        Number,
        Date,
        HoursAndMinutes,
        WithSeconds,
        MinutesAndSeconds,
    }

    /// <summary>A figure as people see it: hours <c>1:30</c> or <c>0:01:30</c>, dates year first, numbers without the noise of binary fractions.</summary>
    public string Show(string value, uint? style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return value;
        }

        var kind = number is >= 0 and <= LastDay ? KindOf(style) : Kind.Number;
        var seconds = kind == Kind.Number ? 0 : (long)Math.Round(number * 86400);
        return kind switch
        {
            Kind.Date => DateTime.FromOADate(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Kind.HoursAndMinutes => $"{seconds / 3600}:{seconds / 60 % 60:00}",
            Kind.WithSeconds => $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}",
            Kind.MinutesAndSeconds => $"{seconds / 60}:{seconds % 60:00}",
            _ => Math.Round(number, 10).ToString("0.##########", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>By the built-in formats' numbers (ECMA-376, part 1, 18.8.30), or the letters of an own one.</summary>
    private Kind KindOf(uint? style)
    {
        var format = style is { } index && index < _formats.Count ? _formats[(int)index] : 0;
        if (!_codes.TryGetValue(format, out var code))
        {
            return format switch
            {
                14 or 15 or 16 or 17 or 22 => Kind.Date,
                18 or 20 => Kind.HoursAndMinutes,
                19 or 21 or 46 => Kind.WithSeconds,
                45 or 47 => Kind.MinutesAndSeconds,
                _ => Kind.Number,
            };
        }

        // Words between quotation marks and colours between brackets are no letters of the format.
        var letters = Unspoken().Replace(code, "").ToUpperInvariant();
        var (hours, seconds) = (letters.Contains('H', StringComparison.Ordinal), letters.Contains('S', StringComparison.Ordinal));
        return letters.Contains('Y', StringComparison.Ordinal) || letters.Contains('D', StringComparison.Ordinal) ? Kind.Date
            : hours && seconds ? Kind.WithSeconds
            : hours ? Kind.HoursAndMinutes
            : seconds ? Kind.MinutesAndSeconds
            : Kind.Number;
    }

    [GeneratedRegex("""
        "[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Unspoken();
}
