using System.Threading.RateLimiting;

namespace Moteur.Server.Web;

internal static class RateLimits
{
    /// <summary>Slows down guessing of passwords, beside the lockout of the account.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Keeps people without an account from keeping the printer busy.</summary>
    public const string Print = "print";

    private const int AttemptsAMinute = 30;

    public static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(o =>
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.AddPolicy(SignIn, PerAddress);
        o.AddPolicy(Print, PerAddress);
    });

    private static RateLimitPartition<string> PerAddress(HttpContext http) =>
        RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new() { PermitLimit = AttemptsAMinute, Window = TimeSpan.FromMinutes(1) });
}
