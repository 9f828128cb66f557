using Moteur.Scripts;

namespace Moteur.Breakdown.Revisions;

/// <summary>Changes a scene in place, as far as it differs.</summary>
internal static class SceneChange
{
    /// <summary>Gives a scene what another one says, number and text included. Its version grows when anything on its sheet changes.</summary>
    public static void Become(this Scene scene, Scene to)
    {
        var paragraphs = to.Text?.Paragraphs ?? [];
        if (scene.Text is null)
        {
            scene.Text = to.Text;
        }
        else if (!scene.Text.Paragraphs.SequenceEqual(paragraphs))
        {
            scene.Text.Paragraphs = paragraphs;
        }

        if (IsSame(scene, to))
        {
            // Its place in the script may change without anything on its sheet.
            (scene.Position, scene.Page) = (to.Position, to.Page);
            return;
        }

        (scene.Position, scene.Number, scene.Heading, scene.Page) = (to.Position, to.Number, to.Heading, to.Page);
        (scene.Interior, scene.Set, scene.TimeOfDay, scene.Eighths) = (to.Interior, to.Set, to.TimeOfDay, to.Eighths);
        (scene.Minutes, scene.Synopsis, scene.StoryDay, scene.Omitted) = (to.Minutes, to.Synopsis, to.StoryDay, to.Omitted);
        scene.Roles.RemoveAll(r => to.Roles.All(now => now.RoleId != r.RoleId));
        foreach (var role in to.Roles)
        {
            if (scene.Roles.Find(r => r.RoleId == role.RoleId) is { } known)
            {
                known.Speaks = role.Speaks;
            }
            else
            {
                scene.Roles.Add(role);
            }
        }

        scene.Version++;
    }

    private static bool IsSame(Scene a, Scene b) =>
        (a.Number, a.Heading, a.Interior, a.Set, a.TimeOfDay, a.Eighths) == (b.Number, b.Heading, b.Interior, b.Set, b.TimeOfDay, b.Eighths)
        && (a.Minutes, a.Synopsis, a.StoryDay, a.Omitted) == (b.Minutes, b.Synopsis, b.StoryDay, b.Omitted)
        && a.Roles.Select(r => (r.RoleId, r.Speaks)).ToHashSet().SetEquals(b.Roles.Select(r => (r.RoleId, r.Speaks)));
}
