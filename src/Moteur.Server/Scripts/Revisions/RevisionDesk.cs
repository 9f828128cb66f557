using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown;
using Moteur.Breakdown.Raccords;
using Moteur.Breakdown.Revisions;
using Moteur.Breakdown.Stakes;
using Moteur.Breakdown.Timing;
using Moteur.Journal;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Scheduling.Revisions;
using Moteur.Scripts;
using Moteur.Scripts.Revisions;
using Moteur.Server.Accounts;
using Moteur.Server.Journal;
using Moteur.Server.Scripts.Episodes;
using Moteur.Server.Storage;

namespace Moteur.Server.Scripts.Revisions;

/// <summary>Where a new version of a script is worked out, decided upon and applied.</summary>
internal sealed class RevisionDesk(MoteurDb db, Member member, Changes changes, TimeProvider clock)
{
    public const string Applied = "reviseScript";
    public const string Undone = "undoRevision";

    public static string DigestOf(byte[] file) => Convert.ToHexString(SHA256.HashData(file));

    public Task<RevisionDraft?> DraftAsync(ScriptId script, CancellationToken cancel) =>
        db.RevisionDrafts.FirstOrDefaultAsync(d => d.ScriptId == script, cancel);

    /// <summary>Keeps a version that was read until it is applied or given up. To be saved by the caller.</summary>
    public async Task<RevisionDraft> TakeAsync(
        Script script, ImportedScript imported, string fileName, string digest, RevisionDecisions decisions, CancellationToken cancel)
    {
        var paper = await NextPaperAsync(script, cancel);
        var now = clock.GetUtcNow();
        var draft = new RevisionDraft
        {
            ScriptId = script.Id,
            Id = RevisionId.New(),
            ProductionId = script.ProductionId,
            Imported = imported,
            FileName = fileName,
            Digest = digest,
            Date = DateOnly.FromDateTime(now.UtcDateTime),
            Colour = paper.Colour,
            Round = paper.Round,
            Decisions = decisions,
            UserId = member.User,
            At = now,
        };
        db.RevisionDrafts.Add(draft);
        return draft;
    }

    /// <summary>The paper of a draft in another colour: « second blue » when the script has been blue before.</summary>
    public async Task<RevisionPaper> PaperAsync(ScriptId script, RevisionColour colour, CancellationToken cancel) =>
        new(colour, 1 + await db.ScriptRevisions.CountAsync(r => r.ScriptId == script && r.Colour == colour, cancel));

    /// <summary>What a draft does as things are now; a problem when its decisions fit no more.</summary>
    public async Task<Result<(BrokenDownScript Before, RevisionPlan Plan)>> PlanAsync(
        Script script, RevisionDraft draft, CancellationToken cancel)
    {
        var before = await db.BrokenDownAsync(script, cancel);
        var plan = RevisionPlan.Make(before, draft.Imported, script.NumbersLocked, draft.Decisions);
        return plan.IsOk ? (before, plan.Value) : plan.Problem!;
    }

    /// <summary>A draft as the person sees it. Decisions that fit no more, because the script has changed, are forgotten.</summary>
    public async Task<RevisionDraftView> ViewAsync(Script script, RevisionDraft draft, CancellationToken cancel)
    {
        var planned = await PlanAsync(script, draft, cancel);
        if (!planned.IsOk)
        {
            draft.Decisions = RevisionDecisions.None;
            planned = await PlanAsync(script, draft, cancel);
        }

        var (before, plan) = planned.Value;
        var board = await BoardAsync(cancel);
        var calendar = await db.Productions.Where(p => p.Id == script.ProductionId).Select(p => p.Calendar).SingleAsync(cancel);
        var by = await db.NameOfAsync(draft.UserId, cancel);
        return new(
            draft.Id,
            draft.Version,
            before.State(),
            draft.FileName,
            draft.Name,
            draft.Date,
            new(draft.Colour, draft.Round),
            script.NumbersLocked,
            by,
            draft.At,
            [.. draft.Imported.Warnings.Select(w => new WarningLine(w.Line, w.Problem.ToString()))],
            [.. before.Roles.Select(RoleLine.Of)],
            draft.Decisions,
            plan.RenamedSets,
            RevisionView.Of(plan.Scenes, plan.Roles, plan.Consequences, board.Layout(), calendar),
            script.Label);
    }

