using System.Text;
using Microsoft.Playwright;
using Moteur.Browser.Tests.Running;

namespace Moteur.Browser.Tests;

/// <summary>The lists of the breakdown: chosen, found, sorted, handed over; on a laptop and on a phone.</summary>
public sealed class PapersTests(Stage stage)
{
    private static readonly string[] Papers = ["continuity", "timing", "sets", "set-timing", "roles", "categories", "departments", "raccords", "story-days"];

    [Theory]
    [InlineData(Screen.Laptop, "fr-FR", ColorScheme.Light)]
    [InlineData(Screen.Phone, "en-GB", ColorScheme.Dark)]
    public async Task Every_list_is_open_to_every_body(Screen screen, string locale, ColorScheme scheme)
    {
        await using var person = await stage.OwnerAsync($"listes-{screen}", screen, locale, scheme);
        var breakdown = $"/p/{await stage.SampleAsync()}/depouillement?vue=";
        await person.GoAsync($"{breakdown}sheet");
        await Assertions.Expect(person.Page.Locator("article.fiche")).ToBeVisibleAsync();
        await person.CheckAccessAsync();
        await person.CheckWidthAsync();
        foreach (var paper in Papers)
        {
            await person.GoAsync(breakdown + paper);
            await Assertions.Expect(person.Page.Locator(".paper tbody tr").First).ToBeVisibleAsync();
            await person.LookAsync(paper);
            await person.CheckAccessAsync();
            await person.CheckWidthAsync();
        }

        person.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_found_and_sorted_is_what_is_downloaded_and_the_address_holds_it()
    {
        await using var person = await stage.OwnerAsync("liste-triee");
        var page = person.Page;
        await person.GoAsync($"/p/{await stage.SampleAsync()}/depouillement");
        await page.GetByRole(AriaRole.Link, new() { Name = "Minutage", Exact = true }).ClickAsync();
        await page.Locator(".paper input[type=search]").FillAsync("barriere");
        var rows = page.Locator(".paper tbody tr");
        await Assertions.Expect(rows.First).ToContainTextAsync("CHAUSSÉE - BARRIÈRE");
        var found = await rows.CountAsync();
        found.ShouldBeInRange(2, 10);

        // By keyboard: a column's title sorts by it, once more the other way.
        var pages = page.GetByRole(AriaRole.Columnheader, new() { Name = "Pages" });
        await pages.GetByRole(AriaRole.Button).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(pages).ToHaveAttributeAsync("aria-sort", "ascending");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(pages).ToHaveAttributeAsync("aria-sort", "descending");

        await page.ReloadAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(found);
        await Assertions.Expect(pages).ToHaveAttributeAsync("aria-sort", "descending");
        var first = await rows.First.Locator("th").InnerTextAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV – Minutage" }).ClickAsync());
        download.SuggestedFilename.ShouldBe("timing.csv");
        using var file = new StreamReader(await download.CreateReadStreamAsync(), Encoding.UTF8);
        var lines = (await file.ReadToEndAsync()).TrimEnd().Split("\r\n");
        lines.Length.ShouldBe(1 + found);
        lines[1].ShouldStartWith($"{first};");

        await rows.First.GetByRole(AriaRole.Link).ClickAsync();
        await page.WaitForURLAsync("**/scenario/*");
        person.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Raccords_are_typed_like_a_spreadsheet_proposed_by_the_script_and_taken_back()
    {
        await using var person = await stage.OwnerAsync("raccords");
        var page = person.Page;
        var raccords = $"/p/{await stage.SampleAsync()}/depouillement/raccords";
        await person.GoAsync(raccords);
        await page.GetByRole(AriaRole.Button, new() { Name = "Proposer d’après le scénario" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Proposition :")).ToBeVisibleAsync();
        await person.CheckAccessAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Accepter tout" }).ClickAsync();
        await Assertions.Expect(page.Locator("input[data-column=day]").First).ToHaveValueAsync("Jour 1");

        var georges = page.Locator("input[data-column='1']");
        await georges.First.FocusAsync();
        await page.Keyboard.TypeAsync("1A");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Control+d");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.TypeAsync("2");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("details")).ToContainTextAsync("GEORGES, Jour 1");
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(georges.Nth(2)).ToHaveValueAsync("");
        await page.WaitForTimeoutAsync(300);

        await page.ReloadAsync();
        await person.SettleAsync();
        await Assertions.Expect(georges.Nth(0)).ToHaveValueAsync("1A");
        await Assertions.Expect(georges.Nth(1)).ToHaveValueAsync("1A");
        await Assertions.Expect(georges.Nth(2)).ToHaveValueAsync("");
        await person.LookAsync("raccords");
        await person.CheckAccessAsync();

        await using var phone = await stage.OwnerAsync("raccords-telephone", Screen.Phone, "en-GB", ColorScheme.Dark);
        await phone.GoAsync(raccords);
        await phone.LookAsync("raccords");
        await phone.CheckAccessAsync();
        await phone.CheckWidthAsync();
        phone.Complaints.ShouldBeEmpty();
        person.Complaints.ShouldBeEmpty();
    }
}
