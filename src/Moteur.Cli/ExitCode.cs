namespace Moteur.Cli;

/// <summary>What the program answers to the shell that started it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The machine would not: no Chromium, no room, no right to write.</summary>
    public const int Failed = 1;

    public const int BadUsage = 2;

    /// <summary>The script cannot be read: one sentence on standard error, nothing on standard output.</summary>
    public const int Unreadable = 3;

    /// <summary>Stopped by Ctrl-C, as shells count it: 128 and the number of the signal.</summary>
    public const int Cancelled = 130;
}
