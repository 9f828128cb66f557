using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Moteur.Browser.Tests.Running;
using Moteur.Documents.Printing;

namespace Moteur.Bench;

/// <summary>The published server in a real Chromium on loopback: first screens, the page of a signed link, PDFs, memory.</summary>
internal static class BrowserFigures
{
    private const int Runs = 5;
    private const int Prints = 20;

    public static async Task RunAsync(Figures figures)
    {
        if (Chromium.Find() is not { } executable)
        {
            figures.Skip("navigateur", new Problem("Pdf_NoChromium").ToString());
            return;
        }

        await using var moteur = new Installation();
        await moteur.StartAsync();
        await Task.Delay(TimeSpan.FromSeconds(3));
        figures.Add("mémoire du serveur, au repos", Memory(moteur.ProcessId), aim: "");

        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var owner = await SignInAsync(browser, moteur);
        var production = await ProductionAsync(browser, moteur, owner);
        await FirstScreensAsync(figures, browser, moteur, owner, production);
        figures.Add("mémoire du serveur, exemple ouvert", Memory(moteur.ProcessId));

        await using var visit = await browser.NewContextAsync(new() { BaseURL = moteur.Address.ToString(), StorageState = owner, Locale = "fr-FR" });
        var days = await visit.APIRequest.GetAsync($"api/productions/{production}/call-sheets");
        var day = (await days.JsonAsync())!.Value[0].GetProperty("dayId").GetString()!;
        await SignedLinkAsync(figures, browser, moteur, visit, production, day);
        await PrintsAsync(figures, visit, production, day);
    }

    private static async Task<string> SignInAsync(IBrowser browser, Installation moteur)
    {
        await using var context = await browser.NewContextAsync(new() { Locale = "fr-FR" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(moteur.Link!);
        await page.Locator("h1").First.WaitForAsync();
        return await context.StorageStateAsync();
    }

    private static async Task<string> ProductionAsync(IBrowser browser, Installation moteur, string owner)
    {
        await using var context = await browser.NewContextAsync(new() { BaseURL = moteur.Address.ToString(), StorageState = owner });
        var productions = await context.APIRequest.GetAsync("api/productions");
        return (await productions.JsonAsync())!.Value[0].GetProperty("id").GetString()!;
    }

    /// <summary>From the address typed to what a person came for: cold with an empty cache, warm in a later page of the same browser.</summary>
    private static async Task FirstScreensAsync(Figures figures, IBrowser browser, Installation moteur, string owner, string production)
    {
        (string Name, string Path, string Sign)[] screens =
            [("mes productions", "", "main a[href^='/p/']"), ("plan de travail", $"p/{production}/plan", "[data-scene]")];
        foreach (var (name, path, sign) in screens)
        {
            List<double> shell = [], cold = [], warm = [], sent = [];
            for (var run = 0; run < Runs; run++)
            {
                await using var context = await browser.NewContextAsync(new() { BaseURL = moteur.Address.ToString(), StorageState = owner, Locale = "fr-FR" });
                var first = await OpenAsync(context, path, sign, installed: true);
                shell.Add(first.Paint);
                cold.Add(first.Useful);
                sent.Add(first.Bytes);
                warm.Add((await OpenAsync(context, path, sign)).Useful);
            }

            figures.Add($"{name} : cadre affiché, cache vide", Figures.Seconds(Figures.Median(shell)));
            figures.Add($"{name} : utilisable, cache vide", Figures.Seconds(Figures.Median(cold)), aim: "2.5 s");
            figures.Add($"{name} : utilisable, cache plein", Figures.Seconds(Figures.Median(warm)), aim: "1.5 s");
            figures.Add($"{name} : téléchargé, cache vide", string.Create(CultureInfo.InvariantCulture, $"{Figures.Median(sent) / 1024 / 1024:0.00} Mo"));
        }
    }

    /// <param name="installed">Waits, after the measure, until the application is kept in the browser, as it is when a person comes back.</param>
    private static async Task<(double Paint, double Useful, double Bytes)> OpenAsync(IBrowserContext context, string path, string sign, bool installed = false)
    {
        var page = await context.NewPageAsync();
        var start = Stopwatch.GetTimestamp();
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator(sign).First.WaitForAsync();
        var useful = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var paint = await page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0");
        var bytes = await page.EvaluateAsync<double>("performance.getEntriesByType('resource').reduce((sum, r) => sum + r.transferSize, 0)");
        if (installed)
        {
            await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => true)");
            await Task.Delay(TimeSpan.FromSeconds(2));
        }

        await page.CloseAsync();
        return (paint, useful, bytes);
    }

    private static async Task SignedLinkAsync(Figures figures, IBrowser browser, Installation moteur, IBrowserContext visit, string production, string day)
    {
        await visit.APIRequest.GetAsync("api/account/antiforgery");
        var token = (await visit.CookiesAsync()).FirstOrDefault(c => c.Name == "XSRF-TOKEN")?.Value ?? "";
        var shared = await visit.APIRequest.PostAsync($"api/productions/{production}/call-sheets/{day}/share", new() { Headers = new Dictionary<string, string> { ["X-XSRF-TOKEN"] = token } });
        if (!shared.Ok)
        {
            figures.Skip("lien signé", await shared.TextAsync());
            return;
        }

        var link = (await shared.JsonAsync())!.Value.GetProperty("link").GetString()!;
        List<double> read = [], painted = [];
        for (var run = 0; run < Runs; run++)
        {
            await using var phone = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, Locale = "fr-FR" });
            var page = await phone.NewPageAsync();
            await page.GotoAsync(link);
            read.Add(await page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"));
            painted.Add(await page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"));
        }

        figures.Add("feuille de service par lien signé, lisible, cache vide", Figures.Milliseconds(Math.Max(Figures.Median(read), Figures.Median(painted))), aim: "300 ms");
    }

    /// <summary>The paper itself printed again and again: the server keeps a printed version and would only hand it over.</summary>
    private static async Task PrintsAsync(Figures figures, IBrowserContext visit, string production, string day)
    {
        var paper = await (await visit.APIRequest.GetAsync($"api/productions/{production}/call-sheets/{day}/preview")).TextAsync();
        await using var printer = new PdfPrinter();
        await printer.PrintAsync(paper, new("Moteur"));
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Prints; i++)
        {
            await printer.PrintAsync(paper, new("Moteur"));
        }

        figures.Add("feuilles de service en PDF, une à la fois", string.Create(CultureInfo.InvariantCulture, $"{Prints / Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} par seconde"), aim: "vu ailleurs : 4 par seconde");
    }

    /// <summary>Memory in use and its peak, as the kernel counts them.</summary>
    private static string Memory(int process)
    {
        var status = File.ReadLines($"/proc/{process}/status").Select(l => l.Split(':', 2)).ToDictionary(l => l[0], l => l[1].Trim());
        return $"{Megabytes(status["VmRSS"])} Mo, pointe {Megabytes(status["VmHWM"])} Mo";

        static long Megabytes(string kilobytes) => long.Parse(kilobytes.Split(' ')[0], CultureInfo.InvariantCulture) / 1024;
    }
}
