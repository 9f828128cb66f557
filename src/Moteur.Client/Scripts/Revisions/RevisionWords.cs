using Microsoft.Extensions.Localization;
using Moteur.Scheduling.Revisions;
using Moteur.Scripts;
using Moteur.Scripts.Revisions;

namespace Moteur.Client.Scripts.Revisions;

/// <summary>What becomes of scenes, in words.</summary>
internal static class RevisionWords
{
    /// <summary>What a line is found by in the address.</summary>
    public static string Key(this RevisionLine line) => $"{(line.After ?? line.Before)!.Id}";

    /// <summary>« 12 → 13 · QUAI » for a line.</summary>
    public static string Title(IStringLocalizer texts, RevisionLine line) => $"{texts["SceneWord"]} {Number(line)} · {(line.After ?? line.Before)!.Heading}";

    /// <summary>The number before and after.</summary>
    public static string Number(RevisionLine line) => (line.Before, line.After) switch
    {
        ({ } before, { } after) when before.Number != after.Number => $"{before.Number} → {after.Number}",
        (_, { } after) => $"{after.Number}",
        _ => $"{line.Before!.Number}",
    };

    /// <summary>A scene of the production, as the lines name it.</summary>
    public static string NameOf(RevisionView view, SceneId scene) =>
        view.Scenes.FirstOrDefault(s => s.Before?.Id == scene)?.Before is { } side ? Name(side) : "";

    /// <summary>An incoming scene, as the lines name it.</summary>
    public static string NameOf(RevisionView view, int place) =>
        view.Scenes.FirstOrDefault(s => s.Match.Incoming == place)?.After is { } side ? Name(side) : "";

    public static string Name(RevisionSide side) => $"{side.Number} · {side.Heading}";

    /// <summary>What happened to a scene, each with its sign.</summary>
    public static IEnumerable<(string Sign, string Words)> Changes(IStringLocalizer texts, RevisionView view, RevisionLine line)
    {
        var match = line.Match;
        switch (match.Kind)
        {
            case MatchKind.Added:
                yield return ("+", texts["Change_Added"]);
                yield break;
            case MatchKind.SplitOff:
                yield return ("⑂", texts["Change_SplitOff", NumberOf(view, match.SplitFrom!.Value)]);
                yield break;
            case MatchKind.MergedInto:
                yield return ("⊃", texts["Change_MergedInto", NumberOf(view, match.MergedInto!.Value)]);
                yield break;
            case MatchKind.Removed:
                yield return ("−", texts[line.After is null ? "Change_Removed" : "Change_Omitted"]);
                yield break;
        }

        if (match.Moved)
        {
            yield return ("↕", texts["Change_Moved"]);
        }

        if (line.Before!.Number != line.After!.Number)
        {
            yield return ("№", texts["Change_Renumbered"]);
        }

        if (match.HeadingChanged)
        {
            yield return ("⌂", texts["Change_Heading"]);
        }

        if (match.TextChanged)
        {
            var length = line.After.Eighths.Count - line.Before.Eighths.Count;
            yield return ("≠", length == 0 ? texts["Change_Text"] : texts[length > 0 ? "Change_Longer" : "Change_Shorter", new Eighths(Math.Abs(length))]);
        }
    }

    private static string NumberOf(RevisionView view, SceneId scene) => $"{view.Scenes.FirstOrDefault(s => s.Before?.Id == scene)?.Before?.Number}";

    private static string NumberOf(RevisionView view, int place) => $"{view.Scenes.FirstOrDefault(s => s.Match.Incoming == place)?.After?.Number}";
}
