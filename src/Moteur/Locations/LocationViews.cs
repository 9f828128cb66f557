namespace Moteur.Locations;

/// <summary>Adds or corrects a place.</summary>
/// <param name="Version">0 for a new place.</param>
public sealed record UpdatePlace(
    int Version,
    string Name,
    string Address,
    string Parking,
    string Access,
    string Hospital,
    double? Latitude,
    double? Longitude);

/// <summary>Says where a set is shot; null when no longer known.</summary>
public sealed record AssignPlace(string Set, PlaceId? PlaceId);
