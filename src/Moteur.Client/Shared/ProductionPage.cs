using Microsoft.AspNetCore.Components;
using Moteur.Journal;

namespace Moteur.Client.Shared;

/// <summary>Why a page cannot be shown.</summary>
public sealed record PageFailure(ApiFailure Failure, string Message);

/// <summary>
/// A page of a production: opens the production named in the address, loads its data, watches what others change. The page
/// gives <see cref="LoadAsync"/> and draws itself inside <c>&lt;PageState Page="this"&gt;</c>, which shows the skeleton, the
/// error with its retry, or the page.
/// </summary>
public abstract class ProductionPage : ComponentBase, IDisposable
{
    private string _wantedPath = "";
    private string _loadedPath = "";
    private bool _isOpening;
    private bool _wasConnected;

    /// <summary>The production's id, from the address.</summary>
    [Parameter]
    public string P { get; set; } = "";

    [Inject]
    protected Api Api { get; set; } = null!;

    [Inject]
    protected Session Session { get; set; } = null!;

    [Inject]
    protected Live Live { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>True until the page's first data are there.</summary>
    public bool IsLoading { get; private set; } = true;

    /// <summary>True while other data of the same page are fetched; what was shown stays until then.</summary>
    public bool IsRefreshing { get; private set; }

    /// <summary>Why the page cannot be shown; null when it can.</summary>
    public PageFailure? Failure { get; private set; }

    /// <summary>The production's title, for the window's.</summary>
    protected string Title => Session.Production?.Production.Title ?? "Moteur";

    /// <summary>
    /// Fetches what the page shows; answers null when all is there. The production itself may still be on its way: it is there
    /// when the page is drawn.
    /// </summary>
    protected abstract Task<PageFailure?> LoadAsync();

    /// <summary>Somebody changed something in this production; pages fetch again what concerns them.</summary>
    protected virtual Task OnLiveAsync(LiveChange change) => Task.CompletedTask;

    /// <summary>
    /// Fetches again without showing the skeleton. When that fails for want of a network or a session, the page stays with
    /// what is typed on it; the frame says what is wrong.
    /// </summary>
    public async Task ReloadAsync()
    {
        var failure = await LoadAsync();
        if (Failure is not null || failure?.Failure is not (ApiFailure.Offline or ApiFailure.Broken or ApiFailure.SignedOut))
        {
            Failure = failure;
        }

        StateHasChanged();
    }

    /// <summary>Tries again after a failure.</summary>
    public async Task RetryAsync()
    {
        _wantedPath = _loadedPath = "";
        IsLoading = true;
        await OnParametersSetAsync();
        StateHasChanged();
    }

    protected static PageFailure? Failed<T>(ApiResult<T> answer) =>
        answer.IsOk ? null : new(answer.Failure, answer.Message);

    protected override void OnInitialized()
    {
        _wasConnected = Live.IsConnected;
        Live.Changed += OnChangedAsync;
        Live.StateChanged += OnLiveState;
        Session.SignedIn += OnBackAsync;
    }

    protected override async Task OnParametersSetAsync()
    {
        _wantedPath = new Uri(Navigation.Uri).AbsolutePath;
        if (_isOpening)
        {
            // The opening under way goes on to the newest address when it ends, so that answers never overtake one another.
            return;
        }

        _isOpening = true;
        while (_loadedPath != _wantedPath)
        {
            _loadedPath = _wantedPath;
            await OpenAsync();
        }

        _isOpening = false;
    }

    private async Task OpenAsync()
    {
        if (!Guid.TryParse(P, out var id))
        {
            (IsLoading, Failure) = (false, new(ApiFailure.NotFound, Texts.Get("Api_NotFound")));
            return;
        }

        var isOpen = Session.Production?.Production.Id.Value == id;
        IsLoading |= Failure is not null || !isOpen;
        IsRefreshing = !IsLoading;
        StateHasChanged();
        var opening = isOpen ? null : Session.OpenAsync(new(id));
        var loading = LoadAsync();
        var failure = opening is null ? null : Failed(await opening);
        failure ??= await loading;
        (Failure, IsLoading, IsRefreshing) = (failure, false, false);
        if (failure is null)
        {
            // Shown first; what changes before the connection stands is fetched when it does.
            StateHasChanged();
            _ = Live.WatchAsync(new(id));
        }
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        Live.Changed -= OnChangedAsync;
        Live.StateChanged -= OnLiveState;
        Session.SignedIn -= OnBackAsync;
    }

    private Task OnChangedAsync(LiveChange change) => change.Production.ToString() != P
        ? Task.CompletedTask
        : InvokeAsync(async () =>
        {
            if (change is { Kind: "production", Version: 0 })
            {
                Failure = new(ApiFailure.NotFound, Texts.Get("Production_Deleted", change.By));
                StateHasChanged();
                return;
            }

            if (change.Kind is "production" or "member" or "script")
            {
                // Its settings, what this person may do in it, or the version of its script.
                await Session.OpenAsync(change.Production);
                StateHasChanged();
            }

            await OnLiveAsync(change);
        });

    private Task OnBackAsync()
    {
        if (Failure is not null)
        {
            return InvokeAsync(RetryAsync);
        }

        if (Session.Production is { } open)
        {
            _ = Live.WatchAsync(open.Production.Id);
        }

        return Task.CompletedTask;
    }

    private void OnLiveState()
    {
        // What was missed while there was no connection is fetched when it stands.
        var back = Live.IsConnected && !_wasConnected;
        _wasConnected = Live.IsConnected;
        if (back)
        {
            _ = InvokeAsync(ReloadAsync);
        }
    }
}
