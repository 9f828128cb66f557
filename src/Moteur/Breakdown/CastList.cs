using Moteur.Scripts;

namespace Moteur.Breakdown;

/// <summary>Finds the roles of the scenes and numbers them: most scenes first, then first to appear.</summary>
internal static class CastList
{
    /// <summary>The roles by cast number; each scene is given its own in the same order, those that only a tag names as silent.</summary>
    public static List<Role> Of(IReadOnlyList<Scene> scenes, IReadOnlyList<ScenePart> parts)
    {
        var names = RoleNames.From(parts.SelectMany(p => p.Cues).Concat(parts.SelectMany(p => p.TaggedRoles)));
        var present = parts.Select(part => Present(part, names)).ToList();
        var roles = present.SelectMany(p => p.Keys)
            .GroupBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .Select((g, i) => new Role { Id = RoleId.New(), Name = g.Key, Number = i + 1 })
            .ToList();
        var byName = roles.ToDictionary(r => r.Name, StringComparer.Ordinal);
        for (var i = 0; i < scenes.Count; i++)
        {
            scenes[i].Roles.AddRange(present[i]
                .OrderBy(p => byName[p.Key].Number)
                .Select(p => new SceneRole(scenes[i].Id, byName[p.Key].Id, p.Value)));
        }

        return roles;
    }

    /// <summary>Names of a scene in order of appearance, and whether each speaks.</summary>
    private static Dictionary<string, bool> Present(ScenePart part, RoleNames names)
    {
        var present = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var name in part.Cues.SelectMany(names.In))
        {
            present[name] = true;
        }

        foreach (var name in part.TaggedRoles.SelectMany(names.In))
        {
            present.TryAdd(name, false);
        }

        return present;
    }
}
