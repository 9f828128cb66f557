using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.SignalR.Client;
using Moteur.Journal;
using Moteur.Productions;

namespace Moteur.Client.Shared;

/// <summary>What others change while a production is open, and who is here.</summary>
public sealed class Live(NavigationManager navigation) : IAsyncDisposable
{
    private HubConnection? _hub;
    private ProductionId? _watched;

    /// <summary>Names of the people who have this production open.</summary>
    public IReadOnlyList<string> Present { get; private set; } = [];

    /// <summary>False while the connection is lost; pages say so.</summary>
    public bool IsConnected => _hub?.State == HubConnectionState.Connected;

    /// <summary>Somebody, perhaps this person in another window, changed something.</summary>
    public event Func<LiveChange, Task>? Changed;

    /// <summary>The connection was lost, came back, or people came and went.</summary>
    public event Action? StateChanged;

    /// <summary>Watches one production; what was missed while away is fetched anew by the pages on <see cref="StateChanged"/>.</summary>
    public async Task WatchAsync(ProductionId production)
    {
        if (_watched == production && IsConnected)
        {
            return;
        }

        _watched = production;
        _hub ??= Connect();
        try
        {
            if (_hub.State == HubConnectionState.Disconnected)
            {
                await _hub.StartAsync();
            }

            Present = await _hub.InvokeAsync<List<string>>("Watch", production.Value);
        }
        catch (Exception lost) when (lost is HttpRequestException or InvalidOperationException or TaskCanceledException)
        {
            // Reads and writes go on over HTTP; the frame shows that live news is off.
        }

        StateChanged?.Invoke();
    }

    public async ValueTask DisposeAsync()
    {
        if (_hub is not null)
        {
            await _hub.DisposeAsync();
        }
    }

    private HubConnection Connect()
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(navigation.ToAbsoluteUri("live"))
            .WithAutomaticReconnect(new RetryForever())
            .AddJsonProtocol(o => o.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, MoteurJson.Default))
            .Build();
        hub.On<LiveChange>("Changed", change => Changed?.Invoke(change) ?? Task.CompletedTask);
        hub.On<List<string>>("Present", names =>
        {
            Present = names;
            StateChanged?.Invoke();
        });
        hub.Reconnecting += _ => Tell();
        hub.Closed += _ => Tell();
        hub.Reconnected += async _ =>
        {
            if (_watched is { } production)
            {
                Present = await hub.InvokeAsync<List<string>>("Watch", production.Value);
            }

            await Tell();
        };
        return hub;

        Task Tell()
        {
            StateChanged?.Invoke();
            return Task.CompletedTask;
        }
    }

    private sealed class RetryForever : IRetryPolicy
    {
        public TimeSpan? NextRetryDelay(RetryContext retryContext) =>
            TimeSpan.FromSeconds(Math.Min(10, 0.5 * Math.Pow(2, retryContext.PreviousRetryCount)));
    }
}
