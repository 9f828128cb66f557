using Spectre.Console;

namespace Moteur.Cli.Plan;

/// <summary>Makes the files one after the other and shows how far it is: a bar on a screen, a line a file elsewhere.</summary>
internal static class PlanProgress
{
    /// <returns>Why a file could not be made; null when all are there.</returns>
    public static async Task<Problem?> RunAsync(Terminal terminal, IReadOnlyList<PlanFile> files, string folder, CancellationToken cancel)
    {
        if (!terminal.ErrorIsScreen)
        {
            return await MakeAsync(files, folder, (file, i) => terminal.Error.WriteLine($"[{i + 1}/{files.Count}] {file.Name}"), cancel);
        }

        return await terminal.Progress().Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(async progress =>
            {
                var task = progress.AddTask(Markup.Escape(files[0].Name), maxValue: files.Count);
                return await MakeAsync(
                    files,
                    folder,
                    (file, i) =>
                    {
                        task.Value = i;
                        task.Description = Markup.Escape(file.Name);
                    },
                    cancel);
            });
    }

    private static async Task<Problem?> MakeAsync(
        IReadOnlyList<PlanFile> files, string folder, Action<PlanFile, int> tell, CancellationToken cancel)
    {
        for (var i = 0; i < files.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            tell(files[i], i);
            var made = await files[i].MakeAsync(cancel);
            if (!made.IsOk)
            {
                return made.Problem;
            }

            var path = Path.Combine(folder, files[i].Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, made.Value, cancel);
        }

        return null;
    }
}
