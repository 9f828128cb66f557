using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using Moteur.People;
using Moteur.Productions;
using Moteur.Server.Accounts;
using Moteur.Server.Storage;

namespace Moteur.Server.Live;

/// <summary>What a browser that has a production open is told: who else is there, and what changes.</summary>
[Authorize]
internal sealed class LiveHub(MoteurDb db, Presence presence) : Hub
{
    /// <summary>Starts watching a production.</summary>
    /// <returns>Names of the people who have it open.</returns>
    public async Task<IReadOnlyList<string>> Watch(Guid productionId)
    {
        var production = ProductionId.From(productionId);
        var account = Context.User?.AccountId() ?? throw new HubException(Texts.Get("Api_SignedOut"));
        var user = new UserId(account);
        if (!await db.Memberships.AnyAsync(m => m.ProductionId == production && m.UserId == user, Context.ConnectionAborted))
        {
            throw new HubException(Texts.Get("Api_Refused"));
        }

        var name = await db.Users.Where(u => u.Id == account).Select(u => u.Name).SingleAsync(Context.ConnectionAborted);
        foreach (var other in presence.LeaveAll(Context.ConnectionId).Where(left => left != production))
        {
            await TellLeftAsync(other);
        }

        presence.Enter(Context.ConnectionId, production, user, name);
        await Groups.AddToGroupAsync(Context.ConnectionId, LiveNews.Group(production), Context.ConnectionAborted);
        var names = presence.In(production);
        await Clients.OthersInGroup(LiveNews.Group(production)).SendAsync("Present", names, Context.ConnectionAborted);
        return names;
    }

    /// <summary>Stops watching a production.</summary>
    public async Task Leave(Guid productionId)
    {
        var production = ProductionId.From(productionId);
        if (presence.LeaveAll(Context.ConnectionId).Contains(production))
        {
            await TellLeftAsync(production);
        }
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        foreach (var production in presence.LeaveAll(Context.ConnectionId))
        {
            await TellLeftAsync(production);
        }

        await base.OnDisconnectedAsync(exception);
    }

    private async Task TellLeftAsync(ProductionId production)
    {
        await Groups.RemoveFromGroupAsync(Context.ConnectionId, LiveNews.Group(production));
        await Clients.Group(LiveNews.Group(production)).SendAsync("Present", presence.In(production));
    }
}
