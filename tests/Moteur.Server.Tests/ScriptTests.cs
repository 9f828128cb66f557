using System.Net;
using Moteur.Breakdown;
using Moteur.Locations;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Scripts;
using Moteur.Server.Tests.Running;

namespace Moteur.Server.Tests;

public sealed class ScriptTestsOnSqlite(Server<Sqlite> server) : ScriptTests<Sqlite>(server);

public sealed class ScriptTestsOnPostgres(Server<Postgres> server) : ScriptTests<Postgres>(server);

public abstract class ScriptTests<TStore>(Server<TStore> server)
    where TStore : IStore, new()
{
    [Fact]
    public async Task A_dropped_script_becomes_scenes_roles_and_text()
    {
        var (path, report) = await ScriptedAsync();
        (report.Title, report.Scenes, report.Roles).ShouldBe(("Le quai", 4, 2));
        var script = await server.Owner.GetAsync<ScriptView>($"{path}/script");
        script.Scenes.Select(s => $"{s.Number} {s.Set}").ShouldBe(["1 CUISINE", "2 QUAI", "3 CUISINE", "4 PHARE"]);
        var scene = await server.Owner.GetAsync<SceneView>($"{path}/scenes/{script.Scenes[1].Id}");
        scene.Paragraphs.ShouldContain(p => p.Text.Contains("la lanterne", StringComparison.Ordinal));
        scene.Scene.RoleIds.Count.ShouldBe(2);
        var production = await server.Owner.GetAsync<ProductionView>(path);
        (production.Scenes, production.Roles, production.Unscheduled).ShouldBe((4, 2, 4));
    }

    [Fact]
    public async Task A_second_script_replaces_the_first_only_when_told_to()
    {
        var (path, _) = await ScriptedAsync();
        var refused = await server.Owner.DropAsync($"{path}/script?fileName=b.fountain", "INT. A - JOUR\n\nRien."u8.ToArray());
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Browser.ProblemAsync(refused)).Key.ShouldBe("Script_AlreadyThere");
        (await server.Owner.GetAsync<ScriptView>($"{path}/script")).Scenes.Count.ShouldBe(4);

        (await server.Owner.DropAsync($"{path}/script?fileName=b.fountain&replace=true", "INT. A - JOUR\n\nRien."u8.ToArray())).EnsureSuccessStatusCode();
        (await server.Owner.GetAsync<ScriptView>($"{path}/script")).Scenes.Count.ShouldBe(1);
        (await server.Owner.GetAsync<ScheduleView>($"{path}/board")).Layout.Boneyard.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("vide.fountain", "")]
    [InlineData("notes.txt", "Acheter du pain.\n\nAppeler le régisseur.")]
    [InlineData("faux.pdf", "%PDF-1.7 rien du tout")]
    [InlineData("faux.fdx", "<?xml version=\"1.0\"?><FinalDraft")]
    public async Task A_file_that_is_no_script_is_refused_in_one_sentence_and_leaves_nothing(string name, string text)
    {
        var production = await server.ProductionAsync();
        var answer = await server.Owner.DropAsync($"api/productions/{production}/script?fileName={name}", System.Text.Encoding.UTF8.GetBytes(text));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var (key, detail) = await Browser.ProblemAsync(answer);
        detail.ShouldNotBe(key);
        detail.ShouldNotContain("Exception");
        var script = await server.Owner.GetAsync<ScriptView>($"api/productions/{production}/script");
        script.Script.ShouldBeNull();
        script.Scenes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_far_too_large_is_refused_before_it_is_read()
    {
        var production = await server.ProductionAsync();
        var answer = await server.Owner.DropAsync($"api/productions/{production}/script?fileName=gros.pdf", new byte[51 * 1024 * 1024]);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.ProblemAsync(answer)).Key.ShouldBe("Import_TooLarge");
    }

    [Fact]
    public async Task A_tag_sent_twice_tags_once_and_one_element_serves_two_scenes()
    {
        var (path, _) = await ScriptedAsync();
        var scenes = (await server.Owner.GetAsync<ScriptView>($"{path}/script")).Scenes;
        var (span, first) = await LanternAsync(path, scenes[0].Id);
        var request = new TagElement(TagId.New(), first, ElementCategory.Props, "Lanterne", span, 1);
        var one = await server.Owner.PostAsync<TagElement, TagLine>($"{path}/tags", request);
        var two = await server.Owner.PostAsync<TagElement, TagLine>($"{path}/tags", request);
        two.ShouldBe(one);
        var (other, second) = await LanternAsync(path, scenes[1].Id);
        var three = await server.Owner.PostAsync<TagElement, TagLine>(
            $"{path}/tags", new(TagId.New(), second, ElementCategory.Props, "LANTERNE", other, 2));
        three.ElementId.ShouldBe(one.ElementId);

        var breakdown = await server.Owner.GetAsync<BreakdownView>($"{path}/breakdown");
        breakdown.Tags.Count.ShouldBe(2);
        breakdown.Scenes.Select(s => s.Tags).ShouldBe([1, 1, 0, 0]);
        (await server.Owner.Http.DeleteAsync($"{path}/tags/{request.Id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Owner.Http.DeleteAsync($"{path}/tags/{request.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await server.Owner.GetAsync<BreakdownView>($"{path}/breakdown")).Tags.Single().Quantity.ShouldBe(2);
    }

    [Fact]
    public async Task Words_that_do_not_stand_in_the_text_are_not_tagged()
    {
        var (path, _) = await ScriptedAsync();
        var scene = (await server.Owner.GetAsync<ScriptView>($"{path}/script")).Scenes[0];
        var answer = await server.Owner.PostAsync(
            $"{path}/tags", new TagElement(TagId.New(), scene.Id, ElementCategory.Props, "Sabre", new(1, 0, 5, "sabre"), 1));
        (await Browser.ProblemAsync(answer)).Key.ShouldBe("Tag_TextMoved");
    }

    [Fact]
    public async Task A_scene_corrected_on_an_old_version_shows_the_current_one_instead()
    {
        var (path, _) = await ScriptedAsync();
        var script = await server.Owner.GetAsync<ScriptView>($"{path}/script");
        var scene = script.Scenes[2];
        var update = new UpdateScene(
            scene.Version, Interior.Int, "CHAMBRE", TimeOfDay.Night, new(5), 75, "Paul dort.", "Nuit 1", [script.Roles[0].Id, script.Roles[1].Id]);
        var line = await server.Owner.PutAsync<UpdateScene, SceneLine>($"{path}/scenes/{scene.Id}", update);
        (line.Set, line.Eighths.Count, line.RoleIds.Count, line.Version).ShouldBe(("CHAMBRE", 5, 2, scene.Version + 1));

        var stale = await server.Owner.PutAsync($"{path}/scenes/{scene.Id}", update with { Set = "GRENIER" });
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Browser.BodyAsync<SceneLine>(stale)).Set.ShouldBe("CHAMBRE");
    }

    [Fact]
    public async Task A_set_found_a_place_shows_on_the_board()
    {
        var (path, _) = await ScriptedAsync();
        var place = PlaceId.New();
        (await server.Owner.PutAsync($"{path}/places/{place}", new UpdatePlace(0, "Ferme de Kerlan", "", "", "", "", 48.6, -3.9))).EnsureSuccessStatusCode();
        (await server.Owner.PutAsync($"{path}/sets", new AssignPlace("CUISINE", place))).EnsureSuccessStatusCode();
        (await server.Owner.GetAsync<ScheduleView>($"{path}/board")).Sets.Single(s => s.Set == "CUISINE").Place.ShouldBe("Ferme de Kerlan");
        (await server.Owner.Http.DeleteAsync($"{path}/places/{place}")).EnsureSuccessStatusCode();
        (await server.Owner.GetAsync<ScheduleView>($"{path}/board")).Sets.Single(s => s.Set == "CUISINE").Place.ShouldBe("");
    }

    [Fact]
    public async Task Answers_are_in_the_language_of_the_browser()
    {
        var production = await server.ProductionAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/productions/{production}/script?fileName=a.fountain") { Content = new ByteArrayContent([]) };
        request.Headers.AcceptLanguage.ParseAdd("en");
        var answer = await server.Owner.Http.SendAsync(request);
        (await Browser.ProblemAsync(answer)).Detail.ShouldNotContain("é");
    }

    private async Task<(string Path, ImportReport Report)> ScriptedAsync()
    {
        var path = $"api/productions/{await server.ProductionAsync()}";
        var answer = await server.Owner.DropAsync($"{path}/script?fileName=quai.fountain", Requests.Script);
        return (path, await Browser.ReadAsync<ImportReport>(answer));
    }

    private async Task<(TextSpan Span, SceneId Scene)> LanternAsync(string path, SceneId scene)
    {
        var view = await server.Owner.GetAsync<SceneView>($"{path}/scenes/{scene}");
        var paragraph = view.Paragraphs.ToList().FindIndex(p => p.Text.Contains("lanterne", StringComparison.Ordinal));
        var start = view.Paragraphs[paragraph].Text.IndexOf("lanterne", StringComparison.Ordinal);
        return (new(paragraph, start, 8, "lanterne"), scene);
    }
}
