using CsCheck;
using Moteur.Breakdown;
using Moteur.Breakdown.Revisions;
using Moteur.Scripts;
using Moteur.Scripts.Revisions;

namespace Moteur.Tests.Revisions;

/// <summary>Whatever a writer does to a script between two versions, the work done on it stays.</summary>
public class AnyRevisionTests
{
    private static readonly Gen<(int Kind, int At, int Detail)[]> Edits =
        Gen.Select(Gen.Int[0, 8], Gen.Int[0, 999], Gen.Int[0, 999]).Array[0, 8];

    private static readonly Gen<(int Seed, int Scenes, (int, int, int)[][] Versions, bool Locked, int Formats)> AnyHistory =
        Gen.Select(Gen.Int[0, 100_000], Gen.Int[4, 14], Edits.Array[1, 3], Gen.Bool, Gen.Int[0, 15]);

    [Fact]
    public void Any_edits_lose_no_tag_whose_words_still_exist_no_scene_and_no_strip() => AnyHistory.Sample(
        history => Live(history.Seed, history.Scenes, history.Versions, history.Locked, history.Formats),
        iter: 400);

    private static void Live(int seed, int scenes, (int Kind, int At, int Detail)[][] versions, bool locked, int formats)
    {
        var draft = Draft.Write(seed, scenes);
        var preparation = Preparation.Of(Import(draft, formats & 1));
        var (ids, tags) = BreakDown(draft, preparation);
        for (var version = 0; version < versions.Length; version++)
        {
            foreach (var (kind, at, detail) in versions[version])
            {
                draft.Edit(kind, at, detail);
            }

            var imported = Import(draft, (formats >> (version + 1)) & 1);
            imported.Scenes.Count.ShouldBe(draft.Scenes.Count);
            var plan = Confirmed(imported, locked, draft, ids, preparation);
            plan.Match.Doubtful.ShouldBeEmpty();
            var before = preparation.Scenes.ToDictionary(s => s.Id, s => (s.Number, s.Omitted));
            preparation.Apply(plan);

            CheckTags(draft, preparation, plan, tags);
            CheckScenes(draft, plan, ids);
            if (locked)
            {
                preparation.Scenes.ShouldAllBe(s => !before.ContainsKey(s.Id) || before[s.Id].Number == s.Number);
                before.Keys.ShouldBeSubsetOf(preparation.Scenes.Select(s => s.Id));
            }
            else
            {
                plan.Scenes.Where(s => s.After is not null).Select(s => s.After!.Number).ShouldBe(imported.Scenes.Select(s => s.Number));
            }

            // What was new gets its place in the next version's story.
            ids = plan.Scenes.Where(s => s.Match.Incoming is not null)
                .ToDictionary(s => draft.Scenes[s.Match.Incoming!.Value].Key, s => (s.After!.Id, Words: WordsOf(draft.Scenes[s.Match.Incoming!.Value])));
        }
    }

    private static ImportedScript Import(Draft draft, int format) =>
        Preparation.Import(format == 0 ? draft.Fountain() : draft.FinalDraft());

    /// <summary>A tag on two words in the middle of every block; which scene of the production is which of the draft.</summary>
    private static (Dictionary<int, (SceneId Id, HashSet<int> Words)> Ids, Dictionary<int, (Tag Tag, string Words)> Tags) BreakDown(Draft draft, Preparation preparation)
    {
        var tags = new Dictionary<int, (Tag, string)>();
        foreach (var (scene, drafted) in preparation.Scenes.Zip(draft.Scenes))
        {
            var from = 1;
            foreach (var block in drafted.Blocks)
            {
                var kind = block.Speaker.Length > 0 ? ParagraphKind.Dialogue : ParagraphKind.Action;
                var paragraph = Enumerable.Range(from, 100).First(p => scene.Text!.Paragraphs[p].Kind == kind);
                from = paragraph + 1;
                var text = scene.Text!.Paragraphs[paragraph].Text;
                var start = text.IndexOf(' ', text.Length / 3) + 1;
                var end = text.IndexOf(' ', text.IndexOf(' ', start) + 1);
                var words = text[start..end];
                tags[block.Key] = (preparation.Tag(scene, new(paragraph, start, words.Length, words), ElementCategory.Props, $"{words} {block.Key}"), words);
            }
        }

        return (preparation.Scenes.Zip(draft.Scenes).ToDictionary(p => p.Second.Key, p => (p.First.Id, WordsOf(p.Second))), tags);
    }

    /// <summary>The blocks of a scene stand for its words.</summary>
    private static HashSet<int> WordsOf(DraftScene scene) => [.. scene.Blocks.Select(b => b.Key)];

