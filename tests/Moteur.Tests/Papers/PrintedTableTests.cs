using System.Diagnostics;
using System.Globalization;
using System.Net;
using Moteur.Breakdown;
using Moteur.Documents;
using Moteur.Documents.Papers;
using Moteur.Documents.Printing;
using Moteur.Papers;
using Moteur.Scripts;
using Moteur.Tests.Documents;
using UglyToad.PdfPig;

namespace Moteur.Tests.Papers;

public class PrintedTableTests
{
    private readonly FictionalShoot _shoot = new();

    public PrintedTableTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");

    [Fact]
    public async Task A_feature_of_120_pages_is_printed_in_a_few_seconds_with_its_header_on_each_page()
    {
        Assert.SkipUnless(Chromium.Find() is not null, "Chromium is not installed here");
        var plan = PlannedScripts.Plan("Big-Fish.fdx");
        await using var printer = new PdfPrinter();
        await printer.PrintAsync("<p>warm</p>", new("1"));
        foreach (var kind in new[] { PaperKind.Continuity, PaperKind.Roles })
        {
            var clock = Stopwatch.StartNew();
            var paper = BreakdownPapers.Make(kind, plan.Sources());
            var printed = await printer.TableAsync(new(plan.Production, null, paper, FictionalShoot.PrintedOn), TestContext.Current.CancellationToken);
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(8));
            using var document = PdfDocument.Open(printed.Value);
            document.GetPage(1).Width.ShouldBeGreaterThan(document.GetPage(1).Height);
            document.NumberOfPages.ShouldBeInRange(2, 12);
            var pages = document.GetPages().Select(p => p.Text.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal)).ToList();
            pages[0].ShouldContain(paper.Summary().Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal));
            pages.ShouldAllBe(p => p.Contains("MinutageT", StringComparison.Ordinal));
            pages.ShouldAllBe(p => p.Contains($"BigFish–{paper.Title}–éditéle", StringComparison.Ordinal));
            pages[^1].ShouldContain($"page{pages.Count}/{pages.Count}");
            foreach (var row in paper.Rows)
            {
                var name = row.Cells[kind == PaperKind.Roles ? 1 : 2].Words.Replace(" ", "", StringComparison.Ordinal).Replace("'", "’", StringComparison.Ordinal);
                pages.ShouldContain(p => p.Replace("-", "–", StringComparison.Ordinal).Contains(name.Replace("-", "–", StringComparison.Ordinal), StringComparison.Ordinal), name);
            }
        }
    }

    [Fact]
    public async Task A_fiche_takes_a_page_for_each_scene_that_is_shot_with_every_category_and_role()
    {
        Assert.SkipUnless(Chromium.Find() is not null, "Chromium is not installed here");
        await using var printer = new PdfPrinter();
        var sheets = SceneSheet.All(_shoot.Sources());
        sheets.Count.ShouldBe(_shoot.Scenes.Count);
        sheets[0].Needs.Count.ShouldBe(ElementCategories.All.Count);
        sheets[0].Place.ShouldBe("PHARE DE KERMOR");
        sheets[0].Day.Number.ShouldBe(1);
        SceneSheet.All(_shoot.Sources(), "2").Single().Scene.ShouldBe(_shoot.Scenes[1]);
        var printed = await printer.SheetsAsync(new(_shoot.Production, null, sheets, FictionalShoot.PrintedOn), TestContext.Current.CancellationToken);
        using var document = PdfDocument.Open(printed.Value);
        document.NumberOfPages.ShouldBe(sheets.Count);
        foreach (var (page, sheet) in document.GetPages().Zip(sheets))
        {
            var text = page.Text.Replace(" ", "", StringComparison.Ordinal);
            foreach (var word in sheet.Needs.SelectMany(n => n.Elements).Concat(sheet.Roles.Select(r => r.Name)).Select(w => w.Replace('\'', '’').Replace(" ", "", StringComparison.Ordinal)))
            {
                text.Replace("\u00A0", "", StringComparison.Ordinal).ShouldContain(word.Replace("\u00A0", "", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Each_department_begins_a_page_and_the_head_says_which_script()
    {
        var script = new Script
        {
            Id = ScriptId.New(),
            Title = "La Lanterne",
            Format = ScriptFormat.Fountain,
            Language = ScriptLanguage.French,
            Pages = 90,
            ImportedAt = FictionalShoot.AsOf,
        };
        var paper = BreakdownPapers.Make(PaperKind.Departments, _shoot.Sources());
        var html = WebUtility.HtmlDecode(await DocumentRenderer.TableAsync(new PrintedTable(_shoot.Production, script, paper, FictionalShoot.PrintedOn)));
        html.Split("class=\"newpage\"").Length.ShouldBe(paper.Groups.Count);
        html.ShouldContain("scénario importé le ven. 26 février 2027");
        html.ShouldContain("Les Films du Goémon");
        html.ShouldNotContain(" style=");
        var one = WebUtility.HtmlDecode(await DocumentRenderer.TableAsync(new(_shoot.Production, script, paper.Find("", "Costumes"), FictionalShoot.PrintedOn)));
        one.ShouldContain("Cirés jaunes");
        one.ShouldNotContain("Chute du camion");
    }

    [Fact]
    public async Task A_minors_surname_is_on_no_list()
    {
        var html = await DocumentRenderer.TableAsync(
            new(_shoot.Production, null, BreakdownPapers.Make(PaperKind.Roles, _shoot.Sources()), FictionalShoot.PrintedOn));
        html.ShouldContain("Zoé");
        html.ShouldNotContain("Garrec");
    }

    [Fact]
    public async Task A_list_without_rows_is_still_a_paper()
    {
        var empty = BreakdownPapers.Make(PaperKind.Sets, new(new([], [], []), [], []));
        (await DocumentRenderer.TableAsync(new(_shoot.Production, null, empty, FictionalShoot.PrintedOn))).ShouldContain("Rien à imprimer encore.");
    }
}
