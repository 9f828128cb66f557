namespace Moteur.Scripts.Revisions;

/// <summary>A scene before and after a revision.</summary>
/// <param name="Match">How the two were found to be one.</param>
/// <param name="Before">The production's scene, as it is until the revision is applied; null when added or split off.</param>
/// <param name="After">What it becomes, with its id; null when it leaves the script.</param>
public sealed record RevisedScene(SceneMatch Match, Scene? Before, Scene? After)
{
    /// <summary>True when the scene is no longer to be shot: it left, or keeps only its number.</summary>
    public bool TakenOut { get; } = Before is { Omitted: false } && After is null or { Omitted: true };

    /// <summary>True when an omitted scene is back.</summary>
    public bool Restored { get; } = Before is { Omitted: true } && After is { Omitted: false };
}