    /// <summary>Applies a draft that was planned on what is there, and keeps what takes it back. In a transaction of the caller.</summary>
    /// <returns>False when somebody changed the same thing in between.</returns>
    public async Task<bool> ApplyAsync(Script script, RevisionDraft draft, BrokenDownScript before, RevisionPlan plan, CancellationToken cancel)
    {
        var number = await db.ScriptRevisions.Where(r => r.ScriptId == script.Id).MaxAsync(r => (int?)r.Number, cancel);
        if (number is null)
        {
            // Imported before versions were kept: what is there now is the first.
            var roles = before.Roles.Select(r => new Role { Id = r.Id, Name = r.Name, Number = r.Number });
            await db.AddFirstVersionAsync(new(script, before.Scenes, [.. roles], before.Elements, before.Tags, []), "", cancel);
            await db.SaveChangesAsync(cancel);
        }

        var snapshot = JsonSerializer.SerializeToElement(
            new Kept(
                ScriptSnapshot.Of(before),
                await LeavingAsync(db.SceneNotes, plan, cancel),
                await LeavingAsync(db.StakeCorrections, plan, cancel),
                await LeavingAsync(db.SceneContinuities, plan, cancel),
                await LeavingAsync(db.SceneTimings, plan, cancel)),
            Json.Options);
        var board = await BoardAsync(cancel);
        var revision = Store(script, draft, (number ?? 0) + 1);
        StoreNotices(revision.Id, plan, board.Layout());
        await TakeNotesAlongAsync(plan, cancel);
        Keep(plan.Apply());
        (script.FileName, script.ImportedAt) = (draft.FileName, revision.ImportedAt);
        script.Version++;
        board.Follow(plan.Scenes);
        await FollowSetsAsync(script.ProductionId, plan.RenamedSets, cancel);
        db.RevisionDrafts.Remove(draft);
        await db.SaveChangesAsync(cancel);
        await db.OrderScenesAsync(script.ProductionId, cancel);

        var after = (await db.BrokenDownAsync(script, cancel)).State();
        changes.Note(
            Applied,
            revision.Id.Value,
            new AppliedVersion(draft.FileName, revision.Name, after, draft.Digest, draft.Decisions),
            snapshot);
        return await changes.SaveAsync("script", script.Id.Value, board.Version, cancel);
    }

    /// <summary>
    /// Takes the newest version back, as long as nobody has worked on it: the script, its breakdown and its strips are as they were, and
    /// the version waits for decisions again.
    /// </summary>
    /// <returns>Why it cannot be taken back; null when it is.</returns>
    public async Task<Problem?> UndoAsync(Script script, ScriptRevision revision, CancellationToken cancel)
    {
        var entry = await EntryAsync(revision.Id, cancel);
        var newest = await db.ScriptRevisions.Where(r => r.ScriptId == script.Id).MaxAsync(r => r.Number, cancel);
        var now = await db.BrokenDownAsync(script, cancel);
        if (entry?.Inverse is not { } inverse || revision.Number != newest)
        {
            return new("Revision_NotNewest");
        }

        var applied = JsonSerializer.Deserialize<AppliedVersion>(entry.Change, Json.Options)!;
        if (applied.State != now.State())
        {
            return new("Revision_WorkedOn");
        }

        var kept = JsonSerializer.Deserialize<Kept>(inverse, Json.Options)!;
        var snapshot = kept.Script;
        var content = await db.RevisionContents.AsNoTracking().SingleAsync(c => c.RevisionId == revision.Id, cancel);
        var board = await BoardAsync(cancel);
        var days = await DaysAsync(revision.Id, cancel);
        Keep(snapshot.Restore(now));
        await PutBackAsync(kept, cancel);
        board.Restore([.. snapshot.Scenes.Where(s => !s.Omitted).Select(s => s.Id)], days);
        script.Version++;
        if (await DraftAsync(script.Id, cancel) is null)
        {
            var draft = await TakeAsync(script, content.Imported, revision.FileName, applied.Digest, applied.Decisions, cancel);
            (draft.Name, draft.Date, draft.Colour, draft.Round) = (revision.Name, revision.Date, revision.Colour, revision.Round);
        }

        await db.SaveChangesAsync(cancel);
        await db.OrderScenesAsync(script.ProductionId, cancel);
        entry.Undone = true;
        db.ScriptRevisions.Remove(revision);
        changes.Note(Undone, revision.Id.Value, new { revision.FileName }, undoes: entry.Id);
        return await changes.SaveAsync("script", script.Id.Value, board.Version, cancel) ? null : new("Revision_WorkedOn");
    }

