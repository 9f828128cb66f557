using System.Globalization;
using System.Text;
using Moteur.CallSheets;
using Moteur.Documents.Printing;
using Moteur.Documents.Scheduling;
using Moteur.Formats.ICalendar;
using Moteur.Formats.Xlsx;
using Moteur.Papers;
using Moteur.Productions;
using Moteur.Scheduling;

namespace Moteur.Cli.Plan;

/// <summary>A file of the plan, made when its turn comes.</summary>
/// <param name="Name">Its path in the plan's folder, with slashes.</param>
internal sealed record PlanFile(string Name, Func<CancellationToken, Task<Result<byte[]>>> MakeAsync);

/// <summary>The files that a plan is handed out as.</summary>
internal static class PlanFiles
{
    public const string CallSheets = "call-sheets";
    private const string ListFolder = "lists";

    private static readonly PaperKind[] Lists =
        [PaperKind.Continuity, PaperKind.Sets, PaperKind.Roles, PaperKind.Timing, PaperKind.SetTiming, PaperKind.Categories, PaperKind.Departments];

    /// <summary>Every file, what is made at once before what is printed.</summary>
    public static IReadOnlyList<PlanFile> Of(ShootPlan plan, PdfPrinter printer, TimeProvider clock)
    {
        var (production, schedule, now) = (plan.Production, plan.Schedule, clock.GetUtcNow());
        var today = ShootingZone.Today(now);
        var paper = new SchedulePaper(production, schedule, ShootPlan.Version, today);
        var papers = new PaperSources(plan.Breakdown, [], schedule.Days);
        var sources = new CallSheetSources(production, schedule, plan.Breakdown.Tags, [], [], []);
        return
        [
            Made("plan.json", file => file.Write(Encoding.UTF8.GetBytes(CliJson.Write(PlanJson.Of(schedule)) + "\n"))),
            Made("breakdown.xlsx", file => PaperWorkbook.WriteBreakdown(file, production.Title, papers)),
            Made("schedule.xlsx", file => ScheduleWorkbook.Write(file, production, schedule)),
            Made("calendar.ics", file => ShootingCalendar.Write(
                file, production.Title, production.Title, schedule, new Dictionary<BoardDayId, CallSheet>(), ShootPlan.Version, now)),
            new("schedule.pdf", cancel => printer.ScheduleAsync(paper, cancel)),
            new("day-out-of-days.pdf", cancel => printer.DayOutOfDaysAsync(paper, cancel)),
            new($"{ListFolder}/sheets.pdf", cancel => printer.SheetsAsync(new(production, null, SceneSheet.All(papers), today), cancel)),
            .. Lists.Where(kind => plan.Breakdown.Tags.Count > 0 || kind is not (PaperKind.Categories or PaperKind.Departments)).Select(kind => new PlanFile(
                $"{ListFolder}/{PaperNames.Of(kind)}.pdf",
                cancel => printer.TableAsync(new(production, null, BreakdownPapers.Make(kind, papers), today), cancel))),
            .. schedule.Days.Select(day => new PlanFile(
                CallSheetName(day),
                cancel => printer.CallSheetAsync(CallSheetPaper.Of(sources, day, null, now, ShootingZone.Zone), cancel))),
        ];
    }

    /// <summary><c>call-sheets/03-2027-03-03.pdf</c>; without a date on a day that the calendar does not reach.</summary>
    private static string CallSheetName(ScheduledDay day) => string.Create(
        CultureInfo.InvariantCulture, $"{CallSheets}/{day.Number:00}{(day.Date is { } date ? $"-{date:yyyy-MM-dd}" : "")}.pdf");

    private static PlanFile Made(string name, Action<Stream> write) => new(name, _ =>
    {
        using var file = new MemoryStream();
        write(file);
        return Task.FromResult<Result<byte[]>>(file.ToArray());
    });
}
