using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Moteur.Server.Storage;

namespace Moteur.Server.Accounts;

internal static class AccountServices
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityApiEndpoints<Account>(identity =>
            {
                // Length over kinds of characters, as NIST SP 800-63B advises.
                identity.Password.RequiredLength = 12;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequiredUniqueChars = 5;
                identity.Lockout.MaxFailedAccessAttempts = 8;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddEntityFrameworkStores<MoteurDb>();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "moteur";
            cookie.Cookie.HttpOnly = true;

            // Lax: somebody who follows a link from a mail into the application is still signed in.
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
            cookie.SlidingExpiration = true;
            cookie.Events.OnRedirectToLogin = context => Answer(context.Response, StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = context => Answer(context.Response, StatusCodes.Status403Forbidden);
        });
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthorization();
        services.AddScoped<Member>();
        services.AddScoped<SignInLinks>();
        services.AddScoped<IAuthorizationHandler, MembershipCheck>();

        static Task Answer(HttpResponse response, int status)
        {
            response.StatusCode = status;
            return Task.CompletedTask;
        }
    }
}
