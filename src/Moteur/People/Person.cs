using Moteur.Productions;

namespace Moteur.People;

/// <summary>Someone of the crew, as the liste technique and the call sheet name them.</summary>
public sealed class Person
{
    public required PersonId Id { get; init; }

    public ProductionId ProductionId { get; set; }

    public required string Name { get; set; }

    /// <summary>Department as the crew calls it: mise en scène, image, régie…</summary>
    public string Department { get; set; } = "";

    /// <summary>Poste: 1er assistant, chef opératrice…</summary>
    public string Job { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Email { get; set; } = "";

    /// <summary>Grows with each change; a change made on an older version is refused.</summary>
    public int Version { get; set; } = 1;
}
