namespace Moteur.People;

/// <summary>The account of the person who asks.</summary>
public sealed record AccountView(UserId Id, string Name, string Email, bool HasPassword);

/// <summary>Signs in with a cookie.</summary>
public sealed record SignIn(string Email, string Password);

/// <summary>Changes one's name and address.</summary>
public sealed record UpdateAccount(string Name, string Email);

/// <summary>Sets or changes one's password. <paramref name="Current"/> is empty when there was none.</summary>
public sealed record ChangePassword(string Current, string Wanted);

/// <summary>Adds or corrects a person of the crew.</summary>
/// <param name="Version">0 for a new person.</param>
public sealed record UpdatePerson(int Version, string Name, string Department, string Job, string Phone, string Email);
