using Moteur.Scripts;

namespace Moteur.Breakdown.Inference;

/// <summary>What an inference would correct.</summary>
public enum InferenceKind
{
    /// <summary>A scene without day or night.</summary>
    Time,

    /// <summary>A set spelled in several ways.</summary>
    Set,

    /// <summary>A role under two names.</summary>
    Role,
}

/// <summary>Why something is inferred; the sentences are <c>InferenceReason_…</c> in <c>Texts.resx</c>, with the evidence as argument.</summary>
public enum InferenceReason
{
    Continues,
    Later,
    SameSet,
    Between,

    /// <summary>The same words, in another order, short, or with other small words between them.</summary>
    SameWords,

    /// <summary>One letter differs, in a name seldom written so.</summary>
    Typo,

    /// <summary>The text presents the one as the other.</summary>
    Introduced,
}

/// <summary>Something that the script seems to mean and does not say in one way; nothing is corrected until somebody confirms it.</summary>
/// <param name="Key">Tells it from all others, the same at each reading: what is refused is remembered by it.</param>
/// <param name="From">As the script has it.</param>
/// <param name="To">As it would be corrected.</param>
/// <param name="Evidence">Number of the scene that says so, or the words; empty when the reason says it all.</param>
/// <param name="Scenes">The scenes that would change, in script order.</param>
/// <param name="Light">The light to give, for a time.</param>
/// <param name="FromRole">The role that becomes <paramref name="ToRole"/>, for a role.</param>
public sealed record Inferred(
    string Key,
    InferenceKind Kind,
    string From,
    string To,
    InferenceReason Reason,
    string Evidence,
    IReadOnlyList<SceneId> Scenes,
    TimeOfDay? Light = null,
    RoleId? FromRole = null,
    RoleId? ToRole = null);

/// <summary>What the script page has to verify.</summary>
/// <param name="Items">Inferences that nobody has confirmed or refused, by kind, then in script order.</param>
/// <param name="Unlit">Scenes that say neither day nor night and that nothing around them explains.</param>
public sealed record InferencesView(IReadOnlyList<Inferred> Items, IReadOnlyList<SceneLine> Unlit);

/// <summary>Corrects the whole script as inferred, as one change.</summary>
/// <param name="Id">Identity of the change, given by the client: sending twice corrects once, and an undo names it.</param>
/// <param name="Keys">The inferences that the person confirms.</param>
public sealed record ConfirmInferences(Guid Id, IReadOnlyList<string> Keys);

/// <summary>Says that an inference is wrong; it is not shown again.</summary>
public sealed record RefuseInference(string Key);

/// <summary>An inference that somebody has refused.</summary>
public sealed class RefusedInference
{
    public required Productions.ProductionId ProductionId { get; init; }

    /// <inheritdoc cref="Inferred.Key"/>
    public required string Key { get; init; }
}
