using Moteur.Breakdown.Stakes;

namespace Moteur.Breakdown.Suggestions;

/// <summary>What an entry of a lexicon names.</summary>
internal enum EntryKind
{
    /// <summary>A thing or an effect, in the category of its file.</summary>
    Thing,

    /// <summary>A person by trade or kind: figuration when several, a silhouette when alone.</summary>
    Person,

    /// <summary>A child.</summary>
    Child,

    /// <summary>A sign of something at stake, that is no element.</summary>
    Stake,

    /// <summary>An expression that names nothing: its words are left alone.</summary>
    Idiom,
}

/// <summary>One line of a lexicon. The way it is written is explained in <c>Lexicons/README.md</c>.</summary>
internal sealed class LexiconEntry
{
    /// <summary>File and entry, for people: <c>fr/props: verre à vin</c>.</summary>
    public required string Source { get; init; }

    public required EntryKind Kind { get; init; }

    public required ElementCategory Category { get; init; }

    /// <summary>The name suggested.</summary>
    public required string Name { get; init; }

    /// <summary>The ways to write it, as the lexicon does.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>What is at stake when it is there.</summary>
    public IReadOnlyList<Stake> Stakes { get; init; } = [];

    /// <summary>Written with a capital in the lexicon: believed only with one in the text.</summary>
    public bool NeedsCapital { get; init; }

    /// <summary>An action, told by a verb: no article is expected before it.</summary>
    public bool IsAction { get; init; }

    /// <summary>What it holds is part of its name: « paquet de cigarettes ».</summary>
    public bool TakesComplement { get; init; }

    /// <summary>A make, followed by its model: « Peugeot 504 ».</summary>
    public bool IsMake { get; init; }

    /// <summary>A word for many people: « la foule ».</summary>
    public bool IsGroup { get; init; }

    /// <summary>A word for anybody, or for a relative: somebody new only after « un », « une », <c>a</c>.</summary>
    public bool IsVague { get; init; }

    /// <summary>The general word for this kind of thing: « voiture » for a Peugeot.</summary>
    public string Family { get; init; } = "";

    public int? Quantity { get; init; }

    /// <summary>No line of a lexicon: an element of the production.</summary>
    public bool IsElement { get; init; }

    /// <summary>Words that, right behind, make it something else.</summary>
    public IReadOnlyList<int[]> NotBefore { get; init; } = [];

    /// <summary>Words that, right before, make it something else.</summary>
    public IReadOnlyList<int[]> NotAfter { get; init; } = [];

    /// <summary>The same entry as a mere accessory: nothing is at stake in a toy.</summary>
    public LexiconEntry Plain => new() { Source = Source, Kind = EntryKind.Thing, Category = ElementCategory.Props, Name = Name };

    /// <summary>None of these words may stand in the same paragraph.</summary>
    public HashSet<int> NotNear { get; init; } = [];

    /// <summary>One of these words must stand in the same paragraph; none when empty.</summary>
    public HashSet<int> Near { get; init; } = [];
}
