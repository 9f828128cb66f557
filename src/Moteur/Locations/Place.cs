using Moteur.Productions;
using Moteur.Scripts;

namespace Moteur.Locations;

/// <summary>A real place (lieu) where sets are shot.</summary>
public sealed class Place
{
    public required PlaceId Id { get; init; }

    public ProductionId ProductionId { get; set; }

    public required string Name { get; set; }

    public string Address { get; set; } = "";

    public string Parking { get; set; } = "";

    /// <summary>Access, also for people with reduced mobility.</summary>
    public string Access { get; set; } = "";

    /// <summary>Nearest emergency hospital: name, address, phone.</summary>
    public string Hospital { get; set; } = "";

    /// <summary>Degrees north, when known.</summary>
    public double? Latitude { get; set; }

    /// <summary>Degrees east, when known.</summary>
    public double? Longitude { get; set; }

    /// <summary>Grows with each change; a change made on an older version is refused.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>A set (décor) of the script and the place where it is shot, once found.</summary>
public sealed class SetPlace
{
    public required ProductionId ProductionId { get; init; }

    /// <summary>The set as the scenes name it (<see cref="Scene.Set"/>).</summary>
    public required string Set { get; init; }

    public PlaceId? PlaceId { get; set; }
}
