using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Documents;
using Moteur.Documents.Papers;
using Moteur.Documents.Printing;
using Moteur.Formats.Csv;
using Moteur.Formats.Xlsx;
using Moteur.Papers;
using Moteur.Productions;
using Moteur.Recommendations;
using Moteur.Scripts;
using Moteur.Server.Accounts;
using Moteur.Server.Breakdown;
using Moteur.Server.Breakdown.Raccords;
using Moteur.Server.Breakdown.Suggestions;
using Moteur.Server.Recommendations;
using Moteur.Server.Scheduling;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Papers;

/// <summary>The papers of the breakdown as files, with what the page of the same paper has found and sorted.</summary>
internal static class PaperEndpoints
{
    /// <summary>The fiches, which are no table; as one they are the grid.</summary>
    private const string Sheets = "sheets";
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapPapers(this IEndpointRouteBuilder production) =>
        production.MapGet("/papers/{name}", Get).ForMembers().WithTags("Documents");

    /// <param name="name">Name and form: <c>continuity.pdf</c>, <c>sets.xlsx</c>, <c>roles.csv</c>, or <c>.html</c> for the paper as it is printed.</param>
    /// <param name="q">Words that a row must hold, whatever their case and accents.</param>
    /// <param name="group">Only one group: a set, a category, a department.</param>
    /// <param name="order">Key of the column by which rows are sorted, after a dash from the last to the first.</param>
    /// <param name="scene">Number of the only scene whose fiche is wanted.</param>
    private static async Task<Results<ContentHttpResult, FileContentHttpResult, NotFound, ProblemHttpResult>> Get(
        string name,
        string? q,
        string? group,
        string? order,
        string? scene,
        MoteurDb db,
        Member member,
        TimeProvider clock,
        PdfPrinter printer,
        ScriptReadings readings,
        HttpContext http,
        CancellationToken cancel)
    {
        var isSheets = Path.GetFileNameWithoutExtension(name) == Sheets;
        if ((isSheets ? PaperKind.Grid : PaperNames.Find(Path.GetFileNameWithoutExtension(name))) is not { } kind)
        {
            return TypedResults.NotFound();
        }

        var form = Path.GetExtension(name);
        var recommendations = kind == PaperKind.Meeting ? await db.RecommendationLinesAsync(member, readings, cancel) : [];
        var sources = await db.PaperSourcesAsync(member, recommendations, cancel);
        var table = BreakdownPapers.Make(kind, sources).Find(q, group).SortedBy(order);
        switch (form)
        {
            case ".xlsx":
                using (var file = new MemoryStream())
                {
                    var title = await db.Productions.Where(p => p.Id == member.Production).Select(p => p.Title).SingleAsync(cancel);
                    PaperWorkbook.Write(file, title, table);
                    return TypedResults.File(file.ToArray(), Workbook, name);
                }

            case ".csv":
                using (var file = new MemoryStream())
                {
                    CsvFile.Write(file, table);
                    return TypedResults.File(file.ToArray(), "text/csv; charset=utf-8", name);
                }

            case ".html":
                http.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Document;
                return TypedResults.Content(
                    isSheets ? await DocumentRenderer.SheetsAsync(await FichesAsync()) : await DocumentRenderer.TableAsync(await PrintedAsync()),
                    PlainPage.ContentType);

            case ".pdf":
                var printed = isSheets
                    ? await printer.SheetsAsync(await FichesAsync(), cancel)
                    : await printer.TableAsync(await PrintedAsync(), cancel);
                return printed.IsOk
                    ? TypedResults.File(printed.Value, "application/pdf", name)
                    : Problems.Of(printed.Problem!, StatusCodes.Status503ServiceUnavailable);

            default:
                return TypedResults.NotFound();
        }

        async Task<PrintedTable> PrintedAsync()
        {
            var (production, script) = await db.HeadAsync(member.Production, cancel);
            return new(production, script, table, ShootingZone.Today(clock.GetUtcNow()));
        }

        async Task<PrintedSheets> FichesAsync()
        {
            var (production, script) = await db.HeadAsync(member.Production, cancel);
            return new(production, script, SceneSheet.All(sources, scene), ShootingZone.Today(clock.GetUtcNow()));
        }
    }

    private static async Task<(Production Production, Script? Script)> HeadAsync(this MoteurDb db, ProductionId production, CancellationToken cancel) => (
        await db.Productions.AsNoTracking().SingleAsync(p => p.Id == production, cancel),
        await db.Scripts.AsNoTracking().FirstOrDefaultAsync(s => s.ProductionId == production, cancel));

    /// <summary>All that the papers of a production are made of.</summary>
    public static async Task<PaperSources> PaperSourcesAsync(
        this MoteurDb db, Member member, IReadOnlyList<RecommendationLine> recommendations, CancellationToken cancel)
    {
        var plan = await db.ScheduleViewAsync(member.Production, member.User, cancel);
        return PaperSources.Of(
            new(plan.Scenes, plan.Roles, await db.BreakdownTagsAsync(member.Production, cancel)),
            plan,
            await db.ContinuityAsync(member.Production, cancel),
            recommendations);
    }
}
