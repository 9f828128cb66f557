using System.CommandLine;
using System.CommandLine.Parsing;
using Moteur.Cli.Help;

namespace Moteur.Cli;

/// <summary>Says in one sentence what is wrong with a command line, and how it is typed.</summary>
internal static class BadUsage
{
    public static int Say(Terminal terminal, Command command, string sentence)
    {
        terminal.Error.WriteLine(sentence);
        terminal.Error.WriteLine(command is RootCommand ? CliTexts.Get("Usage_Hint") : CliTexts.Get("Usage_VerbHint", HelpPage.Usage(command), command.Name));
        return ExitCode.BadUsage;
    }

    /// <summary>The first thing that is wrong. The parser's own sentences are not used: they are only partly translated.</summary>
    public static string Sentence(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var options = command.Options.Concat(parsed.RootCommandResult.Command.Options).Select(option => (Option: option, Given: parsed.GetResult(option))).ToList();
        foreach (var (option, given) in options.Where(o => o.Given is { Implicit: false }))
        {
            if (given!.IdentifierTokenCount > 1)
            {
                return CliTexts.Get("Usage_Twice", option.Name);
            }

            if (option.Arity.MinimumNumberOfValues > 0 && (given.Tokens.Count == 0 || LooksLikeOption(given.Tokens[0].Value)))
            {
                return CliTexts.Get("Usage_NoValue", HelpPage.Typed(option));
            }
        }

        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            return LooksLikeOption(unknown) ? CliTexts.Get("Usage_UnknownOption", unknown)
                : command is RootCommand ? CliTexts.Get("Usage_UnknownVerb", unknown, Verbs(command))
                : CliTexts.Get("Usage_TooMuch", unknown);
        }

        var missing = command.Arguments.Where(a => parsed.GetResult(a) is not { Tokens.Count: > 0 }).Select(a => a.Name)
            .Concat(options.Where(o => o.Option.Required && o.Given is null or { Implicit: true }).Select(o => HelpPage.Typed(o.Option)));
        if (missing.FirstOrDefault() is { } first)
        {
            return CliTexts.Get("Usage_Missing", first);
        }

        // What is left was said by our own readers of values, or is a command line without a verb.
        return parsed.Errors.FirstOrDefault(e => e.SymbolResult is OptionResult)?.Message ?? CliTexts.Get("Usage_NoVerb", Verbs(command));
    }

    /// <summary>True for a word that nobody means as the value of an option; a lone dash is a name like any other.</summary>
    public static bool LooksLikeOption(string word) => word.StartsWith('-') && word.Length > 1;

    private static string Verbs(Command root) => string.Join(", ", root.Subcommands.Select(c => c.Name));
}
