using System.Text.Json;
using Microsoft.Playwright;
using Moteur.Browser.Tests.Running;

namespace Moteur.Browser.Tests;

/// <summary>What stands around every page: finding one's way, coming in and going out, and no network.</summary>
public sealed class FrameTests(Stage stage)
{
    private const string Password = "la marée monte à minuit";

    [Fact]
    public async Task Anything_is_found_from_anywhere_by_keyboard()
    {
        await using var person = await stage.OwnerAsync("recherche");
        var page = person.Page;
        await person.GoAsync($"/p/{await stage.SampleAsync()}/decors");
        await page.Keyboard.PressAsync("Control+k");
        var search = page.GetByRole(AriaRole.Combobox, new() { Name = "Rechercher" });
        await Assertions.Expect(search).ToBeFocusedAsync();
        var found = page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Option);
        await search.FillAsync("lila");
        await Assertions.Expect(found.First).ToContainTextAsync("LILA");
        await person.CheckAccessAsync();
        await person.LookAsync("lila");

        await search.FillAsync("7a");
        await Assertions.Expect(found.First).ToContainTextAsync("7A");
        await page.Keyboard.PressAsync("Enter");
        var title = page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        await Assertions.Expect(title).ToContainTextAsync("7A");
        await Assertions.Expect(title).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("?");
        var keys = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(keys).ToContainTextAsync("Séquence suivante");
        await person.CheckAccessAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(keys).ToBeHiddenAsync();
        person.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task On_a_phone_everything_is_behind_the_last_tab()
    {
        await using var person = await stage.OwnerAsync("onglets", Screen.Phone);
        var page = person.Page;
        await person.GoAsync($"/p/{await stage.SampleAsync()}/feuilles");
        await page.GetByRole(AriaRole.Button, new() { Name = "Plus", Exact = true }).ClickAsync();
        await person.CheckAccessAsync();
        await person.LookAsync("plus");
        await page.Locator("#more").GetByRole(AriaRole.Link, new() { Name = "Journal" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Journal");
        await Assertions.Expect(page.Locator("#more")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Language_and_theme_are_kept_and_the_page_stays_where_it_was()
    {
        await using var person = await stage.OwnerAsync("choix");
        var page = person.Page;
        await person.GoAsync($"/p/{await stage.SampleAsync()}/scenario?q=plage");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thème" }).ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Sombre" }).CheckAsync();
        (await page.Locator("html").GetAttributeAsync("data-theme")).ShouldBe("dark");
        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(page.Locator("#main h1")).ToHaveTextAsync("Script");
        page.Url.ShouldEndWith("?q=plage");
        (await page.Locator("html").GetAttributeAsync("data-theme")).ShouldBe("dark");
    }

    [Fact]
    public async Task Someone_invited_chooses_a_password_and_keeps_what_is_typed_when_the_session_ends()
    {
        var email = $"assistante-{Guid.NewGuid():N}@exemple.fr";
        await using var person = await Person.ComeAsync(stage.Browser, stage.Moteur.Address, "invitee");
        var page = person.Page;
        await page.GotoAsync(await InviteAsync(email));
        await person.SettleAsync();
        page.Url.ShouldEndWith("/compte?bienvenue");
        await person.CheckAccessAsync();
        await page.GetByLabel("Nom", new() { Exact = true }).FillAsync("Inès Kerouédan");
        await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync("court");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer et continuer" }).ClickAsync();
        await Assertions.Expect(page.Locator("#password-error")).ToContainTextAsync("12 caractères");
        await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer et continuer" }).ClickAsync();
        await page.WaitForURLAsync("**/");

        // The session ends while a synopsis is being typed.
        await person.GoAsync($"/p/{await stage.SampleAsync()}/scenario?q=plage");
        await page.Locator("#main tbody th a").First.ClickAsync();
        var synopsis = page.GetByLabel("Résumé");
        await synopsis.FillAsync("Lila et Malo défient les vagues.");
        await person.Context.ClearCookiesAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).ClickAsync();
        var again = page.GetByRole(AriaRole.Dialog, new() { Name = "Votre session est terminée" });
        await again.WaitForAsync();
        await person.CheckAccessAsync();
        await person.LookAsync("session");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(again).ToBeVisibleAsync();
        await SignInAsync(page, email, "ce n'est pas celui-là");
        await Assertions.Expect(again.GetByRole(AriaRole.Alert)).ToContainTextAsync("n’est pas le bon");
        await SignInAsync(page, email, Password);
        await Assertions.Expect(again).ToBeHiddenAsync();
        (await synopsis.InputValueAsync()).ShouldBe("Lila et Malo défient les vagues.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".top [role='status']")).ToContainTextAsync("Enregistré");

        // Out, and back to where one was going; never to another site.
        await page.GetByRole(AriaRole.Button, new() { Name = "Inès Kerouédan" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();
        await page.WaitForURLAsync("**/connexion");
        await person.GoAsync($"/p/{await stage.SampleAsync()}/scenario?q=plage");
        page.Url.ShouldContain("/connexion?retour=");
        await SignInAsync(page, email, Password);
        await page.WaitForURLAsync("**/scenario?q=plage");
        await person.GoAsync("/connexion?retour=//ailleurs.example/");
        await page.WaitForURLAsync(stage.Moteur.Address.ToString());
    }

    [Fact]
    public async Task Without_a_network_it_opens_and_says_so_and_with_it_goes_on()
    {
        await using var person = await stage.OwnerAsync("hors-ligne");
        var page = person.Page;
        await person.GoAsync($"/p/{await stage.SampleAsync()}/scenario");
        await page.EvaluateAsync("navigator.serviceWorker.ready");
        await page.WaitForFunctionAsync("() => navigator.serviceWorker.controller !== null");
        var kept = await page.EvaluateAsync<string[]>(
            "async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((r) => new URL(r.url).pathname)))).flat()");
        kept.ShouldContain("/");
        kept.ShouldNotContain(path => path.StartsWith("/api") || path.StartsWith("/f/") || path.StartsWith("/entrer"));

        await person.Context.SetOfflineAsync(true);
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Hors ligne" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#main tbody tr").First).ToBeVisibleAsync();
        await page.ReloadAsync();
        await person.SettleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Hors ligne" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Le serveur ne répond pas" })).ToBeVisibleAsync();
        await person.CheckAccessAsync();
        await person.LookAsync("sans-reseau");

