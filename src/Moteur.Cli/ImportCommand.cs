using System.CommandLine;
using Moteur.Cli.Import;

namespace Moteur.Cli;

/// <summary><c>moteur import SCRIPT [--json]</c>: reads a script and shows what was understood of it.</summary>
internal static class ImportCommand
{
    public static Command Make(Terminal terminal)
    {
        var script = new Argument<string>("SCRIPT") { Description = CliTexts.Get("Script") };
        var json = new Option<bool>("--json") { Description = CliTexts.Get("Import_Json") };
        var command = new Command("import", CliTexts.Get("Import")) { script, json };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed.GetRequiredValue(script), parsed.GetValue(json), terminal, cancel)));
        return command;
    }

    private static int Run(string path, bool asJson, Terminal terminal, CancellationToken cancel)
    {
        var read = ScriptFile.Read(path, cancel);
        if (!read.IsOk)
        {
            terminal.Error.WriteLine(read.Problem);
            return ExitCode.Unreadable;
        }

        if (asJson)
        {
            terminal.Out.WriteLine(CliJson.Write(ScriptJson.Of(read.Value)));
        }
        else
        {
            ScriptTable.Write(terminal.Tables(), read.Value);
        }

        return ExitCode.Done;
    }
}
