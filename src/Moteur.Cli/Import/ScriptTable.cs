using Moteur.Breakdown;
using Moteur.Scripts;
using Spectre.Console;

namespace Moteur.Cli.Import;

/// <summary>An imported script for a person: its scenes in a table, its roles, what was read otherwise than written.</summary>
internal static class ScriptTable
{
    public static void Write(IAnsiConsole console, ImportedScript imported)
    {
        var (script, kept) = (imported.Script, imported.Scenes.Where(s => !s.Omitted).ToList());
        Line(console, $"{script.Title} ({CliTexts.Get($"Table_{script.Language}")})");
        Line(console, CliTexts.Get(
            "Table_Sums", kept.Count, script.Pages, imported.Roles.Count, imported.Elements.Count, Words.Duration(kept.Sum(s => s.Minutes))));
        console.Write(Scenes(imported));
        Line(console, CliTexts.Get("Table_RoleList", string.Join(" · ", imported.Roles.Select(r => $"{r.Number} {r.Name}"))));
        if (imported.Warnings.Count > 0)
        {
            console.WriteLine();
            foreach (var warning in imported.Warnings)
            {
                Line(console, warning.Line > 0 ? CliTexts.Get(Place(script.Format), warning.Line, warning.Problem) : $"! {warning.Problem}");
            }
        }
    }

    private static Table Scenes(ImportedScript imported)
    {
        var roles = imported.Roles.ToDictionary(r => r.Id, r => r.Number);
        var table = new Table().Border(TableBorder.Simple);
        foreach (var (title, isFigure) in new[]
        {
            ("Number", false), ("Page", true), ("Interior", false), ("Set", false), ("TimeOfDay", false), ("Eighths", true), ("Minutes", true), ("Roles", false),
        })
        {
            var column = new TableColumn(new Text(CliTexts.Get($"Table_{title}"))).NoWrap();
            table.AddColumn(isFigure ? column.RightAligned() : column);
        }

        // What is long is folded, so that figures stay in view on a narrow screen.
        table.Columns[3].NoWrap = false;
        table.Columns[^1].NoWrap = false;
        foreach (var scene in imported.Scenes)
        {
            string[] cells =
            [
                $"{scene.Number}",
                $"{scene.Page}",
                Texts.Of(scene.Interior),
                scene.Omitted ? CliTexts.Get("Table_Omitted") : scene.Set,
                Texts.Of(scene.TimeOfDay),
                $"{scene.Eighths}",
                scene.Omitted ? "" : Words.Duration(scene.Minutes),
                string.Join(' ', scene.Roles.Select(r => roles[r.RoleId])),
            ];
            table.AddRow(cells.Select(c => new Text(c)));
        }

        return table;
    }

    private static string Place(ScriptFormat format) => format == ScriptFormat.Pdf ? "Warning_Page" : "Warning_Line";

    // The text comes from a file: it must not be taken for markup.
    private static void Line(IAnsiConsole console, string text) => console.WriteLine(text);
}
