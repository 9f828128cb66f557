using System.Threading.RateLimiting;
using Moteur.Server.CallSheets;

namespace Moteur.Server.Web;

internal static class RateLimits
{
    /// <summary>Slows down guessing of passwords, beside the lockout of the account.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Keeps people without an account from keeping the printer busy.</summary>
    public const string Print = "print";

    private const int AttemptsAMinute = 30;

    // A whole crew behind the one address of the set's network gets its call sheet in the same minute; it is printed once.
    private const int PrintsAMinute = 300;

    public static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(o =>
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.OnRejected = (rejected, _) => rejected.HttpContext.Request.Path.StartsWithSegments("/f")
            ? new(SharedCallSheets.RefuseAsync(rejected.HttpContext))
            : ValueTask.CompletedTask;
        o.AddPolicy(SignIn, http => PerAddress(http, AttemptsAMinute));
        o.AddPolicy(Print, http => PerAddress(http, PrintsAMinute));
    });

    private static RateLimitPartition<string> PerAddress(HttpContext http, int limit) =>
        RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new() { PermitLimit = limit, Window = TimeSpan.FromMinutes(1) });
}
