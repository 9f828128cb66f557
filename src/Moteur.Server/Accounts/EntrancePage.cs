using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Moteur.Server.Web;

namespace Moteur.Server.Accounts;

/// <summary>Where a one-time link leads: into the application, or to a page that says why not and what to do.</summary>
internal static class EntrancePage
{
    public static void MapEntrance(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/entrer/{token}", Enter).AllowAnonymous().ExcludeFromDescription();

    private static async Task<Results<RedirectHttpResult, ContentHttpResult>> Enter(
        string token,
        SignInLinks links,
        SignInManager<Account> signIn,
        UserManager<Account> accounts,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (await links.RedeemAsync(token, cancel) is not { } account)
        {
            return TypedResults.Content(
                PlainPage.Html(ServerTexts.Get("Entrance_UsedTitle"), ServerTexts.Get("Entrance_Used"), "/", ServerTexts.Get("Entrance_ToSignIn")),
                PlainPage.ContentType,
                statusCode: StatusCodes.Status410Gone);
        }

        if (account.FirstSignIn is null)
        {
            account.FirstSignIn = clock.GetUtcNow();
            await accounts.UpdateAsync(account);
        }

        await signIn.SignInAsync(account, isPersistent: true, IdentityConstants.ApplicationScheme);
        return TypedResults.Redirect(account.PasswordHash is null ? "/compte?bienvenue" : "/");
    }
}
