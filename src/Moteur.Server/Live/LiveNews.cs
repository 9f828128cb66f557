using Microsoft.AspNetCore.SignalR;
using Moteur.Journal;
using Moteur.People;
using Moteur.Productions;

namespace Moteur.Server.Live;

/// <summary>Tells the browsers that have a production open what has changed, after it is saved.</summary>
internal sealed class LiveNews(IHubContext<LiveHub> hub, Presence presence)
{
    public static string Group(ProductionId production) => $"production:{production}";

    public Task TellAsync(LiveChange change) => hub.Clients.Group(Group(change.Production)).SendAsync("Changed", change);

    /// <summary>Stops telling a person who is no longer a member.</summary>
    public async Task ForgetAsync(ProductionId production, UserId user)
    {
        foreach (var connection in presence.ConnectionsOf(production, user))
        {
            presence.LeaveAll(connection);
            await hub.Groups.RemoveFromGroupAsync(connection, Group(production));
        }
    }
}
