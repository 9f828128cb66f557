namespace Moteur.Scripts;

/// <summary>What a paragraph of a screenplay is.</summary>
public enum ParagraphKind
{
    Action,
    SceneHeading,
    Character,
    Parenthetical,
    Dialogue,
    Lyrics,
    Transition,
    Centered,
    Section,
    Synopsis,
    Note,
    PageBreak,
}

/// <summary>Interior, exterior or both (part of the French « effet »).</summary>
public enum Interior
{
    None,
    Int,
    Ext,
    IntExt,
}

/// <summary>The light in which a scene plays (part of the French « effet »).</summary>
public enum TimeOfDay
{
    None,
    Day,
    Night,
    Dawn,
    Dusk,
    Morning,
    Afternoon,
    Evening,
    Continuous,
}

public enum ScriptFormat
{
    Fountain,
    Fdx,
    Pdf,

    /// <summary>Movie Magic Scheduling's exchange file: scenes and elements without text.</summary>
    MovieMagic,

    /// <summary>A table of scenes or rubriques: XLSX or CSV.</summary>
    Table,
}

public enum ScriptLanguage
{
    French,
    English,
}

/// <summary>One paragraph as it stands in the script: the unit of display, pagination and tagging.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Plain text, emphasis marks removed; may hold line breaks.</param>
public sealed record ScriptParagraph(ParagraphKind Kind, string Text)
{
    /// <summary>True for the second column of a dual dialogue (its cue and lines).</summary>
    public bool Dual { get; init; }

    /// <summary>True when the script marks this paragraph as changed in its current revision.</summary>
    public bool Revised { get; init; }
}

/// <summary>A paragraph as a format's reader delivers it, with what only the file knows.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Line">Line in the file (Fountain, FDX) or page of the file (PDF), from 1; for warnings.</param>
public sealed record SourceParagraph(ScriptParagraph Paragraph, int Line)
{
    /// <summary>The scene's own number, on a heading.</summary>
    public SceneNumber? Number { get; init; }

    /// <summary>The scene's length as the file gives it or as measured on its pages, on a heading.</summary>
    public Eighths? Length { get; init; }

    /// <summary>Page on which the paragraph starts, when the file knows.</summary>
    public int? Page { get; init; }

    /// <summary>True on the heading of a scene kept as a number only (OMITTED, OMISE, SUPPRIMÉE).</summary>
    public bool Omitted { get; init; }

    /// <summary>Synopsis or title that the file attaches to the heading.</summary>
    public string? Synopsis { get; init; }

    /// <summary>What the file says of the scene beside its heading, on a heading.</summary>
    public SourceSheet? Sheet { get; init; }

    /// <summary>Elements that the file itself tags in this paragraph (FDX <c>TagData</c>).</summary>
    public IReadOnlyList<SourceTag> Tags { get; init; } = [];
}

/// <summary>What a file of another program says of a scene in fields of its own; null where it says nothing.</summary>
public sealed record SourceSheet
{
    public Interior? Interior { get; init; }

    public string? Set { get; init; }

    public TimeOfDay? TimeOfDay { get; init; }

    /// <summary>Story day (chronologie).</summary>
    public string? StoryDay { get; init; }

    /// <summary>Shooting time (T).</summary>
    public int? Minutes { get; init; }
}

/// <summary>An element tagged by the file: where in the paragraph, the category as the file calls it, and the element's name.</summary>
public sealed record SourceTag(int Start, int Length, string Category, string Name)
{
    /// <summary>How many are needed, at least 1.</summary>
    public int Quantity { get; init; } = 1;
}

/// <summary>Something in a file that was read otherwise than written, or dropped.</summary>
/// <param name="Line">Line in the file, or page for a PDF; 0 when it concerns the whole.</param>
/// <param name="Problem">What, in words.</param>
public sealed record ImportWarning(int Line, Problem Problem);

/// <summary>A script as a sequence of typed paragraphs, whatever its format; what every reader delivers.</summary>
public sealed record SourceScript(ScriptFormat Format, string Title, IReadOnlyList<SourceParagraph> Paragraphs)
{
    /// <summary>Number of pages when the file knows (PDF, FDX); otherwise found by pagination.</summary>
    public int? Pages { get; init; }

    public IReadOnlyList<ImportWarning> Warnings { get; init; } = [];
}
