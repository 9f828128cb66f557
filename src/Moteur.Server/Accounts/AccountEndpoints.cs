using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Moteur.People;
using Moteur.Server.Web;

namespace Moteur.Server.Accounts;

/// <summary>Signing in and out, and one's own account.</summary>
internal static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder routes)
    {
        var account = routes.MapGroup("/api/account").WithTags("Account");
        account.MapGet("/antiforgery", GiveAntiforgery).AllowAnonymous();
        account.MapPost("/sign-in", SignIn).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        account.MapPost("/token", GiveToken).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn).WithMetadata(new NoAntiforgery());
        account.MapPost("/sign-out", SignOut).RequireAuthorization();
        account.MapGet("", Get).RequireAuthorization();
        account.MapPut("", Update).RequireAuthorization();
        account.MapPut("/password", SetPassword).RequireAuthorization().RequireRateLimiting(RateLimits.SignIn);
    }

    private static NoContent GiveAntiforgery(HttpContext http, IAntiforgery antiforgery)
    {
        var token = antiforgery.GetAndStoreTokens(http).RequestToken!;
        http.Response.Cookies.Append(AntiforgeryCheck.ReadableCookie, token, new()
        {
            // Read by the page's script, which proves with it that the request comes from this site.
            HttpOnly = false,
            SameSite = SameSiteMode.Strict,
            Secure = http.Request.IsHttps,
        });
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> SignIn(
        SignIn request, SignInManager<Account> signIn, UserManager<Account> accounts)
    {
        signIn.AuthenticationScheme = IdentityConstants.ApplicationScheme;
        return await CheckAsync(request, signIn, accounts, persistent: true) is { } problem ? problem : TypedResults.NoContent();
    }

    private static async Task<Results<EmptyHttpResult, ProblemHttpResult>> GiveToken(
        SignIn request, SignInManager<Account> signIn, UserManager<Account> accounts)
    {
        // Signing in with this scheme writes the token as the answer.
        signIn.AuthenticationScheme = IdentityConstants.BearerScheme;
        return await CheckAsync(request, signIn, accounts, persistent: false) is { } problem ? problem : TypedResults.Empty;
    }

    private static async Task<NoContent> SignOut(SignInManager<Account> signIn)
    {
        await signIn.SignOutAsync();
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<AccountView>, UnauthorizedHttpResult>> Get(ClaimsPrincipal user, UserManager<Account> accounts) =>
        await accounts.GetUserAsync(user) is { } account ? TypedResults.Ok(account.View()) : TypedResults.Unauthorized();

    private static async Task<Results<Ok<AccountView>, ProblemHttpResult, UnauthorizedHttpResult>> Update(
        UpdateAccount request, ClaimsPrincipal user, UserManager<Account> accounts, CancellationToken cancel)
    {
        if (await accounts.GetUserAsync(user) is not { } account)
        {
            return TypedResults.Unauthorized();
        }

        var (name, email) = (request.Name.Trim(), request.Email.Trim());
        if (name.Length is 0 or > 100)
        {
            return Problems.Of(new("Account_Name"));
        }

        if (!Addresses.IsEmail(email))
        {
            return Problems.Of(new("Account_Email"));
        }

        var normalized = accounts.NormalizeEmail(email);
        if (await accounts.Users.AnyAsync(u => u.NormalizedEmail == normalized && u.Id != account.Id, cancel))
        {
            return Problems.Of(new("Account_EmailTaken"));
        }

        (account.Name, account.Email) = (name, email);
        var updated = await accounts.UpdateAsync(account);
        return updated.Succeeded ? TypedResults.Ok(account.View()) : Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
    }

    private static async Task<Results<NoContent, ProblemHttpResult, UnauthorizedHttpResult>> SetPassword(
        ChangePassword request, ClaimsPrincipal user, UserManager<Account> accounts, SignInManager<Account> signIn)
    {
        if (await accounts.GetUserAsync(user) is not { } account)
        {
            return TypedResults.Unauthorized();
        }

        if (string.IsNullOrEmpty(account.Email))
        {
            return Problems.Of(new("Account_EmailFirst"));
        }

        var changed = account.PasswordHash is null
            ? await accounts.AddPasswordAsync(account, request.Wanted)
            : await accounts.ChangePasswordAsync(account, request.Current, request.Wanted);
        if (!changed.Succeeded)
        {
            return Problems.Of(new(changed.Errors.Any(e => e.Code == "PasswordMismatch") ? "Account_WrongPassword" : "Account_WeakPassword"));
        }

        // The security stamp has changed: other browsers are signed out, this one stays in.
        await signIn.RefreshSignInAsync(account);
        return TypedResults.NoContent();
    }

    /// <summary>Signs in, or says one and the same sentence whether the address or the password is wrong.</summary>
    private static async Task<ProblemHttpResult?> CheckAsync(
        SignIn request, SignInManager<Account> signIn, UserManager<Account> accounts, bool persistent)
    {
        var account = request.Email.Length > 0 ? await accounts.FindByEmailAsync(request.Email.Trim()) : null;
        if (account is null)
        {
            // As slow as a real check, so that the time taken does not tell which addresses have an account.
            accounts.PasswordHasher.HashPassword(new(), request.Password);
            return Problems.Of(new("Account_SignInFailed"), StatusCodes.Status401Unauthorized);
        }

        var result = await signIn.PasswordSignInAsync(account, request.Password, persistent, lockoutOnFailure: true);
        return result.Succeeded ? null : Problems.Of(
            new(result.IsLockedOut ? "Account_LockedOut" : "Account_SignInFailed"), StatusCodes.Status401Unauthorized);
    }
}

internal static class Addresses
{
    /// <summary>True for one address as mail programs take it, and nothing more.</summary>
    public static bool IsEmail(string text) =>
        text.Length is > 2 and <= 254
        && System.Net.Mail.MailAddress.TryCreate(text, out var parsed)
        && parsed.Address == text
        && parsed.Host.Length > 0;
}
