using Moteur.Scripts;

namespace Moteur.Breakdown.Episodes;

/// <summary>
/// An imported script joined to those of a production: roles of the same name and elements of the same category and name are one for
/// all episodes. What is new gets the next numbers.
/// </summary>
/// <param name="Script">The script, its scenes and tags naming the production's roles and elements.</param>
/// <param name="AddedRoles">Roles that no other episode has.</param>
/// <param name="AddedElements">Elements that no other episode has.</param>
public sealed record EpisodeJoin(ImportedScript Script, IReadOnlyList<Role> AddedRoles, IReadOnlyList<Element> AddedElements)
{
    public static EpisodeJoin Of(ImportedScript imported, IReadOnlyList<Role> roles, IReadOnlyList<Element> elements)
    {
        var known = roles.GroupBy(r => Folding.Key(r.Name)).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var next = roles.Select(r => r.Number).DefaultIfEmpty().Max() + 1;
        var (roleOf, addedRoles) = (new Dictionary<RoleId, Role>(), new List<Role>());
        foreach (var role in imported.Roles)
        {
            if (!known.TryGetValue(Folding.Key(role.Name), out var same))
            {
                role.Number = next++;
                addedRoles.Add(role);
                same = role;
            }

            roleOf[role.Id] = same;
        }

        var named = elements.SelectMany(e => e.Aliases.Select(a => (Name: a, IsAlias: true, Element: e)).Append((Name: e.Name, IsAlias: false, Element: e)))
            .OrderBy(n => n.IsAlias)
            .GroupBy(n => (n.Element.Category, Folding.Key(n.Name))).ToDictionary(g => g.Key, g => g.First().Element);
        var (elementOf, addedElements) = (new Dictionary<ElementId, Element>(), new List<Element>());
        foreach (var element in imported.Elements)
        {
            if (!named.TryGetValue((element.Category, Folding.Key(element.Name)), out var same))
            {
                addedElements.Add(element);
                same = element;
            }

            elementOf[element.Id] = same;
        }

        foreach (var scene in imported.Scenes)
        {
            var present = scene.Roles.GroupBy(r => roleOf[r.RoleId].Id).Select(g => new SceneRole(scene.Id, g.Key, g.Any(r => r.Speaks))).ToList();
            scene.Roles.Clear();
            scene.Roles.AddRange(present);
        }

        return new(
            imported with
            {
                Roles = [.. roleOf.Values.DistinctBy(r => r.Id).Select(r => addedRoles.Contains(r) ? r : new Role { Id = r.Id, Name = r.Name, Number = r.Number })],
                Elements = [.. elementOf.Values.DistinctBy(e => e.Id).Select(e => addedElements.Contains(e) ? e : new Element { Id = e.Id, Category = e.Category, Name = e.Name })],
                Tags = [.. imported.Tags.Select(t => new Tag { Id = t.Id, SceneId = t.SceneId, ElementId = elementOf[t.ElementId].Id, Span = t.Span, Quantity = t.Quantity })],
            },
            addedRoles,
            addedElements);
    }
}
