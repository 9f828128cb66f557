using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown.Stakes;
using Moteur.Breakdown.Timing;
using Moteur.Productions;
using Moteur.Server.Accounts;
using Moteur.Server.Breakdown.Suggestions;
using Moteur.Server.Scheduling;
using Moteur.Server.Scripts;
using Moteur.Server.Storage;

namespace Moteur.Server.Breakdown.Timing;

internal static class TimingQueries
{
    /// <summary>The coefficients in use.</summary>
    public static async Task<TimeCoefficients> TimeCoefficientsAsync(this MoteurDb db, ProductionId production, CancellationToken cancel)
    {
        var own = await db.TimeSettings.AsNoTracking().Where(s => s.ProductionId == production).Select(s => s.Own).FirstOrDefaultAsync(cancel);
        return own is null ? TimeCoefficients.Default : TimeCoefficients.Of(own).Value;
    }

    /// <summary>What each scene's estimate is made of, omitted scenes left out.</summary>
    public static async Task<IReadOnlyList<SceneTimingLine>> TimingLinesAsync(
        this MoteurDb db, Member member, ScriptReadings readings, CancellationToken cancel)
    {
        var production = member.Production;
        var (scenes, _) = await db.LinesAsync(production, cancel);
        var reading = await readings.OfAsync(db, production, cancel);
        var corrections = (await db.StakeCorrections.AsNoTracking()
            .Where(c => db.Scenes.Any(s => s.Id == c.SceneId && s.ProductionId == production))
            .ToListAsync(cancel)).ToLookup(c => c.SceneId);
        var notes = await db.SceneTimings.AsNoTracking()
            .Where(t => db.Scenes.Any(s => s.Id == t.SceneId && s.ProductionId == production))
            .ToDictionaryAsync(t => t.SceneId, cancel);
        var read = await db.SceneReadings.AsNoTracking()
            .Where(r => db.Scenes.Any(s => s.Id == r.SceneId && s.ProductionId == production))
            .Select(r => new { r.SceneId, r.Minutes })
            .ToDictionaryAsync(r => r.SceneId, r => r.Minutes, cancel);
        var layout = (await db.BoardStateAsync(production, member.User, cancel)).Layout;
        var starts = SceneStarts.Of(layout.Days.Select(d => d.Scenes), scenes);
        return
        [
            .. scenes.Where(s => !s.Omitted).Select(scene =>
            {
                var stakes = SceneStakes.Of(reading.StakesOf(scene.Id), [.. corrections[scene.Id]], scene.TimeOfDay);
                var note = notes.GetValueOrDefault(scene.Id);
                return new SceneTimingLine(
                    scene,
                    reading.SpokenOf(scene.Id),
                    [.. stakes.Where(s => s.IsThere).Select(s => s.Stake)],
                    starts[scene.Id],
                    note?.SetUps,
                    note?.ShotMinutes,
                    read.GetValueOrDefault(scene.Id, scene.Minutes),
                    note?.Version ?? 0);
            }),
        ];
    }
}
