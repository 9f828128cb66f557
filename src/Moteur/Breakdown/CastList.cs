using Moteur.Scripts;

namespace Moteur.Breakdown;

/// <summary>Finds the speaking roles of the scenes and numbers them: most scenes first, then first to appear.</summary>
internal static class CastList
{
    /// <summary>The roles by cast number; each scene is given its own, in the same order.</summary>
    public static List<Role> Of(IReadOnlyList<Scene> scenes)
    {
        var names = RoleNames.From(scenes.SelectMany(Cues));
        var speaking = scenes.Select(s => Cues(s).SelectMany(names.In).Distinct(StringComparer.Ordinal).ToList()).ToList();
        var roles = speaking.SelectMany(s => s)
            .GroupBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .Select((g, i) => new Role { Id = RoleId.New(), Name = g.Key, Number = i + 1 })
            .ToList();
        var byName = roles.ToDictionary(r => r.Name, StringComparer.Ordinal);
        for (var i = 0; i < scenes.Count; i++)
        {
            scenes[i].Roles.AddRange(speaking[i].Select(n => byName[n]).OrderBy(r => r.Number).Select(r => new SceneRole(scenes[i].Id, r.Id, true)));
        }

        return roles;
    }

    private static IEnumerable<string> Cues(Scene scene) =>
        scene.Text!.Paragraphs.Where(p => p.Kind == ParagraphKind.Character).Select(p => p.Text);
}