    /// <summary>The plan, once the assistant who has read both versions has answered what is doubtful.</summary>
    private static RevisionPlan Confirmed(
        ImportedScript imported, bool locked, Draft draft, Dictionary<int, (SceneId Id, HashSet<int> Words)> ids, Preparation preparation)
    {
        var answers = new List<MatchDecision>();
        while (true)
        {
            var plan = preparation.Plan(imported, locked, new(answers, []));
            if (plan.Match.Doubtful.FirstOrDefault() is not { } doubtful)
            {
                return plan;
            }

            answers.Count.ShouldBeLessThan(draft.Scenes.Count + ids.Count, "an answer changes nothing");
            answers.Add(doubtful switch
            {
                { Kind: MatchKind.MergedInto } => new(MatchKind.MergedInto, doubtful.Old, doubtful.MergedInto),
                _ when Truth(draft, doubtful.Incoming!.Value, ids) is { } id && preparation.Scenes.Any(s => s.Id == id) => new(MatchKind.Kept, id, doubtful.Incoming),
                { Kind: MatchKind.SplitOff } => new(MatchKind.SplitOff, doubtful.SplitFrom, doubtful.Incoming),
                _ => new(MatchKind.Added, null, doubtful.Incoming),
            });
        }
    }

    /// <summary>The scene that an incoming one is: that whose words it has, if no other incoming scene has more of them.</summary>
    private static SceneId? Truth(Draft draft, int place, Dictionary<int, (SceneId Id, HashSet<int> Words)> ids)
    {
        var now = draft.Scenes.ConvertAll(WordsOf);
        var (id, words) = ids.Values.MaxBy(s => s.Words.Count(now[place].Contains));
        var here = words.Count(now[place].Contains);
        return here > 0 && now.TrueForAll(other => words.Count(other.Contains) <= here) ? id : null;
    }

    /// <summary>Every tag whose block is still in the script stands on the same words in the scene that has the block.</summary>
    private static void CheckTags(Draft draft, Preparation preparation, RevisionPlan plan, Dictionary<int, (Tag Tag, string Words)> tags)
    {
        var sceneOf = plan.Scenes.Where(s => s.Match.Incoming is not null).ToDictionary(s => s.Match.Incoming!.Value, s => s.After!.Id);
        for (var j = 0; j < draft.Scenes.Count; j++)
        {
            foreach (var block in draft.Scenes[j].Blocks.Where(b => tags.ContainsKey(b.Key)))
            {
                var (tag, words) = tags[block.Key];
                preparation.Tags.ShouldContain(tag, $"the tag « {words} » is gone");
                tag.SceneId.ShouldBe(sceneOf[j], $"« {words} » is now in « {block.Text} » of scene {j}");
                Plain(tag.Span.ShouldNotBeNull($"« {words} » stands in « {block.Text} »").Words).ShouldBe(Plain(words));
            }
        }

        foreach (var gone in tags.Keys.Except(draft.Scenes.SelectMany(s => s.Blocks).Select(b => b.Key)).ToList())
        {
            tags.Remove(gone);
        }
    }

    /// <summary>
    /// A scene with most of its words, which are most of the words there, is the same scene; unless its heading stayed with other words
    /// of it, or words of another scene stayed with the heading there.
    /// </summary>
    private static void CheckScenes(Draft draft, RevisionPlan plan, Dictionary<int, (SceneId Id, HashSet<int> Words)> ids)
    {
        foreach (var revised in plan.Scenes.Where(s => s.Match.Incoming is not null))
        {
            var scene = draft.Scenes[revised.Match.Incoming!.Value];
            var now = WordsOf(scene);
            foreach (var (key, (id, words)) in ids.Where(s => s.Value.Words.Count(now.Contains) is var kept && kept > 0.7 * s.Value.Words.Count && kept > 0.7 * now.Count))
            {
                var headingElsewhere = draft.Scenes.Exists(s => s.Key == key && s != scene && words.Overlaps(WordsOf(s)));
                var otherHeading = scene.Key != key && ids.TryGetValue(scene.Key, out var other) && other.Words.Overlaps(now);
                if (!headingElsewhere && !otherHeading)
                {
                    revised.After!.Id.ShouldBe(id, $"scene {revised.Match.Incoming} kept {words.Count(now.Contains)} of {words.Count} blocks");
                }
            }
        }
    }

    /// <summary>The words, whatever the typography.</summary>
    private static string Plain(string words) => Folding.Key(words).Replace("Œ", "OE", StringComparison.Ordinal);
}
