using System.Net;
using System.Text;
using Moteur.Breakdown;
using Moteur.Breakdown.Library;
using Moteur.Breakdown.Suggestions;
using Moteur.Journal;
using Moteur.Scripts;
using Moteur.Server.Tests.Running;

namespace Moteur.Server.Tests;

public sealed class LibraryTestsOnSqlite(Server<Sqlite> server) : LibraryTests<Sqlite>(server);

public sealed class LibraryTestsOnPostgres(Server<Postgres> server) : LibraryTests<Postgres>(server);

public abstract class LibraryTests<TStore>(Server<TStore> server)
    where TStore : IStore, new()
{
    private static readonly byte[] Script = Encoding.UTF8.GetBytes("""
        Title: La traversée

        INT. CUISINE - JOUR

        MARIE pose la lanterne rouge sur la table. Le fanal éclaire.

        MARIE
        Il pleut.

        EXT. QUAI - NUIT

        MARIE lève le fanal.

        MARIE
        Enfin.

        EXT. PHARE - AUBE

        MARIE attend. Le quinquet vacille.

        MARIE
        C'est fini.
        """);

    // The smallest PNG.
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task Two_names_of_one_thing_are_merged_and_taken_apart_again_as_one_change()
    {
        var (path, scenes) = await ReadAsync();
        var lantern = await TagAsync(path, scenes[0], "Lanterne rouge", 2);
        var lamp = await TagAsync(path, scenes[0], "Fanal", 3);
        await TagAsync(path, scenes[1], "Fanal", 1);
        var photo = PhotoId.New();
        (await server.Owner.DropAsync($"{path}/elements/{lamp}/photos/{photo}", Picture)).EnsureSuccessStatusCode();
        (await server.Owner.PutAsync($"{path}/elements/{lamp}", new UpdateElement(1, ElementCategory.Props, "Fanal", ElementStatus.Approved, "Loué au musée."))).EnsureSuccessStatusCode();
        var role = (await server.Owner.GetAsync<ScriptView>($"{path}/script")).Roles.Single();
        (await server.Owner.PutAsync($"{path}/elements/{lamp}/links/{ElementLinkId.New()}", new LinkElement(role.Id, null))).EnsureSuccessStatusCode();
        var before = await server.Owner.GetAsync<BreakdownView>($"{path}/breakdown");

        (await server.Owner.PostAsync($"{path}/elements/merged", new MergeElements(Guid.NewGuid(), new(lantern, 1), [new(lamp, 1)]))).StatusCode
            .ShouldBe(HttpStatusCode.Conflict);
        var change = Guid.NewGuid();
        var request = new MergeElements(change, new(lantern, 1), [new(lamp, 2)]);
        (await server.Owner.PostAsync($"{path}/elements/merged", request)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Owner.PostAsync($"{path}/elements/merged", request)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var merged = await ViewAsync(path, lantern);
        (merged.Element.Name, merged.Element.Status, merged.Element.Notes).ShouldBe(("Lanterne rouge", ElementStatus.Approved, "Loué au musée."));
        merged.Element.Aliases.ShouldBe(["Fanal"]);
        merged.Tags.Select(t => (t.SceneId, t.Quantity)).ShouldBe([(scenes[0], 3), (scenes[1], 1)], ignoreOrder: true);
        merged.Photos.Single().Id.ShouldBe(photo);
        merged.Links.Single().RoleId.ShouldBe(role.Id);
        (await server.Owner.Http.GetAsync($"{path}/elements/{lamp}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await server.Owner.Http.DeleteAsync($"{path}/elements/changes/{change}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Owner.Http.DeleteAsync($"{path}/elements/changes/{change}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var after = await server.Owner.GetAsync<BreakdownView>($"{path}/breakdown");
        after.Tags.Select(t => (t.Id, t.SceneId, t.ElementId, t.Name, t.Quantity))
            .ShouldBe(before.Tags.Select(t => (t.Id, t.SceneId, t.ElementId, t.Name, t.Quantity)), ignoreOrder: true);
        var apart = await ViewAsync(path, lamp);
        (apart.Element.Notes, apart.Element.Photos, apart.Links.Count).ShouldBe(("Loué au musée.", 1, 1));
        (await ViewAsync(path, lantern)).Element.Aliases.ShouldBeEmpty();

        // The versions that were seen before are not valid again.
        (await server.Owner.PostAsync($"{path}/elements/merged", request with { Id = Guid.NewGuid() })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await server.Owner.GetAsync<IReadOnlyList<JournalLine>>($"{path}/journal")).ShouldAllBe(l => !l.Sentence.StartsWith("Change_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_on_which_somebody_has_worked_is_not_taken_back()
    {
        var (path, scenes) = await ReadAsync();
        var lantern = await TagAsync(path, scenes[0], "Lanterne rouge");
        await TagAsync(path, scenes[1], "Lanterne rouge");
        var split = new SplitElement(Guid.NewGuid(), 1, ElementId.New(), "Lanterne du phare", [scenes[1]]);
        (await server.Owner.PostAsync($"{path}/elements/{lantern}/split", split with { Scenes = scenes })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await server.Owner.PostAsync($"{path}/elements/{lantern}/split", split)).EnsureSuccessStatusCode();
        (await ViewAsync(path, split.Made)).Tags.Single().SceneId.ShouldBe(scenes[1]);
        await TagAsync(path, scenes[2], "Lanterne du phare");
        var refused = await server.Owner.Http.DeleteAsync($"{path}/elements/changes/{split.Id}");
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Browser.ProblemAsync(refused)).Key.ShouldBe("Element_NoUndo");

        var other = split with { Id = Guid.NewGuid(), Made = ElementId.New(), Name = "Lanterne cassée" };
        (await server.Owner.PostAsync($"{path}/elements/{split.Made}/split", other)).EnsureSuccessStatusCode();
        (await server.Owner.Http.DeleteAsync($"{path}/elements/changes/{other.Id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ViewAsync(path, split.Made)).Tags.Count.ShouldBe(2);
        (await server.Owner.Http.GetAsync($"{path}/elements/{other.Made}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_the_script_calls_otherwise_is_suggested_under_the_elements_name()
    {
        var (path, scenes) = await ReadAsync();
        var lantern = await TagAsync(path, scenes[0], "Lanterne rouge");
        var update = new UpdateElement(1, ElementCategory.Props, "Lanterne rouge", null, null, ["fanal", "quinquet", "QUINQUET", "lanterne rouge"], Guid.NewGuid());
        (await server.Owner.PutAsync($"{path}/elements/{lantern}", update)).EnsureSuccessStatusCode();
        (await ViewAsync(path, lantern)).Element.Aliases.ShouldBe(["fanal", "quinquet"]);
        foreach (var scene in scenes.Skip(1))
        {
            var review = await server.Owner.GetAsync<SceneReview>($"{path}/scenes/{scene}/reading");
            review.Suggestions.Single(s => s.Name == "Lanterne rouge").Why.Rule.ShouldBe(SuggestionRule.KnownElement);
        }

        // What is tagged under another name is the same thing.
        (await TagAsync(path, scenes[1], "Fanal")).ShouldBe(lantern);

        (await server.Owner.Http.DeleteAsync($"{path}/elements/changes/{update.Change}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ViewAsync(path, lantern)).Element.Aliases.ShouldBeEmpty();
        await TagAsync(path, scenes[2], "Quinquet");
        var taken = await server.Owner.PutAsync($"{path}/elements/{lantern}", new UpdateElement(3, ElementCategory.Props, "QUINQUET"));
        (await Browser.ProblemAsync(taken)).Key.ShouldBe("Element_NameTaken");
    }

    [Fact]
    public async Task Status_quantity_and_scenes_are_one_gesture_each()
    {
        var (path, scenes) = await ReadAsync();
        var (lantern, coat) = (await TagAsync(path, scenes[0], "Lanterne rouge"), await TagAsync(path, scenes[0], "Ciré"));
        var status = new SetStatus(Guid.NewGuid(), [new(lantern, 1), new(coat, 1)], ElementStatus.Delivered);
        (await server.Owner.PostAsync($"{path}/elements/status", status)).EnsureSuccessStatusCode();
        (await server.Owner.GetAsync<BreakdownView>($"{path}/breakdown")).Elements.ShouldAllBe(e => e.Status == ElementStatus.Delivered);

        var place = new PlaceElement(Guid.NewGuid(), 2, scenes);
        (await server.Owner.PostAsync($"{path}/elements/{coat}/scenes", place)).EnsureSuccessStatusCode();
        (await server.Owner.PostAsync($"{path}/elements/{coat}/scenes", place)).EnsureSuccessStatusCode();
        (await ViewAsync(path, coat)).Tags.Count.ShouldBe(3);

        (await server.Owner.PostAsync($"{path}/elements/{coat}/quantity", new SetQuantity(Guid.NewGuid(), scenes[1], 2, 5))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var count = new SetQuantity(Guid.NewGuid(), scenes[1], 1, 5);
        (await server.Owner.PostAsync($"{path}/elements/{coat}/quantity", count)).EnsureSuccessStatusCode();
        (await ViewAsync(path, coat)).Tags.Single(t => t.SceneId == scenes[1]).Quantity.ShouldBe(5);
        foreach (var change in new[] { count.Id, place.Id, status.Id })
        {
            (await server.Owner.Http.DeleteAsync($"{path}/elements/changes/{change}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        var back = await ViewAsync(path, coat);
        (back.Tags.Single().Quantity, back.Element.Status).ShouldBe((1, ElementStatus.ToFind));
    }

    [Fact]
    public async Task An_element_that_is_known_stays_when_no_scene_needs_it_until_it_is_deleted()
    {
        var (path, scenes) = await ReadAsync();
        var lantern = await TagAsync(path, scenes[0], "Lanterne rouge");
        (await server.Owner.PutAsync($"{path}/elements/{lantern}", new UpdateElement(1, ElementCategory.Props, "Lanterne rouge", null, "En cuivre."))).EnsureSuccessStatusCode();
        var tag = (await ViewAsync(path, lantern)).Tags.Single();
        (await server.Owner.Http.DeleteAsync($"{path}/elements/{lantern}?version=2&change={Guid.NewGuid()}")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await server.Owner.Http.DeleteAsync($"{path}/tags/{tag.Id}")).EnsureSuccessStatusCode();
        (await ViewAsync(path, lantern)).Element.Notes.ShouldBe("En cuivre.");
        var change = Guid.NewGuid();
        (await server.Owner.Http.DeleteAsync($"{path}/elements/{lantern}?version=2&change={change}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Owner.GetAsync<BreakdownView>($"{path}/breakdown")).Elements.ShouldBeEmpty();
        (await server.Owner.Http.DeleteAsync($"{path}/elements/changes/{change}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ViewAsync(path, lantern)).Element.Notes.ShouldBe("En cuivre.");
    }

    [Fact]
    public async Task Photos_are_pictures_shown_to_members_only_and_come_back_when_removed_by_mistake()
    {
        var (path, scenes) = await ReadAsync();
        var lantern = await TagAsync(path, scenes[0], "Lanterne rouge");
        var photo = PhotoId.New();
        var script = await server.Owner.DropAsync($"{path}/elements/{lantern}/photos/{photo}", Encoding.UTF8.GetBytes("<svg onload='alert(1)'/>"));
        (await Browser.ProblemAsync(script)).Key.ShouldBe("Photo_Nature");
        var large = await server.Owner.DropAsync($"{path}/elements/{lantern}/photos/{photo}", [.. Picture, .. new byte[ElementPhoto.Largest]]);
        (await Browser.ProblemAsync(large)).Key.ShouldBe("Photo_TooLarge");
        (await server.Owner.DropAsync($"{path}/elements/{lantern}/photos/{photo}", Picture)).EnsureSuccessStatusCode();
        (await server.Owner.DropAsync($"{path}/elements/{lantern}/photos/{photo}", Picture)).EnsureSuccessStatusCode();

        var shown = await server.Owner.Http.GetAsync($"{path}/photos/{photo}");
        shown.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        shown.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        shown.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        (await shown.Content.ReadAsByteArrayAsync()).ShouldBe(Picture);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"{path}/photos/{photo}");
        again.Headers.IfNoneMatch.Add(shown.Headers.ETag!);
        (await server.Owner.Http.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await (await server.StrangerAsync()).Http.GetAsync($"{path}/photos/{photo}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        (await server.Owner.PutAsync<UpdatePhoto, PhotoLine>($"{path}/photos/{photo}", new(1, "De face", false))).Version.ShouldBe(2);
        (await server.Owner.PutAsync($"{path}/photos/{photo}", new UpdatePhoto(1, "De dos", false))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await server.Owner.PutAsync($"{path}/photos/{photo}", new UpdatePhoto(2, "De face", true))).EnsureSuccessStatusCode();
        (await ViewAsync(path, lantern)).Photos.ShouldBeEmpty();
        (await server.Owner.PutAsync($"{path}/photos/{photo}", new UpdatePhoto(3, "De face", false))).EnsureSuccessStatusCode();
        (await ViewAsync(path, lantern)).Photos.Single().Caption.ShouldBe("De face");

        for (var i = 1; i < ElementPhoto.Most; i++)
        {
            (await server.Owner.DropAsync($"{path}/elements/{lantern}/photos/{PhotoId.New()}", Picture)).EnsureSuccessStatusCode();
        }

        var more = await server.Owner.DropAsync($"{path}/elements/{lantern}/photos/{PhotoId.New()}", Picture);
        (await Browser.ProblemAsync(more)).Key.ShouldBe("Photo_TooMany");
    }

    private Task<ElementView> ViewAsync(string path, ElementId element) => server.Owner.GetAsync<ElementView>($"{path}/elements/{element}");

    private async Task<ElementId> TagAsync(string path, SceneId scene, string name, int quantity = 1) =>
        (await server.Owner.PostAsync<TagElement, TagLine>($"{path}/tags", new(TagId.New(), scene, ElementCategory.Props, name, null, quantity))).ElementId;

    private async Task<(string Path, IReadOnlyList<SceneId> Scenes)> ReadAsync()
    {
        var path = $"api/productions/{await server.ProductionAsync()}";
        (await server.Owner.DropAsync($"{path}/script?fileName=traversee.fountain", Script)).EnsureSuccessStatusCode();
        return (path, [.. (await server.Owner.GetAsync<ScriptView>($"{path}/script")).Scenes.Select(s => s.Id)]);
    }
}
