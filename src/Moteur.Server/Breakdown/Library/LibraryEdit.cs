using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown;
using Moteur.Breakdown.Library;
using Moteur.Journal;
using Moteur.Server.Accounts;
using Moteur.Server.Journal;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Breakdown.Library;

/// <summary>Changes elements with all that hangs on them as one change, and takes that change back as one.</summary>
internal sealed class LibraryEdit(MoteurDb db, Member member, Changes changes)
{
    private readonly Dictionary<ElementId, Element> _elements = [];
    private readonly Dictionary<TagId, Tag> _tags = [];
    private readonly Dictionary<ElementLinkId, ElementLink> _links = [];
    private readonly Dictionary<PhotoId, ElementPhoto> _photos = [];

    /// <summary>Does one change, unless it is done already.</summary>
    /// <param name="id">Identity that the browser gave it.</param>
    /// <param name="seen">Elements that it changes, in the versions that the person saw.</param>
    /// <param name="told">What the journal says of it, from the elements before it.</param>
    public async Task<Results<NoContent, NotFound, ProblemHttpResult>> DoAsync(
        Guid id,
        string kind,
        IReadOnlyList<ElementSeen> seen,
        Func<LibraryPart, Result<LibraryPart>> edit,
        Func<LibraryPart, object> told,
        CancellationToken cancel)
    {
        if (await IsDoneAsync(id, cancel))
        {
            return TypedResults.NoContent();
        }

        var before = await LoadAsync([.. seen.Select(s => s.Id)], [], cancel);
        if (before.Elements.Count != seen.Select(s => s.Id).Distinct().Count())
        {
            return TypedResults.NotFound();
        }

        if (seen.Any(s => _elements[s.Id].Version != s.Version))
        {
            return Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
        }

        var after = edit(before);
        if (!after.IsOk)
        {
            return Problems.Of(after.Problem!);
        }

        var change = LibraryChange.Of(before, after.Value);
        if (change.IsNothing)
        {
            return TypedResults.NoContent();
        }

        Write(change);
        changes.Note(kind, seen[0].Id.Value, told(before), change, id: JournalEntryId.From(id));
        return await changes.SaveAsync("element", seen[0].Id.Value, 1, cancel) || await IsDoneAsync(id, cancel)
            ? TypedResults.NoContent()
            : Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
    }

    /// <summary>Takes a change of the person's own back, as long as nothing of it has been changed since. Twice is once.</summary>
    public async Task<Results<NoContent, NotFound, ProblemHttpResult>> UndoAsync(Guid id, CancellationToken cancel)
    {
        if (await Entries(id).FirstOrDefaultAsync(e => e.UserId == member.User, cancel) is not { Inverse: not null } entry)
        {
            return TypedResults.NotFound();
        }

        if (entry.Undone)
        {
            return TypedResults.NoContent();
        }

        var change = JsonSerializer.Deserialize(entry.Inverse, MoteurJson.Default.LibraryChange)!;
        if (!await IsUntouchedAsync(change, cancel))
        {
            return Problems.Of(new("Element_NoUndo"), StatusCodes.Status409Conflict);
        }

        var back = change.Back();
        Write(back);
        entry.Undone = true;
        changes.Note("undoLibrary", entry.Subject, new { Name = back.After.Elements.FirstOrDefault()?.Name ?? "" }, undoes: entry.Id);
        return await changes.SaveAsync("element", entry.Subject, 1, cancel)
            ? TypedResults.NoContent()
            : Problems.Of(new("Element_NoUndo"), StatusCodes.Status409Conflict);
    }

    private IQueryable<JournalEntry> Entries(Guid id)
    {
        var entry = JournalEntryId.From(id);
        return db.Journal.Where(e => e.Id == entry && e.ProductionId == member.Production);
    }

    private Task<bool> IsDoneAsync(Guid id, CancellationToken cancel) => Entries(id).AnyAsync(cancel);

    /// <summary>These elements with all that hangs on them, and these tags.</summary>
    private async Task<LibraryPart> LoadAsync(IReadOnlyList<ElementId> ids, IReadOnlyList<TagId> tags, CancellationToken cancel)
    {
        foreach (var element in await db.Elements.Where(e => e.ProductionId == member.Production && ids.Contains(e.Id)).ToListAsync(cancel))
        {
            _elements[element.Id] = element;
        }

        foreach (var tag in await db.Tags
            .Where(t => (ids.Contains(t.ElementId) || tags.Contains(t.Id)) && db.Scenes.Any(s => s.Id == t.SceneId && s.ProductionId == member.Production))
            .OrderBy(t => t.Id).ToListAsync(cancel))
        {
            _tags[tag.Id] = tag;
        }

        foreach (var link in await db.ElementLinks.Where(l => ids.Contains(l.ElementId) || (l.OtherId != null && ids.Contains(l.OtherId.Value))).ToListAsync(cancel))
        {
            _links[link.Id] = link;
        }

        foreach (var photo in await db.ElementPhotos.Where(p => ids.Contains(p.ElementId)).ToListAsync(cancel))
        {
            _photos[photo.Id] = photo;
        }

        return new(
            [.. ids.Where(_elements.ContainsKey).Distinct().Select(i => ElementFacts.Of(_elements[i]))],
            [.. _tags.Values.Select(TagFacts.Of)],
            [.. _links.Values.Select(LinkFacts.Of)],
            [.. _photos.Values.Select(p => new PhotoFacts(p.Id, p.ElementId))]);
    }

