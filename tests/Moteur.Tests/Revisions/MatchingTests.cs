using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Moteur.Breakdown;
using Moteur.Scheduling.Revisions;
using Moteur.Scripts;
using Moteur.Scripts.Revisions;

namespace Moteur.Tests.Revisions;

public class MatchingTests(ITestOutputHelper output)
{
    private const string Before = """
        INT. CUISINE - JOUR #1#

        Marie pèle une orange. Elle garde l’écorce entière, la pose sur le rebord de la fenêtre.

        EXT. JARDIN - JOUR #2#

        Paul creuse sous le cerisier. Sa bêche heurte une boîte de fer blanc.

        PAUL
        Marie ! Viens voir ce que le chien avait enterré.

        INT. GARAGE - NUIT #3#

        La boîte est ouverte sur l’établi : des lettres, un foulard, une montre arrêtée.
        """;

    [Fact]
    public void A_scene_rewritten_under_another_heading_is_asked_about_and_the_answer_stands()
    {
        var (old, incoming) = Versions(Before.Replace("INT. GARAGE - NUIT #3#", "INT. CAVE - JOUR #3#", StringComparison.Ordinal)
            .Replace("La boîte est ouverte sur l’établi : des lettres, un foulard, une montre arrêtée.", "Personne. Une ampoule nue se balance.", StringComparison.Ordinal));

        var doubtful = SceneMatching.Match(old, incoming).Value.Doubtful.ShouldHaveSingleItem();
        (doubtful.Kind, doubtful.Old, doubtful.Incoming, doubtful.Evidence!.SameNumber).ShouldBe((MatchKind.Kept, old[2].Id, 2, true));

        Kinds(old, incoming, new(MatchKind.Added, null, 2)).ShouldBe("Kept Kept Added Removed");
        Kinds(old, incoming, new(MatchKind.Kept, old[2].Id, 2)).ShouldBe("Kept Kept Kept");
        Kinds(old, incoming, new(MatchKind.SplitOff, old[1].Id, 2)).ShouldBe("Kept Kept SplitOff Removed");
        Kinds(old, incoming, new MatchDecision(MatchKind.MergedInto, old[2].Id, 1)).ShouldBe("Kept Kept Added MergedInto");
        Kinds(old, incoming, new MatchDecision(MatchKind.Removed, old[2].Id, null)).ShouldBe("Kept Kept Added Removed");
    }

    [Fact]
    public void Answers_that_fit_neither_version_are_refused()
    {
        var (old, incoming) = Versions(Before);
        MatchDecision[][] wrong =
        [
            [new(MatchKind.Kept, SceneId.New(), 0)],
            [new(MatchKind.Kept, old[0].Id, 3)],
            [new(MatchKind.Kept, old[0].Id, null)],
            [new(MatchKind.Added, old[0].Id, 0)],
            [new(MatchKind.Removed, old[0].Id, 0)],
            [new(MatchKind.Kept, old[0].Id, 0), new(MatchKind.Kept, old[0].Id, 1)],
            [new(MatchKind.Kept, old[0].Id, 0), new(MatchKind.Kept, old[1].Id, 0)],
            [new(MatchKind.Kept, old[0].Id, 0), new(MatchKind.Added, null, 0)],
            [new(MatchKind.Kept, old[0].Id, 0), new(MatchKind.Removed, old[0].Id, null)],
        ];

        wrong.ShouldAllBe(decisions => SceneMatching.Match(old, incoming, decisions).Problem!.Key == "Revision_Decision");
    }

    [Fact]
    public void Scenes_all_alike_go_together_in_their_order()
    {
        const string drive = "INT. VOITURE - NUIT\n\nLa route défile.\n\n";
        var old = Preparation.Import(string.Concat(Enumerable.Repeat(drive, 5))).Scenes;
        var incoming = Preparation.Import(string.Concat(Enumerable.Repeat(drive, 5))).Scenes;

        var match = SceneMatching.Match(old, incoming).Value;
        match.Scenes.Select(m => (m.Old, m.Incoming, m.Doubtful)).ShouldBe(old.Select((s, i) => ((SceneId?)s.Id, (int?)i, false)));
    }

