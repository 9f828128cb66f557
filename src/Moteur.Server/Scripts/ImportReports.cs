using Moteur.Breakdown;
using Moteur.Scripts;

namespace Moteur.Server.Scripts;

/// <summary>What an import has done, in the reader's language.</summary>
internal static class ImportReports
{
    public static ImportReport Of(ImportedScript imported) => new(
        imported.Script.Title,
        imported.Script.Language,
        imported.Script.Pages,
        imported.Scenes.Count,
        imported.Roles.Count,
        imported.Elements.Count,
        [.. imported.Warnings.Select(w => new WarningLine(w.Line, w.Problem.ToString()))]);
}
