using Microsoft.Extensions.Localization;
using Moteur.Breakdown;
using Moteur.Locations;
using Moteur.People;
using Moteur.Scheduling;

namespace Moteur.Client.Shared.Search;

/// <summary>What of a production can be found: its scenes, roles, days, sets, places, people and elements.</summary>
public sealed class ProductionFindings(Api api, IStringLocalizer<FrameText> words)
{
    /// <summary>Reads the production; null when it could not be read.</summary>
    public async Task<IReadOnlyList<Finding>?> ReadAsync(string p)
    {
        var board = api.GetAsync($"api/productions/{p}/board", MoteurJson.Default.ScheduleView);
        var places = api.GetAsync($"api/productions/{p}/places", MoteurJson.Default.IReadOnlyListPlace);
        var people = api.GetAsync($"api/productions/{p}/people", MoteurJson.Default.IReadOnlyListPerson);
        var breakdown = api.GetAsync($"api/productions/{p}/breakdown", MoteurJson.Default.BreakdownView);
        await Task.WhenAll(board, places, people, breakdown);
        return (await board).Value is { } schedule && (await places).Value is { } found && (await people).Value is { } crew && (await breakdown).Value is { } tagged
            ? [.. Scenes(p, schedule), .. Roles(p, schedule), .. Days(p, schedule), .. Sets(p, schedule), .. Places(p, found), .. People(p, crew), .. Elements(p, tagged)]
            : null;
    }

    private static string Query(string text) => Uri.EscapeDataString(text);

    private static IEnumerable<Finding> Roles(string p, ScheduleView view) => view.Roles.OrderBy(r => r.Number).Select(role => new Finding(
        FindingKind.Role, $"{role.Number} · {role.Name}", role.Artist, $"/p/{p}/scenario?role={role.Number}", $"{role.Number}"));

    private static IEnumerable<Finding> Sets(string p, ScheduleView view) => view.Sets.Select(set => new Finding(
        FindingKind.Set, set.Set, set.Place, $"/p/{p}/scenario?q={Query(set.Set)}"));

    private static IEnumerable<Finding> Places(string p, IReadOnlyList<Place> places) => places.Select(place => new Finding(
        FindingKind.Place, place.Name, place.Address, $"/p/{p}/decors"));

    private static IEnumerable<Finding> People(string p, IReadOnlyList<Person> people) => people.Select(person => new Finding(
        FindingKind.Person, person.Name, string.Join(" · ", new[] { person.Job, person.Department }.Where(w => w.Length > 0)), $"/p/{p}/equipe?q={Query(person.Name)}"));

    private static IEnumerable<Finding> Elements(string p, BreakdownView view) => view.Tags.DistinctBy(t => t.ElementId).Select(tag => new Finding(
        FindingKind.Element, tag.Name, Texts.Of(tag.Category), $"/p/{p}/depouillement/element/{tag.ElementId}"));

    private IEnumerable<Finding> Scenes(string p, ScheduleView view) => view.Scenes.Where(s => !s.Omitted).Select(scene => new Finding(
        FindingKind.Scene,
        $"{words["SceneN", scene.Number]} · {(scene.Set.Length > 0 ? scene.Set : scene.Heading)}",
        string.Join(" ", new[] { Texts.Of(scene.Interior), Texts.Of(scene.TimeOfDay), scene.Synopsis }.Where(w => w.Length > 0)),
        $"/p/{p}/scenario/{scene.Id}",
        scene.Number.ToString()));

    private IEnumerable<Finding> Days(string p, ScheduleView view) => Schedule.Of(view).Days.Select(day => new Finding(
        FindingKind.Day,
        $"{words["DayN", day.Number]}{(day.Date is { } date ? $" · {Words.Date(date)}" : "")}",
        day.Place,
        $"/p/{p}/feuilles/{day.Id}",
        $"{day.Number}"));
}
