using System.Net;
using Moteur.Breakdown.Raccords;
using Moteur.Journal;
using Moteur.Productions;
using Moteur.Scripts;
using Moteur.Server.Tests.Running;

namespace Moteur.Server.Tests;

public sealed class RaccordsTestsOnSqlite(Server<Sqlite> server) : RaccordsTests<Sqlite>(server);

public sealed class RaccordsTestsOnPostgres(Server<Postgres> server) : RaccordsTests<Postgres>(server);

public abstract class RaccordsTests<TStore>(Server<TStore> server)
    where TStore : IStore, new()
{
    [Fact]
    public async Task What_the_script_suggests_is_accepted_in_one_gesture_and_taken_back_in_one()
    {
        var (_, path) = await ScriptedAsync();
        var lines = await LinesAsync(path);
        var proposals = await server.Owner.GetAsync<IReadOnlyList<StoryDayProposal>>($"{path}/raccords/story-days?lang=fr");
        proposals.Select(p => p.StoryDay).ShouldBe(["Jour 1", "Nuit 1", "Nuit 1", "Jour 2"]);
        lines.ShouldAllBe(l => l.StoryDay.Length == 0, "a proposal writes nothing");

        var wanted = lines.Zip(proposals, (l, p) => l with { StoryDay = p.StoryDay }).ToList();
        var saved = await PutAsync(path, wanted);
        saved.Select(l => (l.StoryDay, l.Version)).ShouldBe([("Jour 1", 2), ("Nuit 1", 2), ("Nuit 1", 2), ("Jour 2", 2)]);
        (await server.Owner.GetAsync<ScriptView>($"{path}/script")).Scenes.Select(s => s.StoryDay).ShouldBe(saved.Select(l => l.StoryDay));
        (await PutAsync(path, wanted)).Select(l => l.Version).ShouldAllBe(v => v == 2, "sent twice, done once");
        (await server.Owner.GetAsync<IReadOnlyList<JournalLine>>($"{path}/journal?lang=fr"))[0].Sentence.ShouldBe("a changé les raccords de 4 séquences");
        (await PutAsync(path, [.. saved.Select(l => l with { StoryDay = "" })])).ShouldAllBe(l => l.StoryDay.Length == 0 && l.Version == 3);
    }

    [Fact]
    public async Task A_change_on_an_older_state_of_one_scene_changes_none_and_shows_them_all()
    {
        var (_, path) = await ScriptedAsync();
        var lines = await LinesAsync(path);
        await PutAsync(path, [lines[1] with { Note = "raccord pluie" }]);
        var late = await server.Owner.PutAsync($"{path}/raccords", new UpdateContinuity([lines[0] with { Season = Season.Winter }, lines[1] with { Note = "soleil" }]));
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Browser.BodyAsync<IReadOnlyList<ContinuityLine>>(late)).Select(l => (l.Season, l.Note)).ShouldBe([(Season.None, ""), (Season.None, "raccord pluie")]);
        (await LinesAsync(path))[0].Season.ShouldBe(Season.None);
    }

    [Fact]
    public async Task Costumes_and_make_up_stand_on_the_papers_of_the_story_and_on_the_fiche()
    {
        var (_, path) = await ScriptedAsync();
        var lines = await LinesAsync(path);
        var marie = (await server.Owner.GetAsync<ScriptView>($"{path}/script")).Roles.Single(r => r.Name == "MARIE");
        await PutAsync(path, [lines[0].With(new(marie.Id, " 1A ", "cheveux mouillés")) with { StoryDay = "Jour 1", Season = Season.Autumn, Note = "lanterne allumée" }]);
        (await LinesAsync(path))[0].Of(marie.Id).Costume.ShouldBe("1A");
        var raccords = await server.Owner.Http.GetStringAsync($"{path}/papers/raccords.csv?lang=fr&group={marie.Number}");
        raccords.ShouldContain($"{marie.Number} MARIE;1;Jour 1;INT;JOUR;CUISINE;Automne;1A;cheveux mouillés;lanterne allumée");
        (await server.Owner.Http.GetStringAsync($"{path}/papers/story-days.csv?lang=fr")).ShouldContain("Jour 1;1;INT;JOUR;CUISINE;Automne;1 MARIE (1A)");
        var fiche = WebUtility.HtmlDecode(await server.Owner.Http.GetStringAsync($"{path}/papers/sheets.html?lang=fr&scene=1"));
        fiche.ShouldContain("MARIE (1A, cheveux mouillés)");
        fiche.ShouldContain("lanterne allumée");
    }

    [Fact]
    public async Task Only_the_direction_changes_them_only_scenes_and_roles_of_the_production_and_in_a_bearable_length()
    {
        var (production, path) = await ScriptedAsync();
        var lines = await LinesAsync(path);
        var guest = await server.MemberAsync(production, MemberRole.ReadOnly);
        (await guest.PutAsync($"{path}/raccords", new UpdateContinuity([lines[0] with { Note = "non" }]))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var (_, other) = await ScriptedAsync();
        (await server.Owner.PutAsync($"{other}/raccords", new UpdateContinuity([lines[0]]))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await server.Owner.PutAsync($"{path}/raccords", new UpdateContinuity([]))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var stranger = await server.Owner.PutAsync($"{path}/raccords", new UpdateContinuity([lines[0].With(new(RoleId.New(), "1", ""))]));
        (await Browser.ProblemAsync(stranger)).Key.ShouldBe("Scene_NoSuchRole");
        var tooLong = await server.Owner.PutAsync($"{path}/raccords", new UpdateContinuity([lines[0] with { Note = new('x', 501) }]));
        (await Browser.ProblemAsync(tooLong)).Key.ShouldBe("Raccords_TooLong");
    }

    private async Task<(ProductionId Production, string Path)> ScriptedAsync()
    {
        var production = await server.ProductionAsync();
        var path = $"api/productions/{production}";
        (await server.Owner.DropAsync($"{path}/script?fileName=quai.fountain", Requests.Script)).EnsureSuccessStatusCode();
        return (production, path);
    }

    private Task<IReadOnlyList<ContinuityLine>> LinesAsync(string path) => server.Owner.GetAsync<IReadOnlyList<ContinuityLine>>($"{path}/raccords");

    private async Task<IReadOnlyList<ContinuityLine>> PutAsync(string path, IReadOnlyList<ContinuityLine> lines) =>
        await Browser.ReadAsync<IReadOnlyList<ContinuityLine>>(await server.Owner.PutAsync($"{path}/raccords", new UpdateContinuity(lines)));
}
