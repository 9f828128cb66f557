using System.Text;
using Microsoft.Playwright;
using Moteur.Browser.Tests.Running;

namespace Moteur.Browser.Tests;

/// <summary>From a real script to a printable shoot, in the browser: the whole way through, once for each script.</summary>
public sealed class WholeWayTests(Stage stage)
{
    [Fact]
    public Task The_sample_script() => GoTheWholeWayAsync(Checkout.Sample, 22);

    [Theory]
    [InlineData("Big-Fish.fdx")]
    [InlineData("Big-Fish.fountain")]
    [InlineData("Big-Fish.pdf")]
    [InlineData("Brick-and-Steel.fdx")]
    [InlineData("Brick-and-Steel.fountain")]
    [InlineData("Brick-and-Steel.pdf")]
    public async Task A_real_script(string file)
    {
        var path = Checkout.Corpus(file);
        Assert.SkipWhen(path is null, $"{file}: real scripts absent (set MOTEUR_CORPORA to their folder)");
        await GoTheWholeWayAsync(path, null);
    }

    [Fact]
    public async Task A_file_that_is_no_script_is_refused_in_one_sentence_and_leaves_nothing()
    {
        await using var person = await stage.OwnerAsync("refus");
        await CreateAsync(person, "Refus");
        var drop = person.Page.Locator("#script-file");
        await drop.SetInputFilesAsync(new FilePayload { Name = "vide.fountain", MimeType = "text/plain", Buffer = [] });
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("vide");
        await drop.SetInputFilesAsync(new FilePayload { Name = "lettre.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("Chère Anne,\n\nje t’écris de la plage.\n\nPaul") });
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("INT.");
        await person.CheckAccessAsync();
        await person.Page.ReloadAsync();
        await person.SettleAsync();
        (await person.Page.Locator("#script-file").CountAsync()).ShouldBe(1, "nothing was half imported");
    }

    private async Task GoTheWholeWayAsync(string script, int? scenes)
    {
        await using var person = await stage.OwnerAsync(Path.GetFileName(script));
        var page = person.Page;
        var production = await CreateAsync(person, $"Essai {Path.GetFileName(script)}");

        // The script's scenes, each with its number, effect, set and length.
        await page.Locator("#script-file").SetInputFilesAsync(script);
        var rows = page.Locator("table tbody tr");
        await rows.First.WaitForAsync();
        var count = await rows.CountAsync();
        count.ShouldBeGreaterThan(0);
        if (scenes is { } expected)
        {
            count.ShouldBeInRange(expected - 1, expected);
        }

        await person.CheckAccessAsync();
        await person.LookAsync("scenes");

        // Words of a scene become an element, by keyboard alone.
        await rows.First.GetByRole(AriaRole.Link).First.ClickAsync();
        await person.SettleAsync();
        var text = page.Locator(".script");
        await text.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await person.CheckAccessAsync();
        await person.LookAsync("etiquette");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Véhicules" }).ClickAsync();
        await page.Locator(".script .tag").First.WaitForAsync();
        await person.GoAsync($"/p/{production}/depouillement");
        await person.CheckAccessAsync();

        // Planned automatically: nothing waits, each day has its place.
        await person.GoAsync($"/p/{production}/plan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Planifier" }).ClickAsync();
        await page.Locator("section.day").First.WaitForAsync();
        await Assertions.Expect(page.Locator("#boneyard-title b")).ToHaveTextAsync("0");
        await person.CheckAccessAsync();
        await person.LookAsync("plan");

        await person.GoAsync($"/p/{production}/presences");
        (await page.GetByText("SW").CountAsync()).ShouldBeGreaterThan(0);
        await person.LookAsync("presences");

        // A call sheet, on screen and on paper.
        await person.GoAsync($"/p/{production}/feuilles");
        await page.Locator("main").GetByRole(AriaRole.Link).First.ClickAsync();
        await page.WaitForURLAsync("**/feuilles/*");
        await person.SettleAsync();
        await person.CheckAccessAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "PDF" }).ClickAsync());
        var pdf = await File.ReadAllBytesAsync(await download.PathAsync());
        Encoding.Latin1.GetString(pdf, 0, 5).ShouldBe("%PDF-");
        await person.LookAsync("feuille");
        person.Complaints.ShouldBeEmpty();
    }

    /// <summary>A new production through its form; ends on its script page.</summary>
    private static async Task<string> CreateAsync(Person person, string title)
    {
        await person.GoAsync("/nouvelle-production");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Créer la production" }).ClickAsync();
        await Assertions.Expect(person.Page.Locator("#production-title")).ToBeFocusedAsync();
        await person.Page.Locator("#production-title").FillAsync(title);
        await person.Page.Locator("#production-format").SelectOptionAsync("Feature");
        await person.Page.Locator("#production-start").FillAsync("2027-03-01");
        await person.CheckAccessAsync();

        // Somebody in a hurry.
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Créer la production" }).DblClickAsync();
        await person.Page.WaitForURLAsync("**/p/*/scenario");
        await person.SettleAsync();
        return new Uri(person.Page.Url).Segments[2].TrimEnd('/');
    }
}
