using Moteur.Breakdown;
using Moteur.Breakdown.Inference;
using Moteur.Optimiser;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Scripts;

namespace Moteur.Cli.Plan;

/// <summary>How the shoot is to be planned.</summary>
/// <param name="MinutesPerDay">Shooting time in a day.</param>
internal sealed record PlanSettings(WorkingCalendar Calendar, int MinutesPerDay, CollectiveAgreement Agreement);

/// <summary>A script broken down and planned by the same code as in the browser, without a server or a database.</summary>
internal sealed record ShootPlan(Production Production, BreakdownView Breakdown, Schedule Schedule)
{
    /// <summary>Version printed on the papers: nobody has changed this plan yet.</summary>
    public const int Version = 1;

    public static ShootPlan Of(ImportedScript imported, PlanSettings settings)
    {
        var elements = imported.Elements.ToDictionary(e => e.Id);
        var tags = imported.Tags
            .Select(t => (tag: t, element: elements[t.ElementId]))
            .Select(t => new TagLine(t.tag.Id, t.tag.SceneId, t.element.Id, t.element.Category, t.element.Name, t.tag.Span, t.tag.Quantity))
            .ToList();
        var counts = tags.CountBy(t => t.SceneId).ToDictionary();
        var scenes = TimeInference.Lit([.. imported.Scenes.Select(s => SceneLine.Of(s, counts.GetValueOrDefault(s.Id)))]);
        var roles = imported.Roles.Select(RoleLine.Of).ToList();
        var production = new Production
        {
            Id = ProductionId.New(),
            Title = imported.Script.Title,
            Calendar = settings.Calendar,
            MinutesPerDay = settings.MinutesPerDay,
            Agreement = settings.Agreement,
        };
        var layout = FirstPlan.Make(scenes, roles, [], settings.Calendar, settings.MinutesPerDay, BoardDayId.New);
        var schedule = Schedule.Of(new(
            BoardId.New(), Version, layout, settings.Calendar, settings.MinutesPerDay, scenes, roles, [], Agreement: settings.Agreement));
        return new(production, new(scenes, roles, tags), schedule);
    }

    /// <summary>What was planned and where it lies, in two lines.</summary>
    public string Summary(string folder)
    {
        var days = Schedule.Days;
        var dates = days is [{ Date: { } first }, ..] && days[^1].Date is { } last
            ? CliTexts.Get("Summary_Dates", Words.Date(first), Words.Date(last))
            : "";
        return CliTexts.Get(
            "Summary",
            Production.Title,
            days.Count,
            dates,
            days.Sum(d => d.Scenes.Count),
            Eighths.Sum(days.Select(d => d.Eighths)),
            Words.Duration(days.Sum(d => d.Minutes)),
            Schedule.Breaches.Count,
            folder);
    }
}
