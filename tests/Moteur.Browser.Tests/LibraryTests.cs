using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Moteur.Browser.Tests.Running;

namespace Moteur.Browser.Tests;

/// <summary>Elements of the breakdown: merged and taken apart again, followed to their delivery, shown by photos, found by other names.</summary>
public sealed class LibraryTests(Stage stage)
{
    // The smallest PNG.
    private const string Picture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Theory]
    [InlineData(Screen.Laptop, ColorScheme.Light)]
    [InlineData(Screen.Phone, ColorScheme.Dark)]
    public async Task An_element_is_one_thing_wherever_it_occurs(Screen screen, ColorScheme scheme)
    {
        await using var person = await stage.OwnerAsync($"elements-{screen}", screen, scheme: scheme);
        var page = person.Page;
        var production = await ProductionAsync(person);
        var lists = $"/p/{production}/depouillement?vue=elements";
        await person.GoAsync(lists);
        await page.GetByText("Probablement les mêmes").ClickAsync();
        await person.CheckAccessAsync();
        await person.CheckWidthAsync();
        await person.LookAsync("listes");

        // Merged as proposed, and taken apart again.
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Fusionner sous") }).ClickAsync();
        var rows = page.Locator("tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new() { Name = "Annuler", Exact = true }).ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(3);

        // Several at once, and one in its row.
        await page.GetByLabel("Choisir tous : Accessoires").CheckAsync();
        await page.GetByLabel("Donner le statut").SelectOptionAsync("Approved");
        await Assertions.Expect(page.GetByLabel("Statut de « Lanterne »")).ToHaveValueAsync("Approved");
        await page.GetByLabel("Statut de « Lanterne »", new() { Exact = true }).SelectOptionAsync("Delivered");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Statut", Exact = true }).SelectOptionAsync("Delivered");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await person.CheckAccessAsync();

        // The element's page: a photo, another name, a role.
        await rows.GetByRole(AriaRole.Link, new() { Name = "Lanterne", Exact = true }).ClickAsync();
        await person.SettleAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "a.png", MimeType = "image/png", Buffer = Convert.FromBase64String(Picture) });
        await page.GetByRole(AriaRole.Img, new() { Name = "Photo de Lanterne" }).WaitForAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Autres noms" }).FillAsync("quinquet");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" })).ToBeDisabledAsync();
        await page.GetByLabel("Rôle ou élément à lier").SelectOptionAsync(new SelectOptionValue { Label = "1 MARIE" });

        // By keyboard: on a phone a notice lies over the foot of the page for a while.
        await page.GetByRole(AriaRole.Button, new() { Name = "Lier", Exact = true }).PressAsync("Enter");
        await page.GetByText("Manque en séq.").WaitForAsync();
        await person.CheckAccessAsync();
        await person.CheckWidthAsync();
        await person.LookAsync("element");

        // What the text calls otherwise is suggested under this name.
        await page.Locator(".missing a").Last.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".queue")).ToContainTextAsync("Lanterne");
        person.Complaints.ShouldBeEmpty();
    }

    /// <summary>A production of three scenes with three elements.</summary>
    private static async Task<string> ProductionAsync(Person person)
    {
        var id = Guid.CreateVersion7().ToString();
        await person.GoAsync("/");
        var made = await person.Page.EvaluateAsync<int>(
            """
            async id => {
              await fetch('/api/account/antiforgery');
              const token = decodeURIComponent(document.cookie.split('; ').find(c => c.startsWith('XSRF-TOKEN=')).slice(11));
              const send = (method, path, body) => fetch(`/api/productions${path}`, { method, headers: { 'X-XSRF-TOKEN': token, ...(typeof body === 'string' ? {} : { 'Content-Type': 'application/json' }) }, body: typeof body === 'string' ? body : JSON.stringify(body) });
              const production = { id, title: 'Éléments', format: 'Feature', agreement: 'Idcc3097', calendar: { start: '2027-03-01', weeklyRest: ['Saturday', 'Sunday'], daysOff: [], holidaysOff: true, daysWorked: null }, minutesPerDay: 480, company: '', director: '', producer: '' };
              const one = await send('POST', '', production);
              if (!one.ok) return one.status;
              const script = 'INT. CUISINE - JOUR\n\nMARIE pose la lanterne.\n\nMARIE\nOui.\n\nEXT. QUAI - NUIT\n\nMARIE attend.\n\nMARIE\nNon.\n\nEXT. PHARE - AUBE\n\nMARIE lève le quinquet.\n\nMARIE\nEnfin.\n';
              await send('POST', `/${id}/script?fileName=a.fountain`, script);
              const { scenes } = await (await fetch(`/api/productions/${id}/script`)).json();
              let status = 200;
              for (const [scene, name] of [[0, 'Lanterne'], [1, 'Lanternes'], [0, 'Bouée']]) {
                status = (await send('POST', `/${id}/tags`, { id: crypto.randomUUID(), sceneId: scenes[scene].id, category: 'Props', name, span: null, quantity: 1 })).status;
              }
              return status;
            }
            """,
            id);
        made.ShouldBe(200);
        return id;
    }
}
