using Moteur.Breakdown;
using Moteur.Breakdown.Stakes;
using Moteur.Breakdown.Suggestions;
using Moteur.Formats;
using Moteur.Formats.Fountain;
using Moteur.Scripts;

namespace Moteur.Tests.Breakdown.Suggestions;

/// <summary>Short ways to ask what is read in a few lines of script.</summary>
internal static class Reading
{
    /// <summary>What is suggested in one French scene: <c>Props: verre à vin x2</c>, <c>Roles: KARIM</c>.</summary>
    public static List<string> French(string action) => In(Script($"INT. DÉCOR - JOUR\n\n{action}\n\nJEANNE\nOui.\n", ScriptLanguage.French));

    public static List<string> English(string action) => In(Script($"INT. SET - DAY\n\n{action}\n\nJANE\nYes.\n", ScriptLanguage.English));

    /// <summary>Suggestions of a whole script, scene by scene.</summary>
    public static List<string> In(ScriptToRead script)
    {
        var suggested = Suggester.Suggest(script);
        return [.. suggested.Elements.Select(e => $"{e.Category}: {e.Name}{(e.Quantity > 1 ? $" x{e.Quantity}" : "")}{(e.Age is null ? "" : $" ({e.Age})")}")
            .Concat(suggested.Roles.Select(r => $"Roles: {r.Name}{(r.Age is null ? "" : $" ({r.Age})")}"))];
    }

    /// <summary>Of one category, in every scene.</summary>
    public static List<string> Only(this List<string> suggestions, string category) =>
        [.. suggestions.Where(s => s.StartsWith(category + ": ", StringComparison.Ordinal)).Select(s => s[(category.Length + 2)..])];

    public static List<Stake> StakesOf(string fountain, ScriptLanguage language) => [.. StakesReader.Read(Script(fountain, language)).Select(f => f.Stake)];

    public static ScriptToRead Script(string fountain, ScriptLanguage language) =>
        ScriptToRead.Of(ScriptBreakdown.Build(FountainReader.Read(fountain)).Value) with { Language = language };

    public static ScriptToRead File(string path) =>
        ScriptToRead.Of(ScriptImporter.Import(System.IO.File.ReadAllBytes(path), path, TestContext.Current.CancellationToken).Value);
}
