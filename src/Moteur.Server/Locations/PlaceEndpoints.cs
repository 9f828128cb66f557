using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Locations;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Server.Accounts;
using Moteur.Server.Journal;
using Moteur.Server.Scheduling;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Locations;

/// <summary>The places where the sets are shot.</summary>
internal static class PlaceEndpoints
{
    private const int LongestText = 1000;

    public static void MapPlaces(this IEndpointRouteBuilder production)
    {
        production.MapGet("/places", List).ForMembers().WithTags("Locations");
        production.MapPut("/places/{place}", Put)
            .ForMembers(MemberRole.Direction, MemberRole.Scouting, MemberRole.Unit)
            .WithTags("Locations");
        production.MapDelete("/places/{place}", Remove)
            .ForMembers(MemberRole.Direction, MemberRole.Scouting, MemberRole.Unit)
            .WithTags("Locations");
        production.MapGet("/sets", ListSets).ForMembers().WithTags("Locations");
        production.MapPut("/sets", Assign).ForMembers(MemberRole.Direction, MemberRole.Scouting).WithTags("Locations");
    }

    private static async Task<Ok<IReadOnlyList<Place>>> List(MoteurDb db, Member member, CancellationToken cancel)
    {
        var places = await db.Places.AsNoTracking().Where(p => p.ProductionId == member.Production).ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<Place>>([.. places.OrderBy(p => p.Name, StringComparer.CurrentCulture)]);
    }

    private static async Task<Results<Ok<Place>, Conflict<Place>, NotFound, ProblemHttpResult>> Put(
        PlaceId place, UpdatePlace request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        string[] texts = [request.Name, request.Address, request.Parking, request.Access, request.Hospital];
        if (string.IsNullOrWhiteSpace(request.Name)
            || texts.Any(t => t.Length > LongestText)
            || request.Latitude is not (null or (>= -90 and <= 90))
            || request.Longitude is not (null or (>= -180 and <= 180)))
        {
            return Problems.Of(new("Place_Name"));
        }

        var known = await db.Places.FirstOrDefaultAsync(p => p.Id == place && p.ProductionId == member.Production, cancel);
        if (known is not null && known.Version != request.Version)
        {
            return TypedResults.Conflict(known);
        }

        if (known is null && (request.Version != 0 || await db.Places.AnyAsync(p => p.Id == place, cancel)))
        {
            return TypedResults.NotFound();
        }

        var before = known is null ? null : Of(known, known.Version + 1);
        if (known is null)
        {
            known = new() { Id = place, ProductionId = member.Production, Name = "" };
            db.Places.Add(known);
        }
        else
        {
            known.Version++;
        }

        (known.Name, known.Address, known.Parking) = (request.Name.Trim(), request.Address.Trim(), request.Parking.Trim());
        (known.Access, known.Hospital) = (request.Access.Trim(), request.Hospital.Trim());
        (known.Latitude, known.Longitude) = (request.Latitude, request.Longitude);
        changes.Note(before is null ? "addPlace" : "updatePlace", place.Value, request, before);
        return await changes.SaveAsync("place", place.Value, known.Version, cancel)
            ? TypedResults.Ok(known)
            : TypedResults.Conflict(await db.Places.AsNoTracking().FirstOrDefaultAsync(p => p.Id == place, cancel));
    }

    private static async Task<Results<NoContent, NotFound>> Remove(
        PlaceId place, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        var known = await db.Places.FirstOrDefaultAsync(p => p.Id == place && p.ProductionId == member.Production, cancel);
        if (known is null)
        {
            return TypedResults.NotFound();
        }

        var sets = await db.SetPlaces.Where(s => s.ProductionId == member.Production && s.PlaceId == place).ToListAsync(cancel);
        sets.ForEach(s => s.PlaceId = null);
        db.Places.Remove(known);
        changes.Note("removePlace", place.Value, new { known.Name }, Of(known, 0));
        await changes.SaveAsync("place", place.Value, 0, cancel);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<IReadOnlyList<SetLine>>> ListSets(MoteurDb db, Member member, CancellationToken cancel) =>
        TypedResults.Ok(await db.SetLinesAsync(member.Production, cancel));

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Assign(
        AssignPlace request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        if (!await db.Scenes.AnyAsync(s => s.ProductionId == member.Production && s.Set == request.Set, cancel)
            || (request.PlaceId is { } place && !await db.Places.AnyAsync(p => p.Id == place && p.ProductionId == member.Production, cancel)))
        {
            return Problems.Of(new("Set_NoSuchSetOrPlace"));
        }

        var known = await db.SetPlaces.FirstOrDefaultAsync(s => s.ProductionId == member.Production && s.Set == request.Set, cancel);
        var before = new AssignPlace(request.Set, known?.PlaceId);
        if (known is null)
        {
            db.SetPlaces.Add(new() { ProductionId = member.Production, Set = request.Set, PlaceId = request.PlaceId });
        }
        else
        {
            known.PlaceId = request.PlaceId;
        }

        var subject = (request.PlaceId ?? before.PlaceId)?.Value ?? member.Production.Value;
        changes.Note("assignPlace", subject, request, before);
        await changes.SaveAsync("place", subject, 0, cancel);
        return TypedResults.NoContent();
    }

    private static UpdatePlace Of(Place place, int version) => new(
        version, place.Name, place.Address, place.Parking, place.Access, place.Hospital, place.Latitude, place.Longitude);
}
