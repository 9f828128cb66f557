using System.Text;
using Moteur.Breakdown;
using Moteur.Formats.Fountain;

namespace Moteur.Server.Scripts;

internal static class ScriptImporter
{
    public static Result<ImportedScript> Import(byte[] file, string fileName, CancellationToken cancel) =>
        ScriptBreakdown.Build(FountainReader.Read(Encoding.UTF8.GetString(file)), Path.GetFileNameWithoutExtension(fileName));
}
