using Microsoft.EntityFrameworkCore;
using Moteur.CallSheets;
using Moteur.People;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Server.Breakdown;
using Moteur.Server.Scheduling;
using Moteur.Server.Storage;

namespace Moteur.Server.CallSheets;

/// <summary>Gathers what a day's call sheet prints.</summary>
internal static class CallSheetPapers
{
    /// <summary>The paper of a day; null when the board has no such day.</summary>
    public static async Task<CallSheetPaper?> CallSheetPaperAsync(
        this MoteurDb db, ProductionId production, BoardDayId day, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.CallSheetAsync(production, day, cancel) is not { } sheet)
        {
            return null;
        }

        // Nobody's undo matters on paper.
        var schedule = Schedule.Of(await db.ScheduleViewAsync(production, default(UserId), cancel));
        var scheduled = schedule.Days.Single(d => d.Id == day);
        var scenes = scheduled.Scenes.Select(s => s.Id).ToList();
        var sources = new CallSheetSources(
            await db.Productions.AsNoTracking().SingleAsync(p => p.Id == production, cancel),
            schedule,
            await db.TagLinesAsync(db.Tags.Where(t => scenes.Contains(t.SceneId)), cancel),
            await db.Places.AsNoTracking().Where(p => p.ProductionId == production).ToListAsync(cancel),
            await db.SetPlaces.AsNoTracking().Where(s => s.ProductionId == production).ToListAsync(cancel),
            await db.People.AsNoTracking().Where(p => p.ProductionId == production).OrderBy(p => p.Id).ToListAsync(cancel));
        return CallSheetPaper.Of(sources, scheduled, sheet, ShootingZone.Today(now), ShootingZone.Zone);
    }
}

/// <summary>The time zone in which the productions shoot.</summary>
internal static class ShootingZone
{
    /// <summary>Metropolitan France; the machine's own zone where it knows no other.</summary>
    public static TimeZoneInfo Zone { get; } =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Paris", out var paris) ? paris : TimeZoneInfo.Local;

    public static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone).DateTime);
}
