using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Moteur.Browser.Tests.Running;

namespace Moteur.Browser.Tests;

/// <summary>What the crew opens on its phones: a call sheet by signed link, without account or script.</summary>
public sealed partial class SharedCallSheetTests(Stage stage)
{
    [Fact]
    public async Task A_shared_call_sheet_is_read_on_a_phone_without_script_and_shows_what_was_changed()
    {
        await using var owner = await stage.OwnerAsync("partage");
        await owner.GoAsync($"/p/{await stage.SampleAsync()}/feuilles");
        await owner.Page.Locator("main").GetByRole(AriaRole.Link).First.ClickAsync();
        await owner.Page.WaitForURLAsync("**/feuilles/*");
        await owner.SettleAsync();
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Partager" }).ClickAsync();
        var link = await owner.Page.Locator("#share-link").InputValueAsync();
        link.ShouldContain("/f/");
        await owner.CheckAccessAsync();
        await owner.Page.Keyboard.PressAsync("Escape");

        await using var context = await stage.Browser.NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 390, Height = 844 }, Locale = "fr-FR" });
        var phone = await context.NewPageAsync();
        await phone.GotoAsync(link);
        (await phone.Locator("h1").First.InnerTextAsync()).ShouldNotBeEmpty();
        (await phone.ContentAsync()).ShouldContain("112");
        Directory.CreateDirectory(Checkout.Screens);
        await phone.ScreenshotAsync(new() { Path = Path.Combine(Checkout.Screens, "feuille-lien-signe.png") });

        // The consignes are typed, saved, and stand on the crew's page.
        var notes = owner.Page.GetByLabel("Consignes");
        await notes.FillAsync("Bottes pour tous : la chaussée est glissante.");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).ClickAsync();
        await Assertions.Expect(owner.Page.GetByText(SavedVersion())).ToBeVisibleAsync();
        await phone.ReloadAsync();
        (await phone.ContentAsync()).ShouldContain("Bottes pour tous");

        var pdf = await context.APIRequest.GetAsync($"{link}/pdf");
        Encoding.Latin1.GetString(await pdf.BodyAsync(), 0, 5).ShouldBe("%PDF-");
        (await phone.GotoAsync(link + "x"))!.Status.ShouldBeInRange(400, 499);
        (await phone.Locator("h1").InnerTextAsync()).ShouldNotBeEmpty();
    }

    [GeneratedRegex(@"Version \d+ enregistrée")]
    private static partial Regex SavedVersion();
}