        await person.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("#main tbody tr").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task When_a_part_does_not_arrive_the_start_page_says_so_and_offers_to_try_again()
    {
        await using var person = await stage.StrangerAsync("panne");
        await person.Context.RouteAsync("**/dotnet.native*.wasm", route => route.AbortAsync());
        await person.Page.GotoAsync("/");
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Heading, new() { Name = "Moteur n’a pas pu s’ouvrir" })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await person.CheckAccessAsync();
        await person.LookAsync("ouverture");
        await person.Context.UnrouteAllAsync();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Réessayer" }).ClickAsync();
        await person.Page.WaitForURLAsync("**/connexion");
    }

    private static async Task SignInAsync(IPage page, string email, string password)
    {
        await page.GetByLabel("Adresse électronique").FillAsync(email);
        await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
    }

    /// <summary>The owner invites somebody to direct the sample.</summary>
    private async Task<string> InviteAsync(string email)
    {
        await using var owner = await stage.OwnerAsync("invitation");
        await owner.GoAsync("/");
        var invitation = await owner.Page.EvaluateAsync<JsonElement>(
            """
            async ([production, email]) => {
              await fetch('/api/account/antiforgery');
              const answer = await fetch(`/api/productions/${production}/members`, {
                method: 'POST',
                headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': moteur.antiforgery() },
                body: JSON.stringify({ email, name: 'Inès', role: 'Direction' }),
              });
              return await answer.json();
            }
            """,
            new[] { await stage.SampleAsync(), email });
        return invitation.GetProperty("link").GetString()!;
    }
}
