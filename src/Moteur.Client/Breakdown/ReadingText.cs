namespace Moteur.Client.Breakdown;

/// <summary>Names the resources of what is read beside a script: suggestions, stakes, intentions, inferences.</summary>
public sealed class ReadingText;
