namespace Moteur.Scripts;

/// <summary>
/// The typography of a screenplay page: Courier 12 (ten characters to the inch, six lines to the inch) on US Letter, 8½ by 11
/// inches. Columns are those of Final Draft's screenplay template: action from 1.5 to 7.5 inches, dialogue from 2.5 to 6,
/// parentheticals from 3 to 5.5. The last character may stand on the margin, hence one more than ten an inch. Nine inches
/// between margins hold 54 lines; the first line of a page stands on the margin, hence 55.
/// </summary>
internal static class PageLayout
{
    public const int LinesAPage = 55;

    /// <summary>No fewer lines of a paragraph stand alone at the foot or the head of a page.</summary>
    public const int LeastLinesTogether = 2;

    private const int ActionWidth = 61;
    private const int DialogueWidth = 36;
    private const int ParentheticalWidth = 26;

    /// <summary>Two columns share the width of action, less the gap between them.</summary>
    private const int DualDialogueWidth = 28;
    private const int DualParentheticalWidth = 22;

    /// <summary>How many characters a line of a paragraph holds.</summary>
    public static int Width(ParagraphKind kind, bool inTwoColumns) => (kind, inTwoColumns) switch
    {
        (ParagraphKind.Dialogue or ParagraphKind.Lyrics, false) => DialogueWidth,
        (ParagraphKind.Parenthetical, false) => ParentheticalWidth,
        (ParagraphKind.Parenthetical, true) => DualParentheticalWidth,
        (_, true) => DualDialogueWidth,
        _ => ActionWidth,
    };

    /// <summary>True for what is printed on a page.</summary>
    public static bool IsPrinted(ParagraphKind kind) =>
        kind is not (ParagraphKind.Section or ParagraphKind.Synopsis or ParagraphKind.Note or ParagraphKind.PageBreak);

    /// <summary>True for what is said under a cue, with no blank line before it.</summary>
    public static bool IsSpeech(ParagraphKind kind) =>
        kind is ParagraphKind.Dialogue or ParagraphKind.Parenthetical or ParagraphKind.Lyrics;

    /// <summary>True for what never stands last on a page.</summary>
    public static bool KeepsWithNext(ParagraphKind kind) =>
        kind is ParagraphKind.SceneHeading or ParagraphKind.Character or ParagraphKind.Parenthetical;

    /// <summary>True for what may run over a page's foot.</summary>
    public static bool MaySplit(ParagraphKind kind) =>
        kind is ParagraphKind.Action or ParagraphKind.Dialogue or ParagraphKind.Lyrics or ParagraphKind.Centered;
}
