namespace Moteur.Client.Breakdown.Library;

/// <summary>Marks the resources of the element library.</summary>
public sealed class LibraryText;
