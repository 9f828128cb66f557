using Microsoft.Playwright;
using Moteur.Browser.Tests.Running;

namespace Moteur.Browser.Tests;

/// <summary>What a person sees who has just cloned Moteur: <c>./run</c>, a link, a planned sample; and the next morning.</summary>
public sealed class FirstStartTests(Stage stage)
{
    [Fact]
    public async Task The_first_start_prints_a_link_that_works_once_and_a_second_start_keeps_everything()
    {
        await using var moteur = new Installation();
        await moteur.StartAsync();
        await using var owner = await Person.ComeAsync(stage.Browser, moteur.Address, "accueil");
        await owner.Page.GotoAsync(moteur.Link!);
        await owner.SettleAsync();
        await owner.LookAsync("bienvenue");
        await owner.CheckAccessAsync();

        await owner.GoAsync("/");
        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "Pleine mer" }).First.ClickAsync();
        await owner.Page.WaitForURLAsync("**/p/*");
        await owner.SettleAsync();
        (await owner.Page.Locator("h1").InnerTextAsync()).ShouldContain("Pleine mer");

        await using var thief = await Person.ComeAsync(stage.Browser, moteur.Address, "voleur");
        await thief.Page.GotoAsync(moteur.Link!);
        (await thief.Page.Locator("h1").InnerTextAsync()).ShouldNotBeEmpty();
        thief.Page.Url.ShouldContain("/entrer/", customMessage: "a used link opens nothing");
        await thief.CheckAccessAsync();

        (await moteur.StopAsync()).ShouldBe(0, "Ctrl-C stops cleanly");
        await moteur.StartAsync();
        await using var again = await Person.ComeAsync(stage.Browser, moteur.Address, "lendemain");
        await again.Page.GotoAsync(moteur.Link!);
        await again.SettleAsync();
        await again.GoAsync("/");
        (await again.Page.GetByRole(AriaRole.Link, new() { Name = "Pleine mer" }).CountAsync()).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Somebody_without_an_account_is_led_to_the_sign_in_page_and_reads_nothing()
    {
        await using var stranger = await stage.StrangerAsync("inconnu");
        await stranger.GoAsync($"/p/{await stage.SampleAsync()}/plan");
        stranger.Page.Url.ShouldContain("/connexion");
        (await stranger.Page.ContentAsync()).ShouldNotContain("Pleine mer");
        await stranger.CheckAccessAsync();
        await stranger.LookAsync("connexion");
    }
}
