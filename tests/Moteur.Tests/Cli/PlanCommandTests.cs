using System.Diagnostics;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using Moteur.Cli;
using Moteur.Documents.Printing;
using UglyToad.PdfPig;

namespace Moteur.Tests.Cli;

public class PlanCommandTests
{
    private static readonly string[] Sample = ["plan", CommandLine.Sample, "--start", "2027-03-01", "--lang", "fr"];

    [Fact]
    public async Task The_sample_is_planned_and_every_paper_written()
    {
        NeedsChromium();
        using var folder = new ScratchFolder();
        var answer = await CommandLine.RunAsync([.. Sample, "--out", folder["un/plan"]]);
        answer.Error.ShouldContain("schedule.pdf");
        answer.Error.ShouldNotContain("\u001b");
        answer.Code.ShouldBe(0);
        answer.Out.ShouldContain("Séquences : 21");
        answer.Out.ShouldContain("lun. 1er mars 2027");

        var plan = JsonElement.Parse(await File.ReadAllTextAsync(folder["un/plan/plan.json"]));
        Names(plan).ShouldBe(["days", "unscheduled", "breaches"]);
        var days = plan.GetProperty("days").EnumerateArray().ToList();
        days.ShouldAllBe(d => Names(d).SequenceEqual(new[] { "number", "date", "place", "scenes", "eighths", "minutes" }));
        days.Select(d => d.GetProperty("number").GetInt32()).ShouldBe(Enumerable.Range(1, days.Count));
        days[0].GetProperty("date").GetString().ShouldBe("2027-03-01");
        days.SelectMany(d => d.GetProperty("scenes").EnumerateArray()).Select(s => s.GetString()!).Order(StringComparer.Ordinal)
            .ShouldBe([.. new[] { "7A" }.Concat(Enumerable.Range(1, 20).Select(n => $"{n}")).Order(StringComparer.Ordinal)]);
        plan.GetProperty("unscheduled").GetArrayLength().ShouldBe(0);

        string[] sheets = [.. days.Select(d => $"un/plan/call-sheets/{d.GetProperty("number").GetInt32():00}-{d.GetProperty("date").GetString()}.pdf")];
        folder.Files.ShouldBe(
            [.. sheets.Concat(new[] { "breakdown.xlsx", "calendar.ics", "day-out-of-days.pdf", "plan.json", "schedule.pdf", "schedule.xlsx",
                "lists/continuity.pdf", "lists/roles.pdf", "lists/set-timing.pdf", "lists/sets.pdf", "lists/sheets.pdf", "lists/timing.pdf" }.Select(f => $"un/plan/{f}")).Order(StringComparer.Ordinal)]);
        foreach (var pdf in folder.Files.Where(f => f.EndsWith(".pdf", StringComparison.Ordinal)))
        {
            using var document = PdfDocument.Open(folder[pdf]);
            document.NumberOfPages.ShouldBeInRange(1, pdf.EndsWith("sheets.pdf", StringComparison.Ordinal) ? 21 : 3);
            string.Concat(document.GetPage(1).Letters.Select(l => l.Value)).ShouldContain("PLEINE");
        }

        foreach (var workbook in new[] { "un/plan/breakdown.xlsx", "un/plan/schedule.xlsx" })
        {
            using var book = SpreadsheetDocument.Open(folder[workbook], isEditable: false);
            book.WorkbookPart!.WorksheetParts.ShouldNotBeEmpty();
        }

        (await File.ReadAllTextAsync(folder["un/plan/calendar.ics"])).Split("BEGIN:VEVENT").Length.ShouldBe(days.Count + 1);
    }

    [Fact]
    public async Task A_later_plan_replaces_the_earlier_one_and_leaves_what_is_not_its_own()
    {
        NeedsChromium();
        using var folder = new ScratchFolder();
        Directory.CreateDirectory(folder["call-sheets"]);
        await File.WriteAllTextAsync(folder["call-sheets/31-2020-01-01.pdf"], "d’un plan plus long");
        await File.WriteAllTextAsync(folder["call-sheets/notes.txt"], "à garder");
        await File.WriteAllTextAsync(folder["plan.json"], "{}");
        var answer = await CommandLine.RunAsync([.. Sample, "--out", folder.Path, "--week", "mar-jeu", "--hours", "7h30"]);
        answer.Code.ShouldBe(0);
        folder.Files.ShouldNotContain("call-sheets/31-2020-01-01.pdf");
        folder.Files.ShouldContain("call-sheets/notes.txt");
        folder.Files.ShouldAllBe(f => !f.Contains(".moteur-", StringComparison.Ordinal));
        var days = JsonElement.Parse(await File.ReadAllTextAsync(folder["plan.json"])).GetProperty("days").EnumerateArray().ToList();
        days[0].GetProperty("date").GetString().ShouldBe("2027-03-02");
        days.Select(d => d.GetProperty("date").GetDateTime().DayOfWeek).Distinct().ShouldBe([DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday]);
        days.ShouldAllBe(d => d.GetProperty("minutes").GetInt32() <= 450);
    }