    /// <summary>What the director wants of a scene that is merged into another one holds there.</summary>
    private async Task TakeNotesAlongAsync(RevisionPlan plan, CancellationToken cancel)
    {
        var places = plan.Scenes.Where(s => s.Match.Incoming is not null).ToDictionary(s => s.Match.Incoming!.Value, s => s.After!.Id);
        foreach (var scene in plan.Scenes.Where(s => s is { After: null, Match.MergedInto: not null }))
        {
            var into = places[scene.Match.MergedInto!.Value];
            await db.SceneNotes.Where(n => n.SceneId == scene.Before!.Id).ExecuteUpdateAsync(n => n.SetProperty(note => note.SceneId, into), cancel);
        }
    }

    /// <summary>What hangs on scenes that leave, and goes with them.</summary>
    private static async Task<IReadOnlyList<T>> LeavingAsync<T>(IQueryable<T> all, RevisionPlan plan, CancellationToken cancel)
        where T : class
    {
        var leaving = plan.Scenes.Where(s => s.After is null).Select(s => s.Before!.Id).ToList();
        return leaving.Count == 0 ? [] : await all.AsNoTracking().Where(t => leaving.Contains(EF.Property<SceneId>(t, "SceneId"))).ToListAsync(cancel);
    }

    private async Task PutBackAsync(Kept kept, CancellationToken cancel)
    {
        var notes = kept.Notes.Select(n => n.Id).ToList();
        await db.SceneNotes.Where(n => notes.Contains(n.Id)).ExecuteDeleteAsync(cancel);
        db.SceneNotes.AddRange(kept.Notes);
        db.StakeCorrections.AddRange(kept.Stakes);
        db.SceneContinuities.AddRange(kept.Raccords);
        db.SceneTimings.AddRange(kept.Times);
    }

    private async Task<RevisionPaper> NextPaperAsync(Script script, CancellationToken cancel)
    {
        var number = await db.ScriptRevisions.Where(r => r.ScriptId == script.Id).MaxAsync(r => (int?)r.Number, cancel) ?? 0;
        return RevisionColours.Paper(number + 1, await db.ColoursAsync(script.ProductionId, cancel));
    }

    private Task<Board> BoardAsync(CancellationToken cancel) =>
        db.Boards.Include(b => b.Days).Include(b => b.Strips).SingleAsync(b => b.ProductionId == member.Production, cancel);

    private Task<JournalEntry?> EntryAsync(RevisionId revision, CancellationToken cancel)
    {
        var subject = revision.Value;
        return db.Journal.FirstOrDefaultAsync(e => e.ProductionId == member.Production && e.Subject == subject && e.Kind == Applied, cancel);
    }

