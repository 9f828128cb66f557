using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Moteur.Client.Shared;

/// <summary>The controls' own words (close, clear, next month…) in French; in English the kit has them itself.</summary>
public sealed class ControlWords(IStringLocalizer<ControlWords> words) : MudLocalizer
{
    public override LocalizedString this[string key] => words[key];
}
