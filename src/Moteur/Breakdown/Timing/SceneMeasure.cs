using Moteur.Breakdown.Stakes;
using Moteur.Scripts;

namespace Moteur.Breakdown.Timing;

/// <summary>How a scene begins after the one before it on the plan.</summary>
public enum SceneStart
{
    /// <summary>In another set, or first of its day, or not planned.</summary>
    NewSet,

    /// <summary>In the same set, in another light.</summary>
    NewLight,

    /// <summary>In the same set and light.</summary>
    SameSetUp,
}

/// <summary>What of a scene takes time: how many of each <see cref="TimeFactor"/>, those that are not there left out.</summary>
public sealed record SceneMeasure(IReadOnlyDictionary<TimeFactor, double> Counts)
{
    private const int RolesInTheBase = 2;

    // Line lengths of a printed script: what share of a page is spoken follows from the lines each takes.
    private const double ActionLine = 60;
    private const double DialogueLine = 35;

    /// <summary>Measures a scene.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="spoken">What part of it is dialogue, from 0 to 1: <see cref="DialogueShare"/>.</param>
    /// <param name="stakes">What is at stake in it.</param>
    /// <param name="setUps">Number of set-ups, when the shot list gives it.</param>
    /// <param name="start">How it begins.</param>
    public static SceneMeasure Of(
        SceneLine scene, double spoken, IEnumerable<Stake> stakes, int? setUps = null, SceneStart start = SceneStart.NewSet)
    {
        var counts = new Dictionary<TimeFactor, double>();
        if (scene.Omitted)
        {
            return new(counts);
        }

        switch (start)
        {
            case SceneStart.NewSet:
                counts[TimeFactor.Installation] = 1;
                break;
            case SceneStart.NewLight:
                counts[TimeFactor.Relight] = 1;
                break;
        }

        if (setUps is { } known)
        {
            Add(TimeFactor.SetUp, known);
        }
        else
        {
            double eighths = scene.Eighths.Count;
            var dialogue = Math.Round(eighths * spoken, 1);
            Add(TimeFactor.ActionEighth, eighths - dialogue);
            Add(TimeFactor.DialogueEighth, dialogue);
            Add(TimeFactor.NightEighth, scene.TimeOfDay is TimeOfDay.Night or TimeOfDay.Dawn or TimeOfDay.Dusk ? eighths : 0);
            Add(TimeFactor.ExteriorEighth, scene.Interior is Interior.Ext or Interior.IntExt ? eighths : 0);
            Add(TimeFactor.RoleEighth, eighths * Math.Max(0, scene.RoleIds.Count - RolesInTheBase));
        }

        foreach (var stake in stakes.Distinct())
        {
            // Night outside and minors at night are counted by the night, the outside and the children.
            if (Enum.TryParse<TimeFactor>($"{stake}", out var factor))
            {
                counts[factor] = 1;
            }
        }

        return new(counts);

        void Add(TimeFactor factor, double count)
        {
            if (count > 0)
            {
                counts[factor] = count;
            }
        }
    }

    /// <summary>What part of a scene's lines is dialogue, from 0 to 1; a half without text.</summary>
    public static double DialogueShare(IEnumerable<ScriptParagraph>? paragraphs)
    {
        double action = 0, dialogue = 0;
        foreach (var paragraph in paragraphs ?? [])
        {
            switch (paragraph.Kind)
            {
                case ParagraphKind.Action:
                    action += Math.Ceiling(paragraph.Text.Length / ActionLine) + 1;
                    break;
                case ParagraphKind.Dialogue or ParagraphKind.Lyrics or ParagraphKind.Parenthetical:
                    dialogue += Math.Ceiling(paragraph.Text.Length / DialogueLine);
                    break;
                case ParagraphKind.Character:
                    dialogue += 2;
                    break;
            }
        }

        return action + dialogue == 0 ? 0.5 : dialogue / (action + dialogue);
    }
}
