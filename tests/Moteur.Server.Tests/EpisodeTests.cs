using System.Net;
using System.Text;
using Moteur.Scheduling;
using Moteur.Scheduling.Revisions;
using Moteur.Scripts;
using Moteur.Server.Tests.Running;

namespace Moteur.Server.Tests;

public sealed class EpisodeTestsOnSqlite(Server<Sqlite> server) : EpisodeTests<Sqlite>(server);

public sealed class EpisodeTestsOnPostgres(Server<Postgres> server) : EpisodeTests<Postgres>(server);

/// <summary>Several scripts in one production, on one board.</summary>
public abstract class EpisodeTests<TStore>(Server<TStore> server)
    where TStore : IStore, new()
{
    private const string Second = "Title: Le phare\n\nINT. PHARE - NUIT #1#\n\nMARIE\nMonte.\n\nEXT. MER - AUBE #2#\n\nYANN\nTerre !\n";

    [Fact]
    public async Task Episodes_share_board_and_roles_and_keep_their_order_and_numbers()
    {
        var path = await ScriptedAsync();
        var id = ScriptId.New();
        var added = await AddAsync(path, id, Second);
        (added.Title, added.Scenes).ShouldBe(("Le phare", 2));
        (await server.Owner.DropAsync($"{path}/scripts?id={id}&fileName=b.fountain", Encoding.UTF8.GetBytes(Second))).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        var script = await server.Owner.GetAsync<ScriptView>($"{path}/script");
        script.Scripts.Select(s => (s.Title, s.Label, s.Position)).ShouldBe([("Le quai", "", 0), ("Le phare", "Épisode 2", 1)]);
        Numbers(script).ShouldBe(["1", "2", "3", "4", "2/1", "2/2"]);
        script.Scenes.Select(s => s.Position).ShouldBe([0, 1, 2, 3, 4, 5]);
        script.Scenes[4].ScriptId.ShouldBe(id);
        script.Roles.Select(r => r.Name).ShouldBe(["MARIE", "PAUL", "YANN"]);
        script.Scenes[4].RoleIds.ShouldBe([script.Roles[0].Id]);
        (await server.Owner.GetAsync<ScheduleView>($"{path}/board")).Layout.Boneyard.Count.ShouldBe(6);
        Encoding.UTF8.GetString(await server.Owner.Http.GetByteArrayAsync($"{path}/documents/script.fountain?script={id}")).ShouldNotContain("CUISINE");

        var episodes = await server.Owner.GetAsync<IReadOnlyList<EpisodeLine>>($"{path}/scripts");
        episodes.Select(e => e.Scenes).ShouldBe([4, 2]);
        var update = new UpdateEpisode(episodes[1].Script.Version, "Pilote", 0, [new("TV", 30, "16/9"), new("", 20, "9/16")]);
        var moved = await server.Owner.PutAsync<UpdateEpisode, IReadOnlyList<EpisodeLine>>($"{path}/scripts/{id}", update);
        moved.Select(e => (e.Script.Label, e.Script.Position)).ShouldBe([("Pilote", 0), ("", 1)]);
        moved[0].Script.Versions.Select(v => v.Seconds).ShouldBe([30, 20]);
        Numbers(await server.Owner.GetAsync<ScriptView>($"{path}/script")).ShouldBe(["2/1", "2/2", "1", "2", "3", "4"]);
        (await server.Owner.PutAsync($"{path}/scripts/{id}", update)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await server.Owner.PutAsync($"{path}/scripts/{id}", update with { Label = " " })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await server.Owner.Http.DeleteAsync($"{path}/scripts/{id}?version=1")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await server.Owner.Http.DeleteAsync($"{path}/scripts/{id}?version={moved[0].Script.Version}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var after = await server.Owner.GetAsync<ScriptView>($"{path}/script");
        Numbers(after).ShouldBe(["1", "2", "3", "4"]);
        after.Scenes.Select(s => s.Position).ShouldBe([0, 1, 2, 3]);
        (await server.Owner.GetAsync<ScheduleView>($"{path}/board")).Layout.Boneyard.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_new_version_of_one_episode_leaves_the_others_and_their_order()
    {
        var path = await ScriptedAsync();
        var id = ScriptId.New();
        await AddAsync(path, id, Second);

        var changed = Second.Replace("Terre !", "Terre, enfin !", StringComparison.Ordinal) + "\nINT. CALE - NUIT #3#\n\nYANN\nRien ici.\n";
        var draft = await Browser.ReadAsync<RevisionDraftView>(
            await server.Owner.DropAsync($"{path}/script/revision?fileName=c.fountain&script={id}", Encoding.UTF8.GetBytes(changed)));
        (await server.Owner.PostAsync($"{path}/script/revision/apply?script={id}", new ApplyRevision(draft.Id, draft.Version, draft.State))).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var script = await server.Owner.GetAsync<ScriptView>($"{path}/script");
        Numbers(script).ShouldBe(["1", "2", "3", "4", "2/1", "2/2", "2/3"]);
        script.Scenes.Select(s => s.Position).ShouldBe([0, 1, 2, 3, 4, 5, 6]);
    }

    private static IEnumerable<string> Numbers(ScriptView script) => script.Scenes.Select(s => $"{s.Number}");

    private async Task<ImportReport> AddAsync(string path, ScriptId id, string text) => await Browser.ReadAsync<ImportReport>(
        await server.Owner.DropAsync($"{path}/scripts?id={id}&fileName=b.fountain", Encoding.UTF8.GetBytes(text)));

    private async Task<string> ScriptedAsync()
    {
        var path = $"api/productions/{await server.ProductionAsync()}";
        (await server.Owner.DropAsync($"{path}/script?fileName=quai.fountain", Requests.Script)).EnsureSuccessStatusCode();
        return path;
    }
}
