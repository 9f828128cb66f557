using Moteur.Breakdown.Suggestions;
using Moteur.Breakdown.Suggestions.Measure;
using Moteur.Scripts;

namespace Moteur.Tests.Breakdown.Suggestions;

public class LabelledScenesTests
{
    /// <summary>The categories that the aim is set for.</summary>
    private static readonly string[] Aimed = ["Roles", "Props", "Vehicles", "Animals", "Extras", "Weapons"];

    [Fact]
    public void The_labelled_scenes_are_found_as_well_as_the_aim_asks()
    {
        var score = new SuggestionScore();
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Folder, "benchmarks", "labelled", "dev"), "*.json"))
        {
            using var stream = File.OpenRead(file);
            score.Add(Reading.File(Path.ChangeExtension(file, ".fountain")), LabelledScript.Read(stream));
        }

        score.Lost.ShouldBeEmpty();
        var aimed = CategoryScore.Sum("", score.Categories.Where(c => Aimed.Contains(c.Category)));
        aimed.Precision.ShouldBeGreaterThan(0.85);
        aimed.Recall.ShouldBeGreaterThan(0.8);
    }

    [Fact]
    public void What_may_be_accepted_at_once_is_right_nine_times_in_ten()
    {
        var (sure, right) = (0, 0);
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Folder, "benchmarks", "labelled", "dev"), "*.json"))
        {
            using var stream = File.OpenRead(file);
            var script = Reading.File(Path.ChangeExtension(file, ".fountain"));
            var score = new SuggestionScore();
            score.Add(script, LabelledScript.Read(stream));
            var wrong = score.Disagreements.Where(d => !d.IsMissed).Select(d => (d.Scene, d.Category, d.Words)).ToHashSet();
            var numbers = script.Scenes.ToDictionary(s => s.Id, s => s.Number.ToString());
            var suggested = Suggester.Suggest(script);
            var all = suggested.Elements.Where(e => e.IsSure).Select(e => (numbers[e.SceneId], e.Category.ToString(), e.Span.Words))
                .Concat(suggested.Roles.Where(r => r.IsSure).Select(r => (numbers[r.SceneId], SuggestionScore.Roles, r.Span.Words)))
                .ToList();
            sure += all.Count;
            right += all.Count(a => !wrong.Contains(a));
        }

        ((double)right / sure).ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Labels_are_compared_by_scene_category_and_words()
    {
        var script = Reading.Script("""
            INT. BAR - JOUR

            Un chien, deux fusils, un verre. KARIM (30 ans) dort.

            LÉA
            Chut.
            """, ScriptLanguage.French);
        var score = new SuggestionScore();
        score.Add(script, new("", [
            new("1", "Animals", "chien", "labrador"),
            new("1", "Weapons", "deux fusils", "fusil", 2),
            new("1", "SetDressing", "verre", "verre"),
            new("1", "Roles", "KARIM", "KARIM"),
            new("1", "Roles", "LÉA", "LÉA"),
            new("1", "Props", "parapluie", "parapluie"),
        ]));

        score.Categories.Select(c => (c.Category, c.Found, c.Missed, c.Wrong)).ShouldBe([
            ("Roles", 1, 0, 0), ("Props", 0, 1, 1), ("SetDressing", 0, 1, 0), ("Animals", 1, 0, 0), ("Weapons", 1, 0, 0),
        ]);
        score.Disagreements.Select(d => (d.Category, d.IsMissed, d.InOther)).ShouldBe([
            ("SetDressing", true, "Props"), ("Props", true, ""), ("Props", false, "SetDressing"),
        ]);
        score.Lost.ShouldHaveSingleItem().Words.ShouldBe("parapluie");
        score.Quantities.ShouldBe((1, 1));
        score.Categories[0].Precision.ShouldBe(1);
        new CategoryScore("", 0, 0, 0).Recall.ShouldBe(1);
    }
}
