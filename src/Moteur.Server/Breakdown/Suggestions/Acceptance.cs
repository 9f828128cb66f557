using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown;
using Moteur.Breakdown.Suggestions;
using Moteur.Journal;
using Moteur.Rules;
using Moteur.Scripts;
using Moteur.Server.Accounts;
using Moteur.Server.Breakdown.Library;
using Moteur.Server.Journal;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Breakdown.Suggestions;

/// <summary>Puts accepted suggestions into the breakdown as one change, and takes that change back as one.</summary>
internal sealed class Acceptance(MoteurDb db, Member member, Changes changes)
{
    private const string Kind = "acceptSuggestions";
    private const int Most = 20_000;

    private readonly List<RoleId> _made = [];

    /// <summary>What a change with this identity has accepted already; null when there is none.</summary>
    public async Task<AcceptedSuggestions?> KnownAsync(Guid id, CancellationToken cancel)
    {
        var entry = await Entries(id).AsNoTracking().FirstOrDefaultAsync(cancel);
        return entry is null ? null : JsonSerializer.Deserialize<Accepted>(entry.Change, Json.Options)!.Answer(id);
    }

    public async Task<Results<Ok<AcceptedSuggestions>, NotFound, ProblemHttpResult>> AcceptAsync(AcceptSuggestions request, CancellationToken cancel)
    {
        if (await KnownAsync(request.Id, cancel) is { } known)
        {
            return TypedResults.Ok(known);
        }

        if (request.Elements.Count + request.Roles.Count is 0 or > Most
            || request.Elements.Any(e => !BreakdownEndpoints.IsSound(e))
            || request.Roles.Any(r => r.Name.Trim().Length is 0 or > BreakdownEndpoints.LongestName || r.Age is < 0 or > 130))
        {
            return Problems.Of(new("Api_Invalid"));
        }

        var ids = request.Elements.Select(e => e.SceneId).Concat(request.Roles.Select(r => r.SceneId)).ToHashSet();
        var scenes = await db.Scenes.Include(s => s.Roles)
            .Where(s => s.ProductionId == member.Production && ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancel);
        if (scenes.Count != ids.Count)
        {
            return TypedResults.NotFound();
        }

        if (!await TextsHoldAsync(request.Elements, cancel))
        {
            return Problems.Of(new("Tag_TextMoved"), StatusCodes.Status409Conflict);
        }

        var undo = new WithdrawSuggestions(
            await TagAsync(request.Elements, cancel), await BringInAsync(request.Roles, scenes, cancel), [.. _made]);
        var done = new Accepted([.. ids], undo.Tags.Count, undo.Presences.Count);
        changes.Note(Kind, request.Id, done, undo, id: new(request.Id));
        if (!await changes.SaveAsync(undo.Presences.Count > 0 ? "role" : "element", request.Id, 1, cancel))
        {
            // The same request has landed at the same moment, or a scene has changed.
            return await KnownAsync(request.Id, cancel) is { } landed
                ? TypedResults.Ok(landed)
                : Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
        }

        return TypedResults.Ok(done.Answer(request.Id));
    }

    /// <summary>Takes a change of the person's own back. Twice is once.</summary>
    public async Task<Results<NoContent, NotFound, ProblemHttpResult>> WithdrawAsync(Guid id, CancellationToken cancel)
    {
        if (await Entries(id).FirstOrDefaultAsync(e => e.UserId == member.User, cancel) is not { } entry)
        {
            return TypedResults.NotFound();
        }

        if (entry.Undone)
        {
            return TypedResults.NoContent();
        }

        var undo = JsonSerializer.Deserialize<WithdrawSuggestions>(entry.Inverse!, Json.Options)!;
        await UntagAsync(undo.Tags, cancel);
        await TakeOutAsync(undo, cancel);
        entry.Undone = true;
        changes.Note("withdrawSuggestions", id, undo, undoes: entry.Id);
        return await changes.SaveAsync(undo.Presences.Count > 0 ? "role" : "element", id, 0, cancel)
            ? TypedResults.NoContent()
            : Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
    }

    private IQueryable<JournalEntry> Entries(Guid id)
    {
        var entry = JournalEntryId.From(id);
        return db.Journal.Where(e => e.Id == entry && e.ProductionId == member.Production && e.Kind == Kind);
    }

    private async Task<bool> TextsHoldAsync(IReadOnlyList<TagElement> elements, CancellationToken cancel)
    {
        var ids = elements.Where(e => e.Span is not null).Select(e => e.SceneId).ToHashSet();
        var texts = await db.SceneTexts.AsNoTracking().Where(t => ids.Contains(t.SceneId)).ToDictionaryAsync(t => t.SceneId, t => t.Paragraphs, cancel);
        return elements.All(e => e.Span is not { } span || (texts.TryGetValue(e.SceneId, out var paragraphs) && span.StandsIn(paragraphs)));
    }

