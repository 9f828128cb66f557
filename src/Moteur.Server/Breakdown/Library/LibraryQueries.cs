using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown;
using Moteur.Breakdown.Library;
using Moteur.Productions;
using Moteur.Server.Storage;

namespace Moteur.Server.Breakdown.Library;

internal static class LibraryQueries
{
    /// <summary>Every element of a production, by name.</summary>
    public static async Task<IReadOnlyList<ElementLine>> ElementLinesAsync(this MoteurDb db, ProductionId production, CancellationToken cancel)
    {
        var photos = await db.ElementPhotos.Where(p => p.ProductionId == production && !p.Removed)
            .GroupBy(p => p.ElementId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var elements = await db.Elements.AsNoTracking().Where(e => e.ProductionId == production).ToListAsync(cancel);
        return
        [
            .. elements.OrderBy(e => Folding.Key(e.Name), StringComparer.Ordinal).Select(e => new ElementLine(
                e.Id, e.Category, e.Name, e.Status, e.Notes, e.Aliases, photos.GetValueOrDefault(e.Id), e.Version)),
        ];
    }

    public static async Task<IReadOnlyList<PhotoLine>> PhotoLinesAsync(this MoteurDb db, ElementId element, CancellationToken cancel) =>
        await db.ElementPhotos.AsNoTracking().Where(p => p.ElementId == element && !p.Removed).OrderBy(p => p.Id)
            .Select(p => new PhotoLine(p.Id, p.Caption, p.By, p.At, p.Removed, p.Version)).ToListAsync(cancel);

    /// <summary>True when another element of that category has this name.</summary>
    public static async Task<bool> IsTakenAsync(
        this MoteurDb db, ProductionId production, ElementId element, ElementCategory category, string name, CancellationToken cancel)
    {
        // Compared here, because SQLite knows the case of ASCII letters only.
        var names = await db.Elements.Where(e => e.ProductionId == production && e.Category == category && e.Id != element).Select(e => e.Name).ToListAsync(cancel);
        return names.Exists(n => string.Equals(n, name, StringComparison.CurrentCultureIgnoreCase));
    }

    /// <summary>
    /// Those on which nobody has worked. An element that no scene needs any more is not in the breakdown, unless something is known of
    /// it that would be lost.
    /// </summary>
    public static IQueryable<Element> Bare(this IQueryable<Element> elements, MoteurDb db) => elements.Where(e =>
        e.Status == ElementStatus.ToFind
        && e.Notes == ""
        && !db.ElementPhotos.Any(p => p.ElementId == e.Id && !p.Removed)
        && !db.ElementLinks.Any(l => l.ElementId == e.Id || l.OtherId == e.Id));
}
