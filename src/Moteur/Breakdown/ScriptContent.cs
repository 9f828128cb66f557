using Moteur.Scripts;

namespace Moteur.Breakdown;

/// <summary>A script with its breakdown, whole: what is written to a file that another program opens.</summary>
/// <param name="Scenes">In script order, each with its text and roles.</param>
/// <param name="Elements">What the tags name.</param>
public sealed record ScriptContent(
    string Title,
    ScriptLanguage Language,
    IReadOnlyList<Scene> Scenes,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<Element> Elements,
    IReadOnlyList<Tag> Tags)
{
    public static ScriptContent Of(ImportedScript imported) =>
        new(imported.Script.Title, imported.Script.Language, imported.Scenes, imported.Roles, imported.Elements, imported.Tags);

    /// <summary>The scene's paragraphs, its heading first; the heading alone where the text is not known.</summary>
    public static IReadOnlyList<ScriptParagraph> TextOf(Scene scene) =>
        scene.Text is { Paragraphs: [{ Kind: ParagraphKind.SceneHeading }, ..] known } ? known
            : [new(ParagraphKind.SceneHeading, scene.Heading), .. scene.Text?.Paragraphs ?? []];
}
