namespace Moteur.Formats.Xlsx;

/// <summary>How a cell looks; the value is its index in the stylesheet of <see cref="Stylesheets"/>.</summary>
internal enum CellStyle : uint
{
    Text,
    Header,
    Bold,
    Whole,
    Decimal,
    Date,
    Centre,
    Rest,
    RestDate,
    Duration,
    Total,
    TotalCentre,
    TotalDecimal,
    TotalDuration,
}
