using System.Globalization;
using Moteur.Scheduling;
using Moteur.Scripts;

namespace Moteur.Client.Scheduling;

/// <summary>Words that are heard between the figures of a strip, where eyes see columns.</summary>
public sealed record SpokenWords(string Scene, string Roles, string Pages, string Breach);

/// <summary>The words of a strip, written once for each scene and not at each move.</summary>
/// <param name="Effect">« INT JOUR »: beside the colour, which never speaks alone.</param>
/// <param name="Colour">Class of its colour.</param>
/// <param name="Place">The real place; empty until found.</param>
/// <param name="Cast">Cast numbers of the roles.</param>
public sealed record StripText(
    string Key,
    string Number,
    string Effect,
    string Colour,
    string Set,
    string Place,
    string Cast,
    string Pages,
    string Minutes,
    string Search)
{
    /// <summary>The strips of a plan.</summary>
    public static Dictionary<SceneId, StripText> Of(ScheduleView view)
    {
        var numbers = view.Roles.ToDictionary(r => r.Id, r => r.Number);
        var names = view.Roles.ToDictionary(r => r.Id, r => r.Name);
        var places = view.Sets.ToDictionary(s => s.Set, s => s.Place);
        return view.Scenes.Where(s => !s.Omitted).ToDictionary(s => s.Id, scene =>
        {
            var effect = Effects.Of(scene);
            var set = scene.Set.Length > 0 ? scene.Set : scene.Heading;
            var place = places.GetValueOrDefault(scene.Set, "");
            var roles = scene.RoleIds.Where(numbers.ContainsKey).ToList();
            var cast = string.Join(" ", roles.Select(r => numbers[r].ToString(CultureInfo.InvariantCulture)));
            var minutes = scene.Minutes > 0 ? Words.Duration(scene.Minutes) : "–";
            var number = scene.Number.ToString();
            var pages = scene.Eighths.ToString();
            return new StripText(
                BoardItem.KeyOf(scene.Id),
                number,
                effect.Length > 0 ? effect : "–",
                $"strip-{StripColours.Of(scene.Interior, scene.TimeOfDay).ToString().ToLowerInvariant()}",
                set,
                place,
                cast,
                pages,
                minutes,
                Folding.Fold($"{number} {set} {place} {scene.Synopsis} {string.Join(" ", roles.Select(r => names[r]))}"));
        });
    }
}
