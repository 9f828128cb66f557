using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Documents;
using Moteur.Documents.Printing;
using Moteur.Documents.Scheduling;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Server.Accounts;
using Moteur.Server.CallSheets;
using Moteur.Server.Scheduling;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Files;

/// <summary>The production's papers, tables and calendar, to download.</summary>
internal static class ProductionFiles
{
    private const string Pdf = "application/pdf";

    public static void MapFiles(this IEndpointRouteBuilder production) =>
        production.MapGet("/documents/{name}", Download).ForMembers().WithTags("Documents");

    private static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> Download(
        string name, MoteurDb db, Member member, TimeProvider clock, PdfPrinter printer, CancellationToken cancel) => name switch
        {
            "schedule.pdf" => await PrintAsync(name, DocumentRenderer.ScheduleAsync, db, member, clock, printer, cancel),
            "day-out-of-days.pdf" => await PrintAsync(name, DocumentRenderer.DayOutOfDaysAsync, db, member, clock, printer, cancel),
            _ => TypedResults.NotFound(),
        };

    private static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> PrintAsync(
        string name,
        Func<SchedulePaper, Task<string>> render,
        MoteurDb db,
        Member member,
        TimeProvider clock,
        PdfPrinter printer,
        CancellationToken cancel)
    {
        var (production, view) = await LoadAsync(db, member, cancel);
        var paper = new SchedulePaper(production, Schedule.Of(view), view.Version, ShootingZone.Today(clock.GetUtcNow()));
        var footer = ServerTexts.Get($"File_{name}", production.Title, view.Version);
        var printed = await printer.PrintAsync(await render(paper), new(footer, Landscape: true), cancel);
        return printed.IsOk
            ? TypedResults.File(printed.Value, Pdf, name)
            : Problems.Of(printed.Problem!, StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<(Production Production, ScheduleView View)> LoadAsync(MoteurDb db, Member member, CancellationToken cancel) => (
        await db.Productions.AsNoTracking().SingleAsync(p => p.Id == member.Production, cancel),
        await db.ScheduleViewAsync(member.Production, member.User, cancel));
}
