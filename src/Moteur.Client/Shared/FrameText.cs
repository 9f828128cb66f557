namespace Moteur.Client.Shared;

/// <summary>Names the resources of the frame.</summary>
public sealed class FrameText;
