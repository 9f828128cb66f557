using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Moteur.Documents;
using Moteur.Documents.Printing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Moteur.Tests.Documents;

public class PdfPrinterTests
{
    private readonly FictionalShoot _shoot = new();

    public PdfPrinterTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");

    [Fact]
    public async Task A_call_sheet_fits_two_A4_pages_is_tagged_and_carries_its_fonts()
    {
        await using var printer = Printer();
        var pdf = await printer.PrintAsync(await DocumentRenderer.CallSheetAsync(_shoot.Paper(1)), new("La Lanterne · J1 · v1"));
        using var document = PdfDocument.Open(pdf.Value);
        document.NumberOfPages.ShouldBeInRange(1, 2);
        var page = document.GetPage(1);
        page.Width.ShouldBeInRange(594, 596);
        page.Height.ShouldBeInRange(841, 843);
        Text(document).ShouldContain("Feuilledeservicen°1");
        Text(document).ShouldContain("LaLanterne·J1·v1");
        Text(document).ShouldContain("page1/");
        page.Letters.Select(l => l.FontName).Distinct().ShouldAllBe(f => f!.Contains("SourceSans", StringComparison.Ordinal));
        document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Create("MarkInfo"), out _).ShouldBeTrue("tagged");
        document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Create("StructTreeRoot"), out _).ShouldBeTrue("tagged");
    }

    [Fact]
    public async Task The_plan_and_the_day_out_of_days_are_landscape()
    {
        await using var printer = Printer();
        var paper = new Moteur.Documents.Scheduling.SchedulePaper(_shoot.Production, _shoot.Schedule, 3, FictionalShoot.PrintedOn);
        foreach (var html in new[] { await DocumentRenderer.ScheduleAsync(paper), await DocumentRenderer.DayOutOfDaysAsync(paper) })
        {
            using var document = PdfDocument.Open((await printer.PrintAsync(html, new("La Lanterne", Landscape: true))).Value);
            document.GetPage(1).Width.ShouldBeInRange(841, 843);
            document.NumberOfPages.ShouldBeLessThanOrEqualTo(4);
        }
    }

    [Fact]
    public async Task A_document_that_asks_for_the_network_or_a_script_gets_neither()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        await using var printer = Printer();
        var pdf = await printer.PrintAsync(
            $"<!DOCTYPE html><html lang=fr><body><p id=p>avant</p><img src=\"http://127.0.0.1:{port}/a.png\"><script>document.getElementById('p').textContent='scripted'</script></body></html>",
            new("essai"));
        using var document = PdfDocument.Open(pdf.Value);
        Text(document).ShouldContain("avant");
        Text(document).ShouldNotContain("scripted");
        listener.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task A_chromium_that_died_is_started_again()
    {
        await using var printer = Printer();
        var before = Children();
        (await printer.PrintAsync("<p>un</p>", new("1"))).IsOk.ShouldBeTrue();
        foreach (var process in Children().Where(p => !before.Contains(p)))
        {
            Process.GetProcessById(process).Kill();
        }

        (await printer.PrintAsync("<p>deux</p>", new("2"))).IsOk.ShouldBeTrue();
    }

    private static PdfPrinter Printer()
    {
        Assert.SkipUnless(Chromium.Find() is not null, "Chromium is not installed here");
        return new();
    }

    /// <summary>Browser processes directly started by this test run's own driver.</summary>
    private static HashSet<int> Children()
    {
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(d => int.TryParse(Path.GetFileName(d), out _)))
        {
            try
            {
                var stat = File.ReadAllText(Path.Combine(folder, "stat"));
                parents[int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)] =
                    int.Parse(stat[(stat.LastIndexOf(')') + 4)..].Split(' ')[0], CultureInfo.InvariantCulture);
            }
            catch (IOException)
            {
                // It ended meanwhile.
            }
        }

        var drivers = parents.Where(p => p.Value == Environment.ProcessId).Select(p => p.Key).ToHashSet();
        return [.. parents.Where(p => drivers.Contains(p.Value)).Select(p => p.Key)];
    }

    private static string Text(PdfDocument document)
    {
        var text = new StringBuilder();
        foreach (var page in document.GetPages())
        {
            text.Append(string.Concat(page.Letters.Select(l => l.Value).Where(v => !string.IsNullOrWhiteSpace(v) && v != "\u00A0")));
        }

        return text.ToString();
    }
}
