using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown.Inference;
using Moteur.CallSheets;
using Moteur.Journal;
using Moteur.Locations;
using Moteur.Scripts;
using Moteur.Server.Accounts;
using Moteur.Server.Journal;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Breakdown.Inference;

/// <summary>
/// Corrects the whole script as inferred, in one change, and takes that change back. Taking back leaves alone what somebody has
/// corrected since.
/// </summary>
internal sealed class ScriptCorrection(MoteurDb db, Member member, Changes changes)
{
    private const string Kind = "confirmInferences";

    private readonly Dictionary<SceneId, Scene> _scenes = [];
    private readonly Restored _before = new([], [], [], [], [], []);

    public Task<bool> IsKnownAsync(Guid id, CancellationToken cancel) => Entries(id).AnyAsync(cancel);

    public async Task<Results<NoContent, ProblemHttpResult>> ApplyAsync(Guid id, IReadOnlyList<Inferred> wanted, CancellationToken cancel)
    {
        foreach (var scene in await db.Scenes.Include(s => s.Roles).Where(s => s.ProductionId == member.Production).ToListAsync(cancel))
        {
            _scenes[scene.Id] = scene;
        }

        foreach (var inferred in wanted)
        {
            switch (inferred.Kind)
            {
                case InferenceKind.Time:
                    Light(inferred);
                    break;
                case InferenceKind.Set:
                    await RenameAsync(inferred, cancel);
                    break;
                default:
                    await MergeAsync(inferred, cancel);
                    break;
            }
        }

        foreach (var touched in wanted.SelectMany(w => w.Scenes).Distinct())
        {
            _scenes[touched].Version++;
        }

        changes.Note(Kind, id, new { Scenes = wanted.SelectMany(w => w.Scenes).Distinct(), Confirmed = wanted }, _before, id: new(id));
        return await changes.SaveAsync("script", id, 1, cancel) || await IsKnownAsync(id, cancel)
            ? TypedResults.NoContent()
            : Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
    }

    /// <summary>Takes a change of the person's own back. Twice is once.</summary>
    public async Task<Results<NoContent, NotFound, ProblemHttpResult>> TakeBackAsync(Guid id, CancellationToken cancel)
    {
        if (await Entries(id).FirstOrDefaultAsync(e => e.UserId == member.User, cancel) is not { } entry)
        {
            return TypedResults.NotFound();
        }

        if (entry.Undone)
        {
            return TypedResults.NoContent();
        }

        var before = JsonSerializer.Deserialize<Restored>(entry.Inverse!, Json.Options)!;
        var scenes = await db.Scenes.Include(s => s.Roles).Where(s => s.ProductionId == member.Production).ToDictionaryAsync(s => s.Id, cancel);
        foreach (var time in before.Times.Where(t => scenes.TryGetValue(t.Scene, out var scene) && scene.TimeOfDay == t.Given))
        {
            scenes[time.Scene].TimeOfDay = time.Was;
            scenes[time.Scene].Version++;
        }

        // The last renaming is taken back first: a set may have been renamed twice on its way.
        foreach (var set in before.Sets.AsEnumerable().Reverse().Where(t => scenes.TryGetValue(t.Scene, out var scene) && scene.Set == t.Given))
        {
            scenes[set.Scene].Set = set.Was;
            scenes[set.Scene].Version++;
        }

        await RestorePlacesAsync(before, cancel);
        await RestoreRolesAsync(before, scenes, cancel);
        entry.Undone = true;
        changes.Note("takeBackInferences", id, new { Scenes = before.Times.Select(t => t.Scene).Concat(before.Sets.Select(s => s.Scene)).Distinct() }, undoes: entry.Id);
        return await changes.SaveAsync("script", id, 0, cancel)
            ? TypedResults.NoContent()
            : Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
    }

    private IQueryable<JournalEntry> Entries(Guid id)
    {
        var entry = JournalEntryId.From(id);
        return db.Journal.Where(e => e.Id == entry && e.ProductionId == member.Production && e.Kind == Kind);
    }

    private void Light(Inferred inferred)
    {
        var scene = _scenes[inferred.Scenes[0]];
        _before.Times.Add(new(scene.Id, scene.TimeOfDay, inferred.Light!.Value));
        scene.TimeOfDay = inferred.Light.Value;
    }

    private async Task RenameAsync(Inferred inferred, CancellationToken cancel)
    {
        foreach (var scene in inferred.Scenes.Select(id => _scenes[id]))
        {
            _before.Sets.Add(new(scene.Id, scene.Set, inferred.To));
            scene.Set = inferred.To;
        }

        // The place that was found for the spelling is that of the set, unless the set has its own.
        var places = await db.SetPlaces.Where(p => p.ProductionId == member.Production && (p.Set == inferred.From || p.Set == inferred.To)).ToListAsync(cancel);
        if (places.Find(p => p.Set == inferred.From) is { PlaceId: { } found } old)
        {
            _before.Places.Add(new(inferred.From, found, inferred.To, Moved: places.TrueForAll(p => p.Set != inferred.To || p.PlaceId is null)));
            db.SetPlaces.Remove(old);
            if (places.Find(p => p.Set == inferred.To) is not { } own)
            {
                db.SetPlaces.Add(new() { ProductionId = member.Production, Set = inferred.To, PlaceId = found });
            }
            else
            {
                own.PlaceId ??= found;
            }
        }
    }

