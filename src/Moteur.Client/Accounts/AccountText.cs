namespace Moteur.Client.Accounts;

/// <summary>Names the resources of the sign-in and of one's own account.</summary>
public sealed class AccountText;
