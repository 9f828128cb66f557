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
    private const int LongestText = 4000;

    public static void MapCallSheets(this IEndpointRouteBuilder production)
    {
        production.MapGet("/call-sheets", List).ForMembers().WithTags("CallSheets");
        production.MapGet("/call-sheets/{day}", Get).ForMembers().WithTags("CallSheets");
        production.MapPut("/call-sheets/{day}", Update).ForMembers(MemberRole.Direction, MemberRole.Unit).WithTags("CallSheets");
    }

    private static async Task<Ok<IReadOnlyList<CallSheetLine>>> List(MoteurDb db, Member member, CancellationToken cancel)
    {
        var schedule = Schedule.Of(await db.ScheduleViewAsync(member.Production, member.User, cancel));
        var sheets = await db.CallSheets.AsNoTracking()
            .Where(s => s.ProductionId == member.Production)
            .Select(s => new { s.DayId, s.CrewCall, s.ReadyToShoot, s.Version })
            .ToDictionaryAsync(s => s.DayId, cancel);
        return TypedResults.Ok<IReadOnlyList<CallSheetLine>>(
        [
            .. schedule.Days.Select(day =>
            {
                var (call, ready, version) = sheets.TryGetValue(day.Id, out var sheet)
                    ? (sheet.CrewCall, sheet.ReadyToShoot, sheet.Version)
                    : (CallSheetDefaults.For(day.Kind, day.Minutes).CrewCall, CallSheetDefaults.For(day.Kind, day.Minutes).ReadyToShoot, 1);
                return new CallSheetLine(day.Id, day.Number, day.Date, day.Place, day.Scenes.Count, day.RoleIds.Count, call, ready, version);
            }),
        ]);
    }

    private static async Task<Results<Ok<CallSheet>, NotFound>> Get(BoardDayId day, MoteurDb db, Member member, CancellationToken cancel) =>
        await db.CallSheetAsync(member.Production, day, cancel) is { } sheet ? TypedResults.Ok(sheet) : TypedResults.NotFound();

    private static async Task<Results<Ok<CallSheet>, Conflict<CallSheet>, NotFound, ProblemHttpResult>> Update(
        BoardDayId day, UpdateCallSheet request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        string[] texts = [request.Weather, request.Safety, request.Notes];
        if (texts.Any(t => t.Length > LongestText))
        {
            return Problems.Of(new("CallSheet_TooLong", $"{LongestText}"));
        }

        if (request.ReadyToShoot.CompareTo(request.CrewCall) < 0 || request.Wrap.CompareTo(request.ReadyToShoot) < 0)
        {
            return Problems.Of(new("CallSheet_HoursOrder"));
        }

        if (await db.CallSheetAsync(member.Production, day, cancel) is not { } known)
        {
            return TypedResults.NotFound();
        }

        if (known.Version != request.Version)
        {
            return TypedResults.Conflict(known);
        }

        var before = new UpdateCallSheet(
            known.Version + 1,
            known.CrewCall,
            known.ReadyToShoot,
            known.Meal,
            known.Wrap,
            known.Weather,
            known.Safety,
            known.Notes,
            known.RoleCalls);
        (known.CrewCall, known.ReadyToShoot) = (request.CrewCall, request.ReadyToShoot);
        (known.Meal, known.Wrap) = (request.Meal, request.Wrap);
        (known.Weather, known.Safety, known.Notes) = (request.Weather.Trim(), request.Safety.Trim(), request.Notes.Trim());
        known.RoleCalls = request.RoleCalls;
        known.Version++;
        changes.Note("updateCallSheet", known.Id.Value, request, before);
        return await changes.SaveAsync("callSheet", day.Value, known.Version, cancel)
            ? TypedResults.Ok(known)
            : TypedResults.Conflict(await db.CallSheetAsync(member.Production, day, cancel));
    }

    /// <summary>The day's call sheet, made with first hours when nobody has opened it yet; null when the board has no such day.</summary>
    public static async Task<CallSheet?> CallSheetAsync(this MoteurDb db, ProductionId production, BoardDayId day, CancellationToken cancel)
    {
        var onBoard = await db.Boards.Where(b => b.ProductionId == production).SelectMany(b => b.Days).FirstOrDefaultAsync(d => d.Id == day, cancel);
        if (onBoard is null)
        {
            return null;
        }

        if (await db.CallSheets.FirstOrDefaultAsync(s => s.DayId == day, cancel) is { } known)
        {
            return known;
        }

        var minutes = await db.Strips.Where(s => s.DayId == day).Join(db.Scenes, s => s.SceneId, s => s.Id, (_, s) => s.Minutes).SumAsync(cancel);
        var sheet = CallSheetDefaults.Sheet(CallSheetId.New(), day, onBoard.Kind, minutes);
        sheet.ProductionId = production;
        db.CallSheets.Add(sheet);
        try
        {
            await db.SaveChangesAsync(cancel);
            return sheet;
        }
        catch (DbUpdateException collision) when (collision.IsCollision())
        {
            // Two people opened it at the same moment.
            db.ChangeTracker.Clear();
            return await db.CallSheets.SingleAsync(s => s.DayId == day, cancel);
        }
    }
}
