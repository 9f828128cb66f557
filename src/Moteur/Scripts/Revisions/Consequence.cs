using System.Text.Json.Serialization;
using Moteur.People;
using static Moteur.People.Department;

namespace Moteur.Scripts.Revisions;

/// <summary>
/// Something that a revision changed and that a department must know. Holds what changed, not a sentence, so that each
/// reads it in their own language.
/// </summary>
[JsonDerivedType(typeof(SceneAdded), "sceneAdded")]
[JsonDerivedType(typeof(SceneTakenOut), "sceneTakenOut")]
[JsonDerivedType(typeof(SceneRestored), "sceneRestored")]
[JsonDerivedType(typeof(SceneSplit), "sceneSplit")]
[JsonDerivedType(typeof(ScenesMerged), "scenesMerged")]
[JsonDerivedType(typeof(SceneAbsorbed), "sceneAbsorbed")]
[JsonDerivedType(typeof(SceneMoved), "sceneMoved")]
[JsonDerivedType(typeof(ScenesRenumbered), "scenesRenumbered")]
[JsonDerivedType(typeof(SetChanged), "setChanged")]
[JsonDerivedType(typeof(EffectChanged), "effectChanged")]
[JsonDerivedType(typeof(LengthChanged), "lengthChanged")]
[JsonDerivedType(typeof(LinesChanged), "linesChanged")]
[JsonDerivedType(typeof(ActionChanged), "actionChanged")]
[JsonDerivedType(typeof(RoleEntered), "roleEntered")]
[JsonDerivedType(typeof(RoleLeft), "roleLeft")]
[JsonDerivedType(typeof(RoleSilenced), "roleSilenced")]
[JsonDerivedType(typeof(RoleAdded), "roleAdded")]
[JsonDerivedType(typeof(RoleRenamed), "roleRenamed")]
[JsonDerivedType(typeof(RoleUnused), "roleUnused")]
[JsonDerivedType(typeof(ElementLost), "elementLost")]
[JsonDerivedType(typeof(ElementMoved), "elementMoved")]
[JsonDerivedType(typeof(ElementTakenOut), "elementTakenOut")]
[JsonDerivedType(typeof(CorrectionReplaced), "correctionReplaced")]
[JsonDerivedType(typeof(MinutesToReview), "minutesToReview")]
public abstract record Consequence(SceneId? Scene, SceneNumber? Number)
{
    /// <summary>Every department.</summary>
    protected static readonly IReadOnlyList<Department> Everyone = Enum.GetValues<Department>();

    /// <summary>Who must know.</summary>
    [JsonIgnore]
    public IReadOnlyList<Department> Departments => Concerned;

    /// <summary>The sentence in the current language.</summary>
    [JsonIgnore]
    public string Sentence => Phrase;

    private protected abstract IReadOnlyList<Department> Concerned { get; }

    private protected abstract string Phrase { get; }

    public sealed override string ToString() => Phrase;

    private protected string Say(string key, params string[] args) => Texts.Get($"Consequence_{key}", [$"{Number}", .. args]);
}

/// <summary>A new scene.</summary>
public sealed record SceneAdded(SceneId? Scene, SceneNumber? Number, string Heading, Eighths Eighths) : Consequence(Scene, Number)
{
    private protected override IReadOnlyList<Department> Concerned => Everyone;

    private protected override string Phrase => Say("SceneAdded", Heading, $"{Eighths}");
}

/// <summary>A scene that is no longer to be shot.</summary>
/// <param name="KeepsNumber">True when its number stays, as OMISE.</param>
public sealed record SceneTakenOut(SceneId? Scene, SceneNumber? Number, string Heading, bool KeepsNumber) : Consequence(Scene, Number)
{
    private protected override IReadOnlyList<Department> Concerned => Everyone;

    private protected override string Phrase => Say(KeepsNumber ? "SceneOmitted" : "SceneRemoved", Heading);
}

/// <summary>An omitted scene that is back.</summary>
public sealed record SceneRestored(SceneId? Scene, SceneNumber? Number, string Heading, Eighths Eighths) : Consequence(Scene, Number)
{
    private protected override IReadOnlyList<Department> Concerned => Everyone;

    private protected override string Phrase => Say("SceneRestored", Heading, $"{Eighths}");
}

/// <summary>A scene of which a part became a scene of its own.</summary>
/// <param name="Part">The new scene's number.</param>
public sealed record SceneSplit(SceneId? Scene, SceneNumber? Number, SceneNumber Part, string Heading) : Consequence(Scene, Number)
{
    private protected override IReadOnlyList<Department> Concerned => Everyone;

