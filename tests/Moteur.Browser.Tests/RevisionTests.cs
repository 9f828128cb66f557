using System.Text.Json;
using Microsoft.Playwright;
using Moteur.Browser.Tests.Running;

namespace Moteur.Browser.Tests;

/// <summary>The pink pages come: a new version over a script that is tagged and planned, decided, applied, and seen by those whom it concerns.</summary>
public sealed class RevisionTests(Stage stage)
{
    private const string First = """
        Title: La boîte

        INT. CUISINE - JOUR #1#

        Marie pèle une orange. Elle garde l’écorce entière, la pose sur le rebord de la fenêtre.

        EXT. JARDIN - JOUR #2#

        Paul creuse sous le cerisier. Sa bêche heurte une boîte de fer blanc.

        PAUL
        Marie ! Viens voir ce que le chien avait enterré.

        INT. GARAGE - NUIT #3#

        La boîte est ouverte sur l’établi : des lettres, un foulard, une montre arrêtée.

        INT. SALON - NUIT #4#

        Marie lit les lettres à voix basse. Dehors, le vent pousse les volets contre le mur.

        MARIE
        Elles sont toutes de la même main.

        EXT. PLAGE - AUBE #5#

        Paul lance la montre dans les vagues. Elle ne coule pas tout de suite.
        """;

    /// <summary>The kitchen grows, the garden becomes an orchard, the garage is rewritten in the cellar, the beach comes before the sitting room, a scene is new.</summary>
    private const string Second = """
        Title: La boîte

        INT. CUISINE - JOUR #1#

        Marie pèle une orange. Elle garde l’écorce entière, la pose sur le rebord de la fenêtre. Le chat la renifle et s’en va, l’air vexé.

        EXT. VERGER - JOUR #2#

        Paul creuse sous le cerisier. Sa bêche heurte une boîte de fer blanc.

        PAUL
        Marie ! Viens voir ce que le chien avait enterré.

        INT. CAVE - JOUR #3#

        Personne. Une ampoule nue se balance.

        EXT. PLAGE - AUBE #5#

        Paul lance la montre dans les vagues. Elle ne coule pas tout de suite.

        INT. SALON - NUIT #4#

        Marie lit les lettres à voix basse. Dehors, le vent pousse les volets contre le mur.

        MARIE
        Elles sont toutes de la même main.

        EXT. CIMETIÈRE - JOUR #6#

        Une tombe sans nom, un bouquet frais, quelqu’un est venu avant eux.
        """;

