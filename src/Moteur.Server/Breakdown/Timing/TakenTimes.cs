using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown.Timing;
using Moteur.Journal;
using Moteur.Scripts;
using Moteur.Scripts.Revisions;
using Moteur.Server.Accounts;
using Moteur.Server.Journal;
using Moteur.Server.Storage;

namespace Moteur.Server.Breakdown.Timing;

/// <summary>Takes estimates over as shooting times, all scenes as one change, and gives the times before back as one.</summary>
internal sealed class TakenTimes(MoteurDb db, Member member, Changes changes)
{
    private const string Kind = "takeEstimates";

    /// <summary>What a change with this identity has done already; null when there is none.</summary>
    public async Task<TakenEstimates?> KnownAsync(Guid id, CancellationToken cancel)
    {
        var entry = await Entries(id).AsNoTracking().FirstOrDefaultAsync(cancel);
        return entry is null ? null : new(id, JsonSerializer.Deserialize<Taken>(entry.Change, Json.Options)!.Count);
    }

    /// <summary>Sets the scenes' times; those that have theirs already stay as they are.</summary>
    /// <returns>Null when a scene has changed meanwhile: nothing is set.</returns>
    public async Task<TakenEstimates?> SetAsync(Guid id, IReadOnlyDictionary<SceneId, int> minutes, CancellationToken cancel)
    {
        var (scenes, readings) = await LoadAsync([.. minutes.Keys], cancel);
        var before = new List<TimeBefore>();
        var others = 0;
        foreach (var scene in scenes)
        {
            var wanted = minutes[scene.Id];
            var read = readings.GetValueOrDefault(scene.Id);
            if (scene.Minutes == wanted && (read is null || read.Minutes == wanted))
            {
                continue;
            }

            before.Add(new(scene.Id, scene.Minutes, read?.Minutes ?? scene.Minutes, wanted));
            others += scene.Minutes == wanted ? 0 : 1;
            scene.Minutes = wanted;
            scene.Version++;
            if (read is not null)
            {
                read.Minutes = wanted;
            }
        }

        changes.Note(Kind, id, new Taken(others), before, id: JournalEntryId.From(id));
        return await changes.SaveAsync("scene", id, 1, cancel) ? new(id, others) : await KnownAsync(id, cancel);
    }

    /// <summary>Gives the times before back, where nobody has set another one since. Twice is once.</summary>
    /// <returns>Null when there is no such change of this person's; false when a scene changes at this moment.</returns>
    public async Task<bool?> GiveBackAsync(Guid id, CancellationToken cancel)
    {
        if (await Entries(id).FirstOrDefaultAsync(e => e.UserId == member.User, cancel) is not { } entry)
        {
            return null;
        }

        if (entry.Undone)
        {
            return true;
        }

        var before = JsonSerializer.Deserialize<List<TimeBefore>>(entry.Inverse!, Json.Options)!.ToDictionary(t => t.Scene);
        var (scenes, readings) = await LoadAsync([.. before.Keys], cancel);
        foreach (var scene in scenes.Where(s => s.Minutes == before[s.Id].Taken))
        {
            var time = before[scene.Id];
            scene.Minutes = time.Minutes;
            scene.Version++;
            if (readings.TryGetValue(scene.Id, out var read))
            {
                read.Minutes = time.Read;
            }
        }

        entry.Undone = true;
        changes.Note("giveBackEstimates", id, new Taken(before.Count), undoes: entry.Id);
        return await changes.SaveAsync("scene", id, 0, cancel);
    }

    private IQueryable<JournalEntry> Entries(Guid id)
    {
        var entry = JournalEntryId.From(id);
        return db.Journal.Where(e => e.Id == entry && e.ProductionId == member.Production && e.Kind == Kind);
    }

    private async Task<(List<Scene> Scenes, Dictionary<SceneId, SceneReading> Readings)> LoadAsync(
        IReadOnlyList<SceneId> ids, CancellationToken cancel) => (
        await db.Scenes.Where(s => ids.Contains(s.Id) && s.ProductionId == member.Production).ToListAsync(cancel),
        await db.SceneReadings.Where(r => ids.Contains(r.SceneId)).ToDictionaryAsync(r => r.SceneId, cancel));

    /// <summary>What the journal keeps of it.</summary>
    private sealed record Taken(int Count)
    {
        /// <summary>For the journal's sentence.</summary>
        public string Name => Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private sealed record TimeBefore(SceneId Scene, int Minutes, int Read, int Taken);
}