    /// <summary>True when everything is still as the change left it, and nothing new hangs on an element that the undo takes away.</summary>
    private async Task<bool> IsUntouchedAsync(LibraryChange change, CancellationToken cancel)
    {
        var (before, after) = (change.Before, change.After);
        var ids = before.Elements.Concat(after.Elements).Select(e => e.Id)
            .Concat(before.Tags.Concat(after.Tags).Select(t => t.ElementId)).ToHashSet();
        await LoadAsync([.. ids], [.. before.Tags.Select(t => t.Id)], cancel);
        var scenes = before.Tags.Select(t => t.SceneId).ToHashSet();
        if (await db.Scenes.CountAsync(s => scenes.Contains(s.Id), cancel) != scenes.Count)
        {
            return false;
        }

        var made = after.Elements.Select(e => e.Id).Except(before.Elements.Select(e => e.Id)).ToHashSet();
        var gone = before.Elements.Where(e => after.Elements.All(a => a.Id != e.Id)).ToList();
        return after.Elements.All(e => _elements.TryGetValue(e.Id, out var now) && now.Version == e.Version)
            && gone.TrueForAll(e => !_elements.ContainsKey(e.Id))
            && after.Tags.All(t => _tags.TryGetValue(t.Id, out var now) && TagFacts.Of(now) == t)
            && before.Tags.Where(t => after.Tags.All(a => a.Id != t.Id)).All(t => !_tags.ContainsKey(t.Id))
            && after.Links.All(l => _links.TryGetValue(l.Id, out var now) && LinkFacts.Of(now) == l)
            && after.Photos.All(p => _photos.TryGetValue(p.Id, out var now) && now.ElementId == p.ElementId)
            && _tags.Values.All(t => !made.Contains(t.ElementId) || after.Tags.Any(a => a.Id == t.Id))
            && _links.Values.All(l => !made.Contains(l.ElementId) && (l.OtherId is null || !made.Contains(l.OtherId.Value)))
            && _photos.Values.All(p => !made.Contains(p.ElementId));
    }

    private void Write(LibraryChange change)
    {
        // Elements go last: what hung on them has found its new place by then, and is not taken out with them.
        var gone = new List<Element>();
        Write(change.Before.Elements, change.After.Elements, e => e.Id, _elements, gone.Add, e => db.Elements.Add(new()
        {
            Id = e.Id,
            ProductionId = member.Production,
            Category = e.Category,
            Name = e.Name,
            Status = e.Status,
            Notes = e.Notes,
            Aliases = e.Aliases,
            Version = e.Version,
        }), (element, e) => (element.Category, element.Name, element.Status, element.Notes, element.Aliases, element.Version) =
            (e.Category, e.Name, e.Status, e.Notes, e.Aliases, e.Version));
        Write(change.Before.Tags, change.After.Tags, t => t.Id, _tags, t => db.Tags.Remove(t), t => db.Tags.Add(new()
        {
            Id = t.Id,
            SceneId = t.SceneId,
            ElementId = t.ElementId,
            Span = t.Span,
            Quantity = t.Quantity,
        }), (tag, t) => (tag.ElementId, tag.Quantity) = (t.ElementId, t.Quantity));
        Write(change.Before.Links, change.After.Links, l => l.Id, _links, l => db.ElementLinks.Remove(l), l => db.ElementLinks.Add(new()
        {
            Id = l.Id,
            ElementId = l.ElementId,
            RoleId = l.RoleId,
            OtherId = l.OtherId,
        }), (link, l) => (link.ElementId, link.OtherId) = (l.ElementId, l.OtherId));

        // Photos only change hands.
        foreach (var photo in change.After.Photos)
        {
            _photos[photo.Id].ElementId = photo.ElementId;
        }

        db.ChangeTracker.DetectChanges();
        db.Elements.RemoveRange(gone);
    }

    private static void Write<T, TId, TRow>(
        IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, TId> id, Dictionary<TId, TRow> rows, Action<TRow> remove, Action<T> add, Action<TRow, T> set)
        where TId : notnull
    {
        var kept = after.Select(id).ToHashSet();
        foreach (var gone in before.Where(b => !kept.Contains(id(b))))
        {
            remove(rows[id(gone)]);
        }

        var known = before.Select(id).ToHashSet();
        foreach (var one in after)
        {
            if (known.Contains(id(one)))
            {
                set(rows[id(one)], one);
            }
            else
            {
                add(one);
            }
        }
    }
}
