using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Moteur.Productions;
using Moteur.Scheduling;

namespace Moteur.Server.CallSheets;

/// <summary>What a signed link opens.</summary>
internal readonly record struct SharedSheet(ProductionId Production, BoardDayId Day, DateTimeOffset Expires);

/// <summary>Signed, encrypted links to a day's call sheet. Nothing is stored: the link itself says what it opens, and until when.</summary>
internal sealed class SharedLinks(IDataProtectionProvider protection, TimeProvider clock)
{
    private const int GuidBytes = 16;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private readonly ITimeLimitedDataProtector _protector =
        protection.CreateProtector("Moteur.CallSheets.SharedLinks").ToTimeLimitedDataProtector();

    /// <summary>A token that opens the day's call sheet for 30 days, always in its latest version.</summary>
    public (string Token, DateTimeOffset Expires) Make(ProductionId production, BoardDayId day)
    {
        var expires = clock.GetUtcNow() + Lifetime;
        byte[] content = [.. production.Value.ToByteArray(), .. day.Value.ToByteArray()];
        return (WebEncoders.Base64UrlEncode(_protector.Protect(content, expires)), expires);
    }

    /// <summary>What a token opens; null when it was not made here or has expired.</summary>
    public SharedSheet? Read(string token)
    {
        try
        {
            var content = _protector.Unprotect(WebEncoders.Base64UrlDecode(token), out var expires).AsSpan();
            return new(new(new Guid(content[..GuidBytes])), new(new Guid(content[GuidBytes..])), expires);
        }
        catch (Exception broken) when (broken is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
