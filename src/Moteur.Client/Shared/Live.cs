using System.Net;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Moteur.Journal;
using Moteur.Productions;

namespace Moteur.Client.Shared;

/// <summary>What others change while a production is open, and who is here.</summary>
public sealed class Live(NavigationManager navigation) : IAsyncDisposable
{
    private HubConnection? _hub;
    private ProductionId? _watched;
    private bool _starting;

    /// <summary>Names of the people who have this production open.</summary>
    public IReadOnlyList<string> Present { get; private set; } = [];

    /// <summary>True while news arrive.</summary>
    public bool IsConnected => _hub?.State == HubConnectionState.Connected;

    /// <summary>True when a production is open and its news do not arrive; the frame says so.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Somebody, perhaps this person in another window, changed something.</summary>
    public event Func<LiveChange, Task>? Changed;

    /// <summary>The connection was lost, came back, or people came and went.</summary>
    public event Action? StateChanged;

    /// <summary>Watches one production; what was missed while away is fetched anew by the pages on <see cref="StateChanged"/>.</summary>
    public async Task WatchAsync(ProductionId production)
    {
        if (_watched == production && (IsConnected || _starting))
        {
            return;
        }

        _watched = production;
        _hub ??= Connect();
        if (_hub.State == HubConnectionState.Disconnected)
        {
            await StartAsync(_hub);
        }
        else if (IsConnected)
        {
            await EnterAsync(_hub);
        }
    }

    /// <summary>Stops watching: the person has left the production, or signed out.</summary>
    public async Task LeaveAsync()
    {
        _watched = null;
        Present = [];
        IsLost = false;
        if (_hub is { } hub)
        {
            await hub.StopAsync();
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

    private static TimeSpan Delay(long attempts) => TimeSpan.FromSeconds(Math.Min(10, 0.5 * Math.Pow(2, attempts)));

    /// <summary>Tries until it is connected, nothing is watched any more, or the server wants a sign-in first.</summary>
    private async Task StartAsync(HubConnection hub)
    {
        if (_starting)
        {
            return;
        }

        _starting = true;
        for (var attempts = 0; _watched is not null && hub.State == HubConnectionState.Disconnected; attempts++)
        {
            try
            {
                await hub.StartAsync();
                await EnterAsync(hub);
            }
            catch (HttpRequestException refused) when (refused.StatusCode == HttpStatusCode.Unauthorized)
            {
                break;
            }
            catch (Exception lost) when (lost is HttpRequestException or InvalidOperationException or TaskCanceledException)
            {
                // Reads and writes go on over HTTP meanwhile.
                Tell(isLost: true);
                await Task.Delay(Delay(attempts));
            }
        }

        _starting = false;
    }

    private async Task EnterAsync(HubConnection hub)
    {
        if (_watched is not { } production)
        {
            return;
        }

        try
        {
            Present = await hub.InvokeAsync<List<string>>("Watch", production.Value);
            Tell(isLost: false);
        }
        catch (Exception lost) when (lost is HubException or InvalidOperationException or TaskCanceledException)
        {
            // Not a member any more: the page's own requests say it. Or lost again: the next connection enters.
        }
    }

    private HubConnection Connect()
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(navigation.ToAbsoluteUri("live"))
            .WithAutomaticReconnect(new RetryUntilRefused())
            .AddJsonProtocol(o => o.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, MoteurJson.Default))
            .Build();
        hub.On<LiveChange>("Changed", change => Changed?.Invoke(change) ?? Task.CompletedTask);
        hub.On<List<string>>("Present", names =>
        {
            Present = names;
            StateChanged?.Invoke();
        });
        hub.Reconnecting += _ => LostAsync();
        hub.Closed += _ => LostAsync();
        hub.Reconnected += _ => EnterAsync(hub);
        return hub;

        Task LostAsync()
        {
            Tell(isLost: _watched is not null);
            return Task.CompletedTask;
        }
    }

    private void Tell(bool isLost)
    {
        IsLost = isLost;
        StateChanged?.Invoke();
    }

    private sealed class RetryUntilRefused : IRetryPolicy
    {
        public TimeSpan? NextRetryDelay(RetryContext retryContext) =>
            retryContext.RetryReason is HttpRequestException { StatusCode: HttpStatusCode.Unauthorized } ? null : Delay(retryContext.PreviousRetryCount);
    }
}
