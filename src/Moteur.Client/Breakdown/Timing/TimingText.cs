namespace Moteur.Client.Breakdown.Timing;

/// <summary>Names the resources of the page of shooting times.</summary>
public sealed class TimingText;
