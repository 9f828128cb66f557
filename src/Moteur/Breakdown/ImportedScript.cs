using Moteur.Scripts;

namespace Moteur.Breakdown;

/// <summary>Everything that an import yields, in the domain's own types, not yet in any production.</summary>
/// <param name="Script">The script.</param>
/// <param name="Scenes">Its scenes in script order, each with its text and speaking roles.</param>
/// <param name="Roles">Speaking roles, numbered by number of scenes.</param>
/// <param name="Elements">Elements that the file itself tagged.</param>
/// <param name="Tags">Where it tagged them.</param>
/// <param name="Warnings">What was read otherwise than written.</param>
public sealed record ImportedScript(
    Script Script,
    IReadOnlyList<Scene> Scenes,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<Element> Elements,
    IReadOnlyList<Tag> Tags,
    IReadOnlyList<ImportWarning> Warnings);
