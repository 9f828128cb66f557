using System.Net;
using System.Text;
using Moteur.Breakdown;
using Moteur.Breakdown.Tables;
using Moteur.Journal;
using Moteur.Scripts;
using Moteur.Server.Tests.Running;

namespace Moteur.Server.Tests;

public sealed class InterchangeTestsOnSqlite(Server<Sqlite> server) : InterchangeTests<Sqlite>(server);

public sealed class InterchangeTestsOnPostgres(Server<Postgres> server) : InterchangeTests<Postgres>(server);

/// <summary>Files from and for other programs.</summary>
public abstract class InterchangeTests<TStore>(Server<TStore> server)
    where TStore : IStore, new()
{
    private const string Table = "N°;Résumé;Chrono;Accessoires;Rôles\n1;Il pleut.;Jour 1;lanterne, 2 x tasse;Le facteur\n2;;Nuit 1;Lanterne;\n99;;;sabre;\n";

    private const string Columns = "sheet=0&headings=0&columns=Number,Synopsis,StoryDay,Elements:Props,Roles&fileName=liste.csv";

    [Theory]
    [InlineData("script.fdx", "<FinalDraft")]
    [InlineData("script.fountain", "Title: Le quai")]
    [InlineData("breakdown.sex", "SSI*")]
    public async Task The_script_with_its_breakdown_goes_out_and_comes_in_again(string name, string begins)
    {
        var path = await ScriptedAsync();
        var before = await server.Owner.GetAsync<ScriptView>($"{path}/script");
        await server.Owner.PostAsync<TagElement, TagLine>($"{path}/tags", new(TagId.New(), before.Scenes[1].Id, ElementCategory.Extras, "Badauds", null, 12));

        var file = await server.Owner.Http.GetByteArrayAsync($"{path}/documents/{name}");

        Encoding.UTF8.GetString(file).ShouldContain(begins);
        (await server.Owner.DropAsync($"{path}/script?fileName={name}&replace=true", file)).EnsureSuccessStatusCode();
        var after = await server.Owner.GetAsync<BreakdownView>($"{path}/breakdown");
        after.Scenes.Select(s => $"{s.Number} {s.Heading}").ShouldBe(before.Scenes.Select(s => $"{s.Number} {s.Heading}"));
        after.Roles.Select(r => r.Name).ShouldBe(before.Roles.Select(r => r.Name));
        after.Tags.Select(t => (t.Category, t.Name, t.Quantity)).ShouldBe(name == "script.fountain" ? [] : [(ElementCategory.Extras, "Badauds", 12)]);
    }

    [Fact]
    public async Task Without_a_script_there_is_nothing_to_download() =>
        (await server.Owner.Http.GetAsync($"api/productions/{await server.ProductionAsync()}/documents/script.fdx")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_table_is_shown_checked_imported_once_and_taken_back()
    {
        var path = await ScriptedAsync();
        var file = Encoding.UTF8.GetBytes(Table);
        var view = await Browser.ReadAsync<TableFileView>(await server.Owner.DropAsync($"{path}/breakdown/table/read", file));
        view.Sheets[0].Columns.Select(c => c.Use.ToString()).ShouldBe(["Number", "Synopsis", "StoryDay", "Elements:Props", "Roles"]);
        var before = await server.Owner.GetAsync<BreakdownView>($"{path}/breakdown");

        var check = await Browser.ReadAsync<TableReport>(await server.Owner.DropAsync($"{path}/breakdown/table?{Columns}", file));
        (check.Rows, check.Scenes, check.Changed, check.Elements, check.Roles, check.Entry).ShouldBe((3, 2, 2, 3, 1, null));
        check.Problems.ShouldHaveSingleItem().Place.ShouldBe("ligne 4, colonne A");
        (await server.Owner.GetAsync<BreakdownView>($"{path}/breakdown")).Tags.ShouldBeEmpty();

        var done = await Browser.ReadAsync<TableReport>(await server.Owner.DropAsync($"{path}/breakdown/table?{Columns}&basis={check.Basis}", file));
        var breakdown = await server.Owner.GetAsync<BreakdownView>($"{path}/breakdown");
        breakdown.Tags.Select(t => (t.Name, t.Quantity)).ShouldBe([("lanterne", 1), ("tasse", 2), ("lanterne", 1)], ignoreOrder: true);
        breakdown.Tags.Select(t => t.ElementId).Distinct().Count().ShouldBe(2);
        breakdown.Scenes.Take(2).Select(s => (s.Synopsis, s.StoryDay)).ShouldBe([("Il pleut.", "Jour 1"), ("", "Nuit 1")]);
        breakdown.Roles.Select(r => r.Name).ShouldContain("LE FACTEUR");

        var twice = await server.Owner.DropAsync($"{path}/breakdown/table?{Columns}&basis={check.Basis}", file);
        twice.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Browser.ProblemAsync(twice)).Key.ShouldBe("Table_Changed");
        var again = await Browser.ReadAsync<TableReport>(await server.Owner.DropAsync($"{path}/breakdown/table?{Columns}", file));
        (again.Changed, again.Elements, again.Roles).ShouldBe((0, 0, 0));

        (await server.Owner.Http.PostAsync($"{path}/breakdown/table/{done.Entry}/undo", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var after = await server.Owner.GetAsync<BreakdownView>($"{path}/breakdown");
        after.Tags.ShouldBeEmpty();
        after.Roles.Select(r => r.Name).ShouldBe(before.Roles.Select(r => r.Name));
        after.Scenes.Select(s => (s.Synopsis, s.StoryDay, s.RoleIds.Count)).ShouldBe(before.Scenes.Select(s => (s.Synopsis, s.StoryDay, s.RoleIds.Count)));
        (await server.Owner.Http.PostAsync($"{path}/breakdown/table/{done.Entry}/undo", null)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await server.Owner.GetAsync<IReadOnlyList<JournalLine>>($"{path}/journal")).Select(l => l.Sentence).ShouldContain("a importé le tableau « liste.csv » dans le dépouillement");
    }

    [Fact]
    public async Task A_table_checked_on_a_breakdown_that_has_changed_is_not_imported()
    {
        var path = await ScriptedAsync();
        var file = Encoding.UTF8.GetBytes(Table);
        var check = await Browser.ReadAsync<TableReport>(await server.Owner.DropAsync($"{path}/breakdown/table?{Columns}", file));
        var scene = (await server.Owner.GetAsync<ScriptView>($"{path}/script")).Scenes[0];
        await server.Owner.PutAsync<UpdateScene, SceneLine>(
            $"{path}/scenes/{scene.Id}", new(scene.Version, scene.Interior, scene.Set, scene.TimeOfDay, scene.Eighths, 90, "Autre.", "", scene.RoleIds));

        var late = await server.Owner.DropAsync($"{path}/breakdown/table?{Columns}&basis={check.Basis}", file);

        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await server.Owner.GetAsync<BreakdownView>($"{path}/breakdown")).Tags.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a;b\n1;\"2\n", "Table_OpenQuote")]
    [InlineData("", "Table_Empty")]
    [InlineData("%PDF-1.4", "Table_NotTable")]
    public async Task A_file_that_is_no_table_is_refused_in_one_sentence(string text, string key)
    {
        var path = await ScriptedAsync();
        var answer = await server.Owner.DropAsync($"{path}/breakdown/table/read", Encoding.UTF8.GetBytes(text));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Browser.ProblemAsync(answer)).Key.ShouldBe(key);
        var columns = await server.Owner.DropAsync($"{path}/breakdown/table?sheet=0&headings=0&columns=Number,Nothing", Encoding.UTF8.GetBytes(Table));
        columns.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_preconducteur_becomes_the_scenes_of_a_programme()
    {
        var path = $"api/productions/{await server.ProductionAsync()}";
        var file = Encoding.UTF8.GetBytes("N°;Rubrique;Durée;Intervenants;Plateau;Magnéto\n1;Générique;0:30;;;VT 1\n2;Lancement;1:15;Anne Le Goff;Plateau 3;\n");

        var report = await Browser.ReadAsync<ImportReport>(await server.Owner.DropAsync(
            $"{path}/script/table?sheet=0&headings=0&columns=Number,Heading,Duration,Roles,Set,Elements:Camera&fileName=journal_du_soir.csv", file));

        (report.Title, report.Scenes, report.Roles, report.Elements).ShouldBe(("journal du soir", 2, 1, 1));
        var script = await server.Owner.GetAsync<ScriptView>($"{path}/script");
        script.Script!.Format.ShouldBe(ScriptFormat.Table);
        script.Scenes.Select(s => (s.Heading, s.Set, s.Minutes)).ShouldBe([("Générique", "", 1), ("Lancement", "PLATEAU 3", 2)]);
    }

    private async Task<string> ScriptedAsync()
    {
        var path = $"api/productions/{await server.ProductionAsync()}";
        (await server.Owner.DropAsync($"{path}/script?fileName=quai.fountain", Requests.Script)).EnsureSuccessStatusCode();
        return path;
    }
}
