using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Moteur.Server.Storage;

namespace Moteur.Server.Accounts;

/// <summary>The first account, made at the first start: it has no password and comes in by a printed link.</summary>
internal static class FirstOwner
{
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromHours(24);

    /// <summary>The first account; made when there is none.</summary>
    public static async Task<(Account Owner, bool IsNew)> EnsureAsync(MoteurDb db, UserManager<Account> accounts)
    {
        var known = await db.Users.OrderBy(u => u.Id).FirstOrDefaultAsync();
        if (known is not null)
        {
            return (known, false);
        }

        var owner = Invited("", ServerTexts.Get("FirstOwner_Name"));
        var made = await accounts.CreateAsync(owner);
        return made.Succeeded ? (owner, true) : throw new InvalidOperationException(made.ToString());
    }

    /// <summary>A link for the first account: as long as it has no password, or when asked for.</summary>
    public static async Task<string?> LinkAsync(MoteurDb db, SignInLinks links, Account owner, bool asked)
    {
        if (owner.PasswordHash is not null && !asked)
        {
            return null;
        }

        var (path, _) = links.Make(owner, LinkLifetime);
        await db.SaveChangesAsync();
        return path;
    }

    /// <summary>An account without a password, for someone who will come in by a link.</summary>
    public static Account Invited(string email, string name)
    {
        var id = Guid.CreateVersion7();

        // The name under which Identity keeps it; people sign in with their address.
        return new() { Id = id, UserName = id.ToString(), Email = email.Length == 0 ? null : email, Name = name, LockoutEnabled = true };
    }
}
