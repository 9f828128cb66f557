using Microsoft.EntityFrameworkCore;
using Moteur.CallSheets;
using Moteur.People;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Server.Breakdown;
using Moteur.Server.Scheduling;
using Moteur.Server.Storage;

namespace Moteur.Server.CallSheets;

/// <summary>
/// The state of a production's papers: two of the same state print the same. Known from the journal, in which everything that a
/// paper shows leaves a line.
/// </summary>
/// <param name="Changes">Lines of the journal: grows even when two changes are written within one tick or out of order.</param>
/// <param name="AsOf">The latest of them.</param>
internal readonly record struct PaperState(int Changes, DateTimeOffset AsOf);

/// <summary>Everything that a day's call sheet prints.</summary>
internal sealed record CallSheetDay(CallSheetSources Sources, ScheduledDay Day, CallSheet Sheet, SheetHours Plan, PaperState State)
{
    public CallSheetPaper Paper() => CallSheetPaper.Of(Sources, Day, Sheet, State.AsOf, ShootingZone.Zone);
}

/// <summary>Gathers what a day's call sheet prints.</summary>
internal static class CallSheetPapers
{
    // What is done with people and links, and shows on no paper.
    private static readonly string[] OffPaper = ["shareCallSheet", "inviteMember", "updateMember", "removeMember"];

    /// <summary>The state of the production's papers, before they are read: a change that comes in between only makes them newer.</summary>
    public static async Task<PaperState> PaperStateAsync(this MoteurDb db, ProductionId production, CancellationToken cancel)
    {
        var changes = db.Journal.AsNoTracking().Where(e => e.ProductionId == production && !OffPaper.Contains(e.Kind));
        return new(
            await changes.CountAsync(cancel),
            await changes.OrderByDescending(e => e.At).Select(e => e.At).FirstOrDefaultAsync(cancel));
    }

    /// <summary>What the paper of a day is made of; null when the board has no such day.</summary>
    public static async Task<CallSheetDay?> CallSheetDayAsync(
        this MoteurDb db, ProductionId production, BoardDayId day, CancellationToken cancel)
    {
        var state = await db.PaperStateAsync(production, cancel);
        if (await db.CallSheetAsync(production, day, cancel) is not var (sheet, plan))
        {
            return null;
        }

        // Nobody's undo matters on paper.
        var schedule = Schedule.Of(await db.ScheduleViewAsync(production, default(UserId), cancel));
        if (schedule.Days.FirstOrDefault(d => d.Id == day) is not { } scheduled)
        {
            return null;
        }

        var scenes = scheduled.Scenes.Select(s => s.Id).ToList();
        var sources = new CallSheetSources(
            await db.Productions.AsNoTracking().SingleAsync(p => p.Id == production, cancel),
            schedule,
            await db.TagLinesAsync(db.Tags.Where(t => scenes.Contains(t.SceneId)), cancel),
            await db.Places.AsNoTracking().Where(p => p.ProductionId == production).ToListAsync(cancel),
            await db.SetPlaces.AsNoTracking().Where(s => s.ProductionId == production).ToListAsync(cancel),
            await db.People.AsNoTracking().Where(p => p.ProductionId == production).OrderBy(p => p.Id).ToListAsync(cancel));
        return new(sources, scheduled, sheet, plan, state);
    }

    /// <summary>What to look at before the paper goes out, with the real hours of the days around it.</summary>
    public static async Task<IReadOnlyList<SheetCheck>> ChecksAsync(
        this MoteurDb db, CallSheetDay day, CallSheetPaper paper, CancellationToken cancel)
    {
        var days = day.Sources.Schedule.Days;
        var around = days.Where(d => Math.Abs(d.Number - paper.DayNumber) == 1).Select(d => d.Id).ToList();
        var sheets = await db.CallSheets.AsNoTracking().Where(s => around.Contains(s.DayId)).ToDictionaryAsync(s => s.DayId, cancel);
        return SheetChecks.Of(
            paper,
            day.Sources.Production.Agreement,
            day.Sources.Schedule.Breaches,
            Neighbour(paper.DayNumber - 1),
            Neighbour(paper.DayNumber + 1));

        SheetNeighbour? Neighbour(int number)
        {
            if (days.FirstOrDefault(d => d.Number == number) is not { Date: { } date } other)
            {
                return null;
            }

            var hours = sheets.TryGetValue(other.Id, out var sheet)
                ? CallSheetDefaults.Of(sheet, other.Kind, other.Minutes)
                : CallSheetDefaults.For(other.Kind, other.Minutes);
            return new(number, date, hours.CrewCall, hours.Wrap);
        }
    }
}
