using Moteur.Breakdown;
using Moteur.Breakdown.Revisions;
using Moteur.Formats;
using Moteur.Formats.Fountain;
using Moteur.Scripts;
using Moteur.Scripts.Revisions;

namespace Moteur.Tests.Revisions;

/// <summary>Real scripts: from one program to another, and revised with every kind of edit at once.</summary>
public class RealRevisionTests
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
        var match = SceneMatching.Match(old.Scenes, incoming.Scenes).Value;

        // Each program cuts a few headings otherwise; no scene is lost, and hardly any is asked about.
        match.Scenes.Count(m => m.Kind is MatchKind.Kept or MatchKind.SplitOff or MatchKind.MergedInto).ShouldBeGreaterThanOrEqualTo(Math.Max(old.Scenes.Count, incoming.Scenes.Count) * 97 / 100);
        match.Doubtful.Count().ShouldBeLessThanOrEqualTo(old.Scenes.Count / 50);
        match.Scenes.Count(m => m.Moved).ShouldBe(0);
    }

    [Theory]
    [InlineData("pleine-mer.fountain", false)]
    [InlineData("pleine-mer.fountain", true)]
    [InlineData("Big-Fish.fountain", false)]
    [InlineData("Big-Fish.fdx", true)]
    [InlineData("Big-Fish.pdf", false)]
    [InlineData("Brick-and-Steel.fountain", true)]
    [InlineData("Brick-and-Steel.fdx", false)]
    [InlineData("Brick-and-Steel.pdf", true)]
    public void A_version_with_every_kind_of_edit_leaves_every_list_true(string file, bool locked)
    {
        var film = Preparation.Of(Read(file));
        var words = TagAll(film);
        var before = film.Scenes.ToDictionary(s => s.Id, s => (s.Number, s.Minutes, s.StoryDay));
        var role = film.Roles.MaxBy(r => film.Scenes.Count(s => s.Roles.Any(p => p.RoleId == r.Id && p.Speaks)))!;
        var imported = Preparation.Import(new Writer(film, role.Name).Revise());

        var plan = Decided(film, imported, locked);
        film.Apply(plan);

        // What the scenes say is what the new version says, in its order; whoever speaks there is in them.
        var shot = plan.Scenes.Where(s => s.After is { Omitted: false }).ToList();
        shot.Select(s => s.Match.Incoming).ShouldBe(Enumerable.Range(0, imported.Scenes.Count).Select(i => (int?)i));
        foreach (var revised in shot)
        {
            var incoming = imported.Scenes[revised.Match.Incoming!.Value];
            var scene = film.Scenes.Single(s => s.Id == revised.After!.Id);
            scene.Text!.Paragraphs.Select(p => p.Text).ShouldBe(incoming.Text!.Paragraphs.Select(p => p.Text));
            Speakers(scene, film.Roles).ShouldBe(Speakers(incoming, imported.Roles), ignoreOrder: true, $"{scene.Number} {scene.Heading}");
        }

        film.Role(Writer.NewName).Id.ShouldBe(role.Id, "a role is renamed, not made anew");
        CheckTags(film, words);
        if (locked)
        {
            film.Scenes.Where(s => before.ContainsKey(s.Id)).ShouldAllBe(s => s.Number == before[s.Id].Number);
            film.Scenes.Count(s => s.Omitted).ShouldBeGreaterThan(0);
        }

        // The same version once more changes nothing.
        var again = Decided(film, Preparation.Import(new Writer(film, "").Print()), locked);
        again.Scenes.Where(s => s.After is { Omitted: false }).ShouldAllBe(s => s.Before != null && !s.Match.TextChanged && !s.Match.Moved);
        again.Consequences.ShouldBeEmpty();
    }

    private static ImportedScript Read(string file)
    {
        var path = file == "pleine-mer.fountain" ? Path.Combine(Repository.Folder, "samples", file) : Corpora.Path(file);
        return ScriptImporter.Import(File.ReadAllBytes(path), file, TestContext.Current.CancellationToken).Value;
    }

    /// <summary>Two words of each paragraph of action.</summary>
    private static Dictionary<TagId, (Tag Tag, string Paragraph)> TagAll(Preparation film)
    {
        var tags = new Dictionary<TagId, (Tag, string)>();
        foreach (var scene in film.Scenes)
        {
            foreach (var (paragraph, at) in scene.Text!.Paragraphs.Select((p, i) => (p, i)).Where(p => p.p.Kind == ParagraphKind.Action && p.p.Text.Length > 30))
            {
                var start = paragraph.Text.IndexOf(' ', paragraph.Text.Length / 2) + 1;
                var end = paragraph.Text.IndexOf(' ', start + 1);
                if (start > 0 && end > start && paragraph.Text[start..end].All(char.IsLetter))
                {
                    var tag = film.Tag(scene, new(at, start, end - start, paragraph.Text[start..end]), ElementCategory.Props, $"{scene.Number} {at}");
                    tags[tag.Id] = (tag, paragraph.Text);
                }
            }
        }

        tags.Count.ShouldBeGreaterThan(film.Scenes.Count / 2);
        return tags;
    }

    /// <summary>A tag whose paragraph stands somewhere in the new version, and only there, stands on the same words in it.</summary>
    private static void CheckTags(Preparation film, Dictionary<TagId, (Tag Tag, string Paragraph)> words)
    {
        var places = film.Scenes.Where(s => !s.Omitted).SelectMany(s => s.Text!.Paragraphs.Select(p => (s.Id, p.Text))).ToLookup(p => p.Text, p => p.Id);
        var followed = 0;
        foreach (var (tag, paragraph) in words.Values.GroupBy(w => w.Paragraph).Where(g => g.Count() == 1 && places[g.Key].Count() == 1).Select(g => g.Single()))
        {
            film.Tags.ShouldContain(tag, $"the tag in « {paragraph} » is gone");
            tag.SceneId.ShouldBe(places[paragraph].Single());
            tag.Span.ShouldNotBeNull(paragraph);
            followed++;
        }

        followed.ShouldBeGreaterThan(words.Count / 2);
    }

    private static IEnumerable<string> Speakers(Scene scene, IReadOnlyList<Role> roles) =>
        scene.Roles.Where(r => r.Speaks).Select(r => roles.Single(known => known.Id == r.RoleId).Name);

    /// <summary>The plan, doubts answered as they were found.</summary>
    private static RevisionPlan Decided(Preparation film, ImportedScript imported, bool locked)
    {
        var decisions = RevisionDecisions.None;
        while (true)
        {
            var plan = film.Plan(imported, locked, decisions);
            if (plan.Match.Doubtful.FirstOrDefault() is { } doubtful)
            {
                decisions = decisions.With(MatchChoice.Of(doubtful)[0]);
            }
            else if (plan.Roles.FirstOrDefault(r => r.Doubtful) is { } role)
            {
                decisions = decisions.With(new RoleDecision(role.Name, role.Role));
            }
            else
            {
                return plan;
            }
        }
    }

    /// <summary>A writer at work on a script: one edit of each kind, spread over it.</summary>
    private sealed class Writer(Preparation film, string renamed)
    {
        public const string NewName = "ZÉPHYRINE";

        private readonly List<List<ScriptParagraph>> _scenes = [.. film.Scenes.Where(s => !s.Omitted).Select(s => s.Text!.Paragraphs.ToList())];

        public string Revise()
        {
            // From the end, so that places stay what they are. Long scenes are cut, short ones change more easily.
            var longest = _scenes.Index().MaxBy(s => s.Item.Count).Index;
            var others = Enumerable.Range(0, _scenes.Count).Where(i => i != longest).ToList();
            int At(int tenth) => others[others.Count * tenth / 10];

            Reword(_scenes[At(1)]);
            _scenes[At(2)].Add(new(ParagraphKind.Action, "A kettle whistles somewhere, and nobody goes to see."));
            _scenes[At(3)][0] = Heading("EXT. ZANZIBAR HARBOUR - NIGHT");
            Rename();
            var moved = _scenes[At(9)];
            var split = _scenes[longest];
            var cut = split.FindIndex(split.Count / 2, p => p.Kind == ParagraphKind.Action);
            var part = split[cut..];
            split.RemoveRange(cut, split.Count - cut);
            var (merged, into, gone) = (_scenes[At(6)], _scenes[At(5)], _scenes[At(7)]);
            into.AddRange(merged.Skip(1));
            _scenes.Insert(_scenes.IndexOf(split) + 1, [Heading("INT. LOCKSMITH'S SHOP - DAY"), .. part]);
            _scenes.Remove(merged);
            _scenes.Remove(gone);
            _scenes.Remove(moved);
            _scenes.Insert(Math.Min(2, _scenes.Count), moved);
            _scenes.Insert(_scenes.Count / 2, [Heading("INT. OBSERVATORY - DAWN"), new(ParagraphKind.Action, "An astronomer polishes a brass telescope with a wedding veil.")]);
            return Print();
        }

        /// <summary>The script as it stands, numbered anew.</summary>
        public string Print() => FountainWriter.Text(new(
            film.Script.Title,
            film.Script.Language,
            [
                .. _scenes.Select((paragraphs, i) =>
                {
                    var id = SceneId.New();
                    return new Scene
                    {
                        Id = id,
                        ScriptId = film.Script.Id,
                        Position = i,
                        Number = SceneNumber.InOrder(i + 1),
                        Heading = paragraphs[0].Text,
                        Text = new() { SceneId = id, Paragraphs = paragraphs },
                    };
                }),
            ],
            [],
            [],
            []));

        private static ScriptParagraph Heading(string text) => new(ParagraphKind.SceneHeading, text);

        private static void Reword(List<ScriptParagraph> scene)
        {
            var at = scene.FindIndex(p => p.Kind is ParagraphKind.Action or ParagraphKind.Dialogue);
            scene[at] = scene[at] with { Text = scene[at].Text + " Slowly, this time, as if it mattered." };
        }

        private void Rename()
        {
            foreach (var scene in _scenes)
            {
                for (var i = 0; i < scene.Count; i++)
                {
                    // As find and replace does: « YOUNG EDWARD » and cues for two too.
                    if (scene[i].Kind == ParagraphKind.Character)
                    {
                        scene[i] = scene[i] with { Text = scene[i].Text.Replace(renamed, NewName, StringComparison.OrdinalIgnoreCase) };
                    }
                }
            }
        }
    }
}
