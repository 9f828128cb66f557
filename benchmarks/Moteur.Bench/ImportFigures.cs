using System.Diagnostics;
using System.Globalization;
using Moteur.Browser.Tests.Running;

namespace Moteur.Bench;

/// <summary>How fast scripts are read, warm: the median of the runs after the warm-ups.</summary>
internal static class ImportFigures
{
    private const int WarmUps = 5;
    private const int Runs = 15;

    public static async Task RunAsync(Figures figures)
    {
        var fountain = LongScript.Fountain(Checkout.Sample);
        var script = LongScript.Read(fountain);
        Time(figures, "Fountain", fountain, "100 ms", await PeerAsync(fountain));
        Time(figures, "FDX", LongScript.Fdx(script), "100 ms");
        var pdf = await LongScript.PdfAsync(script);
        if (pdf.IsOk)
        {
            Time(figures, "PDF", pdf.Value, "1.5 s");
        }
        else
        {
            figures.Skip("import PDF", pdf.Problem!.ToString());
        }

        foreach (var name in (string[])["Big-Fish.fountain", "Big-Fish.fdx", "Big-Fish.pdf"])
        {
            if (Checkout.Corpus(name) is { } path)
            {
                var file = await File.ReadAllBytesAsync(path);
                Time(figures, name, file, name.EndsWith("pdf", StringComparison.Ordinal) ? "1.5 s" : "100 ms", name.EndsWith("fountain", StringComparison.Ordinal) ? await PeerAsync(file) : null);
            }
        }
    }

    private static void Time(Figures figures, string format, byte[] file, string aim, double? peer = null)
    {
        var pages = LongScript.Read(file).Script.Pages;
        var times = new List<double>();
        for (var run = 0; run < WarmUps + Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            LongScript.Read(file);
            if (run >= WarmUps)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        var median = Figures.Median(times);
        figures.Add(
            $"import {format}, {pages} pages",
            string.Create(CultureInfo.InvariantCulture, $"{median:0.#} ms · {pages / median * 1000:0} pages/s"),
            peer is { } theirs ? $"fountain-js {Figures.Milliseconds(theirs)}" : "",
            aim);
    }

    /// <summary>The same file read by npm's fountain-js; null, saying why, when npm is not there.</summary>
    private static async Task<double?> PeerAsync(byte[] fountain)
    {
        var folder = Path.Combine(Checkout.Root, ".build", "fountain-js");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "benchmarks", "fountain-js")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        var script = Path.Combine(folder, "script.fountain");
        await File.WriteAllBytesAsync(script, fountain);
        if (!Directory.Exists(Path.Combine(folder, "node_modules")) && await RunAsync(folder, "npm", "ci", "--no-audit", "--no-fund") is null)
        {
            return null;
        }

        return double.TryParse(await RunAsync(folder, "node", "time.cjs", script, $"{WarmUps}", $"{Runs}"), CultureInfo.InvariantCulture, out var time) ? time : null;
    }

    private static async Task<string?> RunAsync(string folder, string program, params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, args) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
            var printed = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? printed : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            await Console.Error.WriteLineAsync($"{program} manque : la comparaison avec fountain-js n’est pas faite.");
            return null;
        }
    }
}
