using Moteur.Productions;
using Moteur.Scripts;

namespace Moteur.Breakdown;

/// <summary>Category of a breakdown element. Colours, initials and departments: <see cref="ElementCategories"/>.</summary>
public enum ElementCategory
{
    Props,
    SetDressing,
    Vehicles,
    Animals,
    Extras,
    Silhouettes,
    Children,
    Costumes,
    Makeup,
    SpecialEffects,
    VisualEffects,
    Stunts,
    Weapons,
    Music,
    Sound,
    Camera,
    Grip,
    Lighting,
    Safety,
    Production,
    Notes,
}

/// <summary>How far the people who bring an element are with it.</summary>
public enum ElementStatus
{
    ToFind,
    Approved,
    Delivered,
}

/// <summary>An element of the production's breakdown: one thing under one name, wherever it occurs.</summary>
public sealed class Element
{
    public required ElementId Id { get; init; }

    public ProductionId ProductionId { get; set; }

    public required ElementCategory Category { get; set; }

    public required string Name { get; set; }

    public ElementStatus Status { get; set; }

    /// <summary>What those who bring it should know.</summary>
    public string Notes { get; set; } = "";

    /// <summary>Other names by which the script calls it.</summary>
    public IReadOnlyList<string> Aliases { get; set; } = [];

    /// <summary>Grows with each change; a change made on an older version is refused.</summary>
    public int Version { get; set; } = 1;

    /// <summary>True when this is its name or one of its other names, whatever the case and accents of the latter.</summary>
    public bool IsCalled(string name) =>
        string.Equals(Name, name, StringComparison.CurrentCultureIgnoreCase)
        || (Aliases.Count > 0 && Folding.Key(name) is { Length: > 0 } key && Aliases.Any(a => Folding.Key(a) == key));
}

/// <summary>An element needed in a scene: tagged on words of its text, or added on its sheet without words.</summary>
public sealed class Tag
{
    public required TagId Id { get; init; }

    /// <summary>The scene; another one when a revision of the script took its words there.</summary>
    public required SceneId SceneId { get; set; }

    /// <summary>The element; another one when two were found to be one, or one to be two.</summary>
    public required ElementId ElementId { get; set; }

    /// <summary>Where in the text; null when added on the sheet, or when a revision took its words out.</summary>
    public TextSpan? Span { get; set; }

    /// <summary>How many are needed, at least 1.</summary>
    public int Quantity { get; set; } = 1;
}

/// <summary>Words of a scene's text.</summary>
/// <param name="Paragraph">Index in <see cref="SceneText.Paragraphs"/>.</param>
/// <param name="Start">First character.</param>
/// <param name="Length">How many characters, at least 1.</param>
/// <param name="Words">The words themselves, by which the tag is found again when the text moves.</param>
public sealed record TextSpan(int Paragraph, int Start, int Length, string Words)
{
    /// <summary>True when the words stand in these paragraphs where they are said to stand.</summary>
    public bool StandsIn(IReadOnlyList<ScriptParagraph> paragraphs) =>
        Paragraph >= 0
        && Paragraph < paragraphs.Count
        && Start >= 0
        && Length > 0
        && Start <= paragraphs[Paragraph].Text.Length - Length
        && paragraphs[Paragraph].Text.AsSpan(Start, Length).SequenceEqual(Words);
}
