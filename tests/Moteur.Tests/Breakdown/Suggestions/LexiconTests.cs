using System.Diagnostics;
using Moteur.Breakdown.Stakes;
using Moteur.Breakdown.Suggestions;
using Moteur.Scripts;

namespace Moteur.Tests.Breakdown.Suggestions;

public class LexiconTests
{
    private const int LargestLexicons = 400_000;

    [Fact]
    public void The_lexicons_of_both_languages_are_well_written()
    {
        // A line that is not understood throws with its file and number.
        Should.NotThrow(() => Suggester.Suggest(Reading.Script("INT. A - JOUR\n\nX.\n", ScriptLanguage.French)));
        Should.NotThrow(() => Suggester.Suggest(Reading.Script("INT. A - DAY\n\nX.\n", ScriptLanguage.English)));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void No_entry_is_written_twice_in_a_file(string language)
    {
        foreach (var (file, lines) in Files().Where(f => f.Name.Contains($"/{language}/", StringComparison.Ordinal) && !IsList(f.Name)))
        {
            lines.Where(l => l.Length > 0 && l[0] is not ('#' or '['))
                .GroupBy(l => l.Split('{', '=')[0].Trim(), StringComparer.Ordinal)
                .Where(g => g.Count() > 1 && !g.Any(l => l.Contains('{', StringComparison.Ordinal)))
                .Select(g => g.Key)
                .ShouldBeEmpty(file);
        }
    }

    [Fact]
    public void They_stay_small_enough_for_the_browser() =>
        Files().Sum(f => f.Lines.Sum(l => System.Text.Encoding.UTF8.GetByteCount(l) + 1)).ShouldBeLessThan(LargestLexicons);

    [Fact]
    public void Every_stake_and_every_rule_has_its_words()
    {
        Enum.GetValues<Stake>().ShouldAllBe(s => Texts.Of(s) != $"Stake_{s}");
        Enum.GetValues<SuggestionRule>().ShouldAllBe(r => Texts.Of(r) != $"SuggestionRule_{r}");
    }

    [Fact]
    public void A_long_script_is_read_in_less_than_two_seconds()
    {
        var script = Reading.File(Path.Combine(Repository.Folder, "samples", "pleine-mer.fountain"));
        var scenes = Enumerable.Range(0, 10).SelectMany(i => script.Scenes.Select(s => Copy(s, (i * 100) + s.Position))).ToList();
        var longScript = script with { Scenes = scenes };
        Suggester.Suggest(script);
        var watch = Stopwatch.StartNew();
        var suggested = Suggester.Suggest(longScript);
        var flags = StakesReader.Read(longScript);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        suggested.Elements.Count.ShouldBeGreaterThan(1500);
        flags.Count.ShouldBeGreaterThan(500);
    }

    private static Scene Copy(Scene scene, int position)
    {
        var id = SceneId.New();
        return new()
        {
            Id = id,
            ScriptId = scene.ScriptId,
            Position = position,
            Number = scene.Number,
            Heading = scene.Heading,
            Interior = scene.Interior,
            TimeOfDay = scene.TimeOfDay,
            Roles = [.. scene.Roles],
            Text = new() { SceneId = id, Paragraphs = scene.Text!.Paragraphs },
        };
    }

    /// <summary>Files that are lists of words, several a line.</summary>
    private static bool IsList(string name) =>
        name.EndsWith("/grammar.txt", StringComparison.Ordinal) || name.EndsWith("/homographs.txt", StringComparison.Ordinal) || name.EndsWith("/names.txt", StringComparison.Ordinal);

    private static IEnumerable<(string Name, List<string> Lines)> Files()
    {
        var assembly = typeof(Suggester).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Lexicons/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name, [.. reader.ReadToEnd().Split('\n')]);
        }
    }
}
