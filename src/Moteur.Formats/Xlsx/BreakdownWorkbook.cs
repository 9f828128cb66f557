using Moteur.Breakdown;
using Moteur.CallSheets;
using Moteur.Scheduling;
using Moteur.Scripts;

namespace Moteur.Formats.Xlsx;

/// <summary>
/// The breakdown as a workbook: scenes with a column for each category that is used, roles, sets, and a list for each category.
/// In the language of the current UI culture.
/// </summary>
public static class BreakdownWorkbook
{
    /// <param name="sets">Sets whose place is known; on the command line none.</param>
    public static void Write(Stream stream, string title, BreakdownView breakdown, IReadOnlyList<SetLine> sets)
    {
        var scenes = breakdown.Scenes.OrderBy(s => s.Position).ToList();
        var used = ElementCategories.All.Select(c => c.Category).Where(c => breakdown.Tags.Any(t => t.Category == c)).ToList();
        var places = sets.DistinctBy(s => s.Set).ToDictionary(s => s.Set, s => s.Place);
        Workbooks.Write(
            stream,
            title,
            [
                (Scenes(breakdown, scenes, used), 1),
                (Roles(breakdown, scenes), 2),
                (Sets(scenes, places), 1),
                .. used.Select(c => (Category(breakdown, scenes, c), 1)),
            ]);
    }

    private static SheetTable Scenes(BreakdownView breakdown, List<SceneLine> scenes, List<ElementCategory> used)
    {
        var roles = breakdown.Roles.ToDictionary(r => r.Id);
        var tags = breakdown.Tags.ToLookup(t => (t.SceneId, t.Category));
        var table = new SheetTable(Labels.Get("Scenes"),
        [
            new(Labels.Get("Number"), 7), new(Labels.Get("Interior"), 9), new(Labels.Get("Set"), 30), new(Labels.Get("TimeOfDay"), 13),
            new(Labels.Get("StoryDay"), 10), new(Labels.Get("Synopsis"), 44), new(Labels.Get("Page"), 7), new(Labels.Get("Eighths"), 9),
            new(Labels.Get("PagesDecimal"), 10), new(Labels.Get("Minutes"), 9), new(Labels.Get("Roles"), 30),
            .. used.Select(c => new Column(Texts.Of(c), 24)),
        ]);
        foreach (var scene in scenes)
        {
            table.Row()
                .Text($"{scene.Number}", CellStyle.Bold)
                .Text(Texts.Of(scene.Interior))
                .Text(scene.Omitted ? Labels.Get("Omitted") : scene.Set)
                .Text(Texts.Of(scene.TimeOfDay))
                .Text(scene.StoryDay)
                .Text(scene.Synopsis)
                .Number(scene.Page)
                .Text($"{scene.Eighths}", CellStyle.Centre)
                .Number(scene.Eighths.Count / 8.0, CellStyle.Decimal)
                .Number(scene.Minutes)
                .Text(string.Join(", ", scene.RoleIds.Where(roles.ContainsKey).Select(id => $"{roles[id].Number} {roles[id].Name}")));
            foreach (var category in used)
            {
                table.Text(string.Join(", ", tags[(scene.Id, category)].GroupBy(t => t.ElementId).Select(Named)));
            }
        }

        return table;
    }

    private static SheetTable Roles(BreakdownView breakdown, List<SceneLine> scenes)
    {
        var table = new SheetTable(Labels.Get("Roles"),
        [
            new(Labels.Get("Number"), 7), new(Labels.Get("Role"), 28), new(Labels.Get("Artist"), 28), new(Labels.Get("SceneCount"), 11),
            new(Labels.Get("Eighths"), 9), new(Labels.Get("PagesDecimal"), 10), new(Labels.Get("Minutes"), 9), new(Labels.Get("Scenes"), 60),
        ]);
        foreach (var role in breakdown.Roles.OrderBy(r => r.Number))
        {
            var own = scenes.Where(s => s.RoleIds.Contains(role.Id)).ToList();
            table.Row().Number(role.Number).Text(role.Name, CellStyle.Bold).Text(SheetRole.PrintedArtist(role)).Number(own.Count);
            Weigh(table, own);
        }

        return table;
    }

    private static SheetTable Sets(List<SceneLine> scenes, Dictionary<string, string> places)
    {
        var table = new SheetTable(Labels.Get("Sets"),
        [
            new(Labels.Get("Set"), 36), new(Labels.Get("Place"), 30), new(Labels.Get("Effects"), 26), new(Labels.Get("SceneCount"), 11),
            new(Labels.Get("Eighths"), 9), new(Labels.Get("PagesDecimal"), 10), new(Labels.Get("Minutes"), 9), new(Labels.Get("Scenes"), 60),
        ]);
        foreach (var set in scenes.Where(s => !s.Omitted && s.Set.Length > 0).GroupBy(s => s.Set).OrderBy(g => Folding.Key(g.Key), StringComparer.Ordinal))
        {
            var effects = set.Select(s => $"{Texts.Of(s.Interior)} {Texts.Of(s.TimeOfDay)}".Trim()).Distinct();
            table.Row().Text(set.Key, CellStyle.Bold).Text(places.GetValueOrDefault(set.Key, "")).Text(string.Join(", ", effects)).Number(set.Count());
            Weigh(table, [.. set]);
        }

        return table;
    }

    private static SheetTable Category(BreakdownView breakdown, List<SceneLine> scenes, ElementCategory category)
    {
        var table = new SheetTable(Workbooks.SheetName(Texts.Of(category)),
        [
            new(Labels.Get("Element"), 40), new(Labels.Get("Quantity"), 10), new(Labels.Get("SceneCount"), 11),
            new(Labels.Get("Sets"), 50), new(Labels.Get("Scenes"), 60),
        ]);
        var elements = breakdown.Tags.Where(t => t.Category == category).GroupBy(t => t.ElementId).OrderBy(g => Folding.Key(g.First().Name), StringComparer.Ordinal);
        foreach (var element in elements)
        {
            var ids = element.Select(t => t.SceneId).ToHashSet();
            var own = scenes.Where(s => ids.Contains(s.Id)).ToList();
            table.Row()
                .Text(element.First().Name, CellStyle.Bold)
                .Number(element.Max(t => t.Quantity))
                .Number(own.Count)
                .Text(string.Join(", ", own.Select(s => s.Set).Distinct()))
                .Text(Numbers(own));
        }

        return table;
    }

    private static void Weigh(SheetTable table, List<SceneLine> scenes)
    {
        var eighths = Eighths.Sum(scenes.Select(s => s.Eighths));
        table
            .Text($"{eighths}", CellStyle.Centre)
            .Number(eighths.Count / 8.0, CellStyle.Decimal)
            .Number(scenes.Sum(s => s.Minutes))
            .Text(Numbers(scenes));
    }

    private static string Numbers(IEnumerable<SceneLine> scenes) => string.Join(", ", scenes.Select(s => s.Number));

    private static string Named(IGrouping<ElementId, TagLine> element)
    {
        var quantity = element.Max(t => t.Quantity);
        return quantity > 1 ? $"{element.First().Name} ×\u00A0{quantity}" : element.First().Name;
    }
}
