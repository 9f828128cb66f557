using System.Collections.Concurrent;
using Moteur.People;
using Moteur.Productions;

namespace Moteur.Server.Live;

/// <summary>Who has which production open, by connection.</summary>
internal sealed class Presence
{
    private readonly ConcurrentDictionary<string, (ProductionId Production, UserId User, string Name)> _connections = new();

    public void Enter(string connection, ProductionId production, UserId user, string name) =>
        _connections[connection] = (production, user, name);

    /// <summary>Forgets a connection; answers with the production that it watched, if any.</summary>
    public IReadOnlyList<ProductionId> LeaveAll(string connection) =>
        _connections.TryRemove(connection, out var left) ? [left.Production] : [];

    /// <summary>Names of the people there, each once, in order.</summary>
    public IReadOnlyList<string> In(ProductionId production) =>
    [
        .. _connections.Values.Where(c => c.Production == production).DistinctBy(c => c.User).Select(c => c.Name).Order(StringComparer.CurrentCulture),
    ];

    /// <summary>Connections of one person to one production.</summary>
    public IReadOnlyList<string> ConnectionsOf(ProductionId production, UserId user) =>
        [.. _connections.Where(c => c.Value.Production == production && c.Value.User == user).Select(c => c.Key)];
}
