using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using Moteur.Productions;

namespace Moteur.Client.Shared;

/// <summary>
/// The interface's words where a programme is made: a conducteur has rubriques where a scénario has séquences. Both pairs have one
/// gender and begin with consonants, so that the sentences around them stay right.
/// </summary>
public static partial class ProgrammeWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["séquence"] = "rubrique",
        ["séquences"] = "rubriques",
        ["séq"] = "rub",
        ["scénario"] = "conducteur",
        ["scénarios"] = "conducteurs",
        ["scene"] = "segment",
        ["scenes"] = "segments",
        ["script"] = "running order",
        ["scripts"] = "running orders",
    };

    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>A text of the interface as it is said of a programme.</summary>
    public static string Of(string text) => Known.GetOrAdd(text, static t => Spoken().Replace(t, static match => Like(match.Value, Words[match.Value])));

    private static string Like(string word, string other) =>
        word.Length > 1 && Folding.IsUpper(word) ? other.ToUpperInvariant()
        : char.IsUpper(word[0]) ? char.ToUpperInvariant(other[0]) + other[1..]
        : other;

    [GeneratedRegex(@"\b(séquences?|séq|scénarios?|scenes?|scripts?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spoken();
}

/// <summary>The texts of a page, in the words of the open production's format.</summary>
public sealed class TradeLocalizer<T>(IStringLocalizerFactory factory, Session session) : IStringLocalizer<T>
{
    private readonly StringLocalizer<T> _texts = new(factory);

    private bool IsProgramme => session.Production?.Production.Format == ProductionFormat.LiveProgramme;

    public LocalizedString this[string name] => Said(_texts[name]);

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            // The words of the interface change, not what people have written.
            var said = Said(_texts[name]);
            return new(name, string.Format(CultureInfo.CurrentUICulture, said.Value, arguments), said.ResourceNotFound);
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => _texts.GetAllStrings(includeParentCultures).Select(Said);

    private LocalizedString Said(LocalizedString text) =>
        IsProgramme ? new(text.Name, ProgrammeWords.Of(text.Value), text.ResourceNotFound) : text;
}
