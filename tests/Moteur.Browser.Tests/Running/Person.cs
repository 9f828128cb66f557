using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Moteur.Browser.Tests.Running;

/// <summary>How a person holds Moteur.</summary>
public enum Screen
{
    Laptop,
    Phone,
}

/// <summary>
/// Someone before a browser: one context with its own cookies, and one page. Errors on the page's console and failed requests are
/// kept, so that a test can ask that there were none.
/// </summary>
public sealed class Person : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly string _name;

    private Person(IBrowserContext context, IPage page, string name) => (_context, Page, _name) = (context, page, name);

    public IPage Page { get; }

    public IBrowserContext Context => _context;

    /// <summary>What the page complained of.</summary>
    public List<string> Complaints { get; } = [];

    /// <param name="cookies">Storage of an earlier visit; null for someone who comes for the first time.</param>
    public static async Task<Person> ComeAsync(
        IBrowser browser,
        Uri address,
        string name,
        Screen screen = Screen.Laptop,
        string locale = "fr-FR",
        ColorScheme scheme = ColorScheme.Light,
        string? cookies = null)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            StorageState = cookies,
            Locale = locale,
            ColorScheme = scheme,
            AcceptDownloads = true,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = screen == Screen.Laptop ? new() { Width = 1440, Height = 900 } : new() { Width = 390, Height = 844 },
            HasTouch = screen == Screen.Phone,
            IsMobile = screen == Screen.Phone,
        });

        // How long a page may take is for the benchmarks to say; a busy machine must not fail a test.
        context.SetDefaultTimeout(60_000);
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await context.NewPageAsync();
        var person = new Person(context, page, name);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                person.Complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => person.Complaints.Add(error);
        return person;
    }

    /// <summary>Goes to a page of the application and waits until its title stands there and nothing is loading.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await SettleAsync();
    }

    /// <summary>Waits until the page shows its title and no skeleton.</summary>
    public async Task SettleAsync()
    {
        await Page.Locator("main h1:visible").First.WaitForAsync();
        await Page.WaitForFunctionAsync("() => !document.querySelector('.skeleton')");
    }

    /// <summary>Keeps a picture for people to look at.</summary>
    public async Task LookAsync(string what)
    {
        Directory.CreateDirectory(Checkout.Screens);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Checkout.Screens, $"{_name}-{what}.png") });
    }

    /// <summary>Asks axe-core, with the rules that it runs by itself, for violations on the page as it stands; there must be none.</summary>
    public async Task CheckAccessAsync() => (await Page.RunAxe()).Violations
        .Select(v => $"{v.Id} ({v.Help}): {string.Join(" ; ", v.Nodes.Take(3).Select(n => n.Html))}")
        .ShouldBeEmpty($"axe-core on {Page.Url}");

    /// <summary>The page must not scroll sideways.</summary>
    public async Task CheckWidthAsync()
    {
        var over = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        over.ShouldBeLessThanOrEqualTo(0, $"{Page.Url} scrolls sideways");
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
