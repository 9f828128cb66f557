using Spectre.Console;

namespace Moteur.Cli;

/// <summary>Where the program writes: what was asked for on <paramref name="Out"/>, all that is said about it on <paramref name="Error"/>.</summary>
/// <param name="OutIsScreen">False when it goes to a file or another program: no colours, no folding of lines.</param>
/// <param name="ErrorIsScreen">False likewise: progress is told in plain lines.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool OutIsScreen, bool ErrorIsScreen)
{
    // Wide enough for any table: a line of a file is one scene.
    private const int Unfolded = 4000;

    public static Terminal OfProcess() =>
        new(Console.Out, Console.Error, !Console.IsOutputRedirected, !Console.IsErrorRedirected);

    /// <summary>Tables for the screen, or for a file.</summary>
    public IAnsiConsole Tables() => Styled(Out, OutIsScreen);

    /// <summary>Progress that redraws itself; only for a screen.</summary>
    public IAnsiConsole Progress() => Styled(Error, ErrorIsScreen);

    private static IAnsiConsole Styled(TextWriter writer, bool isScreen)
    {
        var console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isScreen ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isScreen ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        if (!isScreen)
        {
            console.Profile.Width = Unfolded;
        }

        return console;
    }
}
