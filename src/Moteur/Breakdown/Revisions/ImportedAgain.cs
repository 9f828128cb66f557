using Moteur.Scripts;

namespace Moteur.Breakdown.Revisions;

/// <summary>A version that is taken up again.</summary>
public static class ImportedAgain
{
    /// <summary>The same script under new ids: those of the version itself are the production's own scenes and roles by now.</summary>
    public static ImportedScript WithNewIds(this ImportedScript version)
    {
        var script = new Script
        {
            Id = ScriptId.New(),
            Title = version.Script.Title,
            Format = version.Script.Format,
            Language = version.Script.Language,
            Pages = version.Script.Pages,
        };
        var scenes = version.Scenes.ToDictionary(s => s.Id, _ => SceneId.New());
        var roles = version.Roles.ToDictionary(r => r.Id, _ => RoleId.New());
        var elements = version.Elements.ToDictionary(e => e.Id, _ => ElementId.New());
        return new(
            script,
            [.. version.Scenes.Select(s => Again(s, scenes[s.Id], script.Id, roles))],
            [.. version.Roles.Select(r => new Role { Id = roles[r.Id], Name = r.Name, Number = r.Number })],
            [.. version.Elements.Select(e => new Element { Id = elements[e.Id], Category = e.Category, Name = e.Name })],
            [
                .. version.Tags.Select(t => new Tag
                {
                    Id = TagId.New(),
                    SceneId = scenes[t.SceneId],
                    ElementId = elements[t.ElementId],
                    Span = t.Span,
                    Quantity = t.Quantity,
                }),
            ],
            version.Warnings);
    }

    private static Scene Again(Scene scene, SceneId id, ScriptId script, Dictionary<RoleId, RoleId> roles) => new()
    {
        Id = id,
        ScriptId = script,
        Position = scene.Position,
        Number = scene.Number,
        Heading = scene.Heading,
        Interior = scene.Interior,
        Set = scene.Set,
        TimeOfDay = scene.TimeOfDay,
        Eighths = scene.Eighths,
        Minutes = scene.Minutes,
        Page = scene.Page,
        Synopsis = scene.Synopsis,
        Omitted = scene.Omitted,
        Roles = [.. scene.Roles.Select(r => new SceneRole(id, roles[r.RoleId], r.Speaks))],
        Text = new() { SceneId = id, Paragraphs = scene.Text?.Paragraphs ?? [] },
    };
}
