using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.People;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Server.Accounts;
using Moteur.Server.Journal;
using Moteur.Server.Live;
using Moteur.Server.Scripts.Revisions;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Productions;

/// <summary>A person's productions, and one production's settings.</summary>
internal static class ProductionEndpoints
{
    public static void MapProductions(this IEndpointRouteBuilder productions)
    {
        productions.MapGet("", List).RequireAuthorization().WithTags("Productions");
        productions.MapPost("", Create).RequireAuthorization().WithTags("Productions");
    }

    public static void MapProduction(this IEndpointRouteBuilder production)
    {
        production.MapGet("", Get).ForMembers().WithTags("Productions");
        production.MapPut("", Update).ForMembers(MemberRole.Direction).WithTags("Productions");
        production.MapDelete("", Delete).ForOwner().WithTags("Productions");
    }

    private static async Task<Ok<IReadOnlyList<ProductionLine>>> List(MoteurDb db, ClaimsPrincipal user, CancellationToken cancel)
    {
        var id = new UserId(user.AccountId()!.Value);
        var lines = await db.Memberships.AsNoTracking()
            .Where(m => m.UserId == id)
            .Join(db.Productions, m => m.ProductionId, p => p.Id, (m, p) => new
            {
                p.Id,
                p.Title,
                p.Format,
                p.Calendar,
                m.Role,
                Scenes = db.Scenes.Count(s => s.ProductionId == p.Id && !s.Omitted),
                Days = db.Boards.Where(b => b.ProductionId == p.Id).SelectMany(b => b.Days).Count(),
            })
            .ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<ProductionLine>>(
        [
            .. lines.OrderByDescending(l => l.Id.Value).Select(l => new ProductionLine(
                l.Id,
                l.Title,
                l.Format,
                l.Calendar.Start,
                l.Days == 0 ? null : l.Calendar.ShootingDates(l.Days).Cast<DateOnly?>().LastOrDefault(),
                l.Scenes,
                l.Days,
                l.Role)),
        ]);
    }

    private static async Task<Results<Ok<ProductionView>, ProblemHttpResult>> Create(
        CreateProduction request, MoteurDb db, ClaimsPrincipal user, Member member, Changes changes, CancellationToken cancel)
    {
        if (request.Check() is { } problem)
        {
            return Problems.Of(problem);
        }

        var account = user.AccountId()!.Value;
        var known = await db.Memberships.FirstOrDefaultAsync(m => m.ProductionId == request.Id && m.UserId == new UserId(account), cancel);
        if (known is not null)
        {
            // Sent twice: the first time has done it.
            member.Is(request.Id, known.UserId, "", known.Role);
            return TypedResults.Ok(await ViewAsync(db, member, cancel));
        }

        if (await db.Productions.AnyAsync(p => p.Id == request.Id, cancel))
        {
            return Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
        }

        var name = await db.Users.Where(u => u.Id == account).Select(u => u.Name).SingleAsync(cancel);
        member.Is(request.Id, new(account), name, MemberRole.Owner);
        db.AddProduction(request, member.User);
        changes.Note("createProduction", request.Id.Value, request);
        await changes.SaveAsync("production", request.Id.Value, 1, cancel);
        return TypedResults.Ok(await ViewAsync(db, member, cancel));
    }

    private static async Task<Results<Ok<ProductionView>, NotFound>> Get(MoteurDb db, Member member, CancellationToken cancel) =>
        await db.Productions.AnyAsync(p => p.Id == member.Production, cancel)
            ? TypedResults.Ok(await ViewAsync(db, member, cancel))
            : TypedResults.NotFound();

    private static async Task<Results<Ok<ProductionView>, Conflict<ProductionView>, ProblemHttpResult>> Update(
        UpdateProduction request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        if (request.Check() is { } problem)
        {
            return Problems.Of(problem);
        }

        var production = await db.Productions.SingleAsync(p => p.Id == member.Production, cancel);
        if (production.Version != request.Version)
        {
            return TypedResults.Conflict(await ViewAsync(db, member, cancel));
        }

        var before = new UpdateProduction(
            production.Version + 1,
            production.Title,
            production.Format,
            production.Agreement,
            production.Calendar,
            production.MinutesPerDay,
            production.Company,
            production.Director,
            production.Producer,
            production.RevisionColours);
        (production.Title, production.Format, production.Agreement) = (request.Title.Trim(), request.Format, request.Agreement);
        (production.Calendar, production.MinutesPerDay) = (request.Calendar, request.MinutesPerDay);
        (production.Company, production.Director, production.Producer) = (request.Company, request.Director, request.Producer);
        production.RevisionColours = request.RevisionColours ?? production.RevisionColours;
        production.Version++;
        changes.Note("updateProduction", production.Id.Value, request, before);
        var saved = await changes.SaveAsync("production", production.Id.Value, production.Version, cancel);
        var view = await ViewAsync(db, member, cancel);
        return saved ? TypedResults.Ok(view) : TypedResults.Conflict(view);
    }

    /// <summary>Deletes a production and all that hangs on it. It cannot be undone: the title is asked for, so that it is meant.</summary>
    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Delete(
        string? title, MoteurDb db, Member member, LiveNews news, CancellationToken cancel)
    {
        var kept = await db.Productions.Where(p => p.Id == member.Production).Select(p => p.Title).FirstOrDefaultAsync(cancel);
        if (kept is null)
        {
            return TypedResults.NotFound();
        }

        if (!string.Equals(kept, title?.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            return Problems.Of(new("Production_TitleDiffers", kept));
        }

        await db.Productions.Where(p => p.Id == member.Production).ExecuteDeleteAsync(cancel);
        await news.TellAsync(new(member.Production, "production", member.Production.Value, 0, member.Name));
        return TypedResults.NoContent();
    }

    /// <summary>Adds a production with its first owner and an empty board to the unit of work.</summary>
    public static void AddProduction(this MoteurDb db, CreateProduction request, UserId owner)
    {
        db.Productions.Add(new()
        {
            Id = request.Id,
            Title = request.Title.Trim(),
            Format = request.Format,
            Agreement = request.Agreement,
            Calendar = request.Calendar,
            MinutesPerDay = request.MinutesPerDay,
            Company = request.Company,
            Director = request.Director,
            Producer = request.Producer,
        });
        db.Memberships.Add(new() { ProductionId = request.Id, UserId = owner, Role = MemberRole.Owner });
        db.Boards.Add(new() { Id = BoardId.New(), ProductionId = request.Id });
    }

    private static async Task<ProductionView> ViewAsync(MoteurDb db, Member member, CancellationToken cancel)
    {
        var id = member.Production;
        var production = await db.Productions.AsNoTracking().SingleAsync(p => p.Id == id, cancel);
        var lengths = await db.Scenes.Where(s => s.ProductionId == id && !s.Omitted).Select(s => s.Eighths).ToListAsync(cancel);
        return new(
            production,
            member.Role,
            lengths.Count,
            await db.CastRoles.CountAsync(r => r.ProductionId == id, cancel),
            await db.Elements.CountAsync(e => e.ProductionId == id, cancel),
            await db.Boards.Where(b => b.ProductionId == id).SelectMany(b => b.Days).CountAsync(cancel),
            await db.Boards.Where(b => b.ProductionId == id).SelectMany(b => b.Strips).CountAsync(s => s.DayId == null, cancel),
            lengths.Sum(l => l.Count),
            await db.VersionInForceAsync(id, cancel));
    }
}
