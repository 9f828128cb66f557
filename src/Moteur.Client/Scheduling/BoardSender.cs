using System.Text.Json;
using Microsoft.JSInterop;
using Moteur.Client.Shared;
using Moteur.Scheduling;

namespace Moteur.Client.Scheduling;

/// <summary>What the server does to a board by itself.</summary>
public enum BoardStep
{
    Undo,
    Redo,
    Plan,
}

/// <summary>
/// Sends what is done on a board, one command after the other in the order in which they were given. Without a network they
/// wait, kept by the browser across a reload, and leave when it is back.
/// </summary>
public sealed class BoardSender(Api api, IJSRuntime js, string production, BoardDraft draft) : IDisposable
{
    private static readonly TimeSpan RetryEvery = TimeSpan.FromSeconds(3);
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _left = new();
    private bool _retrying;

    /// <summary>The draft holds something else than before.</summary>
    public event Action? Changed;

    /// <summary>Commands were given up for somebody's newer board.</summary>
    public event Action<IReadOnlyList<BoardCommand>, BoardAuthor?>? Overtaken;

    /// <summary>The server refused a command, with its reason.</summary>
    public event Action<string>? Refused;

    /// <summary>True while commands wait for a network.</summary>
    public bool IsOffline { get; private set; }

    /// <summary>Whose board it is.</summary>
    public string Production => production;

    private string Path => $"api/productions/{production}/board";

    private string Key => $"board.{production}";

    /// <summary>Takes up what a former visit left without a network.</summary>
    public async Task ResumeAsync()
    {
        if (Read(await js.InvokeAsync<string?>("moteur.kept", Key)) is not { Commands.Count: > 0 } kept)
        {
            return;
        }

        await ForgetAsync();
        var lost = draft.Resume(kept);
        Changed?.Invoke();
        if (lost.Count > 0)
        {
            Overtaken?.Invoke(lost, draft.Confirmed.ChangedBy);
        }

        await SendAsync();
    }

    /// <summary>Sends all that waits.</summary>
    public Task SendAsync() => InTurnAsync(DrainAsync);

    /// <summary>Undoes, redoes or plans, after all that waits.</summary>
    /// <returns>True when it is done; what went wrong is told otherwise.</returns>
    public async Task<bool> StepAsync(BoardStep step)
    {
        var done = false;
        await InTurnAsync(async () =>
        {
            await DrainAsync();
            if (draft.Waiting.Count > 0)
            {
                Refused?.Invoke(Texts.Get("Api_Offline"));
                return;
            }

            var answer = await api.PostAsync(
                $"{Path}/{step.ToString().ToLowerInvariant()}", new UndoBoard(draft.Confirmed.Version), MoteurJson.Default.UndoBoard, MoteurJson.Default.BoardState);
            done = answer.IsOk;
            if (answer.Value is { } state)
            {
                draft.Stepped(state);
                Changed?.Invoke();
            }

            if (answer.Failure == ApiFailure.Conflict)
            {
                Overtaken?.Invoke([], answer.Value?.ChangedBy);
            }
            else if (!done)
            {
                Refused?.Invoke(answer.Message);
            }
        });
        return done;
    }

    /// <summary>Fetches the board that somebody has changed.</summary>
    /// <returns>Who changed it, when it was another than the one shown.</returns>
    public async Task<BoardAuthor?> FetchAsync(int version)
    {
        BoardAuthor? by = null;
        await InTurnAsync(async () =>
        {
            if (version <= draft.Confirmed.Version || draft.Waiting.Count > 0)
            {
                return;
            }

            var answer = await api.GetAsync($"{Path}/state", MoteurJson.Default.BoardState);
            if (answer.Value is { } state && draft.Take(state))
            {
                by = state.ChangedBy;
                Changed?.Invoke();
            }
        });
        return by;
    }

    /// <summary>Fetches the whole plan: its scenes, places or settings have changed.</summary>
    public async Task<ApiResult<ScheduleView>> RenewAsync()
    {
        ApiResult<ScheduleView> answer = null!;
        await InTurnAsync(async () =>
        {
            answer = await api.GetAsync(Path, MoteurJson.Default.ScheduleView);
            if (answer.Value is { } view)
            {
                var lost = draft.Renew(view);
                Changed?.Invoke();
                if (lost.Count > 0)
                {
                    Overtaken?.Invoke(lost, view.ChangedBy);
                }

                await DrainAsync();
            }
        });
        return answer;
    }

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    private async Task InTurnAsync(Func<Task> act)
    {
        await _turn.WaitAsync();
        try
        {
            await act();
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task DrainAsync()
    {
        while (draft.Next is { } next)
        {
            var answer = await api.PostAsync(Path, next, MoteurJson.Default.EditBoard, MoteurJson.Default.BoardState);
            if (answer.Failure is ApiFailure.Offline or ApiFailure.SignedOut)
            {
                await KeepAsync();
                return;
            }

            await TakeAsync(answer);
        }

        if (IsOffline)
        {
            IsOffline = false;
            await ForgetAsync();
            Changed?.Invoke();
        }
    }

    private async Task TakeAsync(ApiResult<BoardState> answer)
    {
        switch (answer)
        {
            case { IsOk: true, Value: { } done }:
                draft.Accept(done);
                Changed?.Invoke();
                break;
            case { Failure: ApiFailure.Conflict, Value: { } current }:
                var lost = draft.Conflict(current);
                Changed?.Invoke();
                if (lost.Count > 0)
                {
                    Overtaken?.Invoke(lost, current.ChangedBy);
                }

                break;
            default:
                draft.GiveUp();
                Changed?.Invoke();
                Refused?.Invoke(answer.Message);

                // A refusal means that what is shown here is not what is there.
                var there = await api.GetAsync($"{Path}/state", MoteurJson.Default.BoardState);
                if (there.Value is { } state && draft.Take(state))
                {
                    Changed?.Invoke();
                }

                break;
        }

        if (IsOffline)
        {
            await js.InvokeVoidAsync("moteur.keep", Key, Write(draft.Kept));
        }
    }

    private async Task KeepAsync()
    {
        IsOffline = true;
        await js.InvokeVoidAsync("moteur.keep", Key, Write(draft.Kept));
        Changed?.Invoke();
        if (!_retrying)
        {
            _ = RetryAsync();
        }
    }

    private async Task RetryAsync()
    {
        _retrying = true;
        try
        {
            while (IsOffline)
            {
                await Task.Delay(RetryEvery, _left.Token);
                await SendAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The page is left; what is kept leaves with the next visit.
        }
        finally
        {
            _retrying = false;
        }
    }

    private ValueTask ForgetAsync() => js.InvokeVoidAsync("moteur.keep", Key, "");

    private static string Write(KeptMoves kept) => JsonSerializer.Serialize(kept, MoteurJson.Default.KeptMoves);

    private static KeptMoves? Read(string? kept)
    {
        try
        {
            return string.IsNullOrEmpty(kept) ? null : JsonSerializer.Deserialize(kept, MoteurJson.Default.KeptMoves);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