    [Fact]
    public async Task What_a_plan_does_not_keep_is_told_with_its_rule()
    {
        NeedsChromium();
        using var folder = new ScratchFolder();
        await File.WriteAllTextAsync(folder["long.fountain"], "INT. CUISINE – JOUR\n\n" + string.Concat(Enumerable.Repeat("Elle attend, et la pluie tombe encore sur le toit de la maison.\n\n", 260)));
        (await CommandLine.RunAsync("plan", folder["long.fountain"], "--start", "2027-03-01", "--out", folder["plan"], "--lang", "fr")).Out.ShouldContain("Alertes : 1");
        var breach = JsonElement.Parse(await File.ReadAllTextAsync(folder["plan/plan.json"])).GetProperty("breaches").EnumerateArray().Single();
        Names(breach).ShouldBe(["day", "rule", "message", "source"]);
        breach.GetProperty("day").GetInt32().ShouldBe(1);
        breach.GetProperty("rule").GetString().ShouldNotBeNullOrEmpty();
        breach.GetProperty("message").GetString()!.ShouldStartWith("Jour 1 :");
    }

    [Fact]
    public async Task A_script_with_a_doubtful_place_is_planned_and_the_doubt_told()
    {
        NeedsChromium();
        using var folder = new ScratchFolder();
        await File.WriteAllTextAsync(folder["double.fountain"], "INT. CUISINE – JOUR #4#\n\nElle attend.\n\nEXT. COUR – JOUR #4#\n\nIl pleut.\n");
        var answer = await CommandLine.RunAsync("plan", folder["double.fountain"], "--start", "2027-03-01", "--out", folder["plan"], "--lang", "fr");
        answer.Code.ShouldBe(0);
        answer.ErrorLines[^1].ShouldStartWith("Lu autrement qu’écrit : 1");
    }

    [Fact]
    public async Task On_a_screen_the_progress_is_a_bar()
    {
        NeedsChromium();
        using var folder = new ScratchFolder();
        await File.WriteAllTextAsync(folder["court.fountain"], "INT. CUISINE – JOUR\n\nElle attend.\n");
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await MoteurCommand.RunAsync(
            ["plan", folder["court.fountain"], "--start", "2027-03-01", "--out", folder["plan"]], new(output, error, true, true), TimeProvider.System, CancellationToken.None);
        code.ShouldBe(0);
        error.ToString().ShouldNotContain("[1/");
        File.Exists(folder["plan/call-sheets/01-2027-03-01.pdf"]).ShouldBeTrue();
    }

    [Fact]
    public async Task Without_chromium_nothing_is_written_and_the_command_says_what_to_install()
    {
        using var folder = new ScratchFolder();
        var answer = await CommandLine.EndAsync(CommandLine.Start(new Dictionary<string, string> { ["MOTEUR_CHROMIUM"] = "/nowhere" }, [.. Sample, "--out", folder["plan"]]));
        answer.Code.ShouldBe(1);
        answer.Out.ShouldBeEmpty();
        answer.ErrorLines.ShouldHaveSingleItem().ShouldContain("chromium");
        folder.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_said_in_one_sentence()
    {
        NeedsChromium();
        using var folder = new ScratchFolder();
        await File.WriteAllTextAsync(folder["pris"], "");
        foreach (var taken in new[] { folder["pris"], folder["pris/plan"] })
        {
            var answer = await CommandLine.RunAsync([.. Sample, "--out", taken]);
            answer.Code.ShouldBe(1);
            answer.Out.ShouldBeEmpty();
            answer.ErrorLines.ShouldHaveSingleItem().ShouldContain(taken);
        }
    }

    [Fact]
    public async Task Ctrl_C_stops_cleanly_and_leaves_the_earlier_plan_as_it_was()
    {
        NeedsChromium();
        using var folder = new ScratchFolder();
        await File.WriteAllTextAsync(folder["plan.json"], "celui d’hier");
        var process = CommandLine.Start(new Dictionary<string, string>(), [.. Sample, "--out", folder.Path]);
        while (await process.StandardError.ReadLineAsync() is { } line && !line.Contains("call-sheets", StringComparison.Ordinal))
        {
        }

        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        var answer = await CommandLine.EndAsync(process);
        answer.Code.ShouldBe(130);
        answer.Out.ShouldBeEmpty();
        answer.ErrorLines[^1].ShouldBe("Interrompu.");
        folder.Files.ShouldBe(["plan.json"]);
        (await File.ReadAllTextAsync(folder["plan.json"])).ShouldBe("celui d’hier");
    }

    private static void NeedsChromium() => Assert.SkipUnless(Chromium.Find() is not null, "Chromium is not installed here");

    private static string[] Names(JsonElement thing) => [.. thing.EnumerateObject().Select(p => p.Name)];
}
