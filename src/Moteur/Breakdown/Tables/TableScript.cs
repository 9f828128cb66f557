using Moteur.Scripts;

namespace Moteur.Breakdown.Tables;

/// <summary>
/// Makes a script of a table: the scene list of another program, or a <em>préconducteur</em>, whose rubriques are scenes with a planned
/// duration. It goes through the same breakdown as every script.
/// </summary>
public static class TableScript
{
    /// <returns>The scenes, with what is not taken as warnings at their rows; or <c>Table_NoHeadingColumn</c>, <c>Table_NoScene</c>.</returns>
    public static Result<SourceScript> Of(Table table, int headings, IReadOnlyList<ColumnUse> uses, string title)
    {
        if (!uses.Any(u => u.Kind is ColumnMeaning.Heading or ColumnMeaning.Set))
        {
            return new Problem("Table_NoHeadingColumn");
        }

        var isProgramme = uses.Any(u => u.Kind == ColumnMeaning.Duration) && uses.All(u => u.Kind != ColumnMeaning.Eighths);
        var problems = new List<TableProblem>();
        var scenes = new List<SourceParagraph>();
        foreach (var row in table.Rows.Skip(headings + 1).Where(r => r.Cells.Any(c => !string.IsNullOrWhiteSpace(c))))
        {
            var read = SheetRow.Read(table.Name, row, uses, problems);
            if (read.Heading.Length == 0 && read.Set is null)
            {
                problems.Add(new(table.Name, row.Number, -1, new("Table_NoHeading")));
                continue;
            }

            scenes.Add(Scene(read, isProgramme));
        }

        return scenes.Count == 0
            ? new Problem("Table_NoScene")
            : new SourceScript(ScriptFormat.Table, title, scenes) { Warnings = [.. problems.Select(p => new ImportWarning(p.Row, new("Table_At", p.Place, $"{p.Problem}")))] };
    }

    private static SourceParagraph Scene(SheetRow row, bool isProgramme)
    {
        var heading = row.Heading.Length > 0 ? row.Heading : Composed(row);
        var isRubrique = isProgramme || (row.Heading.Length > 0 && !SceneHeading.LooksLikeHeading(row.Heading));
        return new(new(ParagraphKind.SceneHeading, heading), row.Row.Number)
        {
            Number = SceneNumber.TryParse(row.Number, out var number) ? number : null,
            Length = row.Length ?? (row.Seconds is { } seconds ? CellReading.Lasting(seconds) : null),
            Page = row.Page,
            Omitted = SceneHeading.Parse(heading).IsOmitted,
            Synopsis = row.Synopsis,
            Sheet = new()
            {
                Interior = row.Interior,

                // The title of a rubrique says what it is about, not where it plays.
                Set = row.Set ?? (isRubrique ? "" : null),
                TimeOfDay = row.TimeOfDay,
                StoryDay = row.StoryDay,
                Minutes = row.Minutes ?? (isProgramme && row.Seconds is { } lasting ? (lasting + 59) / 60 : null),
            },
            Tags =
            [
                .. row.Roles.Where(r => r.Name.Length > 0).Select(r => new SourceTag(0, 0, CategoryLabels.Cast, r.Name)),
                .. row.Elements.Select(e => new SourceTag(0, 0, ElementCategories.Of(e.Category).FdxName, e.Name) { Quantity = e.Quantity }),
            ],
        };
    }

    private static string Composed(SheetRow row) => string.Concat(
        row.Interior is { } interior and not Interior.None ? $"{Texts.Of(interior)}. " : "",
        row.Set,
        row.TimeOfDay is { } time and not TimeOfDay.None ? $" – {Texts.Of(time).ToUpperInvariant()}" : "");
}
