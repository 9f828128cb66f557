using System.Diagnostics;

namespace Moteur.Server.Tests.Running;

/// <summary>A kind of database on which the same tests run.</summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>Connection string of an empty database; empty for SQLite in the data folder.</summary>
    Task<string> StartAsync(string folder);
}

/// <summary>SQLite, as on a crew's own machine.</summary>
public sealed class Sqlite : IStore
{
    public Task<string> StartAsync(string folder) => Task.FromResult("");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>A PostgreSQL server of its own, made for these tests and thrown away after them; reached by a socket in its folder.</summary>
public sealed class Postgres : IStore
{
    private string _folder = "";

    public async Task<string> StartAsync(string folder)
    {
        _folder = Path.Combine(Path.GetTempPath(), $"mpg{Guid.NewGuid():N}"[..12]);
        Directory.CreateDirectory(_folder);
        if (IsRoot)
        {
            await RunAsync("chown", "postgres", _folder);
        }

        await AsPostgresAsync("initdb", "-D", Path.Combine(_folder, "data"), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
        await AsPostgresAsync(
            "pg_ctl",
            "-D",
            Path.Combine(_folder, "data"),
            "-l",
            Path.Combine(_folder, "log"),
            "-o",
            $"-c listen_addresses='' -c unix_socket_directories='{_folder}' -c fsync=off",
            "-w",
            "start");
        return $"Host={_folder};Username=postgres;Database=moteur;Include Error Detail=true";
    }

    public async ValueTask DisposeAsync()
    {
        await AsPostgresAsync("pg_ctl", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static bool IsRoot => Environment.UserName == "root";

    private static string Tool(string name) => Directory.EnumerateDirectories("/usr/lib/postgresql")
        .OrderDescending()
        .Select(version => Path.Combine(version, "bin", name))
        .First(File.Exists);

    // PostgreSQL refuses to run as root.
    private static Task AsPostgresAsync(string tool, params string[] args) =>
        IsRoot ? RunAsync("runuser", ["-u", "postgres", "--", Tool(tool), .. args]) : RunAsync(Tool(tool), args);

    private static async Task RunAsync(string program, params string[] args)
    {
        // Output goes nowhere: the server that pg_ctl leaves behind would keep a pipe open for ever.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec \"$@\" >/dev/null 2>&1 </dev/null");
        start.ArgumentList.Add("sh");
        start.ArgumentList.Add(program);
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', args)}: {process.ExitCode}");
        }
    }
}
