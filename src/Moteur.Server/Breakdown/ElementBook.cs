using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown;
using Moteur.Productions;
using Moteur.Server.Storage;

namespace Moteur.Server.Breakdown;

/// <summary>A production's elements by category and name, for a change that concerns many of them.</summary>
internal sealed class ElementBook
{
    private readonly MoteurDb _db;
    private readonly ProductionId _production;
    private readonly Dictionary<(ElementCategory, string), Element> _elements = [];

    private ElementBook(MoteurDb db, ProductionId production) => (_db, _production) = (db, production);

    public static async Task<ElementBook> OpenAsync(MoteurDb db, ProductionId production, CancellationToken cancel)
    {
        var book = new ElementBook(db, production);
        foreach (var element in await db.Elements.Where(e => e.ProductionId == production).OrderBy(e => e.Id).ToListAsync(cancel))
        {
            book._elements.TryAdd(KeyOf(element.Category, element.Name), element);
        }

        // A thing's own name comes before another's alias.
        foreach (var element in book._elements.Values.Distinct().ToList())
        {
            foreach (var alias in element.Aliases)
            {
                book._elements.TryAdd(KeyOf(element.Category, alias), element);
            }
        }

        return book;
    }

    /// <summary>The element that is called so in that category, whatever the case; made when there is none.</summary>
    public Element FindOrMake(ElementCategory category, string name)
    {
        if (!_elements.TryGetValue(KeyOf(category, name), out var element))
        {
            element = new() { Id = ElementId.New(), ProductionId = _production, Category = category, Name = name };
            _elements[KeyOf(category, name)] = element;
            _db.Elements.Add(element);
        }

        return element;
    }

    private static (ElementCategory, string) KeyOf(ElementCategory category, string name) => (category, name.ToUpperInvariant());
}
