using System.IO.Compression;
using System.Net;
using System.Text;
using Moteur.Breakdown;
using Moteur.Documents.Printing;
using Moteur.Papers;
using Moteur.Scripts;
using Moteur.Server.Tests.Running;

namespace Moteur.Server.Tests;

public sealed class PaperTestsOnSqlite(Server<Sqlite> server) : PaperTests<Sqlite>(server);

public sealed class PaperTestsOnPostgres(Server<Postgres> server) : PaperTests<Postgres>(server);

public abstract class PaperTests<TStore>(Server<TStore> server)
    where TStore : IStore, new()
{
    [Fact]
    public async Task Every_paper_is_a_page_a_table_and_a_file_of_values()
    {
        var path = await ScriptedAsync();
        foreach (var kind in Enum.GetValues<PaperKind>())
        {
            var name = $"{path}/papers/{PaperNames.Of(kind)}";
            (await TextAsync($"{name}.html?lang=fr")).ShouldContain("Le quai");
            (await TextAsync($"{name}.csv?lang=fr")).ShouldStartWith("\uFEFF");
            var workbook = await server.Owner.Http.GetAsync($"{name}.xlsx?lang=fr");
            workbook.Content.Headers.ContentDisposition!.FileName.ShouldBe($"{PaperNames.Of(kind)}.xlsx");
            using var package = new ZipArchive(await workbook.Content.ReadAsStreamAsync());
            package.GetEntry("xl/workbook.xml").ShouldNotBeNull();
        }

        (await server.Owner.Http.GetAsync($"{path}/papers/nothing.pdf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await server.Owner.Http.GetAsync($"{path}/papers/roles.exe")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_paper_is_handed_over_as_it_was_found_sorted_and_in_the_readers_language()
    {
        var path = await ScriptedAsync();
        var lines = (await TextAsync($"{path}/papers/timing.csv?lang=en&q=cuisine&order=-Number")).Trim('\uFEFF').Split("\r\n");
        lines[0].ShouldStartWith("No.,Int/Ext,Time of day,Set,Pages");
        lines[1..^1].Select(l => l.Split(',')[0]).ShouldBe(["3", "1"]);
        var roles = await TextAsync($"{path}/papers/roles.csv?lang=fr");
        roles.ShouldContain("1;MARIE;3;");
        var props = await TextAsync($"{path}/papers/departments.csv?lang=fr&group=Props");
        props.ShouldContain("Accessoires;Accessoires;Lanterne;1;1;1;CUISINE");
    }

    [Fact]
    public async Task A_fiche_says_what_a_scene_needs_one_or_all_and_as_a_table_they_are_the_grid()
    {
        var path = await ScriptedAsync();
        var one = await TextAsync($"{path}/papers/sheets.html?lang=fr&scene=1");
        one.ShouldContain("Fiche de dépouillement, séquence 1");
        one.ShouldContain("Lanterne");
        one.ShouldNotContain("séquence 2");
        (await TextAsync($"{path}/papers/sheets.html?lang=fr")).Split("class=\"fiche").Length.ShouldBeGreaterThanOrEqualTo(5);
        (await TextAsync($"{path}/papers/sheets.csv?lang=fr")).ShouldContain(";Lanterne");
    }

    [Fact]
    public async Task A_paper_is_printed()
    {
        Assert.SkipUnless(Chromium.Find() is not null, "Chromium is not installed here");
        var path = await ScriptedAsync();
        var printed = await server.Owner.Http.GetAsync($"{path}/papers/continuity.pdf?lang=fr");
        printed.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        Encoding.ASCII.GetString((await printed.Content.ReadAsByteArrayAsync())[..5]).ShouldBe("%PDF-");
    }

    private async Task<string> ScriptedAsync()
    {
        var path = $"api/productions/{await server.ProductionAsync()}";
        (await server.Owner.DropAsync($"{path}/script?fileName=quai.fountain", Requests.Script)).EnsureSuccessStatusCode();
        var scene = (await server.Owner.GetAsync<ScriptView>($"{path}/script")).Scenes[0].Id;
        await server.Owner.PostAsync<TagElement, TagLine>($"{path}/tags", new(TagId.New(), scene, ElementCategory.Props, "Lanterne", null, 1));
        return path;
    }

    private async Task<string> TextAsync(string path)
    {
        var answer = await server.Owner.Http.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
    }
}
