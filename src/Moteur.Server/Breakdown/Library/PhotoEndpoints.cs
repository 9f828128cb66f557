using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Moteur.Breakdown;
using Moteur.Breakdown.Library;
using Moteur.Productions;
using Moteur.Server.Accounts;
using Moteur.Server.Files;
using Moteur.Server.Journal;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Breakdown.Library;

/// <summary>Photos of the elements.</summary>
internal static class PhotoEndpoints
{
    private const string Removal = "removePhoto";
    private static readonly TimeSpan KeptAfterRemoval = TimeSpan.FromDays(30);

    public static void MapPhotos(this IEndpointRouteBuilder production)
    {
        production.MapPost("/elements/{element}/photos/{photo}", Add).ForMembers(MemberRole.Direction).WithTags("Library");
        production.MapPut("/photos/{photo}", Update).ForMembers(MemberRole.Direction).WithTags("Library");
        production.MapGet("/photos/{photo}", Show).ForMembers().WithTags("Library");
    }

    private static async Task<Results<Ok<PhotoLine>, NotFound, ProblemHttpResult>> Add(
        ElementId element, PhotoId photo, HttpContext http, MoteurDb db, Member member, Changes changes, TimeProvider clock, CancellationToken cancel)
    {
        var name = await db.Elements.Where(e => e.Id == element && e.ProductionId == member.Production).Select(e => e.Name).FirstOrDefaultAsync(cancel);
        if (name is null)
        {
            return TypedResults.NotFound();
        }

        if (await http.BodyWithinAsync(ElementPhoto.Largest, cancel) is not { } bytes)
        {
            return Problems.Of(new("Photo_TooLarge", $"{ElementPhoto.Largest / 1024 / 1024}"), StatusCodes.Status413PayloadTooLarge);
        }

        if (PhotoNature.TypeOf(bytes) is not { } type)
        {
            return Problems.Of(new("Photo_Nature"));
        }

        if (await db.ElementPhotos.AsNoTracking().FirstOrDefaultAsync(p => p.Id == photo, cancel) is { } known)
        {
            // Sent twice, perhaps after a lost answer.
            return known.ProductionId == member.Production ? TypedResults.Ok(LineOf(known)) : TypedResults.NotFound();
        }

        if (await db.ElementPhotos.CountAsync(p => p.ElementId == element && !p.Removed, cancel) >= ElementPhoto.Most)
        {
            return Problems.Of(new("Photo_TooMany", $"{ElementPhoto.Most}"));
        }

        await ForgetAsync(db, member, clock.GetUtcNow() - KeptAfterRemoval, cancel);

        var made = new ElementPhoto
        {
            Id = photo,
            ProductionId = member.Production,
            ElementId = element,
            Type = type,
            By = member.Name,
            At = clock.GetUtcNow(),
        };
        db.ElementPhotos.Add(made);
        db.PhotoContents.Add(new() { PhotoId = photo, Bytes = bytes });
        changes.Note("addPhoto", element.Value, new { Name = name, Photo = photo }, new UpdatePhoto(1, "", Removed: true));

        // Not saved: the same photo, sent twice at the same moment, has landed already.
        await changes.SaveAsync("element", element.Value, 1, cancel);
        return TypedResults.Ok(LineOf(made));
    }

    private static async Task<Results<Ok<PhotoLine>, NotFound, ProblemHttpResult>> Update(
        PhotoId photo, UpdatePhoto request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        if (request.Check() is { } problem)
        {
            return Problems.Of(problem);
        }

        if (await db.ElementPhotos.FirstOrDefaultAsync(p => p.Id == photo && p.ProductionId == member.Production, cancel) is not { } known)
        {
            return TypedResults.NotFound();
        }

        var wanted = (request.Caption.Trim(), request.Removed);
        if (known.Version == request.Version + 1 && (known.Caption, known.Removed) == wanted)
        {
            return TypedResults.Ok(LineOf(known));
        }

        if (known.Version != request.Version)
        {
            return Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
        }

        var name = await db.Elements.Where(e => e.Id == known.ElementId).Select(e => e.Name).SingleAsync(cancel);
        var before = new UpdatePhoto(known.Version + 1, known.Caption, known.Removed);
        var kind = known.Removed == request.Removed ? "captionPhoto" : request.Removed ? Removal : "giveBackPhoto";
        (known.Caption, known.Removed) = wanted;
        known.Version++;
        changes.Note(kind, known.ElementId.Value, new { Name = name, Photo = photo, Update = request }, before);
        return await changes.SaveAsync("element", known.ElementId.Value, 1, cancel)
            ? TypedResults.Ok(LineOf(known))
            : Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
    }

    /// <summary>The picture. A browser keeps it, and asks each time whether it may still show it.</summary>
    private static async Task<Results<FileContentHttpResult, NotFound>> Show(PhotoId photo, MoteurDb db, Member member, HttpContext http, CancellationToken cancel)
    {
        var type = await db.ElementPhotos.Where(p => p.Id == photo && p.ProductionId == member.Production).Select(p => p.Type).FirstOrDefaultAsync(cancel);
        if (type is null)
        {
            return TypedResults.NotFound();
        }

        var tag = new EntityTagHeaderValue($"\"{photo}\"");
        var headers = http.Response.GetTypedHeaders();
        headers.CacheControl = new() { Private = true, NoCache = true };
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'";

        // A picture never changes: who has it is told so, without it being read.
        var isKept = http.Request.GetTypedHeaders().IfNoneMatch.Any(m => m.Compare(tag, useStrongComparison: false));
        var bytes = isKept ? [] : await db.PhotoContents.Where(c => c.PhotoId == photo).Select(c => c.Bytes).SingleAsync(cancel);
        return TypedResults.File(bytes, type, entityTag: tag);
    }

    /// <summary>Lets go photos that were taken out before a moment; those of an element of which one was taken out since all stay.</summary>
    private static async Task ForgetAsync(MoteurDb db, Member member, DateTimeOffset before, CancellationToken cancel)
    {
        var recent = await db.Journal
            .Where(e => e.ProductionId == member.Production && e.Kind == Removal && e.At >= before)
            .Select(e => e.Subject)
            .Distinct()
            .ToListAsync(cancel);
        var elements = recent.ConvertAll(ElementId.From);
        await db.ElementPhotos
            .Where(p => p.ProductionId == member.Production && p.Removed && p.At < before && !elements.Contains(p.ElementId))
            .ExecuteDeleteAsync(cancel);
    }

    private static PhotoLine LineOf(ElementPhoto photo) => new(photo.Id, photo.Caption, photo.By, photo.At, photo.Removed, photo.Version);
}
