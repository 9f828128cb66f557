using System.Net;
using System.Text;
using Moteur.Breakdown.Inference;
using Moteur.Breakdown.Suggestions;
using Moteur.Journal;
using Moteur.Locations;
using Moteur.Scheduling;
using Moteur.Scripts;
using Moteur.Server.Tests.Running;

namespace Moteur.Server.Tests;

public sealed class InferenceTestsOnSqlite(Server<Sqlite> server) : InferenceTests<Sqlite>(server);

public sealed class InferenceTestsOnPostgres(Server<Postgres> server) : InferenceTests<Postgres>(server);

public abstract class InferenceTests<TStore>(Server<TStore> server)
    where TStore : IStore, new()
{
    private static readonly byte[] Script = Encoding.UTF8.GetBytes("""
        Title: Les noms

        INT. APPARTEMENT DE JULIE - JOUR

        L'HOMME
        Bonsoir.

        INT. APPARTEMENT DE JULIE - SUITE

        L'homme, PAUL, se retourne.

        PAUL
        C'est moi.

        INT. APPT JULIE - NUIT

        PAUL
        Encore.
        """);

    [Fact]
    public async Task What_is_inferred_is_shown_as_such_and_corrected_at_once_for_the_whole_script()
    {
        var path = await ReadAsync();
        var before = await server.Owner.GetAsync<ScriptView>($"{path}/script");
        (before.Scenes[1].TimeOfDay, before.Scenes[1].Written).ShouldBe((TimeOfDay.Day, TimeOfDay.Continuous));
        var place = PlaceId.New();
        (await server.Owner.PutAsync($"{path}/places/{place}", new UpdatePlace(0, "12 rue des Bains", "", "", "", "", null, null))).EnsureSuccessStatusCode();
        (await server.Owner.PutAsync($"{path}/sets", new AssignPlace("APPT JULIE", place))).EnsureSuccessStatusCode();
        var items = (await server.Owner.GetAsync<InferencesView>($"{path}/inferences")).Items;
        items.Select(i => i.Kind).ShouldBe([InferenceKind.Time, InferenceKind.Set, InferenceKind.Role]);
        (await server.Owner.GetAsync<ReadingProgress>($"{path}/reading")).ToCheck.ShouldBe(3);

        var change = Guid.NewGuid();
        var request = new ConfirmInferences(change, [.. items.Select(i => i.Key)]);
        (await server.Owner.PostAsync($"{path}/inferences/confirmed", request)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Owner.PostAsync($"{path}/inferences/confirmed", request)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Owner.PostAsync($"{path}/inferences/confirmed", request with { Id = Guid.NewGuid() })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var after = await server.Owner.GetAsync<ScriptView>($"{path}/script");
        after.Scenes.Select(s => (s.Set, s.TimeOfDay, s.Written)).ShouldBe([
            ("APPARTEMENT DE JULIE", TimeOfDay.Day, null), ("APPARTEMENT DE JULIE", TimeOfDay.Day, null), ("APPARTEMENT DE JULIE", TimeOfDay.Night, null)]);
        after.Roles.Select(r => r.Name).ShouldBe(["PAUL"]);
        after.Scenes.ShouldAllBe(s => s.RoleIds.Count == 1);
        after.Scenes.Select(s => s.Version).ShouldAllBe(v => v == 2);
        (await server.Owner.GetAsync<IReadOnlyList<SetLine>>($"{path}/sets")).Single().PlaceId.ShouldBe(place);
        (await server.Owner.GetAsync<InferencesView>($"{path}/inferences")).Items.ShouldBeEmpty();

        (await server.Owner.Http.DeleteAsync($"{path}/inferences/confirmed/{change}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Owner.Http.DeleteAsync($"{path}/inferences/confirmed/{change}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var back = await server.Owner.GetAsync<ScriptView>($"{path}/script");
        back.Scenes.Select(s => (s.Set, s.TimeOfDay, s.Written)).ShouldBe(before.Scenes.Select(s => (s.Set, s.TimeOfDay, s.Written)));
        back.Scenes.Select(s => s.RoleIds.Order()).ShouldBe(before.Scenes.Select(s => s.RoleIds.Order()));
        back.Roles.Select(r => (r.Id, r.Name, r.Number)).ShouldBe(before.Roles.Select(r => (r.Id, r.Name, r.Number)));
        (await server.Owner.GetAsync<IReadOnlyList<SetLine>>($"{path}/sets")).Single(s => s.Set == "APPT JULIE").PlaceId.ShouldBe(place);
        (await server.Owner.GetAsync<IReadOnlyList<JournalLine>>($"{path}/journal")).ShouldAllBe(l => !l.Sentence.StartsWith("Change_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_inference_is_remembered_until_it_is_allowed_again()
    {
        var path = await ReadAsync();
        var time = (await server.Owner.GetAsync<InferencesView>($"{path}/inferences")).Items[0];
        (await server.Owner.PostAsync($"{path}/inferences/refused", new RefuseInference(time.Key))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Owner.PostAsync($"{path}/inferences/refused", new RefuseInference(time.Key))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var view = await server.Owner.GetAsync<InferencesView>($"{path}/inferences");
        view.Items.Select(i => i.Kind).ShouldBe([InferenceKind.Set, InferenceKind.Role]);
        view.Unlit.Single().TimeOfDay.ShouldBe(TimeOfDay.Continuous);
        (await server.Owner.GetAsync<ScriptView>($"{path}/script")).Scenes[1].Written.ShouldBeNull();
        var key = Uri.EscapeDataString(time.Key);
        (await server.Owner.Http.DeleteAsync($"{path}/inferences/refused?key={key}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Owner.Http.DeleteAsync($"{path}/inferences/refused?key={key}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await server.Owner.GetAsync<InferencesView>($"{path}/inferences")).Items.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Saving_a_sheet_confirms_no_light_by_itself()
    {
        var path = await ReadAsync();
        var scene = (await server.Owner.GetAsync<ScriptView>($"{path}/script")).Scenes[1];
        var update = new UpdateScene(
            scene.Version, scene.Interior, scene.Set, scene.Written!.Value, scene.Eighths, scene.Minutes, "Paul revient.", "", scene.RoleIds);
        var line = await server.Owner.PutAsync<UpdateScene, SceneLine>($"{path}/scenes/{scene.Id}", update);
        (line.Synopsis, line.TimeOfDay, line.Written).ShouldBe(("Paul revient.", TimeOfDay.Day, TimeOfDay.Continuous));
    }

    private async Task<string> ReadAsync()
    {
        var path = $"api/productions/{await server.ProductionAsync()}";
        (await server.Owner.DropAsync($"{path}/script?fileName=noms.fountain", Script)).EnsureSuccessStatusCode();
        return path;
    }
}
