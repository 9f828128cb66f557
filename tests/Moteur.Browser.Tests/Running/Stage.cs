using Microsoft.Playwright;
using Moteur.Browser.Tests.Running;
using Moteur.Documents.Printing;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Stage))]
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace Moteur.Browser.Tests.Running;

/// <summary>One Moteur started by <c>./run</c> and one real Chromium, for all tests; the first owner is called Claire.</summary>
public sealed class Stage : IAsyncLifetime
{
    private IPlaywright _playwright = null!;
    private string _owner = "";
    private string _sample = "";

    public Installation Moteur { get; } = new();

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Find() ?? throw new InvalidOperationException(new Problem("Pdf_NoChromium").ToString()),
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        await Moteur.StartAsync();

        // The link works once: the cookies that it gave are kept for every later visit of the owner.
        await using var first = await Person.ComeAsync(Browser, Moteur.Address, "premiere");
        await first.Page.GotoAsync(Moteur.Link!);
        await first.SettleAsync();
        _owner = await first.Context.StorageStateAsync();
    }

    /// <summary>The owner, signed in, on a screen.</summary>
    public Task<Person> OwnerAsync(
        string name, Screen screen = Screen.Laptop, string locale = "fr-FR", ColorScheme scheme = ColorScheme.Light) =>
        Person.ComeAsync(Browser, Moteur.Address, name, screen, locale, scheme, _owner);

    /// <summary>Identity of the sample production.</summary>
    public async Task<string> SampleAsync()
    {
        if (_sample.Length == 0)
        {
            await using var context = await Browser.NewContextAsync(new() { BaseURL = Moteur.Address.ToString(), StorageState = _owner });
            var productions = await (await context.APIRequest.GetAsync("api/productions")).JsonAsync();
            _sample = productions!.Value.EnumerateArray().Single(p => p.GetProperty("title").GetString() == "Pleine mer").GetProperty("id").GetString()!;
        }

        return _sample;
    }

    /// <summary>Someone without an account.</summary>
    public Task<Person> StrangerAsync(string name, Screen screen = Screen.Laptop) =>
        Person.ComeAsync(Browser, Moteur.Address, name, screen);

    public async ValueTask DisposeAsync()
    {
        await Browser.CloseAsync();
        _playwright.Dispose();
        await Moteur.DisposeAsync();
    }
}
