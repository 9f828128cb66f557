using System.Diagnostics;
using Moteur.Breakdown;
using Moteur.Formats;
using Moteur.Scripts.Revisions;

namespace Moteur.Tests.Revisions;

/// <summary>Real scripts, from one format to another: the same film, typed by three programs.</summary>
public class RealRevisionTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("Big-Fish.fountain", "Big-Fish.fdx")]
    [InlineData("Big-Fish.fdx", "Big-Fish.pdf")]
    [InlineData("Big-Fish.pdf", "Big-Fish.fountain")]
    [InlineData("Brick-and-Steel.fountain", "Brick-and-Steel.fdx")]
    [InlineData("Brick-and-Steel.fdx", "Brick-and-Steel.pdf")]
    public void The_same_film_in_another_format_is_the_same_film(string from, string to)
    {
        var (old, incoming) = (Read(from), Read(to));
        var watch = Stopwatch.StartNew();
        var match = SceneMatching.Match(old.Scenes, incoming.Scenes).Value;
        output.WriteLine($"{old.Scenes.Count} → {incoming.Scenes.Count} scenes in {watch.ElapsedMilliseconds} ms: "
            + string.Join(", ", match.Scenes.GroupBy(m => m.Kind).Select(g => $"{g.Count()} {g.Key}"))
            + $", {match.Scenes.Count(m => m.TextChanged)} text changed, {match.Scenes.Count(m => m.HeadingChanged)} heading changed, {match.Scenes.Count(m => m.Moved)} moved, {match.Scenes.Count(m => m.Renumbered)} renumbered, {match.Doubtful.Count()} doubtful");
        foreach (var m in match.Scenes.Where(m => m.Kind != MatchKind.Kept || m.Doubtful || m.Moved))
        {
            output.WriteLine($"{m.Kind} {old.Scenes.FirstOrDefault(s => s.Id == m.Old)?.Heading} → {(m.Incoming is { } j ? incoming.Scenes[j].Heading : "")} {m.Confidence:0.00} {(m.Doubtful ? "?" : "")} {m.Evidence} {m.Moved}");
        }
    }

    private static ImportedScript Read(string file) =>
        ScriptImporter.Import(File.ReadAllBytes(Corpora.Path(file)), file, TestContext.Current.CancellationToken).Value;
}
