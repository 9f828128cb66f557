using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Formats;
using Moteur.Productions;
using Moteur.Scripts;
using Moteur.Server.Accounts;
using Moteur.Server.Journal;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Scripts.Episodes;

/// <summary>The scripts of a production that has several: the episodes of a series, the films of a campaign.</summary>
internal static class EpisodeEndpoints
{
    private const int MostEpisodes = 100;

    public static void MapEpisodes(this IEndpointRouteBuilder production)
    {
        var scripts = production.MapGroup("/scripts").WithTags("Script");
        scripts.MapGet("", List).ForMembers();
        scripts.MapPost("", Add).ForMembers(MemberRole.Direction).WithRequestTimeout(TimeSpan.FromMinutes(2));
        scripts.MapPut("/{script}", Update).ForMembers(MemberRole.Direction);
        scripts.MapDelete("/{script}", Remove).ForMembers(MemberRole.Direction);
    }

    private static async Task<Ok<IReadOnlyList<EpisodeLine>>> List(MoteurDb db, Member member, CancellationToken cancel) =>
        TypedResults.Ok(await db.EpisodesAsync(member.Production, cancel));

    /// <summary>Imports a further script beside those that are there: its scenes wait in the boneyard.</summary>
    /// <param name="id">Given by the client, so that sending twice adds once.</param>
    /// <param name="label">What the crew calls it; « Épisode 2 » unless said.</param>
    private static async Task<Results<Ok<ImportReport>, ProblemHttpResult>> Add(
        HttpContext http, MoteurDb db, Member member, Changes changes, TimeProvider clock, ScriptId id, string? fileName, string? label, CancellationToken cancel)
    {
        if (await ScriptFile.ReadAsync(http, cancel) is not { } file)
        {
            return Problems.Of(ScriptFile.TooLarge);
        }

        var name = Path.GetFileName(fileName ?? "");
        var read = ScriptImporter.Import(file, name, cancel, id);
        if (!read.IsOk)
        {
            return Problems.Of(read.Problem!);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var scripts = await db.Scripts.Where(s => s.ProductionId == member.Production).ToListAsync(cancel);
        if (scripts.Exists(s => s.Id == id) || scripts.Count >= MostEpisodes || (label ?? "").Trim().Length > UpdateEpisode.LongestLabel)
        {
            return Problems.Of(new("Episode_There"), StatusCodes.Status409Conflict);
        }

        var imported = read.Value;
        var board = await db.AddEpisodeAsync(member, imported, scripts, name, (label ?? "").Trim(), clock.GetUtcNow(), cancel);
        changes.Note("addEpisode", id.Value, new { imported.Script.Title, FileName = name }, new { remove = id });
        return await changes.SaveAsync("script", id.Value, board.Version, cancel)
            ? TypedResults.Ok(ImportReports.Of(imported))
            : Problems.Of(new("Episode_There"), StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<IReadOnlyList<EpisodeLine>>, Conflict<IReadOnlyList<EpisodeLine>>, NotFound, ProblemHttpResult>> Update(
        ScriptId script, UpdateEpisode request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        if (!request.IsValid)
        {
            return Problems.Of(new("Episode_Invalid"));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var scripts = await db.Scripts.Where(s => s.ProductionId == member.Production).OrderBy(s => s.Position).ToListAsync(cancel);
        if (scripts.Find(s => s.Id == script) is not { } known)
        {
            return TypedResults.NotFound();
        }

        if (known.Version != request.Version)
        {
            return TypedResults.Conflict(await db.EpisodesAsync(member.Production, cancel));
        }

        var before = new UpdateEpisode(known.Version + 1, known.Label, known.Position, known.Versions);
        (known.Label, known.Versions) = (request.Label.Trim(), request.Versions);
        known.Version++;
        if (request.Position != known.Position)
        {
            scripts.Remove(known);
            scripts.Insert(Math.Min(request.Position, scripts.Count), known);
            await db.PlaceAsync(scripts, cancel);
            await db.OrderScenesAsync(member.Production, cancel);
        }

        changes.Note("updateEpisode", script.Value, new { Name = known.Label, Update = request }, before);
        return await changes.SaveAsync("script", script.Value, known.Version, cancel)
            ? TypedResults.Ok(await db.EpisodesAsync(member.Production, cancel))
            : TypedResults.Conflict(await db.EpisodesAsync(member.Production, cancel));
    }

    /// <summary>Takes an episode out with its scenes, tags and strips; roles stay, for they are cast. It can only be imported again.</summary>
    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Remove(
        ScriptId script, int version, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Scripts.FirstOrDefaultAsync(s => s.Id == script && s.ProductionId == member.Production, cancel) is not { } known)
        {
            return TypedResults.NotFound();
        }

        if (known.Version != version)
        {
            return Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
        }

        var board = await db.RemoveEpisodeAsync(known, cancel);
        changes.Note("removeEpisode", script.Value, new { Name = known.Label.Length > 0 ? known.Label : known.Title });
        return await changes.SaveAsync("script", script.Value, board.Version, cancel)
            ? TypedResults.NoContent()
            : Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
    }
}
