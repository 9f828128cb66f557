using System.Diagnostics;
using Moteur.Cli;

namespace Moteur.Tests.Cli;

/// <summary>What a command line answered.</summary>
internal sealed record Answer(int Code, string Out, string Error)
{
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs command lines as <c>./moteur</c> does.</summary>
internal static class CommandLine
{
    /// <summary>The sample script, found upwards from the tests.</summary>
    public static string Sample { get; } = Find(Path.Combine("samples", "pleine-mer.fountain"));

    public static async Task<Answer> RunAsync(params string[] args) => await RunAsync(CancellationToken.None, args);

    /// <summary>In this process, written to where no screen is.</summary>
    public static async Task<Answer> RunAsync(CancellationToken cancel, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await MoteurCommand.RunAsync(args, new(output, error, false, false), TimeProvider.System, cancel);
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>The program itself in a process of its own, its output piped.</summary>
    public static Process Start(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        // Tests that run in the background inherit a deaf ear to Ctrl-C; a terminal's programs hear it.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "Moteur.Cli.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static async Task<Answer> EndAsync(Process process)
    {
        using (process)
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return new(process.ExitCode, await output, await error);
        }
    }

    private static string Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, path)))
            {
                return Path.Combine(folder.FullName, path);
            }
        }

        throw new FileNotFoundException(path);
    }
}

/// <summary>A folder that goes when the test does.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("moteur-cli-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Every file below, with slashes, hidden ones too.</summary>
    public string[] Files => Directory.Exists(Path)
        ? [.. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Select(f => System.IO.Path.GetRelativePath(Path, f)).Order(StringComparer.Ordinal)]
        : [];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
