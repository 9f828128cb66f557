using Moteur.Papers;
using Moteur.Productions;
using Moteur.Scripts;

namespace Moteur.Documents.Papers;

/// <summary>A table paper with what its head says.</summary>
/// <param name="Script">The script it was made of; null where it was not imported into a production.</param>
/// <param name="PrintedOn">Today, by the caller's clock.</param>
public sealed record PrintedTable(Production Production, Script? Script, TablePaper Table, DateOnly PrintedOn)
{
    // What A4 portrait holds, in characters of the columns' widths.
    private const int Portrait = 110;

    public bool IsLandscape => Table.Columns.Sum(c => c.Width) > Portrait;

    /// <summary>Which script, in words; empty where it is not known when it came.</summary>
    public string Version => Script is null ? "" : Shared.Labels.Get("Head_Script", Words.Date(ShootingZone.Today(Script.ImportedAt)));
}
