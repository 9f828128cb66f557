namespace Moteur.Client.Breakdown;

/// <summary>Names the resources of the breakdown pages.</summary>
public sealed class BreakdownText;
