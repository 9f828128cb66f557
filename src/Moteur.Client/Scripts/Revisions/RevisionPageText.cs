namespace Moteur.Client.Scripts.Revisions;

/// <summary>Names the resources of the pages of the script's versions.</summary>
public sealed class RevisionPageText;
