using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using Moteur.Cli.Help;

namespace Moteur.Cli;

/// <summary>The command line: its verbs, and what happens when it is not understood or cannot be carried out.</summary>
internal static class MoteurCommand
{
    /// <summary>Carries out one command line.</summary>
    /// <param name="clock">Today, for the date printed on papers.</param>
    /// <returns>An <see cref="ExitCode"/>. Whatever happens, the person gets sentences, never a trace.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, TimeProvider clock, CancellationToken cancel)
    {
        CultureInfo.CurrentUICulture = Language.Of(args, Environment.GetEnvironmentVariable);
        try
        {
            var parsed = Make(terminal, clock).Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0)
            {
                return BadUsage.Say(terminal, parsed.CommandResult.Command, BadUsage.Sentence(parsed));
            }

            // Ctrl-C and failures are answered here, in the user's language.
            return await parsed.InvokeAsync(
                new() { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await terminal.Error.WriteLineAsync(CliTexts.Get("Cancelled"));
            return ExitCode.Cancelled;
        }
        catch (Exception failure)
        {
            await terminal.Error.WriteLineAsync(CliTexts.Get("Unexpected", failure.GetType().Name, failure.Message.ReplaceLineEndings(" ")));
            return ExitCode.Failed;
        }
    }

    private static RootCommand Make(Terminal terminal, TimeProvider clock)
    {
        var root = new RootCommand(CliTexts.Get("Root"))
        {
            ImportCommand.Make(terminal),
            ExportCommand.Make(terminal),
            PlanCommand.Make(terminal, clock),
        };
        root.Directives.Clear();
        root.Options.Clear();
        root.Options.Add(new HelpOption { Action = new HelpPage(), Description = CliTexts.Get("Help") });
        root.Options.Add(new VersionOption { Action = new VersionLine(), Description = CliTexts.Get("Version") });
        root.Options.Add(new Option<string>(Language.Option)
        {
            Description = CliTexts.Get("Lang"),
            HelpName = string.Join('|', Language.Known),
            Recursive = true,
            CustomParser = Parse.Language,
        });
        return root;
    }
}
