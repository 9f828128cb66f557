using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Moteur.People;
using Moteur.Productions;
using Moteur.Scripts;
using Moteur.Server.Storage;

namespace Moteur.Server.Accounts;

/// <summary>Asks that the person is a member of the production in the route, in one of these roles. The owner may do everything.</summary>
internal sealed record MembershipRequirement(IReadOnlyList<MemberRole> Roles) : IAuthorizationRequirement
{
    public bool Allows(MemberRole role) => role == MemberRole.Owner || Roles.Count == 0 || Roles.Contains(role);
}

/// <summary>Checks <see cref="MembershipRequirement"/> against the database, at each request.</summary>
internal sealed class MembershipCheck(MoteurDb db, Member member) : AuthorizationHandler<MembershipRequirement, HttpContext>
{
    protected override async Task HandleRequirementAsync(
        AuthorizationHandlerContext context, MembershipRequirement requirement, HttpContext http)
    {
        if (context.User.AccountId() is not { } account || !ProductionId.TryParse(http.GetRouteValue("p") as string, out var production))
        {
            return;
        }

        var user = new UserId(account);
        var role = await db.Memberships.AsNoTracking()
            .Where(m => m.ProductionId == production && m.UserId == user)
            .Select(m => (MemberRole?)m.Role)
            .FirstOrDefaultAsync(http.RequestAborted);
        if (role is not { } given || !requirement.Allows(given))
        {
            return;
        }

        var name = await db.Users.AsNoTracking().Where(u => u.Id == account).Select(u => u.Name).FirstOrDefaultAsync(http.RequestAborted);
        member.Is(production, user, name ?? "", given);
        member.Script = ScriptId.TryParse(http.Request.Query["script"], out var script) ? script : null;
        context.Succeed(requirement);
    }
}

internal static class MembershipExtensions
{
    /// <summary>Opens an endpoint to members in these roles and to the owner; to every member when none is named.</summary>
    public static TBuilder ForMembers<TBuilder>(this TBuilder endpoint, params MemberRole[] roles)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(policy => policy.RequireAuthenticatedUser().AddRequirements(new MembershipRequirement(roles)));

    /// <summary>Opens an endpoint to the owner only.</summary>
    public static TBuilder ForOwner<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.ForMembers(MemberRole.Owner);

    public static Guid? AccountId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}
