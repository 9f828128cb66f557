using Microsoft.EntityFrameworkCore;
using Moteur.People;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Server.Scripts;
using Moteur.Server.Storage;

namespace Moteur.Server.Scheduling;

/// <summary>The board read with its calendar and scenes.</summary>
internal static class ScheduleQueries
{
    /// <summary>The plan as one person sees it, with what they may undo.</summary>
    public static async Task<ScheduleView> ScheduleViewAsync(
        this MoteurDb db, ProductionId production, UserId user, CancellationToken cancel)
    {
        var board = await db.Boards.AsNoTracking().Where(b => b.ProductionId == production).Select(b => b.Id).SingleAsync(cancel);
        var state = await db.BoardStateAsync(production, user, cancel);
        var settings = await db.Productions.AsNoTracking()
            .Where(p => p.Id == production)
            .Select(p => new { p.Calendar, p.MinutesPerDay, p.Agreement })
            .SingleAsync(cancel);
        var (scenes, roles) = await db.LinesAsync(production, cancel);
        return new(
            board,
            state.Version,
            state.Layout,
            settings.Calendar,
            settings.MinutesPerDay,
            scenes,
            roles,
            await db.SetLinesAsync(production, cancel),
            state.CanUndo,
            state.CanRedo,
            settings.Agreement,
            state.ChangedBy);
    }

    /// <summary>The board alone, with what one person may undo and who changed it last.</summary>
    public static async Task<BoardState> BoardStateAsync(this MoteurDb db, ProductionId production, UserId user, CancellationToken cancel)
    {
        var board = await db.Boards.AsNoTracking().Include(b => b.Days).Include(b => b.Strips).SingleAsync(b => b.ProductionId == production, cancel);
        var history = await BoardHistory.LoadAsync(db, production, user, cancel);
        var last = await db.Journal.AsNoTracking()
            .Where(e => e.ProductionId == production && BoardHistory.ChangingKinds.Contains(e.Kind))
            .OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id)
            .Select(e => e.UserId)
            .FirstOrDefaultAsync(cancel);
        var name = await db.Users.Where(u => u.Id == last.Value).Select(u => u.Name).FirstOrDefaultAsync(cancel);
        return new(
            board.Version,
            board.Layout(),
            history.ToUndo is not null,
            history.ToRedo is not null,
            name is null ? null : new(last, name));
    }

    /// <summary>The sets of the scenes, each with the place where it is shot once found; in script order.</summary>
    public static async Task<IReadOnlyList<SetLine>> SetLinesAsync(this MoteurDb db, ProductionId production, CancellationToken cancel)
    {
        var sets = await db.Scenes.AsNoTracking()
            .Where(s => s.ProductionId == production && !s.Omitted && s.Set != "")
            .OrderBy(s => s.Position)
            .Select(s => s.Set)
            .ToListAsync(cancel);
        var places = await db.SetPlaces.AsNoTracking()
            .Where(s => s.ProductionId == production && s.PlaceId != null)
            .Join(db.Places, s => s.PlaceId, p => p.Id, (s, p) => new { s.Set, p.Id, p.Name })
            .ToDictionaryAsync(s => s.Set, cancel);
        return
        [
            .. sets.Distinct().Select(set => places.TryGetValue(set, out var place)
                ? new SetLine(set, place.Id, place.Name)
                : new SetLine(set, null, "")),
        ];
    }
}
