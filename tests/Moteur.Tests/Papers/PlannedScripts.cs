using Moteur.Cli.Plan;
using Moteur.Formats;
using Moteur.Papers;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Tests.Documents;

namespace Moteur.Tests.Papers;

/// <summary>Real scripts broken down and planned, as the papers get them.</summary>
internal static class PlannedScripts
{
    public const string Sample = "pleine-mer.fountain";

    /// <summary>The sample of this repository, or a real script where it is.</summary>
    public static ShootPlan Plan(string file)
    {
        var path = file == Sample ? Path.Combine(Repository.Folder, "samples", file)
            : file.StartsWith("labelled", StringComparison.Ordinal) ? Path.Combine(Repository.Folder, "benchmarks", file)
            : Corpora.Path(file);
        var script = ScriptImporter.Import(File.ReadAllBytes(path), file, TestContext.Current.CancellationToken).Value;
        return ShootPlan.Of(script, new(WorkingCalendar.MondayToFriday(new(2027, 3, 1)), 480, CollectiveAgreement.Idcc3097));
    }

    public static PaperSources Sources(this ShootPlan plan) => new(plan.Breakdown, [], plan.Schedule.Days);

    /// <summary>The fictional shoot, with elements and places.</summary>
    public static PaperSources Sources(this FictionalShoot shoot)
    {
        var places = shoot.Places.ToDictionary(p => p.Id, p => p.Name);
        return new(
            new(shoot.Scenes, shoot.Roles, shoot.Tags),
            [.. shoot.SetPlaces.Select(s => new SetLine(s.Set, s.PlaceId, s.PlaceId is { } id ? places[id] : ""))],
            shoot.Schedule.Days);
    }
}
