using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown.Raccords;
using Moteur.Productions;
using Moteur.Scripts;
using Moteur.Server.Accounts;
using Moteur.Server.Journal;
using Moteur.Server.Scripts;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Breakdown.Raccords;

/// <summary>Raccords: the story days, seasons, costumes and make-up of the scenes.</summary>
internal static class RaccordsEndpoints
{
    public static void MapRaccords(this IEndpointRouteBuilder production)
    {
        production.MapGet("/raccords", Get).ForMembers().WithTags("Breakdown");
        production.MapGet("/raccords/story-days", Propose).ForMembers().WithTags("Breakdown");
        production.MapPut("/raccords", Update).ForMembers(MemberRole.Direction).WithTags("Breakdown");
    }

    private static async Task<Ok<IReadOnlyList<ContinuityLine>>> Get(MoteurDb db, Member member, CancellationToken cancel) =>
        TypedResults.Ok(await db.ContinuityAsync(member.Production, cancel));

    /// <summary>What the script suggests for the scenes without a story day; read from the texts, saved by nobody.</summary>
    private static async Task<Ok<IReadOnlyList<StoryDayProposal>>> Propose(MoteurDb db, Member member, CancellationToken cancel)
    {
        var language = await db.Scripts.Where(s => s.ProductionId == member.Production).Select(s => s.Language).FirstOrDefaultAsync(cancel);
        var (scenes, _) = await db.LinesAsync(member.Production, cancel);
        var texts = await db.SceneTexts.AsNoTracking()
            .Where(t => db.Scenes.Any(s => s.Id == t.SceneId && s.ProductionId == member.Production && !s.Omitted))
            .ToDictionaryAsync(t => t.SceneId, t => StoryDayReader.OpeningOf(t.Paragraphs), cancel);
        var openings = scenes.Where(s => !s.Omitted).Select(s => new SceneOpening(s, texts.GetValueOrDefault(s.Id, [])));
        return TypedResults.Ok(StoryDayReader.Propose(openings, language));
    }

    /// <summary>All the scenes of the request, or none of them: a conflict answers with these scenes as they are.</summary>
    private static async Task<Results<Ok<IReadOnlyList<ContinuityLine>>, Conflict<IReadOnlyList<ContinuityLine>>, NotFound, ProblemHttpResult>> Update(
        UpdateContinuity request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        var wanted = request.Lines.Select(l => l.Tidied()).DistinctBy(l => l.Scene).ToDictionary(l => l.Scene);
        if (wanted.Values.Select(l => l.Check()).FirstOrDefault(p => p is not null) is { } problem)
        {
            return Problems.Of(problem);
        }

        var ids = wanted.Keys.ToList();
        var scenes = await db.Scenes.Where(s => s.ProductionId == member.Production && ids.Contains(s.Id)).OrderBy(s => s.Position).ToListAsync(cancel);
        if (scenes.Count == 0 || scenes.Count != wanted.Count)
        {
            return TypedResults.NotFound();
        }

        var roles = wanted.Values.SelectMany(l => l.Roles).Select(r => r.Role).Distinct().ToList();
        if (await db.CastRoles.CountAsync(r => r.ProductionId == member.Production && roles.Contains(r.Id), cancel) != roles.Count)
        {
            return Problems.Of(new("Scene_NoSuchRole"));
        }

        var kept = await db.SceneContinuities.Where(c => ids.Contains(c.SceneId)).ToDictionaryAsync(c => c.SceneId, cancel);
        var before = scenes.ConvertAll(s => LineOf(s.Id, s.Version, s.StoryDay, kept.GetValueOrDefault(s.Id)));
        if (before.All(line => line.SaysTheSameAs(wanted[line.Scene])))
        {
            // Sent twice, perhaps after a lost answer: it is so already.
            return TypedResults.Ok<IReadOnlyList<ContinuityLine>>(before);
        }

        if (before.Any(line => line.Version != wanted[line.Scene].Version))
        {
            return TypedResults.Conflict<IReadOnlyList<ContinuityLine>>(before);
        }

        foreach (var scene in scenes)
        {
            var line = wanted[scene.Id];
            if (!kept.TryGetValue(scene.Id, out var continuity))
            {
                db.SceneContinuities.Add(continuity = new() { SceneId = scene.Id });
            }

            (continuity.Season, continuity.Note, continuity.Roles) = (line.Season, line.Note, line.Roles);
            scene.StoryDay = line.StoryDay;
            scene.Version++;
        }

        changes.Note(
            "updateContinuity",
            scenes[0].Id.Value,
            new { Number = scenes[0].Number.ToString(), Scenes = wanted.Values.ToList() },
            new UpdateContinuity([.. before.Select(l => l with { Version = l.Version + 1 })]));
        var saved = await changes.SaveAsync("scene", scenes.Count == 1 ? scenes[0].Id.Value : Guid.Empty, scenes[0].Version, cancel);
        var now = await db.ContinuityAsync(member.Production, cancel, ids);
        return saved ? TypedResults.Ok(now) : TypedResults.Conflict(now);
    }

    /// <summary>The raccords of the scenes that are shot, in script order.</summary>
    /// <param name="only">Only of these, when given.</param>
    public static async Task<IReadOnlyList<ContinuityLine>> ContinuityAsync(
        this MoteurDb db, ProductionId production, CancellationToken cancel, IReadOnlyList<SceneId>? only = null)
    {
        var scenes = await db.Scenes.AsNoTracking()
            .Where(s => s.ProductionId == production && !s.Omitted && (only == null || only.Contains(s.Id)))
            .OrderBy(s => s.Position)
            .Select(s => new { s.Id, s.Version, s.StoryDay })
            .ToListAsync(cancel);
        var kept = await db.SceneContinuities.AsNoTracking()
            .Where(c => db.Scenes.Any(s => s.Id == c.SceneId && s.ProductionId == production))
            .ToDictionaryAsync(c => c.SceneId, cancel);
        return [.. scenes.Select(s => LineOf(s.Id, s.Version, s.StoryDay, kept.GetValueOrDefault(s.Id)))];
    }

    private static ContinuityLine LineOf(SceneId scene, int version, string storyDay, SceneContinuity? kept) =>
        new(scene, version, storyDay, kept?.Season ?? Season.None, kept?.Note ?? "", kept?.Roles ?? []);
}
