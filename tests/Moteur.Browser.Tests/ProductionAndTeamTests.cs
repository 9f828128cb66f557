using Microsoft.Playwright;
using Moteur.Browser.Tests.Running;

namespace Moteur.Browser.Tests;

/// <summary>A production's settings and its people, changed by two persons at once, interrupted, taken back.</summary>
public sealed class ProductionAndTeamTests(Stage stage)
{
    [Fact]
    public async Task What_is_typed_for_a_new_production_survives_a_reload_and_a_double_click_makes_one()
    {
        await using var person = await stage.OwnerAsync("nouvelle");
        var page = person.Page;
        await person.GoAsync("/nouvelle-production");
        await Button(page, "Créer la production").ClickAsync();
        await Assertions.Expect(page.Locator("#production-title")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#production-title-error")).Not.ToBeEmptyAsync();
        await Assertions.Expect(page.Locator("#production-start-error")).Not.ToBeEmptyAsync();

        await page.FillAsync("#production-title", "Le double clic");
        await page.FillAsync("#production-start", "2027-05-03");

        // The first Saturday is a holiday too: unticked, it is worked. A weekday is taken off by the keyboard.
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Victoire 1945" }).UncheckAsync();
        await page.Locator(".month button.day").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".chips")).ToContainTextAsync("lun. 10 mai 2027");
        await Assertions.Expect(page.Locator(".chips")).ToContainTextAsync("sam. 8 mai 2027");
        await person.CheckAccessAsync();

        await page.ReloadAsync();
        await person.SettleAsync();
        await Assertions.Expect(page.Locator("#production-title")).ToHaveValueAsync("Le double clic");
        await Assertions.Expect(page.Locator(".chips")).ToContainTextAsync("lun. 10 mai 2027");
        await Button(page, "Créer la production").DblClickAsync();
        await page.WaitForURLAsync("**/scenario");
        await person.GoAsync("/");
        (await page.GetByRole(AriaRole.Link, new() { Name = "Le double clic" }).CountAsync()).ShouldBe(1);
        person.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_people_who_change_the_same_settings_lose_nothing()
    {
        await using var first = await stage.OwnerAsync("reglages-1");
        await using var second = await stage.OwnerAsync("reglages-2");
        var settings = $"/p/{await CreateAsync(first, "Les deux mains")}/reglages";
        await first.GoAsync(settings);
        await second.GoAsync(settings);

        await first.Page.FillAsync("#production-company", "Films du Premier");
        await first.Page.FillAsync("#production-director", "Ada Première");
        await second.Page.FillAsync("#production-company", "Films du Second");
        await second.Page.FillAsync("#production-producer", "Bo Second");
        await Button(second.Page, "Enregistrer").ClickAsync();
        await Assertions.Expect(second.Page.Locator("#production-company")).ToHaveValueAsync("Films du Second");

        // What only the other changed comes in; what both changed is shown twice; what only I changed stays.
        await Assertions.Expect(first.Page.Locator(".theirs")).ToHaveCountAsync(1);
        await Assertions.Expect(first.Page.Locator(".theirs")).ToContainTextAsync("Films du Second");
        await Assertions.Expect(first.Page.Locator("#production-company")).ToHaveValueAsync("Films du Premier");
        await Assertions.Expect(first.Page.Locator("#production-producer")).ToHaveValueAsync("Bo Second");
        await Assertions.Expect(first.Page.Locator("#production-director")).ToHaveValueAsync("Ada Première");
        await first.CheckAccessAsync();
        await Button(first.Page, "Enregistrer ma version").ClickAsync();
        await Assertions.Expect(second.Page.Locator("#production-company")).ToHaveValueAsync("Films du Premier");
        await Assertions.Expect(second.Page.Locator("#production-director")).ToHaveValueAsync("Ada Première");
    }

    [Fact]
    public async Task Someone_of_the_crew_is_changed_by_two_people_removed_and_brought_back()
    {
        await using var person = await stage.OwnerAsync("equipe");
        var page = person.Page;
        var team = $"/p/{await CreateAsync(person, "La petite équipe")}/equipe";
        await person.GoAsync(team);
        await Button(page, "Ajouter une personne").ClickAsync();
        await Assertions.Expect(page.Locator("#person-name")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Zoé Clap");
        await page.FillAsync("#person-department", "Régie");
        await page.Keyboard.PressAsync("Enter");
        var crew = page.Locator(".crew");
        await Assertions.Expect(crew).ToContainTextAsync("Zoé Clap");

        var other = await person.Context.NewPageAsync();
        await other.GotoAsync(team);
        await Button(other, "Modifier Zoé Clap").ClickAsync();
        await Button(page, "Modifier Zoé Clap").ClickAsync();
        await other.FillAsync("#person-phone", "06 11");
        await Button(other, "Enregistrer").ClickAsync();
        await Assertions.Expect(other.Locator(".crew")).ToContainTextAsync("06 11");
        await page.FillAsync("#person-phone", "06 22");
        await Button(page, "Enregistrer").ClickAsync();
        await Assertions.Expect(page.Locator(".theirs")).ToContainTextAsync("06 11");
        await Button(page, "Enregistrer ma version").ClickAsync();
        await Assertions.Expect(other.Locator(".crew")).ToContainTextAsync("06 22");

        await Button(page, "Retirer Zoé Clap").ClickAsync();
        await Assertions.Expect(page.GetByText("L’équipe est vide")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Annuler", Exact = true }).Last.ClickAsync();
        await Assertions.Expect(crew).ToContainTextAsync("06 22");
    }

    [Fact]
    public async Task An_invited_person_comes_in_by_the_link_and_may_do_what_their_role_says()
    {
        await using var person = await stage.OwnerAsync("acces");
        var page = person.Page;
        var production = $"/p/{await CreateAsync(person, "L’invitation")}";
        await person.GoAsync($"{production}/equipe?vue=acces");
        await Button(page, "Inviter").ClickAsync();
        await page.FillAsync("#invite-name", "Jo Lecture");
        await page.FillAsync("#invite-email", "jo.lecture@example.org");
        await page.SelectOptionAsync("#invite-role", "ReadOnly");
        await page.Keyboard.PressAsync("Enter");
        var link = await page.Locator("#invite-link").InputValueAsync();
        await page.Keyboard.PressAsync("Escape");

        await using var guest = await stage.StrangerAsync("invite");
        await guest.GoAsync(link);
        await guest.GoAsync($"{production}/reglages");
        (await Button(guest.Page, "Enregistrer").CountAsync()).ShouldBe(0);
        await guest.CheckAccessAsync();
        await page.GetByLabel("Rôle de Jo Lecture").SelectOptionAsync("Direction");
        await Assertions.Expect(Button(guest.Page, "Enregistrer")).ToHaveCountAsync(1);
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    private static async Task<string> CreateAsync(Person person, string title)
    {
        await person.GoAsync("/nouvelle-production");
        await person.Page.FillAsync("#production-title", title);
        await person.Page.FillAsync("#production-start", "2027-05-03");
        await Button(person.Page, "Créer la production").ClickAsync();
        await person.Page.WaitForURLAsync("**/scenario");
        return new Uri(person.Page.Url).Segments[2].Trim('/');
    }
}
