using System.Diagnostics;
using Moteur.Breakdown;
using Moteur.Breakdown.Revisions;
using Moteur.Browser.Tests.Running;
using Moteur.Scripts;
using Moteur.Scripts.Revisions;

namespace Moteur.Bench;

/// <summary>
/// How long a new version of a whole script takes: scenes matched, texts compared, tags found again, consequences told. Every scene
/// is numbered anew, a third is retyped in part, and scenes are cut, merged, moved and taken out.
/// </summary>
internal static class RevisionFigures
{
    private const int WarmUps = 2;
    private const int Runs = 5;

    public static Task RunAsync(Figures figures)
    {
        Time(figures, "scénario long", LongScript.Read(LongScript.Fountain(Checkout.Sample)));
        if (Checkout.Corpus("Big-Fish.fountain") is { } path)
        {
            Time(figures, "Big Fish", LongScript.Read(File.ReadAllBytes(path)));
        }

        return Task.CompletedTask;
    }

    private static void Time(Figures figures, string name, ImportedScript script)
    {
        var before = BrokenDown(script);
        var incoming = Revised(script);
        var (matches, plans) = (new List<double>(), new List<double>());
        for (var run = 0; run < WarmUps + Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            SceneMatching.Match(before.Scenes, incoming.Scenes);
            var middle = Stopwatch.GetTimestamp();
            RevisionPlan.Make(before, incoming, numbersLocked: false);
            if (run >= WarmUps)
            {
                matches.Add(Stopwatch.GetElapsedTime(start, middle).TotalMilliseconds);
                plans.Add(Stopwatch.GetElapsedTime(middle).TotalMilliseconds);
            }
        }

        figures.Add(
            $"nouvelle version, {name} : {before.Scenes.Count} séquences, {before.Tags.Count} étiquettes ; séquences seules puis tout",
            $"{Figures.Milliseconds(Figures.Median(matches))} puis {Figures.Milliseconds(Figures.Median(plans))}",
            aim: "1 s");
    }

    /// <summary>The script with a tag in each paragraph of action.</summary>
    private static BrokenDownScript BrokenDown(ImportedScript script)
    {
        var elements = new List<Element>();
        var tags = new List<Tag>();
        foreach (var scene in script.Scenes)
        {
            foreach (var (at, paragraph) in scene.Text!.Paragraphs.Index().Where(p => p.Item.Kind == ParagraphKind.Action))
            {
                var words = paragraph.Text[..Math.Min(12, paragraph.Text.Length)];
                var element = new Element { Id = ElementId.New(), Category = ElementCategory.Props, Name = $"{scene.Number} {at}" };
                elements.Add(element);
                tags.Add(new() { Id = TagId.New(), SceneId = scene.Id, ElementId = element.Id, Span = new(at, 0, words.Length, words) });
            }
        }

        return new(script.Script, script.Scenes, script.Roles, elements, tags, [.. script.Scenes.Select(SceneReading.Of)]);
    }

    private static ImportedScript Revised(ImportedScript script)
    {
        var incoming = script.WithNewIds();
        var scenes = incoming.Scenes.ToList();
        for (var i = 0; i < scenes.Count; i += 3)
        {
            var text = scenes[i].Text!;
            text.Paragraphs = [.. text.Paragraphs.Select((p, at) => at % 4 == 1 ? p with { Text = $"Autrement dit, {p.Text[(p.Text.Length / 3)..]}" } : p)];
        }

        for (var i = scenes.Count - 2; i > 0; i -= 12)
        {
            var (merged, into) = (scenes[i + 1], scenes[i].Text!);
            into.Paragraphs = [.. into.Paragraphs, .. merged.Text!.Paragraphs.Skip(1)];
            scenes.RemoveAt(i + 1);
        }

        for (var i = 7; i < scenes.Count; i += 17)
        {
            var moved = scenes[i];
            scenes.RemoveAt(i);
            scenes.Insert(i / 2, moved);
        }

        for (var i = 5; i < scenes.Count; i += 19)
        {
            scenes.RemoveAt(i);
        }

        foreach (var (i, scene) in scenes.Index())
        {
            (scene.Position, scene.Number) = (i, SceneNumber.InOrder(i + 1));
        }

        return incoming with { Scenes = scenes, Tags = [], Elements = [] };
    }
}
