using System.Net;
using Microsoft.Playwright;
using Moteur.Documents.Shared;

namespace Moteur.Documents.Printing;

/// <summary>How a document is printed.</summary>
/// <param name="Footer">Printed small at the foot of each page, beside the page's number: title and version.</param>
/// <param name="Landscape">A4 landscape instead of portrait.</param>
public sealed record PrintOptions(string Footer, bool Landscape = false);

/// <summary>
/// Prints documents to tagged PDF with one headless Chromium, started at the first document and kept warm. Scripts and network
/// are off: a document can only show what is in it. One document at a time; callers may come from any thread.
/// </summary>
public sealed class PdfPrinter : IAsyncDisposable
{
    private static readonly string[] Args =
    [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND",
    ];

    private readonly SemaphoreSlim _turn = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IPage? _page;

    /// <summary>
    /// The document as PDF; or <c>Pdf_NoChromium</c> when this machine has none, <c>Pdf_Failed</c> when it would not print. A
    /// Chromium that died is started again, once for each document.
    /// </summary>
    /// <param name="html">A whole document, as <see cref="DocumentRenderer"/> makes them.</param>
    public async Task<Result<byte[]>> PrintAsync(string html, PrintOptions options, CancellationToken cancellation = default)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (Chromium.Find() is not { } executable)
            {
                return new Problem("Pdf_NoChromium");
            }

            try
            {
                return await PrintOnceAsync(executable, html, options);
            }
            catch (PlaywrightException)
            {
                cancellation.ThrowIfCancellationRequested();
                await StopAsync();
                return await PrintOnceAsync(executable, html, options);
            }
        }
        catch (PlaywrightException e)
        {
            await StopAsync();
            return new Problem("Pdf_Failed", e.Message.Split('\n')[0]);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        await StopAsync();
        _turn.Dispose();
    }

    private async Task<byte[]> PrintOnceAsync(string executable, string html, PrintOptions options)
    {
        var page = _page ??= await StartAsync(executable);
        await page.SetContentAsync(html, new() { WaitUntil = WaitUntilState.Load });
        return await page.PdfAsync(new()
        {
            Format = "A4",
            Landscape = options.Landscape,
            PreferCSSPageSize = true,
            PrintBackground = true,
            Tagged = true,
            Outline = true,
            DisplayHeaderFooter = true,
            HeaderTemplate = "<span></span>",
            FooterTemplate = Footer(options.Footer),
        });
    }

    private async Task<IPage> StartAsync(string executable)
    {
        _playwright ??= await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Headless = true,
            // Chromium refuses to run sandboxed as root, as in most containers; elsewhere the sandbox stays.
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
            Args = Args,
        });
        var context = await _browser.NewContextAsync(new() { JavaScriptEnabled = false, Offline = true, Locale = "fr-FR" });
        await context.RouteAsync("**/*", route => route.AbortAsync());
        return await context.NewPageAsync();
    }

    private async Task StopAsync()
    {
        _page = null;
        try
        {
            if (_browser is not null)
            {
                await _browser.CloseAsync();
            }
        }
        catch (PlaywrightException)
        {
            // It was dead already.
        }

        _browser = null;
        _playwright?.Dispose();
        _playwright = null;
    }

    /// <summary>The footer is a document of its own for Chromium: it does not see the page's style.</summary>
    private static string Footer(string text) =>
        $$"""
        <style>{{PaperStyle.FooterFace}}
        div { font: 9.5px 'Source Sans 3', sans-serif; color: #55555a; width: 100%; margin: 0; padding: 0 4.5mm; box-sizing: border-box; display: flex; justify-content: space-between; }</style>
        <div><span>{{WebUtility.HtmlEncode(text)}}</span><span>{{Labels.Get("Page")}} <span class="pageNumber"></span> / <span class="totalPages"></span></span></div>
        """;
}
