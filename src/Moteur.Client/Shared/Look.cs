using Microsoft.JSInterop;

namespace Moteur.Client.Shared;

/// <summary>Light, dark, or as the system says.</summary>
public enum LookChoice
{
    System,
    Light,
    Dark,
}

/// <summary>How the interface looks; the choice is kept by the browser and applied by <c>moteur.js</c> before the first paint.</summary>
public sealed class Look(IJSRuntime js) : IDisposable
{
    private DotNetObjectReference<Look>? _self;

    /// <summary>What the person chose.</summary>
    public LookChoice Choice { get; private set; }

    /// <summary>What is shown.</summary>
    public bool IsDark { get; private set; }

    /// <summary>The look has changed, by choice or with the system.</summary>
    public event Action? Changed;

    /// <summary>Takes what <c>moteur.js</c> applied, and follows the system from then on.</summary>
    public async Task LoadAsync()
    {
        _self ??= DotNetObjectReference.Create(this);
        Choice = Enum.TryParse<LookChoice>(await js.InvokeAsync<string>("moteur.theme"), true, out var kept) ? kept : LookChoice.System;
        OnApplied(await js.InvokeAsync<bool>("moteur.watchTheme", _self));
    }

    public async Task ChooseAsync(LookChoice choice)
    {
        Choice = choice;
        await js.InvokeVoidAsync("moteur.setTheme", choice == LookChoice.System ? "" : choice.ToString().ToLowerInvariant());
        Changed?.Invoke();
    }

    /// <summary>Called by <c>moteur.js</c> each time it applies a theme.</summary>
    [JSInvokable]
    public void OnApplied(bool dark)
    {
        IsDark = dark;
        Changed?.Invoke();
    }

    public void Dispose() => _self?.Dispose();
}
