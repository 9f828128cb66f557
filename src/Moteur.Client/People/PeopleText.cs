namespace Moteur.Client.People;

/// <summary>Names the resources of the pages on the crew, the cast and the members.</summary>
public sealed class PeopleText;
