using Moteur.Breakdown.Stakes;
using Moteur.Scripts;

namespace Moteur.Breakdown.Suggestions;

/// <summary>A suggestion as it is shown beside the text: an element, or somebody who is there without speaking.</summary>
/// <param name="Category">Null for a role.</param>
/// <param name="RoleId">The role that is named; null for an element, and for somebody who is no role yet.</param>
/// <param name="Spans">The words that say so, in order; never empty.</param>
/// <param name="IsSure">True for a kind of suggestion that may be accepted with others at once.</param>
public sealed record SuggestionLine(
    ElementCategory? Category,
    RoleId? RoleId,
    string Name,
    int? Quantity,
    int? Age,
    IReadOnlyList<TextSpan> Spans,
    Evidence Why,
    bool IsSure)
{
    public static SuggestionLine Of(ElementSuggestion element) =>
        new(element.Category, null, element.Name, element.Quantity, element.Age, element.Spans, element.Why, element.IsSure);

    public static SuggestionLine Of(RoleSuggestion role) =>
        new(null, role.RoleId, role.Name, null, role.Age, role.Spans, role.Why, role.IsSure);
}

/// <summary>What the assistant's reading gives beside a scene's text.</summary>
/// <param name="Suggestions">What is left to accept or refuse, in the order of the text.</param>
/// <param name="Stakes">What is at stake, corrections included.</param>
/// <param name="Notes">What the director wants of it, newest first.</param>
public sealed record SceneReview(
    SceneId SceneId, IReadOnlyList<SuggestionLine> Suggestions, IReadOnlyList<StakeLine> Stakes, IReadOnlyList<SceneNote> Notes);

/// <summary>How far the reading of the script is.</summary>
/// <param name="Scenes">Every scene that has something to review or at stake.</param>
/// <param name="ToCheck">How many inferences wait to be confirmed or refused.</param>
public sealed record ReadingProgress(IReadOnlyList<SceneProgress> Scenes, int ToCheck);

/// <summary>How far the reading of one scene is.</summary>
/// <param name="Left">Suggestions not yet accepted or refused.</param>
/// <param name="Sure">How many of them may be accepted at once.</param>
/// <param name="Stakes">What is at stake, corrections included.</param>
public sealed record SceneProgress(SceneId SceneId, int Left, int Sure, IReadOnlyList<Stake> Stakes);
