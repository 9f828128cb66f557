using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Documents.Printing;
using Moteur.Documents.Scheduling;
using Moteur.Formats;
using Moteur.Formats.ICalendar;
using Moteur.Formats.Xlsx;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Server.Accounts;
using Moteur.Server.Papers;
using Moteur.Server.Scheduling;
using Moteur.Server.Scripts;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Files;

/// <summary>The production's papers, tables and calendar, to download.</summary>
internal static class ProductionFiles
{
    private const string Pdf = "application/pdf";
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapFiles(this IEndpointRouteBuilder production) =>
        production.MapGet("/documents/{name}", Download).ForMembers().WithTags("Documents");

    private static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> Download(
        string name, MoteurDb db, Member member, TimeProvider clock, PdfPrinter printer, CancellationToken cancel) => name switch
        {
            "schedule.pdf" => await PrintAsync(name, printer.ScheduleAsync, db, member, clock, cancel),
            "day-out-of-days.pdf" => await PrintAsync(name, printer.DayOutOfDaysAsync, db, member, clock, cancel),
            "schedule.xlsx" => await ScheduleTableAsync(name, db, member, cancel),
            "breakdown.xlsx" => await BreakdownTableAsync(name, db, member, cancel),
            "crew.xlsx" => await CrewTableAsync(name, db, member, cancel),
            "calendar.ics" => await CalendarAsync(name, db, member, clock, cancel),
            "script.fdx" => await ScriptFiles.DownloadAsync(name, ScriptFileFormat.Fdx, db, member, cancel),
            "script.fountain" => await ScriptFiles.DownloadAsync(name, ScriptFileFormat.Fountain, db, member, cancel),
            "breakdown.sex" => await ScriptFiles.DownloadAsync(name, ScriptFileFormat.Sex, db, member, cancel),
            _ => TypedResults.NotFound(),
        };

    private static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> PrintAsync(
        string name,
        Func<SchedulePaper, CancellationToken, Task<Result<byte[]>>> print,
        MoteurDb db,
        Member member,
        TimeProvider clock,
        CancellationToken cancel)
    {
        var (production, view) = await LoadAsync(db, member, cancel);
        var paper = new SchedulePaper(production, Schedule.Of(view), view.Version, ShootingZone.Today(clock.GetUtcNow()));
        var printed = await print(paper, cancel);
        return printed.IsOk
            ? TypedResults.File(printed.Value, Pdf, name)
            : Problems.Of(printed.Problem!, StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<FileContentHttpResult> ScheduleTableAsync(string name, MoteurDb db, Member member, CancellationToken cancel)
    {
        var (production, view) = await LoadAsync(db, member, cancel);
        using var file = new MemoryStream();
        ScheduleWorkbook.Write(file, production, Schedule.Of(view));
        return TypedResults.File(file.ToArray(), Workbook, name);
    }

    private static async Task<FileContentHttpResult> BreakdownTableAsync(string name, MoteurDb db, Member member, CancellationToken cancel)
    {
        var title = await db.Productions.Where(p => p.Id == member.Production).Select(p => p.Title).SingleAsync(cancel);
        using var file = new MemoryStream();
        PaperWorkbook.WriteBreakdown(file, title, await db.PaperSourcesAsync(member, [], cancel));
        return TypedResults.File(file.ToArray(), Workbook, name);
    }

    private static async Task<FileContentHttpResult> CrewTableAsync(string name, MoteurDb db, Member member, CancellationToken cancel)
    {
        var title = await db.Productions.Where(p => p.Id == member.Production).Select(p => p.Title).SingleAsync(cancel);
        var people = await db.People.AsNoTracking().Where(p => p.ProductionId == member.Production).OrderBy(p => p.Id).ToListAsync(cancel);
        using var file = new MemoryStream();
        CrewWorkbook.Write(file, title, people, await db.RoleLinesAsync(member.Production, cancel));
        return TypedResults.File(file.ToArray(), Workbook, name);
    }

    private static async Task<FileContentHttpResult> CalendarAsync(
        string name, MoteurDb db, Member member, TimeProvider clock, CancellationToken cancel)
    {
        var (production, view) = await LoadAsync(db, member, cancel);
        var sheets = await db.CallSheets.AsNoTracking().Where(s => s.ProductionId == member.Production).ToDictionaryAsync(s => s.DayId, cancel);
        using var file = new MemoryStream();
        ShootingCalendar.Write(
            file, production.Title, production.Id.ToString(), Schedule.Of(view), sheets, view.Version, clock.GetUtcNow());
        return TypedResults.File(file.ToArray(), "text/calendar", name);
    }

    private static async Task<(Production Production, ScheduleView View)> LoadAsync(MoteurDb db, Member member, CancellationToken cancel) => (
        await db.Productions.AsNoTracking().SingleAsync(p => p.Id == member.Production, cancel),
        await db.ScheduleViewAsync(member.Production, member.User, cancel));
}
