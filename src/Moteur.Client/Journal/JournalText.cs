namespace Moteur.Client.Journal;

/// <summary>Names the resources of the journal.</summary>
public sealed class JournalText;
