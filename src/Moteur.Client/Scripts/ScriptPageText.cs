namespace Moteur.Client.Scripts;

/// <summary>Names the resources of the script's pages.</summary>
public sealed class ScriptPageText;
