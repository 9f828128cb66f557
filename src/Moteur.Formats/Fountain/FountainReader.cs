using Moteur.Scripts;

namespace Moteur.Formats.Fountain;

/// <summary>
/// Reads Fountain, the plain-text screenplay format (syntax 1.1, fountain.io/syntax): forced elements, dual dialogue, notes,
/// boneyard, sections, synopses, title page, scene numbers. Any text is Fountain, so reading never fails; time grows with the
/// length of the text.
/// </summary>
public static class FountainReader
{
    /// <summary>The paragraphs of the script, with the title of its title page (empty when it has none).</summary>
    public static SourceScript Read(string text)
    {
        var lines = FountainLines.Read(text, out var unclosed);
        var titlePage = TitlePage.Read(lines);
        var body = new FountainBody(lines, titlePage.Lines);
        body.Run();
        return new(ScriptFormat.Fountain, titlePage.Title, body.Paragraphs)
        {
            Warnings = unclosed == 0 ? [] : [new(unclosed, new("Fountain_UnclosedBoneyard"))],
        };
    }
}
