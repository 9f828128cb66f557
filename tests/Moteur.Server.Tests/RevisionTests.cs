using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Moteur.Breakdown;
using Moteur.Breakdown.Raccords;
using Moteur.Breakdown.Timing;
using Moteur.Journal;
using Moteur.Locations;
using Moteur.People;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Scheduling.Revisions;
using Moteur.Scripts;
using Moteur.Scripts.Revisions;
using Moteur.Server.Storage;
using Moteur.Server.Tests.Running;

namespace Moteur.Server.Tests;

public sealed class RevisionTestsOnSqlite(Server<Sqlite> server) : RevisionTests<Sqlite>(server);

public sealed class RevisionTestsOnPostgres(Server<Postgres> server) : RevisionTests<Postgres>(server);

/// <summary>A new version of the script over a production at work.</summary>
public abstract class RevisionTests<TStore>(Server<TStore> server)
    where TStore : IStore, new()
{
    /// <summary>
    /// The quay moves into a boat and is cut in two, the lantern stays with its half; the lighthouse is now by night and the last scene but
    /// one is gone; Paul is called Pol.
    /// </summary>
    private static readonly byte[] Second = Encoding.UTF8.GetBytes("""
        Title: Le quai

        INT. CUISINE - JOUR

        MARIE pose une lanterne sur la table. Un chat dort.

        MARIE
        Il pleut encore.

        EXT. PONT DU BATEAU - NUIT

        PAUL attend sous la pluie, la lanterne à la main.

        POL
        Enfin.

        MARIE
        Je sais.

        EXT. PHARE - NUIT

        MARIE
        C'est fini.

        INT. GRENIER - JOUR

        Une malle s'ouvre, pleine de vieilles cartes marines et de photographies jaunies.
        """);

    [Fact]
    public async Task A_new_version_is_read_decided_applied_and_all_the_work_follows_it()
    {
        var film = await WorkedOnAsync();
        var draft = await film.BringAsync(Second);
        (await film.ScriptAsync()).Scenes.Count.ShouldBe(4, "nothing changes before it is applied");
        var version = (await server.Owner.GetAsync<VersionsView>($"{film.Path}/script/versions")).ShouldNotBeNull();
        version.Draft!.FileName.ShouldBe("v2.fountain");
        (await film.DraftAsync()).View.Scenes.Select(s => s.Match.Kind).ShouldBe(draft.View.Scenes.Select(s => s.Match.Kind), "it waits as it was left");

        draft = await film.DecideAsync(draft);
        draft.View.Roles.ShouldAllBe(r => !r.Doubtful);
        var diff = await server.Owner.GetAsync<SceneDiff>($"{film.Path}/script/revision/scenes/{film.Scenes[0].Id}");
        diff.Rows.SelectMany(r => r.New?.Runs ?? []).Single(r => r.Changed).Text.ShouldContain("Un chat dort");

        (await film.ApplyAsync(draft)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await film.ApplyAsync(draft)).StatusCode.ShouldBe(HttpStatusCode.NoContent, "sent twice, applied once");

        var script = await film.ScriptAsync();
        script.Scenes.Select(s => $"{s.Number} {s.Set}").ShouldBe(["1 CUISINE", "2 PONT DU BATEAU", "3 PHARE", "4 GRENIER"]);
        script.Scenes[0].Id.ShouldBe(film.Scenes[0].Id);
        script.Scenes[1].Id.ShouldBe(film.Scenes[1].Id);
        script.Scenes[2].Id.ShouldBe(film.Scenes[3].Id);
        script.Roles.Select(r => r.Name).ShouldBe(["MARIE", "POL"], ignoreOrder: true);

        // The lantern is still in both scenes, at its words; the boat is where the quay was, on the same day.
        var tags = (await server.Owner.GetAsync<BreakdownView>($"{film.Path}/breakdown")).Tags;
        tags.Select(t => t.SceneId).ShouldBe([film.Scenes[0].Id, film.Scenes[1].Id], ignoreOrder: true);
        tags.ShouldAllBe(t => t.Span!.Words == "lanterne");
        var board = await server.Owner.GetAsync<ScheduleView>($"{film.Path}/board");
        board.Layout.ScenesOf(film.Day).ShouldBe([film.Scenes[1].Id, film.Scenes[3].Id]);
        board.Layout.Boneyard.ShouldBe([film.Scenes[0].Id, script.Scenes[3].Id]);
        board.Sets.Single(s => s.Set == "PONT DU BATEAU").Place.ShouldBe("Port de Roscoff");

        (await server.Owner.GetAsync<ProductionView>(film.Path)).Version.ShouldBe(new(1, "V2 tournage", new(RevisionColour.Blue), new(2027, 2, 1)));
        (await server.Owner.Http.GetAsync($"{film.Path}/script/revision")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var journal = await server.Owner.GetAsync<List<JournalLine>>($"{film.Path}/journal");
        journal[0].Sentence.ShouldContain("V2 tournage");
    }

    [Fact]
    public async Task What_changed_is_acknowledged_by_department_and_by_day()
    {
        var film = await WorkedOnAsync();
        (await film.ApplyAsync(await film.DecideAsync(await film.BringAsync(Second)))).EnsureSuccessStatusCode();
        var view = await film.NoticesAsync();
        view.Version!.Name.ShouldBe("V2 tournage");
        var set = view.Notices.Single(n => n.Consequence is SetChanged);
        (set.Day, set.DayId).ShouldBe((1, film.Day));
        set.Seen.ShouldBeEmpty();

        var path = $"{film.Path}/script/versions/{view.Version.Id}/notices";
        var costumes = await server.Owner.PutAsync(path, new AcknowledgeNotices(Department.Costumes, [set.Position], true));
        costumes.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "a set does not concern them");
        var reader = await server.MemberAsync(film.Production, MemberRole.Unit);
        for (var twice = 0; twice < 2; twice++)
        {
            (await reader.PutAsync(path, new AcknowledgeNotices(Department.Unit, [set.Position], true))).EnsureSuccessStatusCode();
        }

        (await server.Owner.PutAsync(path, new AcknowledgeNotices(null, [set.Position], true))).EnsureSuccessStatusCode();
        set = (await film.NoticesAsync()).Notices.Single(n => n.Position == set.Position);
        set.Seen.Count.ShouldBe(2);
        set.SeenBy(Department.Unit)!.By.ShouldStartWith("Personne");
        set.SeenBy(null)!.By.ShouldBe("Claire Première");

        (await reader.PutAsync(path, new AcknowledgeNotices(Department.Unit, [set.Position], false))).EnsureSuccessStatusCode();
        (await film.NoticesAsync()).Notices.Single(n => n.Position == set.Position).Seen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_version_looked_at_before_somebody_changed_the_breakdown_is_worked_out_again()
    {
        var film = await WorkedOnAsync();
        var draft = await film.DecideAsync(await film.BringAsync(Second));
        var scene = film.Scenes[3];
        var sheet = new UpdateScene(scene.Version, scene.Interior, "PHARE DE L'ÎLE", scene.TimeOfDay, scene.Eighths, scene.Minutes, "", "", scene.RoleIds);
        (await server.Owner.PutAsync($"{film.Path}/scenes/{scene.Id}", sheet)).EnsureSuccessStatusCode();

        var answer = await film.ApplyAsync(draft);
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var again = await Browser.BodyAsync<RevisionDraftView>(answer);
        again.State.ShouldNotBe(draft.State);
        (await film.ScriptAsync()).Scenes[1].Set.ShouldBe("QUAI");

        (await film.ApplyAsync(again)).EnsureSuccessStatusCode();
        (await film.ScriptAsync()).Scenes[2].Set.ShouldBe("PHARE DE L'ÎLE", "the script still says lighthouse: the correction stands");
    }

    [Fact]
    public async Task Two_people_decide_one_after_the_other_and_none_over_the_other()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
        var film = await WorkedOnAsync();
        var draft = await film.BringAsync(Second);
        var update = new UpdateRevisionDraft(draft.Version, "Rose", new(2027, 2, 1), RevisionColour.Pink, RevisionDecisions.None);
        var first = await server.Owner.PutAsync<UpdateRevisionDraft, RevisionDraftView>($"{film.Path}/script/revision", update);
        $"{first.Paper}".ShouldBe("rose");
        var second = await server.Owner.PutAsync($"{film.Path}/script/revision", update with { Name = "Autre" });
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Browser.BodyAsync<RevisionDraftView>(second)).Name.ShouldBe("Rose");

        var nonsense = new RevisionDecisions([new(MatchKind.Kept, SceneId.New(), 0)], []);
        var refused = await server.Owner.PutAsync($"{film.Path}/script/revision", update with { Version = first.Version, Decisions = nonsense });
        (await Browser.ProblemAsync(refused)).Key.ShouldBe("Revision_Decision");
    }

    [Fact]
    public async Task A_file_sent_twice_is_one_draft_and_another_one_takes_its_place_only_when_told_to()
    {
        var film = await WorkedOnAsync();
        var draft = await film.BringAsync(Second);
        (await film.BringAsync(Second)).Id.ShouldBe(draft.Id);
        var other = await server.Owner.DropAsync($"{film.Path}/script/revision?fileName=v3.fountain", Requests.Script);
        other.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Browser.ProblemAsync(other)).Key.ShouldBe("Revision_Waiting");
        var over = await server.Owner.DropAsync($"{film.Path}/script/revision?fileName=v3.fountain&over=true", Requests.Script);
        (await Browser.ReadAsync<RevisionDraftView>(over)).View.Scenes.ShouldAllBe(s => s.Match.IsSame);
        (await server.Owner.Http.DeleteAsync($"{film.Path}/script/revision")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Owner.Http.DeleteAsync($"{film.Path}/script/revision")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await film.ScriptAsync()).Scenes.Select(s => s.Version).ShouldBe(film.Scenes.Select(s => s.Version));
    }

    [Fact]
    public async Task A_version_is_taken_back_whole_until_somebody_has_worked_on_it()
    {
        var film = await WorkedOnAsync();
        var lines = await server.Owner.GetAsync<IReadOnlyList<ContinuityLine>>($"{film.Path}/raccords");
        var seasons = new UpdateContinuity([.. lines.Select(l => l with { Season = Season.Winter })]);
        (await server.Owner.PutAsync($"{film.Path}/raccords", seasons)).EnsureSuccessStatusCode();
        foreach (var line in lines)
        {
            (await server.Owner.PutAsync($"{film.Path}/scenes/{line.Scene}/timing", new NoteTiming(0, 4, null))).EnsureSuccessStatusCode();
        }

        var before = await film.ScriptAsync();
        var tagsBefore = (await server.Owner.GetAsync<BreakdownView>($"{film.Path}/breakdown")).Tags;
        var boardBefore = (await server.Owner.GetAsync<ScheduleView>($"{film.Path}/board")).Layout;
        (await film.ApplyAsync(await film.DecideAsync(await film.BringAsync(Second)))).EnsureSuccessStatusCode();
        var versions = await server.Owner.GetAsync<VersionsView>($"{film.Path}/script/versions");
        versions.Versions.Select(v => (v.Number, v.CanUndo)).ShouldBe([(1, true), (0, false)]);
        var undo = $"{film.Path}/script/versions/{versions.Versions[0].Id}/undo";

        (await server.Owner.PostAsync(undo, "")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var script = await film.ScriptAsync();
        script.Scenes.Select(s => (s.Id, $"{s.Number}", s.Set)).ShouldBe(before.Scenes.Select(s => (s.Id, $"{s.Number}", s.Set)));
        script.Scenes.Select(s => s.Minutes).ShouldBe(before.Scenes.Select(s => s.Minutes));
        script.Roles.Select(r => r.Name).ShouldBe(before.Roles.Select(r => r.Name));
        var tags = (await server.Owner.GetAsync<BreakdownView>($"{film.Path}/breakdown")).Tags;
        tags.Select(t => (t.Id, t.SceneId, t.Span)).ShouldBe(tagsBefore.Select(t => (t.Id, t.SceneId, t.Span)), ignoreOrder: true);
        (await server.Owner.GetAsync<ScheduleView>($"{film.Path}/board")).Layout.ScenesOf(film.Day).ShouldBe(boardBefore.ScenesOf(film.Day), ignoreOrder: true);

        (await server.Owner.GetAsync<IReadOnlyList<ContinuityLine>>($"{film.Path}/raccords")).ShouldAllBe(l => l.Season == Season.Winter);
        (await server.Owner.GetAsync<TimingView>($"{film.Path}/timing")).Scenes.ShouldAllBe(l => l.SetUps == 4);

        // The version waits again, with what was decided: applied again, then worked on, it can only be left by another version.
        var draft = await film.DraftAsync();
        draft.Name.ShouldBe("V2 tournage");
        (await film.ApplyAsync(draft)).EnsureSuccessStatusCode();
        var scene = (await film.ScriptAsync()).Scenes[3];
        (await server.Owner.PostAsync($"{film.Path}/tags", new TagElement(TagId.New(), scene.Id, ElementCategory.Props, "Malle", null, 1))).EnsureSuccessStatusCode();
        versions = await server.Owner.GetAsync<VersionsView>($"{film.Path}/script/versions");
        var refused = await server.Owner.PostAsync($"{film.Path}/script/versions/{versions.Versions[0].Id}/undo", "");
        (await Browser.ProblemAsync(refused)).Key.ShouldBe("Revision_WorkedOn");

        var first = await server.Owner.GetAsync<VersionView>($"{film.Path}/script/versions/{versions.Versions[1].Id}");
        first.Scenes.Select(s => s.Heading).ShouldContain("EXT. QUAI - NUIT");
        var back = await server.Owner.PostAsync<string, RevisionDraftView>($"{film.Path}/script/versions/{versions.Versions[1].Id}/resume", "");
        (await film.ApplyAsync(await film.DecideAsync(back))).EnsureSuccessStatusCode();
        (await film.ScriptAsync()).Scenes.Select(s => s.Set).ShouldBe(["CUISINE", "QUAI", "CUISINE", "PHARE"]);
    }

    [Fact]
    public async Task Locked_numbers_give_letters_and_omitted_scenes()
    {
        var film = await WorkedOnAsync();
        var script = (await film.ScriptAsync()).Script!;
        var locked = await server.Owner.PutAsync<LockNumbers, Script>($"{film.Path}/script/numbers", new(script.Version, true));
        locked.NumbersLocked.ShouldBeTrue();
        (await server.Owner.PutAsync($"{film.Path}/script/numbers", new LockNumbers(script.Version, false))).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        (await film.ApplyAsync(await film.DecideAsync(await film.BringAsync(Second)))).EnsureSuccessStatusCode();
        var scenes = (await film.ScriptAsync()).Scenes;
        scenes.Select(s => $"{s.Number}{(s.Omitted ? " OMISE" : "")}").ShouldBe(["1", "2", "3 OMISE", "4", "5"]);
        (await server.Owner.GetAsync<ScheduleView>($"{film.Path}/board")).Layout.Boneyard.ShouldNotContain(scenes[2].Id);
    }

    [Fact]
    public async Task A_script_imported_before_versions_were_kept_gets_its_next_version_all_the_same()
    {
        var film = await WorkedOnAsync();
        await using (var scope = server.App.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MoteurDb>();
            await db.ScriptRevisions.Where(r => r.ProductionId == film.Production).ExecuteDeleteAsync();
            await db.SceneReadings.Where(r => db.Scenes.Any(s => s.Id == r.SceneId && s.ProductionId == film.Production)).ExecuteDeleteAsync();
        }

        (await server.Owner.GetAsync<ProductionView>(film.Path)).Version.ShouldBeNull();
        (await film.ApplyAsync(await film.DecideAsync(await film.BringAsync(Second)))).EnsureSuccessStatusCode();
        (await film.ScriptAsync()).Scenes[1].Set.ShouldBe("PONT DU BATEAU");
        var versions = (await server.Owner.GetAsync<VersionsView>($"{film.Path}/script/versions")).Versions;
        versions.Select(v => v.Number).ShouldBe([1, 0]);
        var first = await server.Owner.GetAsync<VersionView>($"{film.Path}/script/versions/{versions[1].Id}");
        first.Scenes.Count.ShouldBe(4);
    }

    /// <summary>« Le quai », its lantern tagged twice, its quay and lighthouse on a day, its quay found a place.</summary>
    private async Task<Film> WorkedOnAsync()
    {
        var production = await server.ProductionAsync();
        var path = $"api/productions/{production}";
        (await server.Owner.DropAsync($"{path}/script?fileName=quai.fountain", Requests.Script)).EnsureSuccessStatusCode();
        var scenes = (await server.Owner.GetAsync<ScriptView>($"{path}/script")).Scenes;
        foreach (var scene in scenes.Take(2))
        {
            var paragraphs = (await server.Owner.GetAsync<SceneView>($"{path}/scenes/{scene.Id}")).Paragraphs.ToList();
            var at = paragraphs.FindIndex(p => p.Text.Contains("lanterne", StringComparison.Ordinal));
            var span = new TextSpan(at, paragraphs[at].Text.IndexOf("lanterne", StringComparison.Ordinal), 8, "lanterne");
            (await server.Owner.PostAsync($"{path}/tags", new TagElement(TagId.New(), scene.Id, ElementCategory.Props, "Lanterne", span, 1))).EnsureSuccessStatusCode();
        }

        var board = await server.Owner.GetAsync<ScheduleView>($"{path}/board");
        var day = BoardDayId.New();
        (await server.Owner.PostAsync(
            $"{path}/board",
            new EditBoard(board.Version, new AddDay(day, 0, DayKind.Night, "", [scenes[1].Id, scenes[3].Id])))).EnsureSuccessStatusCode();
        board = await server.Owner.GetAsync<ScheduleView>($"{path}/board");
        (await server.Owner.PostAsync(
            $"{path}/board",
            new EditBoard(board.Version, new MoveStrips([scenes[2].Id], null, 0)))).EnsureSuccessStatusCode();
        var place = PlaceId.New();
        (await server.Owner.PutAsync($"{path}/places/{place}", new UpdatePlace(0, "Port de Roscoff", "", "", "", "", 48.7, -4))).EnsureSuccessStatusCode();
        (await server.Owner.PutAsync($"{path}/sets", new AssignPlace("QUAI", place))).EnsureSuccessStatusCode();
        return new(server.Owner, production, path, scenes, day);
    }

    private sealed record Film(Browser Browser, ProductionId Production, string Path, IReadOnlyList<SceneLine> Scenes, BoardDayId Day)
    {
        public Task<ScriptView> ScriptAsync() => Browser.GetAsync<ScriptView>($"{Path}/script");

        public Task<RevisionDraftView> DraftAsync() => Browser.GetAsync<RevisionDraftView>($"{Path}/script/revision");

        public Task<NoticesView> NoticesAsync() => Browser.GetAsync<NoticesView>($"{Path}/script/notices");

        public async Task<RevisionDraftView> BringAsync(byte[] file) =>
            await Browser.ReadAsync<RevisionDraftView>(await Browser.DropAsync($"{Path}/script/revision?fileName=v2.fountain", file));

        /// <summary>Confirms what is doubtful as it was found, and names the version.</summary>
        public Task<RevisionDraftView> DecideAsync(RevisionDraftView draft) => Browser.PutAsync<UpdateRevisionDraft, RevisionDraftView>(
            $"{Path}/script/revision",
            new(
                draft.Version,
                "V2 tournage",
                new(2027, 2, 1),
                draft.Paper.Colour,
                new(
                    [.. draft.View.Scenes.Where(s => s.Match.Doubtful).Select(s => s.Match).Select(m => new MatchDecision(m.Kind, m.Old ?? m.SplitFrom, m.Incoming ?? m.MergedInto))],
                    [.. draft.View.Roles.Where(r => r.Name == "POL" || r.Doubtful).Select(r => new RoleDecision(r.Name, r.Role ?? draft.Roles.FirstOrDefault(k => k.Name == "PAUL")?.Id))])));

        public Task<HttpResponseMessage> ApplyAsync(RevisionDraftView draft) =>
            Browser.PostAsync($"{Path}/script/revision/apply", new ApplyRevision(draft.Id, draft.Version, draft.State));
    }
}
