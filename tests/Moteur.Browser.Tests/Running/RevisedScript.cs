using System.Text.RegularExpressions;

namespace Moteur.Browser.Tests.Running;

/// <summary>A script as its writer hands it in again: ten kinds of edit, by hand as in a text editor.</summary>
internal static partial class RevisedScript
{
    public const string NewScene = "EXT. CARRIÈRE ABANDONNÉE - AUBE";
    public const string NewRole = "MAXENCE";

    /// <summary>Edits a script in Fountain with at least eight scenes.</summary>
    public static string Of(string fountain)
    {
        var blocks = Heading().Split(fountain).ToList();
        var title = blocks[0];
        var scenes = blocks.Skip(1).ToList();
        var n = scenes.Count;

        // From the end to the beginning, so that each edit finds its scene where it was.
        scenes.RemoveAt(n - 2);                                                                                            // a scene is out
        (scenes[^1], scenes[^2]) = (scenes[^2], scenes[^1]);                                                               // a scene moves
        scenes[n / 2] = scenes[n / 2].TrimEnd() + "\n\nUn chien aboie derrière la porte. Personne n’ouvre.\n\n";           // a scene grows
        scenes[(n / 2) - 1] += WithoutHeading(scenes[n / 2]);                                                              // two scenes become one
        scenes.RemoveAt(n / 2);
        scenes.Insert(n / 3, $"{NewScene}\n\nUn camion jaune attend, moteur coupé.\n\n{NewRole}\nOn y va.\n\n");           // a scene is new
        scenes[2] = scenes[2].TrimEnd() + "\n\nINT. COULOIR SECRET - NUIT\n\nOn passe de l’autre côté sans un bruit.\n\n"; // a scene is split
        scenes[1] = Light().Replace(scenes[1], "- NIGHT", 1);                                                              // the light changes
        scenes[0] = SetName().Replace(scenes[0], "$1 NOUVEAU DÉCOR -", 1);                                                 // a set is renamed
        var text = title + string.Concat(scenes);
        text = Number().Replace(text, "");                                                                                 // numbers are gone
        var speaker = Cue().Matches(text).Select(m => m.Groups[1].Value).Where(name => name != NewRole).GroupBy(name => name).MaxBy(g => g.Count())?.Key;
        return speaker is null ? text : Regex.Replace(text, $@"\b{Regex.Escape(speaker)}\b", "BARNABÉ");                   // a role is renamed
    }

    private static string WithoutHeading(string scene) => scene[(scene.IndexOf('\n', StringComparison.Ordinal) + 1)..];

    [GeneratedRegex(@"(?m)^(?=(?:INT|EXT|EST|I/E|INT\./EXT|INT/EXT|\.(?!\.))[ ./A-ZÉÈÀÂÊÎÔÛÇ])")]
    private static partial Regex Heading();

    [GeneratedRegex("- *(DAY|NIGHT|JOUR|NUIT|MATIN|SOIR|AUBE)")]
    private static partial Regex Light();

    [GeneratedRegex(@"^(\S+) (.*?) -")]
    private static partial Regex SetName();

    [GeneratedRegex("(?m) *#[^#\n]+#$")]
    private static partial Regex Number();

    [GeneratedRegex("(?m)^\n([A-ZÉÈ][A-ZÉÈ]{2,})\n(?=[^\n])")]
    private static partial Regex Cue();
}
