using Moteur.Papers;
using Moteur.Productions;
using Moteur.Scripts;

namespace Moteur.Documents.Papers;

/// <summary>Fiches de dépouillement with what their heads say.</summary>
/// <param name="Script">The script they were made of; null where it was not imported into a production.</param>
/// <param name="PrintedOn">Today, by the caller's clock.</param>
public sealed record PrintedSheets(Production Production, Script? Script, IReadOnlyList<SceneSheet> Sheets, DateOnly PrintedOn)
{
    /// <summary>Which script, in words; empty where it is not known when it came.</summary>
    public string Version => Script is null ? "" : Shared.Labels.Get("Head_Script", Words.Date(ShootingZone.Today(Script.ImportedAt)));
}
