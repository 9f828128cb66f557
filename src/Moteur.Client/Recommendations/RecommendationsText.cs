namespace Moteur.Client.Recommendations;

/// <summary>Names the resources of the page of recommendations.</summary>
public sealed class RecommendationsText;
