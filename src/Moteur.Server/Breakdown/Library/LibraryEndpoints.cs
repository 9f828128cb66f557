using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown;
using Moteur.Breakdown.Library;
using Moteur.Productions;
using Moteur.Server.Accounts;
using Moteur.Server.Journal;
using Moteur.Server.Scripts;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Breakdown.Library;

/// <summary>The production's elements: each changed as one thing, wherever it occurs.</summary>
internal static class LibraryEndpoints
{
    private const int MostAtOnce = 2000;
    private const int MostOfOne = 100_000;

    public static void MapLibrary(this IEndpointRouteBuilder production)
    {
        var elements = production.MapGroup("/elements").WithTags("Library");
        elements.MapGet("/{element}", Get).ForMembers();
        elements.MapPut("/{element}", Update).ForMembers(MemberRole.Direction);
        elements.MapDelete("/{element}", Delete).ForMembers(MemberRole.Direction);
        elements.MapPost("/status", SetStatus).ForMembers(MemberRole.Direction);
        elements.MapPost("/merged", Merge).ForMembers(MemberRole.Direction);
        elements.MapPost("/{element}/split", Split).ForMembers(MemberRole.Direction);
        elements.MapPost("/{element}/scenes", Place).ForMembers(MemberRole.Direction);
        elements.MapPost("/{element}/quantity", Count).ForMembers(MemberRole.Direction);
        elements.MapPut("/{element}/links/{link}", Link).ForMembers(MemberRole.Direction);
        elements.MapDelete("/{element}/links/{link}", Unlink).ForMembers(MemberRole.Direction);
        elements.MapDelete("/changes/{change}", Undo).ForMembers(MemberRole.Direction);
    }