    /// <summary>Tags the elements; a tag that is there already stays as it is.</summary>
    private async Task<IReadOnlyList<TagId>> TagAsync(IReadOnlyList<TagElement> elements, CancellationToken cancel)
    {
        if (elements.Count == 0)
        {
            return [];
        }

        var book = await ElementBook.OpenAsync(db, member.Production, cancel);
        var ids = elements.Select(e => e.Id).ToList();
        var known = (await db.Tags.Where(t => ids.Contains(t.Id)).Select(t => t.Id).ToListAsync(cancel)).ToHashSet();
        var tagged = new List<TagId>();
        foreach (var element in elements.Where(e => known.Add(e.Id)))
        {
            db.Tags.Add(new()
            {
                Id = element.Id,
                SceneId = element.SceneId,
                ElementId = book.FindOrMake(element.Category, element.Name.Trim()).Id,
                Span = element.Span,
                Quantity = element.Quantity,
            });
            tagged.Add(element.Id);
        }

        return tagged;
    }

    /// <summary>Brings roles into their scenes; one that the production does not have, by identity or by name, is made.</summary>
    private async Task<IReadOnlyList<SceneRole>> BringInAsync(IReadOnlyList<AcceptRole> accepted, Dictionary<SceneId, Scene> scenes, CancellationToken cancel)
    {
        if (accepted.Count == 0)
        {
            return [];
        }

        var roles = await db.CastRoles.AsNoTracking().Where(r => r.ProductionId == member.Production).ToListAsync(cancel);
        var present = new List<SceneRole>();
        foreach (var one in accepted)
        {
            var role = roles.Find(r => r.Id == one.RoleId) ?? roles.Find(r => Folding.Key(r.Name) == Folding.Key(one.Name));
            if (role is null)
            {
                role = new()
                {
                    Id = one.RoleId,
                    ProductionId = member.Production,
                    Name = one.Name.Trim(),
                    Number = roles.Select(r => r.Number).DefaultIfEmpty(0).Max() + 1,
                    Age = one.Age < RuleBook.AdultAge ? one.Age : null,
                };
                roles.Add(role);
                db.CastRoles.Add(role);
                _made.Add(role.Id);
            }

            var scene = scenes[one.SceneId];
            if (scene.Roles.TrueForAll(r => r.RoleId != role.Id))
            {
                var presence = new SceneRole(scene.Id, role.Id, Speaks: false);
                scene.Roles.Add(presence);
                present.Add(presence);
            }
        }

        foreach (var scene in present.Select(p => p.SceneId).Distinct())
        {
            scenes[scene].Version++;
        }

        return present;
    }

    private async Task UntagAsync(IReadOnlyList<TagId> ids, CancellationToken cancel)
    {
        var tags = await db.Tags.Where(t => ids.Contains(t.Id)).ToListAsync(cancel);
        db.Tags.RemoveRange(tags);
        var elements = tags.Select(t => t.ElementId).ToHashSet();
        db.Elements.RemoveRange(await db.Elements
            .Where(e => elements.Contains(e.Id) && !db.Tags.Any(t => t.ElementId == e.Id && !ids.Contains(t.Id)))
            .Bare(db)
            .ToListAsync(cancel));
    }

    private async Task TakeOutAsync(WithdrawSuggestions undo, CancellationToken cancel)
    {
        var ids = undo.Presences.Select(p => p.SceneId).ToHashSet();
        var scenes = await db.Scenes.Include(s => s.Roles).Where(s => s.ProductionId == member.Production && ids.Contains(s.Id)).ToListAsync(cancel);
        foreach (var scene in scenes)
        {
            scene.Roles.RemoveAll(undo.Presences.Contains);
            scene.Version++;
        }

        // A role that somebody has since put into another scene stays.
        var left = await db.SceneRoles.AsNoTracking().Where(r => undo.Roles.Contains(r.RoleId)).ToListAsync(cancel);
        var gone = undo.Roles.Where(role => left.TrueForAll(r => r.RoleId != role || undo.Presences.Contains(r))).ToList();
        db.CastRoles.RemoveRange(await db.CastRoles.Where(r => gone.Contains(r.Id) && r.ProductionId == member.Production).ToListAsync(cancel));
    }

    /// <summary>What the journal keeps of it.</summary>
    private sealed record Accepted(IReadOnlyList<SceneId> Scenes, int Tagged, int BroughtIn)
    {
        public AcceptedSuggestions Answer(Guid id) => new(id, Tagged, BroughtIn);
    }
}
