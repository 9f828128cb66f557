namespace Moteur.Client.CallSheets;

/// <summary>Names the resources of the call sheet pages.</summary>
public sealed class CallSheetsText;
