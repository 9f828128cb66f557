using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Journal;
using Moteur.Optimiser;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Server.Accounts;
using Moteur.Server.Journal;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Scheduling;

/// <summary>The stripboard: read, changed by commands, undone and redone by each person, planned automatically.</summary>
internal static class BoardEndpoints
{
    public static void MapBoard(this IEndpointRouteBuilder production)
    {
        production.MapGet("/board", Get).ForMembers().WithTags("Board");
        production.MapGet("/board/state", GetState).ForMembers().WithTags("Board");
        production.MapPost("/board", Edit).ForMembers(MemberRole.Direction).WithTags("Board");
        production.MapPost("/board/plan", Plan).ForMembers(MemberRole.Direction).WithTags("Board");
        production.MapPost("/board/undo", Undo).ForMembers(MemberRole.Direction).WithTags("Board");
        production.MapPost("/board/redo", Redo).ForMembers(MemberRole.Direction).WithTags("Board");
    }

    private static async Task<Ok<ScheduleView>> Get(MoteurDb db, Member member, CancellationToken cancel) =>
        TypedResults.Ok(await db.ScheduleViewAsync(member.Production, member.User, cancel));

    private static async Task<Ok<BoardState>> GetState(MoteurDb db, Member member, CancellationToken cancel) =>
        TypedResults.Ok(await db.BoardStateAsync(member.Production, member.User, cancel));

    private static async Task<Results<Ok<BoardState>, Conflict<BoardState>, ProblemHttpResult>> Edit(
        EditBoard request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        var board = await LoadAsync(db, member, cancel);
        if (board.Version != request.Version)
        {
            return await StaleAsync(db, member, cancel);
        }

        var inverse = board.Apply(request.Command);
        if (!inverse.IsOk)
        {
            return Problems.Of(inverse.Problem!);
        }

        changes.Note(KindOf(request.Command), board.Id.Value, request.Command, inverse.Value);
        return await SaveAsync(board, db, member, changes, cancel);
    }

    private static async Task<Results<Ok<BoardState>, Conflict<BoardState>, ProblemHttpResult>> Plan(
        UndoBoard request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        var view = await db.ScheduleViewAsync(member.Production, member.User, cancel);
        if (view.Version != request.Version)
        {
            return await StaleAsync(db, member, cancel);
        }

        var layout = FirstPlan.Make(view.Scenes, view.Roles, view.Sets, view.Calendar, view.MinutesPerDay, BoardDayId.New);
        return await Edit(new(request.Version, new ArrangeBoard(layout)), db, member, changes, cancel);
    }

    private static async Task<Results<Ok<BoardState>, Conflict<BoardState>, ProblemHttpResult>> Undo(
        UndoBoard request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        var board = await LoadAsync(db, member, cancel);
        if (board.Version != request.Version)
        {
            return await StaleAsync(db, member, cancel);
        }

        var history = await BoardHistory.LoadAsync(db, member.Production, member.User, cancel);
        if (history.ToUndo is not { } last)
        {
            return Problems.Of(new("Board_NothingToUndo"));
        }

        var entry = await db.Journal.SingleAsync(e => e.Id == last, cancel);
        if (await ChangedByOthersAsync(db, board, entry, member, cancel))
        {
            return Problems.Of(new("Board_OthersChanged"));
        }

        var command = Read(entry.Inverse!);
        var done = board.Apply(command);
        if (!done.IsOk)
        {
            return Problems.Of(done.Problem!);
        }

        entry.Undone = true;
        changes.Note(BoardHistory.Undo, board.Id.Value, command, undoes: entry.Id);
        return await SaveAsync(board, db, member, changes, cancel);
    }

    private static async Task<Results<Ok<BoardState>, Conflict<BoardState>, ProblemHttpResult>> Redo(
        UndoBoard request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        var board = await LoadAsync(db, member, cancel);
        if (board.Version != request.Version)
        {
            return await StaleAsync(db, member, cancel);
        }

        var history = await BoardHistory.LoadAsync(db, member.Production, member.User, cancel);
        if (history.ToRedo is not { } next)
        {
            return Problems.Of(new("Board_NothingToRedo"));
        }

        var entry = await db.Journal.SingleAsync(e => e.Id == next, cancel);
        if (await ChangedByOthersAsync(db, board, entry, member, cancel))
        {
            return Problems.Of(new("Board_OthersChanged"));
        }

        var command = Read(entry.Change);
        var inverse = board.Apply(command);
        if (!inverse.IsOk)
        {
            return Problems.Of(inverse.Problem!);
        }

        entry.Undone = false;
        entry.Inverse = JsonSerializer.Serialize(inverse.Value, Json.Options);
        changes.Note(BoardHistory.Redo, board.Id.Value, command, undoes: entry.Id);
        return await SaveAsync(board, db, member, changes, cancel);
    }

    private static Task<Board> LoadAsync(MoteurDb db, Member member, CancellationToken cancel) =>
        db.Boards.Include(b => b.Days).Include(b => b.Strips).SingleAsync(b => b.ProductionId == member.Production, cancel);

    private static async Task<Conflict<BoardState>> StaleAsync(MoteurDb db, Member member, CancellationToken cancel) =>
        TypedResults.Conflict(await db.BoardStateAsync(member.Production, member.User, cancel));

    private static async Task<Results<Ok<BoardState>, Conflict<BoardState>, ProblemHttpResult>> SaveAsync(
        Board board, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        var saved = await changes.SaveAsync("board", board.Id.Value, board.Version, cancel);
        var state = await db.BoardStateAsync(member.Production, member.User, cancel);
        return saved ? TypedResults.Ok(state) : TypedResults.Conflict(state);
    }

    /// <summary>
    /// True when somebody else has since moved one of the same strips or days: taking one's own change back, or doing it
    /// again, would silently overwrite theirs.
    /// </summary>
    private static async Task<bool> ChangedByOthersAsync(
        MoteurDb db, Board board, JournalEntry entry, Member member, CancellationToken cancel)
    {
        var subject = board.Id.Value;
        var theirs = await db.Journal.AsNoTracking()
            .Where(e => e.ProductionId == member.Production && e.Subject == subject && e.UserId != member.User && e.At > entry.At)
            .Where(e => BoardHistory.BoardKinds.Contains(e.Kind))
            .Select(e => e.Change)
            .ToListAsync(cancel);
        var mine = Touched(Read(entry.Change));
        return theirs.Select(c => Touched(Read(c))).Any(other => mine is null || other is null || mine.Overlaps(other));
    }

    /// <summary>Strips and days that a command concerns; null for all of them.</summary>
    private static HashSet<Guid>? Touched(BoardCommand command) => command switch
    {
        MoveStrips move => [.. move.Scenes.Select(s => s.Value)],
        PlaceStrips place => [.. place.Places.Select(p => p.Scene.Value)],
        AddDay add => [add.Id.Value, .. add.Scenes.Select(s => s.Value)],
        RemoveDay remove => [remove.Day.Value],
        MoveDay move => [move.Day.Value],
        SetDay set => [set.Day.Value],
        _ => null,
    };

    private static BoardCommand Read(string json) => JsonSerializer.Deserialize<BoardCommand>(json, Json.Options)!;

    private static string KindOf(BoardCommand command)
    {
        var name = command.GetType().Name;
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
