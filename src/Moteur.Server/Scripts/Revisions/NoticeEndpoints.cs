using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.People;
using Moteur.Productions;
using Moteur.Scheduling.Revisions;
using Moteur.Scripts.Revisions;
using Moteur.Server.Accounts;
using Moteur.Server.Journal;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Scripts.Revisions;

/// <summary>What the newest version changed, for each department and each day, until they have seen it.</summary>
internal static class NoticeEndpoints
{
    public static void MapNotices(this IEndpointRouteBuilder production)
    {
        production.MapGet("/script/notices", Get).ForMembers().WithTags("Script");
        production.MapPut("/script/versions/{revision}/notices", Acknowledge)
            .ForMembers(MemberRole.Direction, MemberRole.Casting, MemberRole.Scouting, MemberRole.Unit)
            .WithTags("Script");
    }

    private static async Task<Ok<NoticesView>> Get(MoteurDb db, Member member, CancellationToken cancel) =>
        TypedResults.Ok(await ViewAsync(db, member.Production, cancel));

    private static async Task<Results<Ok<NoticesView>, NotFound, ProblemHttpResult>> Acknowledge(
        RevisionId revision, AcknowledgeNotices request, MoteurDb db, Member member, Changes changes, TimeProvider clock, CancellationToken cancel)
    {
        var version = await db.ScriptRevisions.AsNoTracking()
            .FirstOrDefaultAsync(r => r.Id == revision && r.ProductionId == member.Production, cancel);
        if (version is null)
        {
            return TypedResults.NotFound();
        }

        var positions = request.Positions.Distinct().ToList();
        var notices = await db.RevisionNotices.AsNoTracking().Where(n => n.RevisionId == revision && positions.Contains(n.Position)).ToListAsync(cancel);
        if (notices.Count != positions.Count || (request.Department is { } of && notices.Exists(n => !n.Consequence.Departments.Contains(of))))
        {
            return Problems.Of(new("Api_Invalid"));
        }

        var department = request.Department;
        var known = await db.Acknowledgements
            .Where(a => a.RevisionId == revision && a.Department == department && positions.Contains(a.Position))
            .ToListAsync(cancel);
        if (request.Seen)
        {
            // What somebody has seen already stays theirs.
            var open = positions.Except(known.Select(a => a.Position)).ToList();
            db.Acknowledgements.AddRange(open.Select(position => new Acknowledgement
            {
                Id = AcknowledgementId.New(),
                RevisionId = revision,
                Position = position,
                Department = department,
                UserId = member.User,
                At = clock.GetUtcNow(),
            }));
        }
        else
        {
            db.Acknowledgements.RemoveRange(known);
        }

        if (db.ChangeTracker.HasChanges())
        {
            changes.Note(
                request.Seen ? "acknowledgeNotices" : "reopenNotices",
                revision.Value,
                request,
                request with { Seen = !request.Seen });
            await changes.SaveAsync("revision", version.ScriptId.Value, 0, cancel);
        }

        return TypedResults.Ok(await ViewAsync(db, member.Production, cancel));
    }

    private static async Task<NoticesView> ViewAsync(MoteurDb db, ProductionId production, CancellationToken cancel)
    {
        var version = await db.ScriptRevisions.AsNoTracking()
            .Where(r => r.ProductionId == production && r.Number > 0)
            .OrderByDescending(r => r.ImportedAt)
            .ThenByDescending(r => r.Number)
            .FirstOrDefaultAsync(cancel);
        if (version is null)
        {
            return new(null, []);
        }

        var notices = await db.RevisionNotices.AsNoTracking().Where(n => n.RevisionId == version.Id).OrderBy(n => n.Position).ToListAsync(cancel);
        var seen = await db.Acknowledgements.AsNoTracking().Where(a => a.RevisionId == version.Id).OrderBy(a => a.At).ToListAsync(cancel);
        var users = seen.Select(a => a.UserId.Value).Distinct().ToList();
        var names = await db.Users.Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => new UserId(u.Id), u => u.Name, cancel);
        var lines = seen.ToLookup(a => a.Position, a => new SeenLine(a.Department, names.GetValueOrDefault(a.UserId, ""), a.At));

        var board = await db.Boards.AsNoTracking().Include(b => b.Days).Include(b => b.Strips).SingleAsync(b => b.ProductionId == production, cancel);
        var calendar = await db.Productions.Where(p => p.Id == production).Select(p => p.Calendar).SingleAsync(cancel);
        var dates = calendar.ShootingDates(board.Days.Count);
        var days = board.DaysInOrder().Select((day, i) => (day.Id, Index: i)).ToDictionary(d => d.Id, d => d.Index);
        var strips = board.Strips.ToDictionary(s => s.SceneId, s => s.DayId);
        return new(VersionStore.Line(version, notices.Count, false), [.. notices.Select(Line)]);

        NoticeLine Line(RevisionNotice notice)
        {
            var day = notice.Consequence.Scene is { } scene && strips.TryGetValue(scene, out var now) ? now : notice.DayId;
            return day is { } id && days.TryGetValue(id, out var index)
                ? new(notice.Position, notice.Consequence, id, index + 1, index < dates.Count ? dates[index] : null, [.. lines[notice.Position]])
                : new(notice.Position, notice.Consequence, null, null, null, [.. lines[notice.Position]]);
        }
    }
}
