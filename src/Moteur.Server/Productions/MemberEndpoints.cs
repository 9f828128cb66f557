using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Moteur.People;
using Moteur.Productions;
using Moteur.Server.Accounts;
using Moteur.Server.Journal;
using Moteur.Server.Live;
using Moteur.Server.Storage;
using Moteur.Server.Web;

namespace Moteur.Server.Productions;

/// <summary>Who may come into a production, and what they may do there.</summary>
internal static class MemberEndpoints
{
    private static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(7);

    public static void MapMembers(this IEndpointRouteBuilder production)
    {
        production.MapGet("/members", List).ForMembers().WithTags("Members");
        production.MapPost("/members", Invite).ForOwner().WithTags("Members");
        production.MapPut("/members/{user}", Update).ForOwner().WithTags("Members");
        production.MapDelete("/members/{user}", Remove).ForOwner().WithTags("Members");
    }

    private static async Task<Ok<IReadOnlyList<MemberLine>>> List(MoteurDb db, Member member, CancellationToken cancel)
    {
        var members = await db.Memberships.AsNoTracking().Where(m => m.ProductionId == member.Production).ToListAsync(cancel);
        var ids = members.Select(m => m.UserId.Value).ToList();
        var accounts = await db.Users.AsNoTracking()
            .Where(u => ids.Contains(u.Id))
            .Select(u => new { u.Id, u.Name, u.Email, u.FirstSignIn })
            .ToDictionaryAsync(u => u.Id, cancel);
        return TypedResults.Ok<IReadOnlyList<MemberLine>>(
        [
            .. members.Select(m => (m.UserId, m.Role, Account: accounts[m.UserId.Value]))
                .OrderBy(m => m.Account.Name, StringComparer.CurrentCulture)
                .Select(m => new MemberLine(m.UserId, m.Account.Name, m.Account.Email ?? "", m.Role, m.Account.FirstSignIn is not null)),
        ]);
    }

    private static async Task<Results<Ok<Invitation>, ProblemHttpResult>> Invite(
        InviteMember request,
        MoteurDb db,
        Member member,
        Changes changes,
        UserManager<Account> accounts,
        SignInLinks links,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancel)
    {
        var (email, name) = (request.Email.Trim(), request.Name.Trim());
        if (!Addresses.IsEmail(email))
        {
            return Problems.Of(new("Account_Email"));
        }

        if (name.Length is 0 or > 100 || !Enum.IsDefined(request.Role))
        {
            return Problems.Of(new("Account_Name"));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var account = await accounts.FindByEmailAsync(email);
        if (account is null)
        {
            account = FirstOwner.Invited(email, name);
            if (!(await accounts.CreateAsync(account)).Succeeded)
            {
                return Problems.Of(new("Api_Conflict"), StatusCodes.Status409Conflict);
            }
        }

        var user = new UserId(account.Id);
        if (await db.Memberships.FirstOrDefaultAsync(m => m.ProductionId == member.Production && m.UserId == user, cancel) is { } known)
        {
            if (account.FirstSignIn is not null)
            {
                return Problems.Of(new("Member_AlreadyThere", account.Name));
            }

            known.Role = request.Role;
        }
        else
        {
            db.Memberships.Add(new() { ProductionId = member.Production, UserId = user, Role = request.Role });
        }

        // A link opens the whole account: only for one that nobody has entered and that no other owner has invited.
        var isOurs = account.FirstSignIn is null
            && account.PasswordHash is null
            && !await db.Memberships.AnyAsync(
                m => m.UserId == user && m.ProductionId != member.Production
                    && !db.Memberships.Any(o => o.ProductionId == m.ProductionId && o.UserId == member.User && o.Role == MemberRole.Owner),
                cancel);
        var (path, expires) = isOurs
            ? links.Make(account, InvitationLifetime)
            : ($"/p/{member.Production}", clock.GetUtcNow() + InvitationLifetime);
        changes.Note("inviteMember", account.Id, request);
        await changes.SaveAsync("member", account.Id, 0, cancel);
        return TypedResults.Ok(new Invitation(http.Request.Origin() + path, expires, isOurs));
    }

    private static async Task<Results<NoContent, NotFound, Conflict, ProblemHttpResult>> Update(
        UserId user, UpdateMember request, MoteurDb db, Member member, Changes changes, CancellationToken cancel)
    {
        var known = await db.Memberships.FirstOrDefaultAsync(m => m.ProductionId == member.Production && m.UserId == user, cancel);
        if (known is null)
        {
            return TypedResults.NotFound();
        }

        if (known.Role != request.From)
        {
            return TypedResults.Conflict();
        }

        if (known.Role == MemberRole.Owner && request.Role != MemberRole.Owner && await IsLastOwnerAsync(db, known, cancel))
        {
            return Problems.Of(new("Member_LastOwner"));
        }

        known.Role = request.Role;
        changes.Note("updateMember", user.Value, new { Name = await NameAsync(db, user, cancel), request.Role }, new UpdateMember(request.From, request.Role));
        await changes.SaveAsync("member", user.Value, 0, cancel);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Remove(
        UserId user, MoteurDb db, Member member, Changes changes, LiveNews news, CancellationToken cancel)
    {
        var known = await db.Memberships.FirstOrDefaultAsync(m => m.ProductionId == member.Production && m.UserId == user, cancel);
        if (known is null)
        {
            return TypedResults.NotFound();
        }

        if (known.Role == MemberRole.Owner && await IsLastOwnerAsync(db, known, cancel))
        {
            return Problems.Of(new("Member_LastOwner"));
        }

        db.Memberships.Remove(known);
        changes.Note("removeMember", user.Value, new { Name = await NameAsync(db, user, cancel) }, new { known.Role });
        await changes.SaveAsync("member", user.Value, 0, cancel);
        await news.ForgetAsync(member.Production, user);
        return TypedResults.NoContent();
    }

    private static Task<string> NameAsync(MoteurDb db, UserId user, CancellationToken cancel) =>
        db.Users.Where(u => u.Id == user.Value).Select(u => u.Name).SingleAsync(cancel);

    private static async Task<bool> IsLastOwnerAsync(MoteurDb db, Membership owner, CancellationToken cancel) =>
        !await db.Memberships.AnyAsync(
            m => m.ProductionId == owner.ProductionId && m.UserId != owner.UserId && m.Role == MemberRole.Owner, cancel);
}
