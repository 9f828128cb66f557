namespace Moteur.Client.Documents;

/// <summary>Names the resources of the page of documents.</summary>
public sealed class DocumentsText;
