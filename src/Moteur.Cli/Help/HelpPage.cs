using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Moteur.Cli.Help;

/// <summary>Explains a verb, or all of them, in the user's language: what it does, how it is typed, examples.</summary>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    private const string Program = "./moteur";

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var (command, output) = (parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine(CliTexts.Get("Help_Usage"));
        foreach (var verb in command.Subcommands.DefaultIfEmpty(command))
        {
            output.WriteLine($"  {Usage(verb)}");
        }

        Table(output, "Help_Verbs", command.Subcommands.Select(c => (c.Name, c.Description)).Append(("serve", CliTexts.Get("Serve"))), command.Subcommands.Count > 0);
        Table(output, "Help_Arguments", command.Arguments.Select(a => (a.Name, a.Description)), command.Arguments.Count > 0);
        Table(output, "Help_Options", Options(command, parseResult.RootCommandResult.Command).Select(o => (Typed(o), o.Description)), true);
        output.WriteLine();
        output.WriteLine(CliTexts.Get($"Help_{(command is RootCommand ? "root" : command.Name)}"));
        return ExitCode.Done;
    }

    /// <summary>How a verb is typed: <c>./moteur plan SCRIPT --start DATE --out DIR [options]</c>.</summary>
    public static string Usage(Command verb) => string.Join(' ',
    [
        Program,
        .. verb is RootCommand ? [] : new[] { verb.Name },
        .. verb.Arguments.Select(a => a.Name),
        .. verb.Options.Where(o => o.Required).Select(Typed),
        CliTexts.Get("Help_MoreOptions"),
    ]);

    /// <summary>An option with its value: <c>--start DATE</c>.</summary>
    public static string Typed(Option option) => option is HelpOption
        ? "-h, --help"
        : $"{option.Name}{(option.HelpName is { } value ? $" {value}" : "")}";

    private static IEnumerable<Option> Options(Command command, Command root) =>
        command == root ? root.Options : command.Options.Concat(root.Options.Where(o => o.Recursive));

    private static void Table(TextWriter output, string title, IEnumerable<(string Name, string? Text)> rows, bool isShown)
    {
        if (!isShown)
        {
            return;
        }

        var lines = rows.ToList();
        var width = lines.Max(r => r.Name.Length);
        output.WriteLine();
        output.WriteLine(CliTexts.Get(title));
        foreach (var (name, text) in lines)
        {
            output.WriteLine($"  {name.PadRight(width)}  {text}");
        }
    }
}
