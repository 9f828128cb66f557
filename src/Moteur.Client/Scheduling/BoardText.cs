namespace Moteur.Client.Scheduling;

/// <summary>Names the resources of the plan de travail and the Day-Out-of-Days.</summary>
public sealed class BoardText;
