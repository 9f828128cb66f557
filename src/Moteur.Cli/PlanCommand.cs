using System.CommandLine;
using Moteur.Cli.Import;
using Moteur.Cli.Plan;
using Moteur.Documents.Printing;
using Moteur.Productions;

namespace Moteur.Cli;

/// <summary>
/// <c>moteur plan SCRIPT --start DATE --out DIR</c>: breaks a script down, plans its shoot and writes every paper of it.
/// </summary>
internal static class PlanCommand
{
    public static Command Make(Terminal terminal, TimeProvider clock)
    {
        var script = new Argument<string>("SCRIPT") { Description = CliTexts.Get("Script") };
        var start = new Option<DateOnly>("--start")
        {
            HelpName = "DATE",
            Description = CliTexts.Get("Plan_Start"),
            Required = true,
            CustomParser = Parse.Date,
        };
        var folder = new Option<string>("--out")
        {
            HelpName = CliTexts.Get("Plan_OutValue"),
            Description = CliTexts.Get("Plan_Out"),
            Required = true,
            CustomParser = Parse.Folder,
        };
        var hours = new Option<int>("--hours")
        {
            HelpName = CliTexts.Get("Plan_HoursValue"),
            Description = CliTexts.Get("Plan_Hours"),
            CustomParser = Parse.Hours,
            DefaultValueFactory = _ => 8 * 60,
        };
        var week = new Option<IReadOnlyList<DayOfWeek>>("--week")
        {
            HelpName = CliTexts.Get("Plan_WeekValue"),
            Description = CliTexts.Get("Plan_Week"),
            Arity = ArgumentArity.ExactlyOne,
            CustomParser = Parse.Week,
            DefaultValueFactory = _ => [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        };
        var agreement = new Option<CollectiveAgreement>("--agreement")
        {
            HelpName = "IDCC",
            Description = CliTexts.Get("Plan_Agreement", Parse.Agreements),
            CustomParser = Parse.Agreement,
            DefaultValueFactory = _ => CollectiveAgreement.Idcc3097,
        };
        var command = new Command("plan", CliTexts.Get("Plan")) { script, start, folder, hours, week, agreement };
        command.SetAction(async (parsed, cancel) =>
        {
            var rest = Enum.GetValues<DayOfWeek>().Except(parsed.GetRequiredValue(week)).ToList();
            var settings = new PlanSettings(new(parsed.GetValue(start), rest, []), parsed.GetValue(hours), parsed.GetValue(agreement));
            return settings.Calendar.Check() is { } problem
                ? BadUsage.Say(terminal, command, problem.ToString())
                : await RunAsync(parsed.GetRequiredValue(script), settings, parsed.GetRequiredValue(folder), terminal, clock, cancel);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string path, PlanSettings settings, string folder, Terminal terminal, TimeProvider clock, CancellationToken cancel)
    {
        var read = ScriptFile.Read(path, cancel);
        if (!read.IsOk)
        {
            await terminal.Error.WriteLineAsync(read.Problem!.ToString());
            return ExitCode.Unreadable;
        }

        // Said before anything is planned or written, because most of the papers need it.
        if (Chromium.Find() is null)
        {
            await terminal.Error.WriteLineAsync(new Problem("Pdf_NoChromium").ToString());
            return ExitCode.Failed;
        }

        var plan = ShootPlan.Of(read.Value, settings);
        var written = await PlanFolder.WriteAsync(folder, async staging =>
        {
            await using var printer = new PdfPrinter();
            return await PlanProgress.RunAsync(terminal, PlanFiles.Of(plan, printer, clock), staging, cancel);
        });
        if (written is { } problem)
        {
            await terminal.Error.WriteLineAsync(problem);
            return ExitCode.Failed;
        }

        if (read.Value.Warnings.Count > 0)
        {
            await terminal.Error.WriteLineAsync(CliTexts.Get("Plan_Warnings", read.Value.Warnings.Count, path));
        }

        await terminal.Out.WriteLineAsync(plan.Summary(folder));
        return ExitCode.Done;
    }
}
