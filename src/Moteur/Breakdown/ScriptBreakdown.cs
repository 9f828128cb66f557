using Moteur.Scripts;

namespace Moteur.Breakdown;

/// <summary>Makes scenes, roles and elements of the paragraphs that a format's reader delivers.</summary>
public static class ScriptBreakdown
{
    /// <summary>A season of a series has about a thousand scenes.</summary>
    private const int MostScenes = 10_000;

    /// <summary>Builds everything an import yields.</summary>
    /// <param name="source">The script as read.</param>
    /// <param name="fallbackTitle">Title when the file gives none, usually the file's name.</param>
    /// <param name="id">The script's id; a new one unless given.</param>
    /// <returns>The script in the domain's types, <c>Import_NoScene</c> when it holds no scene heading, or <c>Import_TooComplex</c>.</returns>
    public static Result<ImportedScript> Build(SourceScript source, string fallbackTitle = "", ScriptId? id = null)
    {
        var warnings = source.Warnings.ToList();
        var pages = Pagination.Of([.. source.Paragraphs.Select(p => p.Paragraph)]);
        var parts = SceneCut.Cut(source.Paragraphs, pages, warnings);
        if (parts.Count == 0)
        {
            return new Problem("Import_NoScene");
        }

        if (parts.Count > MostScenes)
        {
            return new Problem("Import_TooComplex");
        }

        var numbers = SceneNumbering.Give([.. parts.Select(p => (p.Number, p.Heading.Text, p.Line))], warnings);
        var scriptId = id ?? ScriptId.New();
        var scenes = parts.Select((part, i) => part.ToScene(scriptId, i, numbers[i])).ToList();
        var roles = CastList.Of(scenes, parts);
        var elements = new FileElements(warnings);
        for (var i = 0; i < scenes.Count; i++)
        {
            scenes[i].Minutes = parts[i].Sheet?.Minutes ?? ShootingTime.Estimate(scenes[i]);
            elements.Take(scenes[i].Id, parts[i]);
        }

        var title = source.Title.Length > 0 ? source.Title : fallbackTitle.Length > 0 ? fallbackTitle : Texts.Get("Import_Untitled");
        var script = new Script
        {
            Id = scriptId,
            Title = title,
            Format = source.Format,
            Language = LanguageOf.Of(source.Paragraphs.Select(p => p.Paragraph.Text)),
            Pages = Math.Max(1, source.Pages ?? pages.Count),
        };
        return new ImportedScript(script, scenes, roles, elements.Elements, elements.Tags, [.. warnings.OrderBy(w => w.Line)]);
    }
}
