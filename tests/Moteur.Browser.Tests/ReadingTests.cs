using System.Text;
using Microsoft.Playwright;
using Moteur.Browser.Tests.Running;

namespace Moteur.Browser.Tests;

/// <summary>A script read with the assistant, by keyboard alone: suggestions accepted, refused and taken back, then what it seems to mean corrected at once.</summary>
public sealed class ReadingTests(Stage stage)
{
    private const string French = """
        Title: La ferme

        INT. CUISINE DE MARIE - JOUR

        MARIE pose une bouteille de vin et un couteau sur la table. LUCAS (8 ans) dessine. La Peugeot 504 attend dehors.

        MARIE
        Il pleut encore.

        EXT. COUR - SUITE

        MARIE descend de la Peugeot 504.

        MARIE
        Enfin.

        INT. CUISINE MARIE - NUIT

        MARIE
        Dors.

        INT. CUISINE DE MARIE - NUIT

        MARIE
        Bien.
        """;

    private const string English = """
        Title: The Farm

        INT. MARY'S KITCHEN - DAY

        MARY puts a bottle of wine and a knife on the table. LUKE (8) draws. The Peugeot 504 waits outside.

        MARY
        Still raining.

        EXT. YARD - CONTINUOUS

        MARY gets out of the Peugeot 504.

        MARY
        At last.

        INT. KITCHEN OF MARY - NIGHT

        MARY
        Sleep.

        INT. MARY'S KITCHEN - NIGHT

        MARY
        Good.
        """;

    [Theory]
    [InlineData(Screen.Laptop, "fr-FR", ColorScheme.Light)]
    [InlineData(Screen.Phone, "en-GB", ColorScheme.Dark)]
    public async Task A_script_is_read_by_keyboard(Screen screen, string locale, ColorScheme scheme)
    {
        var french = locale == "fr-FR";
        await using var person = await stage.OwnerAsync($"lecture-{screen}", screen, locale, scheme);
        var page = person.Page;
        await person.GoAsync("/nouvelle-production");
        await page.Locator("#production-title").FillAsync($"Lecture {screen}");
        await page.Locator("#production-format").SelectOptionAsync("Feature");
        await page.Locator("#production-start").FillAsync("2027-03-01");
        await page.GetByRole(AriaRole.Button, new() { Name = french ? "Créer la production" : "Create the production" }).ClickAsync();
        await page.WaitForURLAsync("**/p/*/scenario");
        await page.SetInputFilesAsync(
            "#script-file", new FilePayload { Name = "ferme.fountain", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(french ? French : English) });
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(4);
        await page.Locator(".reading p").WaitForAsync();
        await page.Locator(".effect em").WaitForAsync();
        await person.CheckAccessAsync();
        await person.CheckWidthAsync();

        await page.Locator("tbody tr th a").First.ClickAsync();
        await person.SettleAsync();
        var queue = page.Locator(".queue");
        var rows = queue.Locator("li");
        await rows.First.WaitForAsync();
        await person.CheckAccessAsync();
        await person.CheckWidthAsync();
        await person.LookAsync("suggestions");
        var count = await rows.CountAsync();
        count.ShouldBeGreaterThanOrEqualTo(4);

        // From the text to the queue; the first is accepted, and the keyboard is on the one that follows.
        await page.Locator(".script").FocusAsync();
        await page.Keyboard.PressAsync("s");
        await Assertions.Expect(rows.First).ToBeFocusedAsync();
        var tags = await page.Locator(".script .tag").CountAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(rows).ToHaveCountAsync(count - 1);
        await Assertions.Expect(page.Locator(".script .tag")).ToHaveCountAsync(tags + 1);
        await Assertions.Expect(rows.First).ToBeFocusedAsync();

        // The category is changed first, then refused all the same, then that is taken back.
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(queue.Locator("[data-category]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Backspace");
        await Assertions.Expect(rows).ToHaveCountAsync(count - 2);
        await page.Keyboard.PressAsync("z");
        await Assertions.Expect(rows).ToHaveCountAsync(count - 1);

        // The word that is always refused is on the list of refused words, and suggested again from there.
        await Assertions.Expect(queue.Locator(".undo")).Not.ToContainTextAsync(french ? "refusé" : "refused");
        await rows.Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("Shift+Backspace");
        await Assertions.Expect(rows).ToHaveCountAsync(count - 2);
        await queue.Locator("header .link").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.Locator(".refused li").WaitForAsync();
        await person.CheckAccessAsync();
        await dialog.Locator(".refused button").ClickAsync();
        await Assertions.Expect(dialog.Locator(".refused li")).ToHaveCountAsync(0);
        await dialog.GetByRole(AriaRole.Button).Last.ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(count - 1);

        // Somebody who does not speak becomes a role of the scene.
        var boy = rows.Filter(new() { HasText = french ? "LUCAS" : "LUKE" });
        await boy.Locator(".acts button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".sheet .roles li").Filter(new() { HasText = french ? "LUCAS" : "LUKE" })).ToHaveCountAsync(1);

        // What is at stake is corrected and annotated; a note of the director's is kept.
        var stake = page.Locator(".stakes li").First;
        await stake.Locator("button").Last.ClickAsync();
        await page.Locator(".stakes li.out").First.WaitForAsync();
        await page.Locator(".notes textarea").FillAsync("Plan-séquence.");
        await page.Locator(".notes form button").PressAsync("Enter");
        await page.Locator(".notes li").WaitForAsync();
        await person.CheckAccessAsync();

        // The next scene follows the keyboard, then plain reading shows nothing but the text.
        await rows.First.FocusAsync();
        await page.Keyboard.PressAsync("j");
        await page.WaitForFunctionAsync("() => document.querySelector('h1')?.textContent.includes('COUR') || document.querySelector('h1')?.textContent.includes('YARD')");
        await page.Locator(".inferred").WaitForAsync();
        await page.Locator(".script").FocusAsync();
        await page.Keyboard.PressAsync("l");
        await Assertions.Expect(page.Locator(".suggested, .tag, .queue")).ToHaveCountAsync(0);
        await person.CheckAccessAsync();
        await person.LookAsync("lecture-simple");

        // What the script seems to mean, corrected in one gesture for all of it, and taken back.
        await person.GoAsync($"/p/{new Uri(page.Url).Segments[2].Trim('/')}/scenario/verifier");
        await Assertions.Expect(page.Locator(".kind li")).ToHaveCountAsync(2);
        await person.CheckAccessAsync();
        await person.CheckWidthAsync();
        await person.LookAsync("a-verifier");
        await page.Locator(".kind .acts button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".kind li")).ToHaveCountAsync(1);
        await page.Locator(".notice.ok .link").ClickAsync();
        await Assertions.Expect(page.Locator(".kind li")).ToHaveCountAsync(2);
        person.Complaints.ShouldBeEmpty();
    }
}
