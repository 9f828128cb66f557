using System.CommandLine;
using Moteur.Breakdown;
using Moteur.Cli.Import;
using Moteur.Formats;

namespace Moteur.Cli;

/// <summary><c>moteur export SCRIPT --to fdx|fountain|sex --out FILE</c>: writes a script, with its breakdown, for another program.</summary>
internal static class ExportCommand
{
    public static Command Make(Terminal terminal)
    {
        var script = new Argument<string>("SCRIPT") { Description = CliTexts.Get("Script") };
        var format = new Option<ScriptFileFormat>("--to")
        {
            HelpName = Parse.Formats,
            Description = CliTexts.Get("Export_To"),
            Required = true,
            CustomParser = Parse.Format,
        };
        var file = new Option<string>("--out", "-o")
        {
            HelpName = CliTexts.Get("Export_OutValue"),
            Description = CliTexts.Get("Export_Out"),
            Required = true,
            CustomParser = Parse.Folder,
        };
        var command = new Command("export", CliTexts.Get("Export")) { script, format, file };
        command.SetAction((parsed, cancel) => Task.FromResult(
            Run(parsed.GetRequiredValue(script), parsed.GetValue(format), parsed.GetRequiredValue(file), terminal, cancel)));
        return command;
    }

    private static int Run(string path, ScriptFileFormat format, string file, Terminal terminal, CancellationToken cancel)
    {
        var read = ScriptFile.Read(path, cancel);
        if (!read.IsOk)
        {
            terminal.Error.WriteLine(read.Problem);
            return ExitCode.Unreadable;
        }

        if (OutputFile.Write(file, stream => ScriptExport.Write(stream, ScriptContent.Of(read.Value), format)) is { } problem)
        {
            terminal.Error.WriteLine(problem);
            return ExitCode.Failed;
        }

        terminal.Out.WriteLine(CliTexts.Get("Export_Done", read.Value.Script.Title, read.Value.Scenes.Count, read.Value.Elements.Count, file));
        return ExitCode.Done;
    }
}
