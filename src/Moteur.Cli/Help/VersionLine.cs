using System.CommandLine;
using System.CommandLine.Invocation;

namespace Moteur.Cli.Help;

/// <summary>Prints <c>Moteur 0.1.0</c>.</summary>
internal sealed class VersionLine : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"Moteur {typeof(VersionLine).Assembly.GetName().Version?.ToString(3)}");
        return ExitCode.Done;
    }
}
