using Microsoft.AspNetCore.Components;

namespace Moteur.Client.Shared;

/// <summary>A key of a page and what it does.</summary>
/// <param name="Keys">Keys as printed on a keyboard: « + » between keys pressed together, a space between alternatives.</param>
public sealed record KeyHint(string Keys, string Does);

/// <summary>The keys of what is open now.</summary>
public sealed class OpenKeys
{
    private readonly List<PageKeys> _open = [];

    public IReadOnlyList<KeyHint> Current => [.. _open.SelectMany(page => page.Keys)];

    internal void Add(PageKeys page) => _open.Add(page);

    internal void Remove(PageKeys page) => _open.Remove(page);
}

/// <summary>
/// Declares the keys of the page it stands on: <c>&lt;PageKeys Keys="…" /&gt;</c>. The key <c>?</c> shows them as long as the
/// page is open.
/// </summary>
public sealed class PageKeys : ComponentBase, IDisposable
{
    [Parameter, EditorRequired]
    public IReadOnlyList<KeyHint> Keys { get; set; } = [];

    [Inject]
    private OpenKeys Open { get; set; } = null!;

    protected override void OnInitialized() => Open.Add(this);

    public void Dispose() => Open.Remove(this);
}