    private protected override string Phrase => Say("SceneSplit", $"{Part}", Heading);
}

/// <summary>A scene that took in another one.</summary>
/// <param name="Absorbed">The number of the scene that it took in.</param>
public sealed record ScenesMerged(SceneId? Scene, SceneNumber? Number, SceneNumber Absorbed) : Consequence(Scene, Number)
{
    private protected override IReadOnlyList<Department> Concerned => Everyone;

    private protected override string Phrase => Say("ScenesMerged", $"{Absorbed}");
}

/// <summary>A scene whose text is now in another one: it is no longer shot on its own.</summary>
/// <param name="Into">The scene that took it in.</param>
public sealed record SceneAbsorbed(SceneId? Scene, SceneNumber? Number, SceneNumber Into) : Consequence(Scene, Number)
{
    private protected override IReadOnlyList<Department> Concerned => Everyone;

    private protected override string Phrase => Say("SceneAbsorbed", $"{Into}");
}

/// <summary>A scene that stands elsewhere in the story.</summary>
/// <param name="After">The scene that it now follows; null at the head of the script.</param>
public sealed record SceneMoved(SceneId? Scene, SceneNumber? Number, SceneNumber? After) : Consequence(Scene, Number)
{
    private protected override IReadOnlyList<Department> Concerned => [Direction, Department.Script, Costumes, Makeup, Hair, Art];

    private protected override string Phrase => After is { } after ? Say("SceneMoved", $"{after}") : Say("SceneMovedFirst");
}

/// <summary>Scenes that have another number: one list for the whole script.</summary>
public sealed record ScenesRenumbered(IReadOnlyList<Renumbering> Numbers) : Consequence(null, null)
{
    private const int Named = 12;

    private protected override IReadOnlyList<Department> Concerned => Everyone;

    private protected override string Phrase => Numbers.Count <= Named
        ? Say("ScenesRenumbered", string.Join(", ", Numbers.Select(n => $"{n.Before} → {n.After}")))
        : Say("ManyRenumbered", $"{Numbers.Count}", string.Join(", ", Numbers.Take(3).Select(n => $"{n.Before} → {n.After}")));
}

/// <summary>A scene's number before and after.</summary>
public sealed record Renumbering(SceneId Scene, SceneNumber Before, SceneNumber After);

/// <summary>A scene that plays in another set.</summary>
public sealed record SetChanged(SceneId? Scene, SceneNumber? Number, string Before, string After) : Consequence(Scene, Number)
{
    private protected override IReadOnlyList<Department> Concerned => [Direction, Department.Script, Production, Unit, Scouting, Art, Camera, Lighting, Grip];

    private protected override string Phrase => Say("SetChanged", Before, After);
}

/// <summary>A scene that plays inside or outside, by day or by night, otherwise than before.</summary>
public sealed record EffectChanged(
    SceneId? Scene, SceneNumber? Number, Interior InteriorBefore, TimeOfDay TimeBefore, Interior InteriorAfter, TimeOfDay TimeAfter) : Consequence(Scene, Number)
{
    private protected override IReadOnlyList<Department> Concerned => [Direction, Department.Script, Production, Unit, Scouting, Camera, Lighting, Grip];

    private protected override string Phrase => Say("EffectChanged", Effect(InteriorBefore, TimeBefore), Effect(InteriorAfter, TimeAfter));

    private static string Effect(Interior interior, TimeOfDay time) =>
        $"{Texts.Of(interior)} {Texts.Of(time)}".Trim() is { Length: > 0 } effect ? effect : "–";
}

/// <summary>A scene that is longer or shorter.</summary>
public sealed record LengthChanged(SceneId? Scene, SceneNumber? Number, Eighths Before, Eighths After) : Consequence(Scene, Number)
{
    private protected override IReadOnlyList<Department> Concerned => [Direction, Department.Script, Production];

    private protected override string Phrase => Say(
        After > Before ? "Longer" : "Shorter", $"{new Eighths(Math.Abs(After.Count - Before.Count))}", $"{Before}", $"{After}");
}

/// <summary>Lines that changed, and whose.</summary>
public sealed record LinesChanged(SceneId? Scene, SceneNumber? Number, IReadOnlyList<string> Roles) : Consequence(Scene, Number)
{
    private protected override IReadOnlyList<Department> Concerned => [Direction, Department.Script, Casting];

    private protected override string Phrase => Say("LinesChanged", string.Join(", ", Roles));
}

/// <summary>Action that changed.</summary>
public sealed record ActionChanged(SceneId? Scene, SceneNumber? Number) : Consequence(Scene, Number)
{
    private protected override IReadOnlyList<Department> Concerned => [Direction, Department.Script];