    private static async Task<Results<Ok<ElementView>, NotFound>> Get(ElementId element, MoteurDb db, Member member, CancellationToken cancel)
    {
        var elements = await db.ElementLinesAsync(member.Production, cancel);
        if (elements.FirstOrDefault(e => e.Id == element) is not { } line)
        {
            return TypedResults.NotFound();
        }

        var (scenes, roles) = await db.LinesAsync(member.Production, cancel);
        var links = await db.ElementLinks.AsNoTracking().Where(l => l.ElementId == element || l.OtherId == element).OrderBy(l => l.Id).ToListAsync(cancel);
        return TypedResults.Ok(new ElementView(
            line,
            await db.TagLinesAsync(db.Tags.Where(t => t.ElementId == element), cancel),
            scenes,
            roles,
            elements,
            [.. links.Select(l => new LinkLine(l.Id, l.RoleId, l.OtherId == element ? l.ElementId : l.OtherId))],
            await db.PhotoLinesAsync(element, cancel)));
    }

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Update(
        ElementId element, UpdateElement request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        if (request.Check() is { } problem)
        {
            return Problems.Of(problem);
        }

        var name = Folding.OneSpace(request.Name);
        if (await db.IsTakenAsync(member.Production, element, request.Category, name, cancel))
        {
            return Problems.Of(new("Element_NameTaken", name));
        }

        return await new LibraryEdit(db, member, changes).DoAsync(
            request.Change ?? Guid.CreateVersion7(),
            "updateElement",
            [new(element, request.Version)],
            part => part with
            {
                Elements =
                [
                    part.Elements[0] with
                    {
                        Category = request.Category,
                        Name = name,
                        Status = request.Status ?? part.Elements[0].Status,
                        Notes = request.Notes?.Trim() ?? part.Elements[0].Notes,
                        Aliases = request.Aliases is { } aliases
                            ? [.. aliases.Select(Folding.OneSpace).Where(a => Folding.Key(a) != Folding.Key(name)).DistinctBy(Folding.Key)]
                            : part.Elements[0].Aliases,
                    },
                ],
            },
            _ => new { Name = name, Update = request },
            cancel);
    }

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> SetStatus(
        SetStatus request, MoteurDb db, Member member, Changes changes, CancellationToken cancel) =>
        request.Elements.Count is 0 or > MostAtOnce || !Enum.IsDefined(request.Status)
            ? Problems.Of(new("Api_Invalid"))
            : await new LibraryEdit(db, member, changes).DoAsync(
                request.Id,
                "setElementStatus",
                request.Elements,
                part => part with { Elements = [.. part.Elements.Select(e => e with { Status = request.Status })] },
                part => new { Name = NamesOf(part), request.Status },
                cancel);

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Merge(
        MergeElements request, MoteurDb db, Member member, Changes changes, CancellationToken cancel) =>
        request.Others.Count is 0 or > MostAtOnce || request.Others.Any(o => o.Id == request.Kept.Id)
            ? Problems.Of(new("Element_MergeTwo"))
            : await new LibraryEdit(db, member, changes).DoAsync(
                request.Id,
                "mergeElements",
                [request.Kept, .. request.Others],
                part => LibraryEditing.Merge(part, request.Kept.Id),
                part => new { Name = NamesOf(part) },
                cancel);

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Split(
        ElementId element, SplitElement request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        var name = Folding.OneSpace(request.Name);
        if (name.Length is 0 or > BreakdownEndpoints.LongestName)
        {
            return Problems.Of(new("Tag_Invalid", $"{BreakdownEndpoints.LongestName}"));
        }

        var category = await db.Elements.Where(e => e.Id == element).Select(e => e.Category).FirstOrDefaultAsync(cancel);
        if (await db.IsTakenAsync(member.Production, request.Made, category, name, cancel))
        {
            return Problems.Of(new("Element_NameTaken", name));
        }

        return await new LibraryEdit(db, member, changes).DoAsync(
            request.Id,
            "splitElement",
            [new(element, request.Version)],
            part => LibraryEditing.Split(part, element, request.Made, name, request.Scenes),
            part => new { Name = $"{part.Elements[0].Name} → {name}" },
            cancel);
    }

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Place(
        ElementId element, PlaceElement request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        var scenes = request.Scenes.Distinct().ToList();
        return await db.Scenes.CountAsync(s => s.ProductionId == member.Production && scenes.Contains(s.Id), cancel) != scenes.Count
            ? TypedResults.NotFound()
            : await new LibraryEdit(db, member, changes).DoAsync(
                request.Id,
                "placeElement",
                [new(element, request.Version)],
                part => LibraryEditing.Place(part, element, scenes),
                part => new { part.Elements[0].Name },
                cancel);
    }

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Count(
        ElementId element, SetQuantity request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        if (request.Quantity is < 1 or > MostOfOne)
        {
            return Problems.Of(new("Tag_Invalid", $"{BreakdownEndpoints.LongestName}"));
        }

        var edit = new LibraryEdit(db, member, changes);
        if (await db.Journal.AnyAsync(e => e.Id == new Moteur.Journal.JournalEntryId(request.Id) && e.ProductionId == member.Production, cancel))
        {
            return TypedResults.NoContent();
        }

        var known = await db.Elements.AsNoTracking().FirstOrDefaultAsync(e => e.Id == element && e.ProductionId == member.Production, cancel);
        var quantities = await db.Tags.Where(t => t.ElementId == element && t.SceneId == request.Scene).Select(t => t.Quantity).ToListAsync(cancel);
        return known is null || quantities.Count == 0 ? TypedResults.NotFound()
            : !quantities.Contains(request.Was) ? Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict)
            : await edit.DoAsync(
                request.Id,
                "setQuantity",
                [new(element, known.Version)],
                part => LibraryEditing.Count(part, request.Scene, request.Quantity),
                part => new { Name = $"{part.Elements[0].Name} × {request.Quantity}" },
                cancel);
    }

    /// <summary>Takes an element out of the library that no scene needs and that has no photo.</summary>
    /// <param name="version">Version that the person saw.</param>
    /// <param name="change">Identity by which it is taken back.</param>
    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Delete(
        ElementId element, int version, Guid change, MoteurDb db, Member member, Changes changes, CancellationToken cancel) =>
        await db.Tags.AnyAsync(t => t.ElementId == element, cancel) ? Problems.Of(new("Element_InUse"))
        : await db.ElementPhotos.AnyAsync(p => p.ElementId == element && !p.Removed, cancel) ? Problems.Of(new("Element_HasPhotos"))
        : await new LibraryEdit(db, member, changes).DoAsync(
            change,
            "deleteElement",
            [new(element, version)],
            part => part with { Elements = [], Links = [] },
            part => new { part.Elements[0].Name },
            cancel);

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Link(
        ElementId element, ElementLinkId link, LinkElement request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        if (request.RoleId is null == request.OtherId is null || request.OtherId == element)
        {
            return Problems.Of(new("Element_LinkWhat"));
        }

        var name = await db.Elements.Where(e => e.Id == element && e.ProductionId == member.Production).Select(e => e.Name).FirstOrDefaultAsync(cancel);
        var other = request.RoleId is { } role
            ? await db.CastRoles.Where(r => r.Id == role && r.ProductionId == member.Production).Select(r => r.Name).FirstOrDefaultAsync(cancel)
            : await db.Elements.Where(e => e.Id == request.OtherId && e.ProductionId == member.Production).Select(e => e.Name).FirstOrDefaultAsync(cancel);
        if (name is null || other is null)
        {
            return TypedResults.NotFound();
        }

        var isThere = request.RoleId is { } linked
            ? await db.ElementLinks.AnyAsync(l => l.Id == link || (l.ElementId == element && l.RoleId == linked), cancel)
            : await db.ElementLinks.AnyAsync(
                l => l.Id == link || (l.ElementId == element && l.OtherId == request.OtherId) || (l.ElementId == request.OtherId && l.OtherId == element), cancel);
        if (isThere)
        {
            return TypedResults.NoContent();
        }

        db.ElementLinks.Add(new() { Id = link, ElementId = element, RoleId = request.RoleId, OtherId = request.OtherId });
        changes.Note("linkElement", element.Value, new { Name = $"{name} – {other}", Link = request }, new { Unlink = link });

        // Not saved: the same request, sent twice at the same moment, has landed already.
        await changes.SaveAsync("element", element.Value, 1, cancel);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, NotFound>> Unlink(
        ElementId element, ElementLinkId link, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        var known = await db.ElementLinks.FirstOrDefaultAsync(
            l => l.Id == link && (l.ElementId == element || l.OtherId == element)
                && db.Elements.Any(e => e.Id == l.ElementId && e.ProductionId == member.Production),
            cancel);
        if (known is null)
        {
            return TypedResults.NotFound();
        }

        var name = await db.Elements.Where(e => e.Id == element).Select(e => e.Name).SingleAsync(cancel);
        db.ElementLinks.Remove(known);
        changes.Note("unlinkElement", element.Value, new { Name = name, Link = link }, new LinkElement(known.RoleId, known.OtherId));
        await changes.SaveAsync("element", element.Value, 1, cancel);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Undo(
        Guid change, MoteurDb db, Member member, Changes changes, CancellationToken cancel) =>
        await new LibraryEdit(db, member, changes).UndoAsync(change, cancel);

    private static string NamesOf(LibraryPart part) => string.Join(", ", part.Elements.Take(5).Select(e => e.Name)) + (part.Elements.Count > 5 ? "…" : "");
}
