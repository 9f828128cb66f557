using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown;
using Moteur.Formats;
using Moteur.Productions;
using Moteur.Scripts;
using Moteur.Server.Accounts;
using Moteur.Server.Breakdown.Tables;
using Moteur.Server.Journal;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Scripts;

/// <summary>The production's script: read, and imported from a file.</summary>
internal static class ScriptEndpoints
{
    public static void MapScript(this IEndpointRouteBuilder production)
    {
        production.MapGet("/script", Get).ForMembers().WithTags("Script");
        production.MapPost("/script", Import)
            .ForMembers(MemberRole.Direction)
            .WithTags("Script")
            .WithRequestTimeout(TimeSpan.FromMinutes(2));
        production.MapPost("/script/table", ImportTable).ForMembers(MemberRole.Direction).WithTags("Script");
    }

    private static async Task<Ok<ScriptView>> Get(MoteurDb db, Member member, CancellationToken cancel)
    {
        var scripts = await db.Scripts.AsNoTracking().Where(s => s.ProductionId == member.Production).OrderBy(s => s.Position).ToListAsync(cancel);
        var (scenes, roles) = await db.LinesAsync(member.Production, cancel);
        return TypedResults.Ok(new ScriptView(scripts.FirstOrDefault(), scenes, roles) { Scripts = scripts });
    }

    private static async Task<Results<Ok<ImportReport>, ProblemHttpResult>> Import(
        HttpContext http,
        MoteurDb db,
        Member member,
        Changes changes,
        TimeProvider clock,
        string? fileName,
        bool? replace,
        CancellationToken cancel)
    {
        if (replace != true && await db.Scripts.AnyAsync(s => s.ProductionId == member.Production, cancel))
        {
            return Problems.Of(new("Script_AlreadyThere"), StatusCodes.Status409Conflict);
        }

        if (await ScriptFile.ReadAsync(http, cancel) is not { } file)
        {
            return Problems.Of(ScriptFile.TooLarge);
        }

        var name = Path.GetFileName(fileName ?? "");
        var read = ScriptImporter.Import(file, name, cancel);
        return read.IsOk ? await LandAsync(read.Value, name, db, member, changes, clock, cancel) : Problems.Of(read.Problem!);
    }

    /// <summary>Makes a script of a table: a scene list, or a préconducteur with its rubriques.</summary>
    private static async Task<Results<Ok<ImportReport>, ProblemHttpResult>> ImportTable(
        HttpContext http,
        MoteurDb db,
        Member member,
        Changes changes,
        TimeProvider clock,
        int sheet,
        int headings,
        string columns,
        string? fileName,
        bool? replace,
        CancellationToken cancel)
    {
        if (replace != true && await db.Scripts.AnyAsync(s => s.ProductionId == member.Production, cancel))
        {
            return Problems.Of(new("Script_AlreadyThere"), StatusCodes.Status409Conflict);
        }

        var tables = await TableEndpoints.TablesAsync(http, cancel);
        if (!tables.IsOk)
        {
            return Problems.Of(tables.Problem!);
        }

        if (TableEndpoints.Uses(columns) is not { } uses || sheet < 0 || sheet >= tables.Value.Count)
        {
            return Problems.Of(new("Api_Invalid"));
        }

        var name = Path.GetFileName(fileName ?? "");
        var read = ScriptImporter.Import(tables.Value[sheet], headings, uses, name);
        return read.IsOk ? await LandAsync(read.Value, name, db, member, changes, clock, cancel) : Problems.Of(read.Problem!);
    }

    private static async Task<Results<Ok<ImportReport>, ProblemHttpResult>> LandAsync(
        ImportedScript imported, string name, MoteurDb db, Member member, Changes changes, TimeProvider clock, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var board = await db.ReplaceScriptAsync(member.Production, imported, name, member.Name, clock.GetUtcNow(), cancel);
        changes.Note("importScript", imported.Script.Id.Value, new { FileName = name, imported.Script.Title, SceneCount = imported.Scenes.Count });
        if (!await changes.SaveAsync("script", imported.Script.Id.Value, board.Version, cancel))
        {
            // Two imports at the same moment: the other one has landed.
            return Problems.Of(new("Script_AlreadyThere"), StatusCodes.Status409Conflict);
        }

        return TypedResults.Ok(ImportReports.Of(imported));
    }
}
