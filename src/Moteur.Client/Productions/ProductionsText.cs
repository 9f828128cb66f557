namespace Moteur.Client.Productions;

/// <summary>Names the resources of the pages on productions.</summary>
public sealed class ProductionsText;
