using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Moteur.Browser.Tests.Running;

/// <summary>Moteur as a person starts it: <c>./run</c>, in a data folder of its own, on a free port.</summary>
public sealed partial class Installation : IAsyncDisposable
{
    // The first start on a machine builds everything.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private Process? _process;

    public string Folder { get; } = Directory.CreateTempSubdirectory("moteur-browser-").FullName;

    public Uri Address { get; private set; } = null!;

    /// <summary>The server's process: <c>./run</c> becomes it.</summary>
    public int ProcessId => _process!.Id;

    /// <summary>The sign-in link that the start printed; null when it printed none.</summary>
    public string? Link { get; private set; }

    /// <summary>Starts and waits for the address; everything that was printed comes with a failure.</summary>
    public async Task StartAsync(params string[] args)
    {
        // Tests that run in the background inherit a deaf ear to Ctrl-C; a terminal's programs hear it.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", Path.Combine(Checkout.Root, "run"), "--port", "0", .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            Environment = { ["MOTEUR_DATA"] = Folder, ["LANG"] = "fr_FR.UTF-8" },
        };
        start.Environment.Remove("LC_ALL");
        var printed = new List<string>();
        var ready = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new() { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException("./run ended: " + string.Join('\n', printed)));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Address = new(await ready.Task.WaitAsync(Patience));

        // The link follows the address on the next line, when there is one.
        await Task.Delay(500);
        lock (printed)
        {
            Link = printed.Select(l => LinkPattern().Match(l)).FirstOrDefault(m => m.Success)?.Value;
        }

        void Take(string? line)
        {
            lock (printed)
            {
                printed.Add(line ?? "");
            }

            if (AddressPattern().Match(line ?? "") is { Success: true } match)
            {
                ready.TrySetResult(match.Value);
            }
        }
    }

    /// <summary>Ctrl-C, as a terminal sends it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        if (_process is not { } process)
        {
            return 0;
        }

        _process = null;
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token);
        var code = process.ExitCode;
        process.Dispose();
        return code;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(Folder, recursive: true);
    }

    [GeneratedRegex(@"http://(127\.0\.0\.1|localhost):\d+/entrer/\S+", RegexOptions.ExplicitCapture)]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"http://(127\.0\.0\.1|localhost):\d+(?=\s*$)", RegexOptions.ExplicitCapture)]
    private static partial Regex AddressPattern();
}
