using System.Net;
using System.Text;
using Moteur.Breakdown;
using Moteur.Breakdown.Stakes;
using Moteur.Breakdown.Suggestions;
using Moteur.Journal;
using Moteur.Productions;
using Moteur.Scripts;
using Moteur.Server.Tests.Running;

namespace Moteur.Server.Tests;

public sealed class ReadingTestsOnSqlite(Server<Sqlite> server) : ReadingTests<Sqlite>(server);

public sealed class ReadingTestsOnPostgres(Server<Postgres> server) : ReadingTests<Postgres>(server);

public abstract class ReadingTests<TStore>(Server<TStore> server)
    where TStore : IStore, new()
{
    private static readonly byte[] Script = Encoding.UTF8.GetBytes("""
        Title: La ferme

        INT. CUISINE - JOUR

        MARIE pose une bouteille de vin sur la table. LUCAS (8 ans) dessine, un chien à ses pieds.

        MARIE
        Il pleut encore.

        EXT. COUR - NUIT

        MARIE descend de la Peugeot 504. Lucas la suit, un couteau à la main.

        MARIE
        Enfin.

        EXT. COUR - SUITE

        La Peugeot 504 s'éloigne.
        """);

    [Fact]
    public async Task Suggestions_wait_until_somebody_accepts_them_and_are_taken_back_as_one()
    {
        var (path, scenes) = await ReadAsync();
        (await server.Owner.GetAsync<BreakdownView>($"{path}/breakdown")).Tags.ShouldBeEmpty();
        var review = await ReviewAsync(path, scenes[1]);
        var car = review.Suggestions.Single(s => s.Category == ElementCategory.Vehicles);
        car.Name.ShouldBe("Peugeot 504");
        var boy = review.Suggestions.Single(s => s.Category is null);
        (boy.Name, boy.RoleId).ShouldBe(("LUCAS", null));

        var change = Guid.NewGuid();
        var request = new AcceptSuggestions(
            change,
            [new(TagId.New(), scenes[1], ElementCategory.Vehicles, car.Name, car.Spans[0], 1)],
            [new(scenes[1], RoleId.New(), boy.Name, 8)]);
        var done = await server.Owner.PostAsync<AcceptSuggestions, AcceptedSuggestions>($"{path}/suggestions/accepted", request);
        done.ShouldBe(new(change, 1, 1));
        (await server.Owner.PostAsync<AcceptSuggestions, AcceptedSuggestions>($"{path}/suggestions/accepted", request)).ShouldBe(done);

        var script = await server.Owner.GetAsync<ScriptView>($"{path}/script");
        var role = script.Roles.Single(r => r.Name == "LUCAS");
        role.Age.ShouldBe(8);
        script.Scenes[1].RoleIds.ShouldContain(role.Id);
        script.Scenes[1].Version.ShouldBe(2);
        (await ReviewAsync(path, scenes[1])).Suggestions.Select(s => s.Name).ShouldNotContain(n => n == "Peugeot 504" || n == "LUCAS");

        // Known now, and so named wherever they come back.
        (await ReviewAsync(path, scenes[2])).Suggestions.Single(s => s.Category == ElementCategory.Vehicles).Why.Rule
            .ShouldBe(SuggestionRule.KnownElement);
        (await ReviewAsync(path, scenes[0])).Suggestions.Single(s => s.Category is null).RoleId.ShouldBe(role.Id);

        (await server.Owner.Http.DeleteAsync($"{path}/suggestions/accepted/{change}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Owner.Http.DeleteAsync($"{path}/suggestions/accepted/{change}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Owner.GetAsync<BreakdownView>($"{path}/breakdown")).Tags.ShouldBeEmpty();
        (await server.Owner.GetAsync<ScriptView>($"{path}/script")).Roles.ShouldNotContain(r => r.Name == "LUCAS");
        (await ReviewAsync(path, scenes[1])).Suggestions.Select(s => s.Name).ShouldContain("Peugeot 504");
        (await server.Owner.GetAsync<IReadOnlyList<JournalLine>>($"{path}/journal")).ShouldAllBe(l => !l.Sentence.StartsWith("Change_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_sure_is_accepted_at_once_but_never_unseen()
    {
        var (path, scenes) = await ReadAsync();
        var sure = (await server.Owner.GetAsync<ReadingProgress>($"{path}/reading")).Scenes.Sum(s => s.Sure);
        sure.ShouldBeGreaterThan(3);
        var stale = await server.Owner.PostAsync($"{path}/suggestions/sure", new AcceptSure(Guid.NewGuid(), null, sure - 1));
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Browser.ProblemAsync(stale)).Key.ShouldBe("Suggestions_Changed");

        var one = (await server.Owner.GetAsync<ReadingProgress>($"{path}/reading")).Scenes.Single(s => s.SceneId == scenes[1]).Sure;
        var request = new AcceptSure(Guid.NewGuid(), scenes[1], one);
        var first = await server.Owner.PostAsync<AcceptSure, AcceptedSuggestions>($"{path}/suggestions/sure", request);
        (first.Elements + first.Roles).ShouldBe(one);
        (await server.Owner.PostAsync<AcceptSure, AcceptedSuggestions>($"{path}/suggestions/sure", request)).ShouldBe(first);

        var left = (await server.Owner.GetAsync<ReadingProgress>($"{path}/reading")).Scenes.Sum(s => s.Sure);
        var all = await server.Owner.PostAsync<AcceptSure, AcceptedSuggestions>($"{path}/suggestions/sure", new(Guid.NewGuid(), null, left));
        (all.Elements + all.Roles).ShouldBe(left);
        var breakdown = await server.Owner.GetAsync<BreakdownView>($"{path}/breakdown");
        breakdown.Tags.Where(t => t.Name == "Peugeot 504").Select(t => t.ElementId).Distinct().Count().ShouldBe(1);
        breakdown.Roles.Count(r => r.Name == "LUCAS").ShouldBe(1);
        (await server.Owner.Http.DeleteAsync($"{path}/suggestions/accepted/{all.Id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Owner.GetAsync<ReadingProgress>($"{path}/reading")).Scenes.Sum(s => s.Sure).ShouldBe(left);
    }

    [Fact]
    public async Task A_refused_word_is_refused_in_its_scene_or_everywhere_until_it_is_allowed_again()
    {
        var (path, scenes) = await ReadAsync();
        var here = RefusalId.New();
        var request = new RefuseWord("Peugeot 504", ElementCategory.Vehicles, scenes[1]);
        (await server.Owner.PutAsync($"{path}/refusals/{here}", request)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Owner.PutAsync($"{path}/refusals/{here}", request)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await NamesAsync(path, scenes[1])).ShouldNotContain("Peugeot 504");
        (await NamesAsync(path, scenes[2])).ShouldContain("Peugeot 504");

        var always = RefusalId.New();
        (await server.Owner.PutAsync($"{path}/refusals/{always}", request with { SceneId = null })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await NamesAsync(path, scenes[2])).ShouldNotContain("Peugeot 504");
        (await server.Owner.PutAsync($"{path}/refusals/{RefusalId.New()}", new RefuseWord("LUCAS", null, null))).EnsureSuccessStatusCode();
        (await NamesAsync(path, scenes[0])).ShouldNotContain("LUCAS");
        (await server.Owner.GetAsync<IReadOnlyList<Refusal>>($"{path}/refusals")).Count.ShouldBe(3);

        (await server.Owner.Http.DeleteAsync($"{path}/refusals/{always}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Owner.Http.DeleteAsync($"{path}/refusals/{always}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await NamesAsync(path, scenes[2])).ShouldContain("Peugeot 504");
        (await server.Owner.PutAsync($"{path}/refusals/{RefusalId.New()}", request with { Word = " " })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Stakes_are_read_corrected_and_kept_apart()
    {
        var (path, scenes) = await ReadAsync();
        var kitchen = await ReviewAsync(path, scenes[0]);
        var children = kitchen.Stakes.Single(s => s.Stake == Stake.Children);
        (children.IsRead, children.Version).ShouldBe((true, 0));
        children.Ages.ShouldBe([8]);
        (await ReviewAsync(path, scenes[1])).Stakes.Select(s => s.Stake).ShouldContain(Stake.MinorAtNight);

        var uri = $"{path}/scenes/{scenes[0]}/stakes/{Stake.Animals}";
        (await server.Owner.PutAsync(uri, new CorrectStake(0, false, null, "Le chien reste hors champ."))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Owner.PutAsync(uri, new CorrectStake(0, true, null, ""))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var dog = (await ReviewAsync(path, scenes[0])).Stakes.Single(s => s.Stake == Stake.Animals);
        (dog.IsThere, dog.IsRead, dog.Note, dog.Version).ShouldBe((false, true, "Le chien reste hors champ.", 1));
        (await server.Owner.GetAsync<ReadingProgress>($"{path}/reading")).Scenes.Single(s => s.SceneId == scenes[0]).Stakes.ShouldNotContain(Stake.Animals);

        // Children added by hand in a scene that goes on at night are minors at night.
        (await server.Owner.PutAsync($"{path}/scenes/{scenes[2]}/stakes/{Stake.Children}", new CorrectStake(0, true, [12], ""))).EnsureSuccessStatusCode();
        var court = (await ReviewAsync(path, scenes[2])).Stakes;
        court.Single(s => s.Stake == Stake.MinorAtNight).Ages.ShouldBe([12]);
        var wrong = await server.Owner.PutAsync($"{path}/scenes/{scenes[2]}/stakes/{Stake.Children}", new CorrectStake(1, true, [40], ""));
        (await Browser.ProblemAsync(wrong)).Key.ShouldBe("Stake_Ages");
    }

    [Fact]
    public async Task Notes_of_meetings_are_written_corrected_and_deleted()
    {
        var (path, scenes) = await ReadAsync();
        var note = SceneNoteId.New();
        var request = new WriteNote(0, scenes[0], new(2027, 1, 12), "Plan-séquence à l’épaule.");
        var written = await server.Owner.PutAsync<WriteNote, SceneNote>($"{path}/notes/{note}", request);
        (written.Author, written.Version).ShouldBe(("Claire Première", 1));
        (await server.Owner.PutAsync<WriteNote, SceneNote>($"{path}/notes/{note}", request)).Version.ShouldBe(1);
        (await server.Owner.PutAsync($"{path}/notes/{note}", request with { Text = "Autre" })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await server.Owner.PutAsync<WriteNote, SceneNote>($"{path}/notes/{note}", request with { Version = 1, Text = "Fixe." })).Version.ShouldBe(2);
        (await ReviewAsync(path, scenes[0])).Notes.Single().Text.ShouldBe("Fixe.");
        (await server.Owner.Http.DeleteAsync($"{path}/notes/{note}?version=1")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await server.Owner.Http.DeleteAsync($"{path}/notes/{note}?version=2")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ReviewAsync(path, scenes[0])).Notes.ShouldBeEmpty();

        // Taking the deletion back is writing it again.
        (await server.Owner.PutAsync<WriteNote, SceneNote>($"{path}/notes/{note}", request)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task Another_script_is_read_anew()
    {
        var (path, scenes) = await ReadAsync();
        (await NamesAsync(path, scenes[1])).ShouldContain("Peugeot 504");
        var other = Encoding.UTF8.GetBytes("INT. CAVE - NUIT\n\nUn fusil sur la table.\n\nMARIE\nOui.\n");
        (await server.Owner.DropAsync($"{path}/script?fileName=b.fountain&replace=true", other)).EnsureSuccessStatusCode();
        var scene = (await server.Owner.GetAsync<ScriptView>($"{path}/script")).Scenes.Single();
        (await NamesAsync(path, scene.Id)).ShouldContain("fusil");
    }

    [Fact]
    public async Task Only_the_direction_decides()
    {
        var (path, scenes) = await ReadAsync();
        var reader = await server.MemberAsync(new(Guid.Parse(path.Split('/')[^1])), MemberRole.ReadOnly);
        (await reader.GetAsync<SceneReview>($"{path}/scenes/{scenes[0]}/reading")).Suggestions.ShouldNotBeEmpty();
        (await reader.PostAsync($"{path}/suggestions/sure", new AcceptSure(Guid.NewGuid(), null, 1))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await reader.PutAsync($"{path}/refusals/{RefusalId.New()}", new RefuseWord("table", null, null))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<IEnumerable<string>> NamesAsync(string path, SceneId scene) => (await ReviewAsync(path, scene)).Suggestions.Select(s => s.Name);

    private Task<SceneReview> ReviewAsync(string path, SceneId scene) => server.Owner.GetAsync<SceneReview>($"{path}/scenes/{scene}/reading");

    private async Task<(string Path, IReadOnlyList<SceneId> Scenes)> ReadAsync()
    {
        var path = $"api/productions/{await server.ProductionAsync()}";
        (await server.Owner.DropAsync($"{path}/script?fileName=ferme.fountain", Script)).EnsureSuccessStatusCode();
        return (path, [.. (await server.Owner.GetAsync<ScriptView>($"{path}/script")).Scenes.Select(s => s.Id)]);
    }
}