    private ScriptRevision Store(Script script, RevisionDraft draft, int number)
    {
        var revision = new ScriptRevision
        {
            Id = draft.Id,
            ProductionId = script.ProductionId,
            ScriptId = script.Id,
            Number = number,
            Name = draft.Name,
            Colour = draft.Colour,
            Round = draft.Round,
            Date = draft.Date,
            FileName = draft.FileName,
            ImportedAt = clock.GetUtcNow(),
            ImportedBy = member.Name,
        };
        db.ScriptRevisions.Add(revision);
        db.RevisionContents.Add(new() { RevisionId = revision.Id, Imported = draft.Imported });
        return revision;
    }

    private void StoreNotices(RevisionId revision, RevisionPlan plan, BoardLayout layout)
    {
        var days = BoardRevision.DaysOf(layout, plan.Scenes);
        db.RevisionNotices.AddRange(plan.Consequences.Select((consequence, i) => new RevisionNotice
        {
            RevisionId = revision,
            Position = i,
            Consequence = consequence,
            DayId = consequence.Scene is { } scene && days.TryGetValue(scene, out var day) ? day : null,
        }));
    }

    private void Keep(AppliedRevision applied)
    {
        db.Scenes.AddRange(applied.AddedScenes);
        db.Scenes.RemoveRange(applied.RemovedScenes);
        db.SceneReadings.AddRange(applied.AddedReadings);
        db.CastRoles.AddRange(applied.AddedRoles);
        db.Elements.AddRange(applied.AddedElements);
        db.Tags.AddRange(applied.AddedTags);
        db.Tags.RemoveRange(applied.RemovedTags);
    }

    private void Keep(RestoredScript restored)
    {
        db.Scenes.AddRange(restored.AddedScenes);
        db.Scenes.RemoveRange(restored.RemovedScenes);
        db.SceneReadings.AddRange(restored.AddedReadings);
        db.CastRoles.RemoveRange(restored.RemovedRoles);
        db.Elements.RemoveRange(restored.RemovedElements);
        db.Tags.AddRange(restored.AddedTags);
        db.Tags.RemoveRange(restored.RemovedTags);
    }

    /// <summary>A set that is called otherwise everywhere keeps its place. The old name keeps it too: another script may use it.</summary>
    private async Task FollowSetsAsync(ProductionId production, IReadOnlyList<SetRenamed> renamed, CancellationToken cancel)
    {
        foreach (var (before, after) in renamed)
        {
            var place = await db.SetPlaces.FirstOrDefaultAsync(s => s.ProductionId == production && s.Set == before, cancel);
            if (place?.PlaceId is not null && !await db.SetPlaces.AnyAsync(s => s.ProductionId == production && s.Set == after, cancel))
            {
                db.SetPlaces.Add(new() { ProductionId = production, Set = after, PlaceId = place.PlaceId });
            }
        }
    }

    /// <summary>The days on which scenes that a version took out were planned.</summary>
    private async Task<Dictionary<SceneId, BoardDayId>> DaysAsync(RevisionId revision, CancellationToken cancel)
    {
        var notices = await db.RevisionNotices.AsNoTracking().Where(n => n.RevisionId == revision && n.DayId != null).ToListAsync(cancel);
        return notices.Where(n => n.Consequence.Scene is not null)
            .DistinctBy(n => n.Consequence.Scene)
            .ToDictionary(n => n.Consequence.Scene!.Value, n => n.DayId!.Value);
    }

    /// <summary>What takes a version back.</summary>
    /// <param name="Notes">Notes about scenes that left.</param>
    /// <param name="Stakes">Corrections of what is at stake in them.</param>
    /// <param name="Raccords">Their raccords.</param>
    /// <param name="Times">Their set-ups and the time they took.</param>
    private sealed record Kept(
        ScriptSnapshot Script,
        IReadOnlyList<SceneNote> Notes,
        IReadOnlyList<StakeCorrection> Stakes,
        IReadOnlyList<SceneContinuity> Raccords,
        IReadOnlyList<SceneTiming> Times);

    /// <summary>What the journal keeps of a version that was applied.</summary>
    /// <param name="State">State of the script just after.</param>
    private sealed record AppliedVersion(string FileName, string Name, string State, string Digest, RevisionDecisions Decisions);
}
