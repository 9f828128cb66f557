using System.Globalization;
using Microsoft.JSInterop;

namespace Moteur.Client.Shared;

/// <summary>The interface's language: French first, English second; kept by the browser.</summary>
public static class Language
{
    /// <summary>Takes the language that <c>moteur.js</c> chose (kept choice, else the browser's, else French).</summary>
    public static async Task ApplyAsync(IJSRuntime js)
    {
        var culture = new CultureInfo(await js.InvokeAsync<string>("moteur.ready"));
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
    }
}
