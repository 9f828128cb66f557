using Moteur.Scripts;

namespace Moteur.Breakdown.Suggestions;

/// <summary>The lines of a script that can say what a scene needs, cut into words.</summary>
internal sealed class ScriptLines
{
    private readonly bool _isAccented;

    public ScriptLines(ScriptToRead script)
    {
        Script = script;
        Lexicon = Lexicon.Of(script.Language);
        Words = new(Lexicon.Vocabulary);
        _isAccented = script.Scenes.SelectMany(s => s.Text?.Paragraphs ?? [])
            .Any(p => p.Kind == ParagraphKind.Action && p.Text.Any(c => c > 'z' && char.IsLower(c)));
        Scenes = [.. script.Scenes.Where(s => !s.Omitted && s.Text is not null).Select(s => new SceneLines(s, LinesOf(s)))];
    }

    public ScriptToRead Script { get; }

    public Lexicon Lexicon { get; }

    /// <summary>The lexicons' words, and every other word of the script.</summary>
    public Vocabulary Words { get; }

    public IReadOnlyList<SceneLines> Scenes { get; }

    /// <summary>A text of a person's, cut as the script's lines are.</summary>
    public TextLine Line(string text) => new(new(ParagraphKind.Action, text), 0, word => Words.Learn(word.ToString()));

    /// <summary>
    /// Action says what is seen, and so do directions between brackets; a heading says where. What is only spoken of is not
    /// there, so dialogue is not read at all.
    /// </summary>
    private List<TextLine> LinesOf(Scene scene)
    {
        var lines = new List<TextLine>();
        for (var i = 0; i < scene.Text!.Paragraphs.Count; i++)
        {
            var paragraph = scene.Text.Paragraphs[i];
            if (paragraph.Kind is ParagraphKind.Action or ParagraphKind.Parenthetical or ParagraphKind.SceneHeading or ParagraphKind.Lyrics)
            {
                lines.Add(new(paragraph, i, Number, _isAccented));
            }
        }

        return lines;
    }

    private int Number(ReadOnlySpan<char> word) => Words.Number(word) is > 0 and var number ? number : Words.Learn(word.ToString());
}

/// <summary>A scene with its lines.</summary>
internal sealed record SceneLines(Scene Scene, IReadOnlyList<TextLine> Lines)
{
    /// <summary>What is seen, without the heading.</summary>
    public IEnumerable<TextLine> Action => Lines.Where(l => l.Paragraph.Kind is ParagraphKind.Action or ParagraphKind.Parenthetical);
}
