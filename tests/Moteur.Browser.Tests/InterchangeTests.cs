using System.Text;
using Microsoft.Playwright;
using Moteur.Browser.Tests.Running;

namespace Moteur.Browser.Tests;

/// <summary>A table comes into a breakdown, a second episode joins the first: on a laptop and on a phone.</summary>
public sealed class InterchangeTests(Stage stage)
{
    private const string Table = "N°;Résumé;Rôles;Accessoires;Véhicules jouants;Observations perso\n1;Il pleut.;Le facteur;bouée, 2 x corde;;\n2;;;corde;tracteur;x\n99;;;sabre;;\n";

    private const string Episode = "Title: Le phare\n\nINT. PHARE - NUIT #1#\n\nMARIE\nMonte.\n\nEXT. MER - AUBE #2#\n\nYANN\nTerre !\n";

    [Theory]
    [InlineData(Screen.Laptop, "fr-FR", ColorScheme.Light)]
    [InlineData(Screen.Phone, "fr-FR", ColorScheme.Dark)]
    public async Task A_table_is_mapped_checked_imported_and_taken_back(Screen screen, string locale, ColorScheme scheme)
    {
        await using var person = await stage.OwnerAsync($"tableau-{screen}", screen, locale, scheme);
        var production = await ProductionAsync(person, "Feature");
        await person.GoAsync($"/p/{production}/depouillement/importer");
        await person.LookAsync("vide");
        await person.Page.Locator("#table-file").SetInputFilesAsync(File("liste.csv", Table));
        await person.Page.GetByRole(AriaRole.Combobox, new() { Name = "Véhicules jouants" }).WaitForAsync();
        (await person.Page.GetByRole(AriaRole.Combobox, new() { Name = "Véhicules jouants" }).InputValueAsync()).ShouldBe("Elements:Vehicles");
        await person.Page.GetByRole(AriaRole.Combobox, new() { Name = "Observations perso" }).SelectOptionAsync("Elements:Notes");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Vérifier" }).ClickAsync();
        await person.Page.GetByText("ligne 4, colonne A").WaitForAsync();
        await person.CheckAccessAsync();
        await person.CheckWidthAsync();
        await person.LookAsync("verifie");

        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Importer", Exact = true }).ClickAsync();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Annuler cet import" }).WaitForAsync();
        await person.CheckAccessAsync();
        await person.LookAsync("importe");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Annuler cet import" }).ClickAsync();
        await person.Page.GetByText("L’import est annulé.").WaitForAsync();
        person.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Screen.Laptop, "en-GB", ColorScheme.Dark, "Series")]
    [InlineData(Screen.Phone, "fr-FR", ColorScheme.Light, "Commercial")]
    public async Task A_second_script_joins_the_first(Screen screen, string locale, ColorScheme scheme, string format)
    {
        await using var person = await stage.OwnerAsync($"episodes-{screen}", screen, locale, scheme);
        var production = await ProductionAsync(person, format);
        await person.GoAsync($"/p/{production}/scenario/episodes");
        await person.Page.Locator("#episode-file").SetInputFilesAsync(File("b.fountain", Episode));
        await person.Page.Locator("ol.episodes > li").Nth(1).WaitForAsync();
        if (format == "Commercial")
        {
            await person.Page.Locator("input[type=number]").First.FillAsync("30");
            await person.Page.GetByRole(AriaRole.Button, new() { Name = "Ajouter la version" }).First.ClickAsync();
            await person.Page.GetByText("30″").WaitForAsync();
        }

        await person.CheckAccessAsync();
        await person.CheckWidthAsync();
        await person.LookAsync("deux");
        await person.GoAsync($"/p/{production}/scenario");
        await person.Page.GetByText("2/1").First.WaitForAsync();
        await person.LookAsync("scenario");
        person.Complaints.ShouldBeEmpty();
    }

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text) };

    /// <summary>A production of two scenes.</summary>
    private static async Task<string> ProductionAsync(Person person, string format)
    {
        var id = Guid.CreateVersion7().ToString();
        await person.GoAsync("/");
        var made = await person.Page.EvaluateAsync<int>(
            """
            async ([id, format]) => {
              await fetch('/api/account/antiforgery');
              const token = decodeURIComponent(document.cookie.split('; ').find(c => c.startsWith('XSRF-TOKEN=')).slice(11));
              const headers = { 'X-XSRF-TOKEN': token };
              const production = { id, title: 'Essai', format, agreement: 'Idcc3097', calendar: { start: '2027-03-01', weeklyRest: ['Saturday', 'Sunday'], daysOff: [], holidaysOff: true, daysWorked: null }, minutesPerDay: 480, company: '', director: '', producer: '' };
              const one = await fetch('/api/productions', { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(production) });
              if (!one.ok) return one.status;
              const script = 'INT. CUISINE - JOUR\n\nMARIE\nOui.\n\nEXT. QUAI - NUIT\n\nPaul attend.\n';
              return (await fetch(`/api/productions/${id}/script?fileName=a.fountain`, { method: 'POST', headers, body: script })).status;
            }
            """,
            new[] { id, format });
        made.ShouldBe(200);
        return id;
    }
}
