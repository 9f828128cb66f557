using System.Globalization;

namespace Moteur.Cli;

/// <summary>The language of messages and papers: <c>--lang</c>, then that of the locale, French unless it is English.</summary>
internal static class Language
{
    public const string Option = "--lang";

    public static readonly string[] Known = ["fr", "en"];

    /// <summary>The language asked for. It is looked for before the command line is parsed, because help and refusals are written in it.</summary>
    /// <param name="locale">Value of an environment variable, null or empty when it is not set.</param>
    public static CultureInfo Of(IReadOnlyList<string> args, Func<string, string?> locale)
    {
        var asked = args.Zip(args.Skip(1)).FirstOrDefault(pair => pair.First == Option).Second
            ?? args.FirstOrDefault(a => a.StartsWith($"{Option}=", StringComparison.Ordinal))?[(Option.Length + 1)..];
        var spoken = Known.Contains(asked)
            ? asked
            : new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(locale).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "";
        return CultureInfo.GetCultureInfo(spoken!.StartsWith("en", StringComparison.Ordinal) ? "en" : "fr");
    }
}
