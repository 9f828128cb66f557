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
        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            return unknown.StartsWith('-') && unknown.Length > 1 ? CliTexts.Get("Usage_UnknownOption", unknown)
                : command is RootCommand ? CliTexts.Get("Usage_UnknownVerb", unknown, Verbs(command))
                : CliTexts.Get("Usage_TooMuch", unknown);
        }

        foreach (var argument in command.Arguments.Where(a => parsed.GetResult(a) is not { Tokens.Count: > 0 }))
        {
            return CliTexts.Get("Usage_Missing", argument.Name);
        }

        foreach (var option in command.Options.Concat(parsed.RootCommandResult.Command.Options))
        {
            switch (parsed.GetResult(option))
            {
                case null or { Implicit: true }:
                    if (option.Required)
                    {
                        return CliTexts.Get("Usage_Missing", HelpPage.Typed(option));
                    }

                    break;
                case { IdentifierTokenCount: > 1 }:
                    return CliTexts.Get("Usage_Twice", option.Name);
                case { Tokens.Count: 0 } when option.Arity.MinimumNumberOfValues > 0:
                    return CliTexts.Get("Usage_NoValue", HelpPage.Typed(option));
            }
        }

        // What is left was said by our own readers of values, or is a command line without a verb.
        return parsed.Errors.FirstOrDefault(e => e.SymbolResult is OptionResult)?.Message ?? CliTexts.Get("Usage_NoVerb", Verbs(command));
    }

    private static string Verbs(Command root) => string.Join(", ", root.Subcommands.Select(c => c.Name));
}