    [Fact]
    public async Task A_new_version_is_compared_decided_applied_and_acknowledged_and_the_work_stays()
    {
        await using var person = await stage.OwnerAsync("version");
        var page = person.Page;
        var p = await WorkedOnAsync(person);

        // Brought from the script's page; a reload in the middle loses nothing.
        await person.GoAsync($"/p/{p}/scenario");
        await page.GetByRole(AriaRole.Link, new() { Name = "Importer une nouvelle version" }).ClickAsync();
        await page.WaitForURLAsync("**/scenario/version");
        await DropAsync(page, "boite-rose.fountain", Second);
        await Assertions.Expect(page.Locator(".state")).ToContainTextAsync("1 point à décider");
        await page.ReloadAsync();
        await person.SettleAsync();
        await Assertions.Expect(page.Locator(".state")).ToContainTextAsync("1 point à décider");

        await page.Locator(".scenes a", new() { HasText = "CUISINE" }).ClickAsync();
        await Assertions.Expect(page.Locator(".detail ins")).ToContainTextAsync("Le chat la renifle");
        await person.LookAsync("a-decider");
        await person.CheckAccessAsync();
        await person.CheckWidthAsync();

        await page.GetByLabel("Nom").FillAsync("V2 tournage");
        await page.GetByLabel("Nom").PressAsync("Tab");
        await Button(page, "C’est la même séquence").ClickAsync();
        await Assertions.Expect(page.Locator(".state")).ToContainTextAsync("Tout est décidé");

        // On a phone the colleague sees the same, one thing after the other.
        await using (var phone = await stage.OwnerAsync("version-telephone", Screen.Phone))
        {
            await phone.GoAsync($"/p/{p}/scenario/version");
            await Assertions.Expect(phone.Page.Locator(".state")).ToContainTextAsync("Tout est décidé");
            await phone.LookAsync("liste");
            await phone.CheckAccessAsync();
            await phone.CheckWidthAsync();
            await phone.Page.Locator(".scenes a", new() { HasText = "CAVE" }).ClickAsync();
            await Assertions.Expect(phone.Page.Locator(".detail")).ToContainTextAsync("La boîte est ouverte");
            await phone.LookAsync("comparaison");
            await phone.CheckAccessAsync();
            await phone.CheckWidthAsync();
        }

        await Button(page, "Appliquer la version").ClickAsync();
        await page.WaitForURLAsync("**/scenario/consequences");
        await Assertions.Expect(page.Locator(".version")).ToContainTextAsync("V2 tournage");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("le décor devient VERGER");
        await person.LookAsync("consequences");
        await person.CheckAccessAsync();

        // The home and the plan say that there is something to see; then it is seen, by day and by department.
        await person.GoAsync($"/p/{p}");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "change le travail" })).ToBeVisibleAsync();
        await person.LookAsync("accueil");
        await person.CheckAccessAsync();
        await person.GoAsync($"/p/{p}/plan");
        await page.Locator("a.news").First.WaitForAsync();
        var news = await page.Locator("a.news").CountAsync();
        await person.LookAsync("plan");
        await person.CheckAccessAsync();
        await page.Locator("a.news").First.ClickAsync();
        await page.WaitForURLAsync("**/scenario/consequences");
        var day = page.Locator(".notices").First;
        await day.GetByRole(AriaRole.Button, new() { Name = "Marquer les" }).ClickAsync();
        await Assertions.Expect(day).ToContainTextAsync("Tout est vu");
        await Assertions.Expect(day.Locator("li").First).ToContainTextAsync("vu par");
        await page.GetByRole(AriaRole.Link, new() { Name = "Par département" }).ClickAsync();
        await page.Locator(".departments a", new() { HasText = "Régie" }).ClickAsync();
        await Button(page.Locator(".notices"), "Vu – ").First.ClickAsync();
        await Assertions.Expect(page.Locator(".notices li.done")).ToHaveCountAsync(1);
        await person.LookAsync("departement");
        await person.CheckAccessAsync();
        await person.GoAsync($"/p/{p}/plan");
        await Assertions.Expect(page.Locator("a.news")).ToHaveCountAsync(news - 1);

        // The tag followed its words; the first version can still be read.
        await person.GoAsync($"/p/{p}/scenario");
        await page.Locator("th[scope=row] a").Nth(1).ClickAsync();
        await Assertions.Expect(page.Locator("button.tag")).ToHaveTextAsync("boîte de fer blanc");
        await person.GoAsync($"/p/{p}/scenario/versions");
        await page.GetByRole(AriaRole.Link, new() { Name = "V1" }).ClickAsync();
        await Assertions.Expect(page.Locator(".read")).ToContainTextAsync("EXT. JARDIN - JOUR");
        await person.LookAsync("versions");
        await person.CheckAccessAsync();
        person.Complaints.ShouldBeEmpty();
    }

    /// <summary>A production with the first version, a tag and a plan.</summary>
    private static async Task<string> WorkedOnAsync(Person person)
    {
        var page = person.Page;
        await person.GoAsync("/nouvelle-production");
        await page.FillAsync("#production-title", "La boîte");
        await page.FillAsync("#production-start", "2027-05-03");
        await Button(page, "Créer la production").ClickAsync();
        await page.WaitForURLAsync("**/scenario");
        var p = new Uri(page.Url).Segments[2].Trim('/');
        await DropAsync(page, "boite.fountain", First);
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(5);

        var scenes = (await SendAsync(page, "GET", $"/api/productions/{p}/script")).GetProperty("scenes");
        var garden = scenes[1].GetProperty("id").GetString()!;
        var paragraphs = (await SendAsync(page, "GET", $"/api/productions/{p}/scenes/{garden}")).GetProperty("paragraphs").EnumerateArray().ToList();
        const string words = "boîte de fer blanc";
        var at = paragraphs.FindIndex(x => x.GetProperty("text").GetString()!.Contains(words, StringComparison.Ordinal));
        await SendAsync(page, "POST", $"/api/productions/{p}/tags", new
        {
            id = Guid.NewGuid(),
            sceneId = garden,
            category = "Props",
            name = "Boîte",
            span = new { paragraph = at, start = paragraphs[at].GetProperty("text").GetString()!.IndexOf(words, StringComparison.Ordinal), length = words.Length, words },
            quantity = 1,
        });
        var board = await SendAsync(page, "GET", $"/api/productions/{p}/board/state");
        await SendAsync(page, "POST", $"/api/productions/{p}/board/plan", new { version = board.GetProperty("version").GetInt32() });
        return p;
    }

    private static Task DropAsync(IPage page, string name, string text) => page.SetInputFilesAsync(
        "#script-file", new FilePayload { Name = name, MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });

    /// <summary>Asks the server as the application does.</summary>
    private static async Task<JsonElement> SendAsync(IPage page, string method, string path, object? body = null)
    {
        var text = await page.EvaluateAsync<string>(
            """
            async ([method, path, body]) => {
              await fetch('/api/account/antiforgery');
              const answer = await fetch(path, { method, body: body || undefined, headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': moteur.antiforgery() } });
              if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
              return answer.text();
            }
            """,
            new[] { method, path, body is null ? "" : JsonSerializer.Serialize(body) });
        return JsonDocument.Parse(text).RootElement.Clone();
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    private static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name });
}
