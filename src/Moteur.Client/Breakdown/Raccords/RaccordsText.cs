namespace Moteur.Client.Breakdown.Raccords;

/// <summary>Names the resources of the page of raccords.</summary>
public sealed class RaccordsText;