    private protected override string Phrase => Say("ActionChanged");
}

/// <summary>A role that is now in a scene.</summary>
public sealed record RoleEntered(SceneId? Scene, SceneNumber? Number, RoleId Role, string Name) : Consequence(Scene, Number)
{
    private protected override IReadOnlyList<Department> Concerned => [Direction, Department.Script, Production, Casting, Costumes, Makeup, Hair, Sound];

    private protected override string Phrase => Say("RoleEntered", Name);
}

/// <summary>A role that is no longer in a scene.</summary>
public sealed record RoleLeft(SceneId? Scene, SceneNumber? Number, RoleId Role, string Name) : Consequence(Scene, Number)
{
    private protected override IReadOnlyList<Department> Concerned => [Direction, Department.Script, Production, Casting, Costumes, Makeup, Hair, Sound];

    private protected override string Phrase => Say("RoleLeft", Name);
}

/// <summary>A role that is still in a scene but no longer speaks.</summary>
public sealed record RoleSilenced(SceneId? Scene, SceneNumber? Number, RoleId Role, string Name) : Consequence(Scene, Number)
{
    private protected override IReadOnlyList<Department> Concerned => [Direction, Department.Script, Casting, Sound];

    private protected override string Phrase => Say("RoleSilenced", Name);
}

/// <summary>A role that the script did not have.</summary>
public sealed record RoleAdded(RoleId Role, string Name, IReadOnlyList<SceneNumber> Scenes) : Consequence(null, null)
{
    private protected override IReadOnlyList<Department> Concerned => [Direction, Production, Casting, Costumes, Makeup, Hair];

    private protected override string Phrase => Say("RoleAdded", Name, string.Join(", ", Scenes));
}

/// <summary>A role that the script calls otherwise.</summary>
public sealed record RoleRenamed(RoleId Role, string Before, string After) : Consequence(null, null)
{
    private protected override IReadOnlyList<Department> Concerned => Everyone;

    private protected override string Phrase => Say("RoleRenamed", Before, After);
}

/// <summary>A role that is in no scene any more.</summary>
public sealed record RoleUnused(RoleId Role, string Name) : Consequence(null, null)
{
    private protected override IReadOnlyList<Department> Concerned => [Direction, Production, Casting, Costumes, Makeup, Hair];

    private protected override string Phrase => Say("RoleUnused", Name);
}

/// <summary>An element whose words are gone from the scene: it stays on the sheet until somebody takes it off.</summary>
/// <param name="Words">The words that are gone.</param>
/// <param name="For">The departments of its category.</param>
public sealed record ElementLost(SceneId? Scene, SceneNumber? Number, string Element, string Words, IReadOnlyList<Department> For) : Consequence(Scene, Number)
{
    private protected override IReadOnlyList<Department> Concerned => For;

    private protected override string Phrase => Say("ElementLost", Element, Words);
}

/// <summary>An element that its words took along to another scene.</summary>
/// <param name="From">The scene in which it was.</param>
public sealed record ElementMoved(SceneId? Scene, SceneNumber? Number, string Element, SceneNumber From, IReadOnlyList<Department> For) : Consequence(Scene, Number)
{
    private protected override IReadOnlyList<Department> Concerned => For;

    private protected override string Phrase => Say("ElementMoved", Element, $"{From}");
}

/// <summary>An element that is needed in no scene any more, because its scenes were taken out.</summary>
public sealed record ElementTakenOut(string Element, IReadOnlyList<SceneNumber> Scenes, IReadOnlyList<Department> For) : Consequence(null, null)
{
    private protected override IReadOnlyList<Department> Concerned => For;

    private protected override string Phrase => Say("ElementTakenOut", Element, string.Join(", ", Scenes));
}

/// <summary>What of a scene's sheet a person had corrected.</summary>
public enum CorrectedField
{
    Effect,
    Set,
}

/// <summary>A correction that no longer stands, because the script now says something else.</summary>
public sealed record CorrectionReplaced(SceneId? Scene, SceneNumber? Number, CorrectedField Field) : Consequence(Scene, Number)
{
    private protected override IReadOnlyList<Department> Concerned => [Direction];

    private protected override string Phrase => Say("CorrectionReplaced", Texts.Of(Field));
}

/// <summary>A shooting time that a person gave a scene whose length has changed.</summary>
public sealed record MinutesToReview(SceneId? Scene, SceneNumber? Number, int Minutes) : Consequence(Scene, Number)
{
    private protected override IReadOnlyList<Department> Concerned => [Direction];

    private protected override string Phrase => Say("MinutesToReview", Words.Duration(Minutes));
}
