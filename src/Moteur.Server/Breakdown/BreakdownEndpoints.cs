using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown;
using Moteur.Productions;
using Moteur.Server.Accounts;
using Moteur.Server.Breakdown.Library;
using Moteur.Server.Journal;
using Moteur.Server.Scripts;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Breakdown;

/// <summary>The dépouillement: elements tagged in the scenes.</summary>
internal static class BreakdownEndpoints
{
    public const int LongestName = 200;
    private const int MostOfOne = 100_000;

    public static void MapBreakdown(this IEndpointRouteBuilder production)
    {
        production.MapGet("/breakdown", Get).ForMembers().WithTags("Breakdown");
        production.MapPost("/tags", AddTag).ForMembers(MemberRole.Direction).WithTags("Breakdown");
        production.MapDelete("/tags/{tag}", RemoveTag).ForMembers(MemberRole.Direction).WithTags("Breakdown");
    }

    private static async Task<Ok<BreakdownView>> Get(MoteurDb db, Member member, CancellationToken cancel) =>
        TypedResults.Ok(await db.BreakdownAsync(member.Production, cancel));

    private static async Task<Results<Ok<TagLine>, NotFound, ProblemHttpResult>> AddTag(
        TagElement request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        var name = request.Name.Trim();
        if (!IsSound(request))
        {
            return Problems.Of(new("Tag_Invalid", $"{LongestName}"));
        }

        if (!await db.Scenes.AnyAsync(s => s.Id == request.SceneId && s.ProductionId == member.Production, cancel))
        {
            return TypedResults.NotFound();
        }

        if (await db.Tags.AnyAsync(t => t.Id == request.Id, cancel))
        {
            // Sent twice, perhaps after a lost answer: it is tagged already.
            var known = await db.TagLinesAsync(db.Tags.Where(t => t.Id == request.Id && t.SceneId == request.SceneId), cancel);
            return known.Count == 1 ? TypedResults.Ok(known[0]) : Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
        }

        if (request.Span is { } span && !await FitsAsync(db, request, span, cancel))
        {
            return Problems.Of(new("Tag_TextMoved"));
        }

        var element = (await ElementBook.OpenAsync(db, member.Production, cancel)).FindOrMake(request.Category, name);
        db.Tags.Add(new() { Id = request.Id, SceneId = request.SceneId, ElementId = element.Id, Span = request.Span, Quantity = request.Quantity });
        changes.Note("tagElement", request.Id.Value, request, new { untag = request.Id });
        // Not saved: the same request, sent twice at the same moment, has landed already.
        await changes.SaveAsync("element", element.Id.Value, element.Version, cancel);
        var line = await db.TagLinesAsync(db.Tags.Where(t => t.Id == request.Id), cancel);
        return line.Count == 1 ? TypedResults.Ok(line[0]) : Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
    }

    private static async Task<Results<NoContent, NotFound>> RemoveTag(
        TagId tag, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        var known = await db.Tags.FirstOrDefaultAsync(
            t => t.Id == tag && db.Scenes.Any(s => s.Id == t.SceneId && s.ProductionId == member.Production), cancel);
        if (known is null)
        {
            return TypedResults.NotFound();
        }

        var element = await db.Elements.SingleAsync(e => e.Id == known.ElementId, cancel);
        db.Tags.Remove(known);
        if (await db.Elements.Where(e => e.Id == element.Id && !db.Tags.Any(t => t.ElementId == e.Id && t.Id != tag)).Bare(db).AnyAsync(cancel))
        {
            db.Elements.Remove(element);
        }

        changes.Note(
            "untagElement",
            tag.Value,
            new { element.Name, Tag = tag },
            new TagElement(tag, known.SceneId, element.Category, element.Name, known.Span, known.Quantity));
        await changes.SaveAsync("element", element.Id.Value, 0, cancel);
        return TypedResults.NoContent();
    }

    /// <summary>True for a tag that the breakdown can hold.</summary>
    public static bool IsSound(TagElement tag) =>
        tag.Name.Trim().Length is > 0 and <= LongestName && tag.Quantity is >= 1 and <= MostOfOne && Enum.IsDefined(tag.Category);

    /// <summary>Every scene, role and tag of a production, without texts.</summary>
    public static async Task<BreakdownView> BreakdownAsync(this MoteurDb db, ProductionId production, CancellationToken cancel)
    {
        var (scenes, roles) = await db.LinesAsync(production, cancel);
        return new(scenes, roles, await db.BreakdownTagsAsync(production, cancel)) { Elements = await db.ElementLinesAsync(production, cancel) };
    }

    /// <summary>Every tag of a production.</summary>
    public static Task<IReadOnlyList<TagLine>> BreakdownTagsAsync(this MoteurDb db, ProductionId production, CancellationToken cancel) =>
        db.TagLinesAsync(db.Tags.Where(t => db.Scenes.Any(s => s.Id == t.SceneId && s.ProductionId == production)), cancel);

    /// <summary>The words of these tags with their elements, by scene and place in the text.</summary>
    public static async Task<IReadOnlyList<TagLine>> TagLinesAsync(this MoteurDb db, IQueryable<Tag> tags, CancellationToken cancel)
    {
        var lines = await tags.AsNoTracking()
            .Join(db.Elements, t => t.ElementId, e => e.Id, (t, e) => new TagLine(t.Id, t.SceneId, e.Id, e.Category, e.Name, t.Span, t.Quantity, e.Version))
            .ToListAsync(cancel);
        return [.. lines.OrderBy(t => t.Span?.Paragraph ?? int.MaxValue).ThenBy(t => t.Span?.Start).ThenBy(t => t.Id.Value)];
    }

    /// <summary>True when the words stand in the scene's text where the request says.</summary>
    private static async Task<bool> FitsAsync(MoteurDb db, TagElement request, TextSpan span, CancellationToken cancel)
    {
        var paragraphs = await db.SceneTexts.Where(t => t.SceneId == request.SceneId).Select(t => t.Paragraphs).SingleOrDefaultAsync(cancel);
        return paragraphs is not null && span.StandsIn(paragraphs);
    }
}
