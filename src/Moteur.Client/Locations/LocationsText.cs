namespace Moteur.Client.Locations;

/// <summary>Names the resources of the pages on sets and places.</summary>
public sealed class LocationsText;
