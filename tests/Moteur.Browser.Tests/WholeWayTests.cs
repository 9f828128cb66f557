using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Moteur.Browser.Tests.Running;

namespace Moteur.Browser.Tests;

/// <summary>From a real script to a printable shoot, in the browser: the whole way through, once for each script.</summary>
public sealed class WholeWayTests(Stage stage)
{
    /// <summary>Every list by its name in addresses.</summary>
    private static readonly string[] Lists =
        ["continuity", "timing", "sets", "set-timing", "roles", "categories", "departments", "sheets", "raccords", "story-days", "meeting"];

    [Fact]
    public Task The_sample_script() => GoTheWholeWayAsync(Checkout.Sample, 22);

    /// <summary>
    /// The longest script; all of them where <c>MOTEUR_EVERY_SCRIPT</c> is set, which takes four minutes more. The trade's own tests take
    /// every script in every format the same way each time.
    /// </summary>
    public static TheoryData<string> Scripts { get; } = Environment.GetEnvironmentVariable("MOTEUR_EVERY_SCRIPT") is null
        ? ["Big-Fish.fdx"]
        : ["Big-Fish.fdx", "Big-Fish.fountain", "Big-Fish.pdf", "Brick-and-Steel.fdx", "Brick-and-Steel.fountain", "Brick-and-Steel.pdf"];

    [Theory]
    [MemberData(nameof(Scripts))]
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

        await CheckAccessAsync(person, script);
        await person.LookAsync("scenes");

        // What the assistant is sure of, accepted for the whole script in one gesture.
        await page.Locator(".reading button.button").First.ClickAsync();
        await page.Locator(".reading .done").WaitForAsync();

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
        await CheckAccessAsync(person, script);
        await person.LookAsync("etiquette");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Véhicules" }).ClickAsync();
        await page.Locator(".script .tag").First.WaitForAsync();
        await person.GoAsync($"/p/{production}/depouillement");
        await CheckAccessAsync(person, script);

        // Planned automatically: nothing waits, each day has its place.
        await person.GoAsync($"/p/{production}/plan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Planifier" }).ClickAsync();
        await page.Locator("section.day").First.WaitForAsync();
        await Assertions.Expect(page.Locator("#boneyard-title b")).ToHaveTextAsync("0");
        await CheckAccessAsync(person, script);
        await person.LookAsync("plan");

        await person.GoAsync($"/p/{production}/presences");
        (await page.GetByText("SW").CountAsync()).ShouldBeGreaterThan(0);
        await person.LookAsync("presences");

        // A call sheet, on screen and on paper.
        await person.GoAsync($"/p/{production}/feuilles");
        await page.Locator("main").GetByRole(AriaRole.Link).First.ClickAsync();
        await page.WaitForURLAsync("**/feuilles/*");
        await person.SettleAsync();
        await CheckAccessAsync(person, script);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "PDF" }).ClickAsync());
        var pdf = await File.ReadAllBytesAsync(await download.PathAsync());
        Encoding.Latin1.GetString(pdf, 0, 5).ShouldBe("%PDF-");
        await person.LookAsync("feuille");
        await CheckListsAsync(person, production, "xlsx", "csv");
        await ReviseAsync(person, production, script);
        await CheckListsAsync(person, production, script == Checkout.Sample ? ["pdf", "xlsx", "csv"] : ["xlsx", "csv"]);
        person.Complaints.ShouldBeEmpty();
    }

    /// <summary>Every list of the breakdown in each of its forms, true to the script as it is now.</summary>
    private static async Task CheckListsAsync(Person person, string production, params string[] forms)
    {
        var request = person.Context.APIRequest;
        var path = $"api/productions/{production}";
        var scenes = (await (await request.GetAsync($"{path}/script")).JsonAsync())!.Value.GetProperty("scenes").EnumerateArray().ToList();
        foreach (var list in Lists)
        {
            foreach (var form in forms)
            {
                var answer = await request.GetAsync($"{path}/papers/{list}.{form}?lang=fr", new() { Timeout = 60_000 });
                answer.Status.ShouldBe(200, $"{list}.{form}: {await answer.TextAsync()}");
            }
        }

        var continuity = await (await request.GetAsync($"{path}/papers/continuity.csv?lang=fr")).TextAsync();
        continuity.TrimEnd().Split("\r\n").Length.ShouldBe(1 + scenes.Count, "a line a scene under the titles");
        var kept = scenes.Where(s => !s.GetProperty("omitted").GetBoolean()).Select(s => s.GetProperty("id").GetString()).ToHashSet();
        var tags = (await (await request.GetAsync($"{path}/breakdown")).JsonAsync())!.Value.GetProperty("tags").EnumerateArray().ToList();
        tags.ShouldAllBe(t => kept.Contains(t.GetProperty("sceneId").GetString()), "no element of a scene that is not there");
        foreach (var scene in tags.GroupBy(t => t.GetProperty("sceneId").GetString()).Take(12))
        {
            var view = (await (await request.GetAsync($"{path}/scenes/{scene.Key}")).JsonAsync())!.Value;
            var paragraphs = view.GetProperty("paragraphs").EnumerateArray().Select(p => p.GetProperty("text").GetString()!).ToList();
            foreach (var span in scene.Select(t => t.GetProperty("span")).Where(s => s.ValueKind == JsonValueKind.Object))
            {
                var (at, start, words) = (span.GetProperty("paragraph").GetInt32(), span.GetProperty("start").GetInt32(), span.GetProperty("words").GetString()!);
                paragraphs[at].Substring(start, words.Length).ShouldBe(words, "a tag stands on its words");
            }
        }
    }

    /// <summary>The pink pages: the script comes back with ten kinds of edit, what is doubtful is decided, the version applied.</summary>
    private static async Task ReviseAsync(Person person, string production, string film)
    {
        var page = person.Page;
        var script = await (await person.Context.APIRequest.GetAsync($"api/productions/{production}/documents/script.fountain")).TextAsync();
        await person.GoAsync($"/p/{production}/scenario/version");
        await page.SetInputFilesAsync(
            "#script-file", new FilePayload { Name = "rose.fountain", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(RevisedScript.Of(script)) });
        await page.Locator(".state").WaitForAsync();
        await person.SettleAsync();
        await person.LookAsync("version");
        await CheckAccessAsync(person, film);
        var apply = page.GetByRole(AriaRole.Button, new() { Name = "Appliquer la version" });
        var same = page.GetByRole(AriaRole.Button, new() { Name = "C’est la même séquence" });
        for (var left = await same.CountAsync(); left > 0; left--)
        {
            await same.First.ClickAsync();
            await Assertions.Expect(same).ToHaveCountAsync(left - 1);
        }

        await apply.ClickAsync();
        await page.WaitForURLAsync("**/scenario/consequences");
        await person.SettleAsync();
        await CheckAccessAsync(person, film);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("CARRIÈRE ABANDONNÉE");
    }

    /// <summary>The pages are the same for every script: the sample's are looked at for every body.</summary>
    private static Task CheckAccessAsync(Person person, string script) => script == Checkout.Sample ? person.CheckAccessAsync() : Task.CompletedTask;

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
