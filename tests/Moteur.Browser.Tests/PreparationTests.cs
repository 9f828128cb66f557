using Microsoft.Playwright;
using Moteur.Browser.Tests.Running;

namespace Moteur.Browser.Tests;

/// <summary>Shooting times explained and taken over, and recommendations decided on for the meeting.</summary>
public sealed class PreparationTests(Stage stage)
{
    [Theory]
    [InlineData(Screen.Laptop, "fr-FR", ColorScheme.Light)]
    [InlineData(Screen.Phone, "en-GB", ColorScheme.Dark)]
    public async Task Times_and_recommendations_are_open_to_every_body(Screen screen, string locale, ColorScheme scheme)
    {
        await using var person = await stage.OwnerAsync($"preparation-{screen}", screen, locale, scheme);
        var breakdown = $"/p/{await stage.SampleAsync()}/depouillement";
        await person.GoAsync($"{breakdown}/temps");
        await person.Page.Locator("td button.link[aria-expanded]").First.ClickAsync();
        await Assertions.Expect(person.Page.Locator(".terms li").First).ToBeVisibleAsync();
        await person.Page.Locator("details.coefficients > summary").ClickAsync();
        await person.LookAsync("temps");
        await person.CheckAccessAsync();
        await person.CheckWidthAsync();
        await person.GoAsync($"{breakdown}/preconisations");
        await Assertions.Expect(person.Page.Locator("article").First).ToBeVisibleAsync();
        await person.LookAsync("preconisations");
        await person.CheckAccessAsync();
        await person.CheckWidthAsync();
        person.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Estimates_follow_the_coefficients_and_are_taken_over_and_given_back()
    {
        await using var person = await stage.OwnerAsync("temps");
        var page = person.Page;
        await person.GoAsync($"/p/{await stage.SampleAsync()}/depouillement/temps");
        var first = page.Locator("td button.link[aria-expanded]").First;
        var estimated = await first.TextContentAsync() ?? "";
        await page.Locator("details.coefficients > summary").ClickAsync();
        await page.GetByLabel("Installation dans le décor").FillAsync("120");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(first).Not.ToHaveTextAsync(estimated);
        await page.GetByRole(AriaRole.Button, new() { Name = "Revenir à ceux de Moteur" }).ClickAsync();
        await Assertions.Expect(first).ToHaveTextAsync(estimated);

        var takeAll = page.Locator("header button.primary");
        var offered = await takeAll.TextContentAsync() ?? "";
        await takeAll.ClickAsync();
        await Assertions.Expect(takeAll).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Annuler" }).ClickAsync();
        await Assertions.Expect(takeAll).ToHaveTextAsync(offered);
        person.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_recommendation_is_kept_for_the_meeting_with_its_note()
    {
        await using var person = await stage.OwnerAsync("preconisations");
        var page = person.Page;
        await person.GoAsync($"/p/{await stage.SampleAsync()}/depouillement/preconisations");
        var card = page.Locator("article").First;
        await card.GetByRole(AriaRole.Button, new() { Name = "Pour la réunion" }).ClickAsync();
        await Assertions.Expect(card.GetByRole(AriaRole.Button, new() { Name = "Pour la réunion" })).ToHaveAttributeAsync("aria-pressed", "true");
        await card.Locator("textarea").FillAsync("Voir avec la tutrice");
        await page.Keyboard.PressAsync("Tab");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("article textarea").First).ToHaveValueAsync("Voir avec la tutrice");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV – Préconisations" }).ClickAsync());
        using var file = new StreamReader(await download.CreateReadStreamAsync());
        (await file.ReadToEndAsync()).ShouldContain("Voir avec la tutrice");
        person.Complaints.ShouldBeEmpty();
    }
}
