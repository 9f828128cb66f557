namespace Moteur.Client.Shared.Search;

/// <summary>What kind of thing was found; in the order in which they are listed.</summary>
public enum FindingKind
{
    Scene,
    Role,
    Day,
    Set,
    Place,
    Person,
    Element,
    Page,
    Action,
}

/// <summary>A thing that can be gone to, or done.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Detail">What tells it from others of the same name.</param>
/// <param name="Href">Where it is; null for an action.</param>
/// <param name="Number">Its number, when people call it by one: a scene's, a role's, a day's.</param>
public sealed record Finding(FindingKind Kind, string Title, string Detail, string? Href, string Number = "")
{
    /// <summary>Does it, for an action.</summary>
    public Func<Task>? Run { get; init; }
}
