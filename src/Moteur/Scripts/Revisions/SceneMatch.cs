namespace Moteur.Scripts.Revisions;

/// <summary>What becomes of a scene from one version of the script to the next.</summary>
public enum MatchKind
{
    /// <summary>The scene is there, as it was or changed.</summary>
    Kept,

    /// <summary>A scene that was not there.</summary>
    Added,

    /// <summary>A new scene made of text that another one held: it was split.</summary>
    SplitOff,

    /// <summary>A scene whose text now stands in another one: they were merged.</summary>
    MergedInto,

    /// <summary>A scene that is no longer there.</summary>
    Removed,
}

/// <summary>Why two scenes are held to be one.</summary>
/// <param name="Text">Likeness of their texts, from 0 to 1.</param>
/// <param name="Heading">Likeness of their headings, from 0 to 1.</param>
/// <param name="SameNumber">They have the same number.</param>
/// <param name="InPlace">They stand between the same scenes.</param>
/// <param name="Decided">A person said so.</param>
public sealed record MatchEvidence(double Text, double Heading, bool SameNumber, bool InPlace, bool Decided = false);

/// <summary>Another scene that it could be.</summary>
/// <param name="Old">A scene of the production.</param>
/// <param name="Incoming">Place in the incoming script, from 0.</param>
/// <param name="Confidence">From 0 to 1.</param>
public sealed record MatchAlternative(SceneId Old, int Incoming, double Confidence, MatchEvidence Evidence);

/// <summary>One scene through a revision.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Old">The production's scene; null when added or split off.</param>
/// <param name="Incoming">Place in the incoming script, from 0; null when removed or merged.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Doubtful">True when a person should confirm it or choose another.</param>
public sealed record SceneMatch(
    MatchKind Kind, SceneId? Old, int? Incoming, double Confidence, bool Doubtful, MatchEvidence? Evidence, IReadOnlyList<MatchAlternative> Alternatives)
{
    /// <summary>The scene from which it was split off.</summary>
    public SceneId? SplitFrom { get; init; }

    /// <summary>Place in the incoming script of the scene into which it was merged.</summary>
    public int? MergedInto { get; init; }

    /// <summary>True when a word of its text changed, heading included.</summary>
    public bool TextChanged { get; init; }

    /// <summary>True when its heading names another set or effect.</summary>
    public bool HeadingChanged { get; init; }

    /// <summary>True when the incoming script numbers it otherwise.</summary>
    public bool Renumbered { get; init; }

    /// <summary>True when it stands elsewhere in the story's order.</summary>
    public bool Moved { get; init; }

    /// <summary>True when nothing of it changed.</summary>
    public bool IsSame => Kind == MatchKind.Kept && !TextChanged && !HeadingChanged && !Renumbered && !Moved;
}

/// <summary>
/// What a person says of a doubtful match: that a scene is kept as, split into or merged into the incoming one; or, with one of the
/// two only, that the incoming scene is added, the scene removed.
/// </summary>
public sealed record MatchDecision(MatchKind Kind, SceneId? Old, int? Incoming);

/// <summary>A whole script through a revision.</summary>
/// <param name="Scenes">Kept and added scenes in the incoming order; removed and merged ones after the scene that they followed.</param>
public sealed record ScriptMatch(IReadOnlyList<SceneMatch> Scenes)
{
    public IEnumerable<SceneMatch> Doubtful => Scenes.Where(m => m.Doubtful);
}
