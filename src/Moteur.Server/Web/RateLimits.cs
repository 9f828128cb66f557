using System.Threading.RateLimiting;

namespace Moteur.Server.Web;

internal static class RateLimits
{
    /// <summary>Slows down guessing of passwords, beside the lockout of the account.</summary>
    public const string SignIn = "sign-in";

    private const int AttemptsAMinute = 30;

    public static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(o =>
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.AddPolicy(SignIn, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new() { PermitLimit = AttemptsAMinute, Window = TimeSpan.FromMinutes(1) }));
    });
}
