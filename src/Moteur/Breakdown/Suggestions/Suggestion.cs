using Moteur.Scripts;

namespace Moteur.Breakdown.Suggestions;

/// <summary>What the assistant's reading starts from: the script, and what the production has already decided.</summary>
/// <param name="Language">Language of the script: says which lexicons are read.</param>
/// <param name="Scenes">Scenes in script order, with their texts and the roles known to be present.</param>
/// <param name="Roles">Roles of the production.</param>
/// <param name="Elements">Elements of the production, recognised by name wherever they come back.</param>
/// <param name="Tags">What is tagged already, and so not suggested again.</param>
/// <param name="Refused">Words that the production always refuses.</param>
public sealed record ScriptToRead(
    ScriptLanguage Language,
    IReadOnlyList<Scene> Scenes,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<Element> Elements,
    IReadOnlyList<Tag> Tags,
    IReadOnlyList<RefusedWord> Refused)
{
    /// <summary>A script as imported, before anybody has decided anything.</summary>
    public static ScriptToRead Of(ImportedScript script) =>
        new(script.Script.Language, script.Scenes, script.Roles, script.Elements, script.Tags, []);
}

/// <summary>A word that the production never wants suggested again, whatever its case, accents and plural.</summary>
/// <param name="Word">A name as suggested, or words of the text.</param>
/// <param name="Category">Refused in this category only; null refuses it in all, and as a role.</param>
/// <param name="SceneId">Refused in this scene only; null refuses it in the whole script.</param>
public sealed record RefusedWord(string Word, ElementCategory? Category = null, SceneId? SceneId = null);

/// <summary>What was read in the script. Nothing of it is in the breakdown until somebody accepts it.</summary>
public sealed record Suggested(IReadOnlyList<ElementSuggestion> Elements, IReadOnlyList<RoleSuggestion> Roles);

/// <summary>An element that a scene seems to need: one a scene, category and name.</summary>
/// <param name="SceneId">The scene.</param>
/// <param name="Category">Its category.</param>
/// <param name="Name">Singular, lower case (but for brands), without article: « verre à vin », « Peugeot 504 ».</param>
/// <param name="Quantity">How many when the text says so, otherwise null: « des clients » is not a figure.</param>
/// <param name="Age">Age in years of a child, when said.</param>
/// <param name="Spans">The words that say so, in order; never empty.</param>
/// <param name="Why">The line of the lexicon or the rule that recognised it.</param>
/// <param name="ElementId">The production's element of that name, when it has one.</param>
public sealed record ElementSuggestion(
    SceneId SceneId,
    ElementCategory Category,
    string Name,
    int? Quantity,
    int? Age,
    IReadOnlyList<TextSpan> Spans,
    Evidence Why,
    ElementId? ElementId)
{
    public TextSpan Span => Spans[0];

    /// <inheritdoc cref="Certainty"/>
    public bool IsSure => Certainty.IsSure(Category, Why.Rule);
}

/// <summary>Somebody who is in a scene without speaking in it: a known role, or a new one hidden in the action.</summary>
/// <param name="RoleId">The production's role; null for somebody who has none yet.</param>
/// <param name="Name">Upper case, as roles are named.</param>
/// <param name="Age">Age in years, when the text gives one.</param>
public sealed record RoleSuggestion(
    SceneId SceneId, RoleId? RoleId, string Name, int? Age, IReadOnlyList<TextSpan> Spans, Evidence Why)
{
    public TextSpan Span => Spans[0];

    /// <inheritdoc cref="Certainty"/>
    public bool IsSure => Certainty.IsSure(null, Why.Rule);
}

/// <summary>Why something is suggested, so that a person can judge it and a lexicon can be corrected.</summary>
/// <param name="Rule">What kind of evidence it is.</param>
/// <param name="Source">File of the lexicon and its entry, such as <c>fr/props: verre à vin</c>; the name that was recognised otherwise.</param>
public sealed record Evidence(SuggestionRule Rule, string Source);

/// <summary>The rules by which something is suggested; their sentences are <c>SuggestionRule_…</c> in <c>Texts.resx</c>.</summary>
public enum SuggestionRule
{
    /// <summary>A word of a lexicon stands in the action.</summary>
    Lexicon,

    /// <summary>The heading plays in it: INT. CAMIONNETTE.</summary>
    Heading,

    /// <summary>The production has this element already, and the text names it again.</summary>
    KnownElement,

    /// <summary>A shorter or more general word for something named before: « la Peugeot » for « la Peugeot 504 ».</summary>
    SameAsBefore,

    /// <summary>Somebody presented in capitals or with an age: LE VOISIN (50 ans).</summary>
    Introduced,

    /// <summary>A known role is named in the action.</summary>
    Named,

    /// <summary>A first name in the action that no role bears.</summary>
    FirstName,

    /// <summary>A word that no lexicon knows, behind one for a group of people: « une vingtaine de cueilleurs ».</summary>
    Collective,

    /// <summary>Sung words.</summary>
    Lyrics,
}
