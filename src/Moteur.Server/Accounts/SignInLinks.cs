using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Moteur.Server.Storage;

namespace Moteur.Server.Accounts;

/// <summary>Makes and redeems one-time sign-in links.</summary>
internal sealed class SignInLinks(MoteurDb db, TimeProvider clock)
{
    private const int TokenBytes = 32;

    /// <summary>Adds a link to the unit of work; it works once it is saved.</summary>
    /// <returns>Path of the link, and when it ends.</returns>
    public (string Path, DateTimeOffset Expires) Make(Account account, TimeSpan lifetime)
    {
        var token = RandomNumberGenerator.GetBytes(TokenBytes);
        var expires = clock.GetUtcNow() + lifetime;
        db.SignInLinks.Add(new() { Hash = SHA256.HashData(token), AccountId = account.Id, Expires = expires });
        return ($"/entrer/{WebEncoders.Base64UrlEncode(token)}", expires);
    }

    /// <summary>Uses a link up. Two browsers that open it at the same moment: one gets the account, the other null.</summary>
    public async Task<Account?> RedeemAsync(string token, CancellationToken cancel)
    {
        byte[] hash;
        try
        {
            hash = SHA256.HashData(WebEncoders.Base64UrlDecode(token));
        }
        catch (FormatException)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var used = await db.SignInLinks
            .Where(l => l.Hash == hash && l.Used == null && l.Expires > now)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Used, now), cancel);
        return used == 0
            ? null
            : await db.Users.FirstOrDefaultAsync(u => db.SignInLinks.Any(l => l.Hash == hash && l.AccountId == u.Id), cancel);
    }
}