    [Fact]
    public void A_scene_repeated_word_for_word_is_a_new_scene()
    {
        var garage = Before[Before.IndexOf("INT. GARAGE", StringComparison.Ordinal)..];
        var (old, incoming) = Versions(Before + "\n\n" + garage.Replace("#3#", "#4#", StringComparison.Ordinal));

        SceneMatching.Match(old, incoming).Value.Scenes.Select(m => m.Kind).ShouldBe([MatchKind.Kept, MatchKind.Kept, MatchKind.Kept, MatchKind.Added]);
    }

    [Fact]
    public void An_empty_scene_is_told_by_its_heading_and_place()
    {
        const string before = "INT. A - JOUR\n\nINT. B - JOUR\n\nINT. C - JOUR\n\n";
        var old = Preparation.Import(before).Scenes;
        var incoming = Preparation.Import(before.Replace("INT. B - JOUR\n\n", "", StringComparison.Ordinal)).Scenes;

        var match = SceneMatching.Match(old, incoming).Value;
        match.Scenes.Select(m => (m.Kind, m.Old)).ShouldBe([(MatchKind.Kept, old[0].Id), (MatchKind.Removed, old[1].Id), (MatchKind.Kept, (SceneId?)old[2].Id)]);
    }

    [Fact]
    public void What_is_sent_to_the_browser_and_back_says_the_same()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
        var film = Preparation.Of(Before);
        film.Tag("2", "boîte de fer blanc");
        var plan = film.Plan(Preparation.Import(Before
            .Replace("une boîte de fer blanc", "un coffre", StringComparison.Ordinal)
            .Replace("INT. GARAGE - NUIT", "EXT. GARAGE - JOUR", StringComparison.Ordinal)
            .Replace("INT. CUISINE", "INT. OFFICE - JOUR #1#\n\nVide.\n\nINT. CUISINE", StringComparison.Ordinal)));
        var view = film.View(plan);

        var back = JsonSerializer.Deserialize(JsonSerializer.Serialize(view, MoteurJson.Default.RevisionView), MoteurJson.Default.RevisionView)!;
        Sentences(back).ShouldBe(Sentences(view));
        Sentences(back).Count.ShouldBeGreaterThan(3);
        back.Scenes.Select(s => (s.Match.Kind, s.Before?.Number, s.After?.Number, s.Day)).ShouldBe(view.Scenes.Select(s => (s.Match.Kind, s.Before?.Number, s.After?.Number, s.Day)));
        var decisions = new RevisionDecisions([new(MatchKind.Kept, SceneId.New(), 3)], [new("MARIE", null)]);
        JsonSerializer.Deserialize(JsonSerializer.Serialize(decisions, MoteurJson.Default.RevisionDecisions), MoteurJson.Default.RevisionDecisions)!
            .Scenes.ShouldBe(decisions.Scenes);
        JsonSerializer.Serialize(plan.DiffOf(film["2"].Id)!, MoteurJson.Default.SceneDiff).ShouldContain("coffre");

