namespace Moteur.Client.Papers;

/// <summary>Names the resources of the pages of papers.</summary>
public sealed class PapersText;
