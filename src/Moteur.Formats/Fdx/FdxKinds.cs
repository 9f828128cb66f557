using Moteur.Scripts;

namespace Moteur.Formats.Fdx;

/// <summary>What each paragraph type of a file is; types that the author added say which usual one they behave as.</summary>
internal sealed class FdxKinds
{
    private static readonly Dictionary<string, ParagraphKind> Usual = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Scene Heading"] = ParagraphKind.SceneHeading,
        ["Action"] = ParagraphKind.Action,
        ["General"] = ParagraphKind.Action,
        ["Shot"] = ParagraphKind.Action,
        ["Cast List"] = ParagraphKind.Action,
        ["Character"] = ParagraphKind.Character,
        ["Parenthetical"] = ParagraphKind.Parenthetical,
        ["Dialogue"] = ParagraphKind.Dialogue,
        ["Lyrics"] = ParagraphKind.Lyrics,
        ["Singing"] = ParagraphKind.Lyrics,
        ["Transition"] = ParagraphKind.Transition,
        ["New Act"] = ParagraphKind.Section,
        ["Start of Act"] = ParagraphKind.Section,
        ["End of Act"] = ParagraphKind.Centered,
        ["Show/Ep. Title"] = ParagraphKind.Centered,
        ["Synopsis"] = ParagraphKind.Synopsis,
        ["Outline 1"] = ParagraphKind.Note,
        ["Outline 2"] = ParagraphKind.Note,
        ["Outline 3"] = ParagraphKind.Note,
        ["Outline Body"] = ParagraphKind.Note,
    };

    private readonly Dictionary<string, string> _added = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The type under which a paragraph of a scene is written.</summary>
    public static string NameOf(ParagraphKind kind) => kind switch
    {
        ParagraphKind.SceneHeading => "Scene Heading",
        ParagraphKind.Character => "Character",
        ParagraphKind.Parenthetical => "Parenthetical",
        ParagraphKind.Dialogue => "Dialogue",
        ParagraphKind.Lyrics => "Lyrics",
        ParagraphKind.Transition => "Transition",

        // Part of the outline, which the program keeps off the printed page.
        ParagraphKind.Note => "Outline Body",
        _ => "Action",
    };

    public void Read(FdxNodes nodes)
    {
        var type = nodes["Type"] ?? "";
        nodes.EachChild(() =>
        {
            if (nodes.Name == "Behavior" && nodes["PaginateAs"] is { } usual)
            {
                _added.TryAdd(type, usual);
            }
        });
    }

    public ParagraphKind Of(string type) =>
        Usual.TryGetValue(type, out var kind) || (_added.TryGetValue(type, out var usual) && Usual.TryGetValue(usual, out kind))
            ? kind
            : ParagraphKind.Action;
}