        static List<string> Sentences(RevisionView view) =>
            [.. view.Days.SelectMany(d => d.Consequences).Concat(view.Unplanned).Concat(view.Whole).Select(c => c.Sentence)];
    }

    [Fact]
    public void An_answer_takes_the_place_of_what_was_said_of_the_same_scenes_and_can_be_reconsidered()
    {
        var (old, incoming) = Versions(Before.Replace("INT. GARAGE - NUIT #3#", "INT. CAVE - JOUR #3#", StringComparison.Ordinal)
            .Replace("La boîte est ouverte sur l’établi : des lettres, un foulard, une montre arrêtée.", "Personne. Une ampoule nue se balance.", StringComparison.Ordinal));
        var doubtful = SceneMatching.Match(old, incoming).Value.Doubtful.Single();
        var choices = MatchChoice.Of(doubtful);
        choices.Select(c => c.Answer).ShouldBe([MatchAnswer.AsFound, MatchAnswer.Apart]);

        var same = RevisionDecisions.None.With(choices[0]);
        KindsOf(old, incoming, same.Scenes).ShouldBe("Kept Kept Kept");
        var apart = same.With(choices[1]);
        apart.Scenes.Select(d => d.Kind).ShouldBe([MatchKind.Removed, MatchKind.Added]);
        KindsOf(old, incoming, apart.Scenes).ShouldBe("Kept Kept Added Removed");
        apart.Speaks(doubtful).ShouldBeTrue();
        apart.Without(doubtful).Scenes.ShouldBeEmpty();

        // A scene may be split into several, and take in several: one answer does not undo the other.
        var parts = RevisionDecisions.None
            .With(new MatchChoice(MatchAnswer.AsFound, old[0].Id, 1, [new(MatchKind.SplitOff, old[0].Id, 1)]))
            .With(new MatchChoice(MatchAnswer.AsFound, old[0].Id, 2, [new(MatchKind.SplitOff, old[0].Id, 2)]));
        parts.Scenes.Count.ShouldBe(2);
        parts.With(new RoleDecision("PAUL", null)).With(new RoleDecision("PAUL", RoleId.New())).Roles.Count.ShouldBe(1);
    }

    /// <summary>
    /// A feature film of 150 scenes and 120 pages, every scene renumbered, a third of them retyped, some split, merged and moved. How
    /// long it takes is for the benchmarks to say; here, only that it does not grow out of bounds on a busy machine.
    /// </summary>
    [Fact]
    public void A_feature_film_is_matched_compared_and_its_tags_found_without_waiting()
    {
        var draft = Draft.Write(7, 150);
        var film = Preparation.Of(Preparation.Import(draft.Fountain()));
        foreach (var scene in film.Scenes)
        {
            for (var p = 1; p < scene.Text!.Paragraphs.Count; p++)
            {
                var text = scene.Text.Paragraphs[p].Text;
                film.Tag(scene, new(p, 0, Math.Min(9, text.Length), text[..Math.Min(9, text.Length)]), ElementCategory.Props, $"{scene.Number}.{p}");
            }
        }

        for (var i = 0; i < 90; i++)
        {
            draft.Edit(i % 9 is 4 or 6 ? 7 : i % 9, i * 37, i * 11);
        }

        draft.Edit(6, 0, 1);
        var imported = Preparation.Import(draft.FinalDraft());
        var times = new List<(double Match, double Plan)>();
        for (var run = 0; run < 4; run++)
        {
            var watch = Stopwatch.StartNew();
            SceneMatching.Match(film.Scenes, imported.Scenes).IsOk.ShouldBeTrue();
            var match = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            film.Plan(imported);
            times.Add((match, watch.Elapsed.TotalMilliseconds));
        }

        output.WriteLine($"{film.Scenes.Count} → {imported.Scenes.Count} scenes, {film.Tags.Count} tags: " + string.Join("; ", times.Select(t => $"match {t.Match:0} ms, whole plan {t.Plan:0} ms")));
        times.Min(t => t.Plan).ShouldBeLessThan(10_000);
    }

    private static (IReadOnlyList<Scene> Old, IReadOnlyList<Scene> Incoming) Versions(string after) =>
        (Preparation.Import(Before).Scenes, Preparation.Import(after).Scenes);

    private static string Kinds(IReadOnlyList<Scene> old, IReadOnlyList<Scene> incoming, MatchDecision decision) => KindsOf(old, incoming, [decision]);

    private static string KindsOf(IReadOnlyList<Scene> old, IReadOnlyList<Scene> incoming, IReadOnlyList<MatchDecision> decisions)
    {
        var match = SceneMatching.Match(old, incoming, decisions).Value;
        match.Doubtful.ShouldBeEmpty();
        return string.Join(' ', match.Scenes.Select(m => m.Kind));
    }
}
