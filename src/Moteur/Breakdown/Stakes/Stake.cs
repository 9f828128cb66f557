using Moteur.Scripts;

namespace Moteur.Breakdown.Stakes;

/// <summary>What makes a scene weigh more than its length (enjeux), found in its text.</summary>
public enum Stake
{
    Children,
    Animals,
    Stunt,
    Weapon,
    Intimacy,
    Crowd,
    NightExterior,
    MovingVehicle,
    Water,
    Height,
    Fire,
    VisualEffects,
    Weather,
    MusicOnSet,
    MinorAtNight,
}

/// <summary>Something at stake in a scene, with the words that caused it.</summary>
/// <param name="SceneId">The scene.</param>
/// <param name="Stake">What is at stake.</param>
/// <param name="Words">The words, in order; never empty. The heading's own when the heading says it.</param>
/// <param name="Ages">Ages in years of the children concerned, when said.</param>
/// <param name="Names">Names of the roles concerned, when it comes from a role.</param>
public sealed record StakeFlag(
    SceneId SceneId, Stake Stake, IReadOnlyList<TextSpan> Words, IReadOnlyList<int> Ages, IReadOnlyList<string> Names);
