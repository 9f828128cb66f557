using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.CallSheets;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Server.Accounts;
using Moteur.Server.Journal;
using Moteur.Server.Scheduling;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.CallSheets;

/// <summary>Feuilles de service: the list, and what people decide about each day.</summary>
internal static class CallSheetEndpoints
{
    public static void MapCallSheets(this IEndpointRouteBuilder production)
    {
        production.MapGet("/call-sheets", List).ForMembers().WithTags("CallSheets");
        production.MapGet("/call-sheets/{day}", Get).ForMembers().WithTags("CallSheets");
        production.MapPut("/call-sheets/{day}", Update).ForMembers(MemberRole.Direction, MemberRole.Unit).WithTags("CallSheets");
    }

    private static async Task<Ok<IReadOnlyList<CallSheetLine>>> List(MoteurDb db, Member member, CancellationToken cancel)
    {
        var schedule = Schedule.Of(await db.ScheduleViewAsync(member.Production, member.User, cancel));
        var sheets = await db.CallSheets.AsNoTracking().Where(s => s.ProductionId == member.Production).ToDictionaryAsync(s => s.DayId, cancel);
        return TypedResults.Ok<IReadOnlyList<CallSheetLine>>([.. schedule.Days.Select(day => Line(day, sheets.GetValueOrDefault(day.Id), schedule))]);
    }

    private static CallSheetLine Line(ScheduledDay day, CallSheet? sheet, Schedule schedule)
    {
        var hours = sheet is null
            ? CallSheetDefaults.For(day.Kind, day.Minutes)
            : CallSheetDefaults.Of(sheet, day.Kind, day.Minutes);
        return new(
            day.Id,
            day.Number,
            day.Date,
            day.Place,
            day.Scenes.Count,
            day.RoleIds.Count,
            hours.CrewCall,
            hours.ReadyToShoot,
            sheet?.Version ?? 1,
            day.Kind,
            hours.Wrap,
            schedule.Breaches.Count(b => b.Day == day.Number));
    }

    private static async Task<Results<Ok<CallSheet>, NotFound>> Get(BoardDayId day, MoteurDb db, Member member, CancellationToken cancel) =>
        await db.CallSheetAsync(member.Production, day, cancel) is var (sheet, _) ? TypedResults.Ok(sheet) : TypedResults.NotFound();

    private static async Task<Results<Ok<CallSheet>, Conflict<CallSheet>, NotFound, ProblemHttpResult>> Update(
        BoardDayId day, UpdateCallSheet request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        if (request.Check() is { } problem)
        {
            return Problems.Of(problem);
        }

        if (await db.CallSheetAsync(member.Production, day, cancel) is not var (sheet, plan))
        {
            return TypedResults.NotFound();
        }

        if (sheet.Version != request.Version)
        {
            return TypedResults.Conflict(sheet);
        }

        var roles = await db.CastRoles.Where(r => r.ProductionId == member.Production).Select(r => r.Id).ToListAsync(cancel);
        if (request.RoleCalls.Any(c => !roles.Contains(c.RoleId)))
        {
            return Problems.Of(new("Scene_NoSuchRole"));
        }

        var before = UpdateCallSheet.Of(sheet);
        if (db.Entry(sheet).State == EntityState.Detached)
        {
            db.CallSheets.Add(sheet);
        }

        request.WriteOn(sheet, plan);
        sheet.Version++;
        changes.Note("updateCallSheet", sheet.Id.Value, request, before with { Version = sheet.Version });
        return await changes.SaveAsync("callSheet", day.Value, sheet.Version, cancel)
            ? TypedResults.Ok(sheet)
            : TypedResults.Conflict((await db.CallSheetAsync(member.Production, day, cancel))?.Sheet);
    }

    /// <summary>
    /// The day's call sheet and the hours that follow from the plan; null when the board has no such day. Until somebody decides
    /// something nothing is stored, so that the sheet follows the board: its identity is then the day's.
    /// </summary>
    public static async Task<(CallSheet Sheet, SheetHours Plan)?> CallSheetAsync(
        this MoteurDb db, ProductionId production, BoardDayId day, CancellationToken cancel)
    {
        var onBoard = await db.Boards.AsNoTracking()
            .Where(b => b.ProductionId == production)
            .SelectMany(b => b.Days)
            .FirstOrDefaultAsync(d => d.Id == day, cancel);
        if (onBoard is null)
        {
            return null;
        }

        var minutes = await db.Strips.Where(s => s.DayId == day).Join(db.Scenes, s => s.SceneId, s => s.Id, (_, s) => s.Minutes).SumAsync(cancel);
        var plan = CallSheetDefaults.For(onBoard.Kind, minutes);
        if (await db.CallSheets.FirstOrDefaultAsync(s => s.DayId == day, cancel) is not { } known)
        {
            var sheet = CallSheetDefaults.Sheet(new(day.Value), day, onBoard.Kind, minutes);
            sheet.ProductionId = production;
            return (sheet, plan);
        }

        known.Take(CallSheetDefaults.Of(known, onBoard.Kind, minutes));
        return (known, plan);
    }
}