    private async Task MergeAsync(Inferred inferred, CancellationToken cancel)
    {
        var from = await db.CastRoles.SingleAsync(r => r.Id == inferred.FromRole && r.ProductionId == member.Production, cancel);
        var to = await db.CastRoles.SingleAsync(r => r.Id == inferred.ToRole && r.ProductionId == member.Production, cancel);
        _before.Roles.Add(new(from.Id, from.Name, from.Number, from.Artist, from.Age, to.Id));
        foreach (var scene in inferred.Scenes.Select(id => _scenes[id]))
        {
            var both = scene.Roles.Where(r => r.RoleId == from.Id || r.RoleId == to.Id).ToList();
            _before.Presences.AddRange(both);
            scene.Roles.RemoveAll(both.Contains);
            scene.Roles.Add(new(scene.Id, to.Id, both.Exists(r => r.Speaks)));
        }

        if (to.Artist.Length == 0 && to.Age is null)
        {
            (to.Artist, to.Age) = (from.Artist, from.Age);
        }

        to.Version++;
        db.CastRoles.Remove(from);
        await RecallAsync(from.Id, to.Id, cancel);
    }

    /// <summary>The hours that call sheets give to the one name are given to the other.</summary>
    private async Task RecallAsync(RoleId from, RoleId to, CancellationToken cancel)
    {
        foreach (var sheet in await db.CallSheets.Where(s => s.ProductionId == member.Production).ToListAsync(cancel))
        {
            if (sheet.RoleCalls.FirstOrDefault(c => c.RoleId == from) is { } call)
            {
                _before.Calls.Add(new(sheet.Id, sheet.RoleCalls, sheet.Version + 1));
                var others = sheet.RoleCalls.Where(c => c.RoleId != from).ToList();
                sheet.RoleCalls = others.Exists(c => c.RoleId == to) ? others : [.. others, call with { RoleId = to }];
                sheet.Version++;
            }
        }
    }

    private async Task RestorePlacesAsync(Restored before, CancellationToken cancel)
    {
        foreach (var place in before.Places)
        {
            var known = await db.SetPlaces.Where(p => p.ProductionId == member.Production && (p.Set == place.From || p.Set == place.To)).ToListAsync(cancel);
            if (known.TrueForAll(p => p.Set != place.From) && await db.Places.AnyAsync(p => p.Id == place.Place && p.ProductionId == member.Production, cancel))
            {
                db.SetPlaces.Add(new() { ProductionId = member.Production, Set = place.From, PlaceId = place.Place });
            }

            if (place.Moved && known.Find(p => p.Set == place.To && p.PlaceId == place.Place) is { } moved)
            {
                db.SetPlaces.Remove(moved);
            }
        }
    }

    private async Task RestoreRolesAsync(Restored before, Dictionary<SceneId, Scene> scenes, CancellationToken cancel)
    {
        var roles = await db.CastRoles.Where(r => r.ProductionId == member.Production).ToListAsync(cancel);
        foreach (var role in before.Roles.Where(r => roles.TrueForAll(known => known.Id != r.Id)))
        {
            var isFree = roles.TrueForAll(r => r.Number != role.Number);
            var back = new Role
            {
                Id = role.Id,
                ProductionId = member.Production,
                Name = role.Name,
                Number = isFree ? role.Number : roles.Max(r => r.Number) + 1,
                Artist = role.Artist,
                Age = role.Age,
            };
            roles.Add(back);
            db.CastRoles.Add(back);
            foreach (var group in before.Presences.GroupBy(p => p.SceneId).Where(g => scenes.ContainsKey(g.Key) && g.Any(p => p.RoleId == role.Id)))
            {
                var scene = scenes[group.Key];
                scene.Roles.RemoveAll(r => r.RoleId == role.To || r.RoleId == role.Id);
                scene.Roles.AddRange(group.Where(p => (p.RoleId == role.To || p.RoleId == role.Id) && roles.Exists(r => r.Id == p.RoleId)));
                scene.Version++;
            }
        }

        foreach (var calls in before.Calls)
        {
            if (await db.CallSheets.FirstOrDefaultAsync(s => s.Id == calls.Sheet && s.Version == calls.Version, cancel) is { } sheet)
            {
                sheet.RoleCalls = calls.Calls;
                sheet.Version++;
            }
        }
    }

    /// <summary>How things were, and what they were given, so that only what still holds is taken back.</summary>
    private sealed record Restored(
        List<Value<TimeOfDay>> Times, List<Value<string>> Sets, List<SetOfPlace> Places, List<MergedRole> Roles, List<SceneRole> Presences, List<SheetCalls> Calls);

    private sealed record Value<T>(SceneId Scene, T Was, T Given);

    private sealed record SetOfPlace(string From, PlaceId Place, string To, bool Moved);

    private sealed record MergedRole(RoleId Id, string Name, int Number, string Artist, int? Age, RoleId To);

    private sealed record SheetCalls(CallSheetId Sheet, IReadOnlyList<RoleCall> Calls, int Version);
}
