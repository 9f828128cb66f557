using Moteur.Breakdown.Stakes;

namespace Moteur.Breakdown.Suggestions;

/// <summary>What one reading of a script gives.</summary>
public sealed record ScriptReading(Suggested Suggested, IReadOnlyList<StakeFlag> Stakes);

/// <summary>Reads a script once for its suggestions and its stakes, which start from the same findings.</summary>
public static class ScriptReader
{
    public static ScriptReading Read(ScriptToRead script)
    {
        var lines = new ScriptLines(script);
        var cast = new Cast(lines);
        var scenes = Suggester.FindingsOf(lines, cast);
        return new(Suggester.Suggest(lines, scenes), StakesReader.Read(lines, cast, scenes));
    }
}
