using Microsoft.Playwright;
using Moteur.Browser.Tests.Running;

namespace Moteur.Browser.Tests;

/// <summary>Every page that no other test looks at so, on a laptop and on a phone, in both languages, light and dark between them: axe-core finds nothing and nothing scrolls sideways.</summary>
public sealed class EveryPageTests(Stage stage)
{
    private static readonly string[] InProduction =
        ["", "/scenario", "/depouillement", "/decors", "/plan", "/plan?vue=pdt", "/presences", "/feuilles", "/equipe", "/documents", "/reglages", "/journal"];

    [Theory]
    [InlineData(Screen.Laptop, "fr-FR", ColorScheme.Light)]
    [InlineData(Screen.Phone, "en-GB", ColorScheme.Dark)]
    public async Task Is_open_to_every_body(Screen screen, string locale, ColorScheme scheme)
    {
        await using var person = await stage.OwnerAsync($"{screen}-{locale}-{scheme}", screen, locale, scheme);
        var sample = $"/p/{await stage.SampleAsync()}";
        foreach (var path in (string[])["/", "/nouvelle-production", "/compte", "/guide", "/nulle-part", .. InProduction.Select(p => sample + p)])
        {
            await person.GoAsync(path);
            await person.LookAsync(path.Replace(sample, "p", StringComparison.Ordinal).Trim('/').Replace('/', '-').Replace('?', '-'));
            await person.CheckAccessAsync();
            await person.CheckWidthAsync();
        }

        person.Complaints.Where(c => !c.Contains("404", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Speaks_the_language_of_the_browser()
    {
        await using var french = await stage.OwnerAsync("francais");
        await french.GoAsync($"/p/{await stage.SampleAsync()}/plan");
        (await french.Page.Locator("h1").InnerTextAsync()).ShouldBe("Plan de travail");
        await using var english = await stage.OwnerAsync("english", locale: "en-GB");
        await english.GoAsync($"/p/{await stage.SampleAsync()}/plan");
        (await english.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
        (await english.Page.Locator("h1").InnerTextAsync()).ShouldNotBe("Plan de travail");
    }
}
