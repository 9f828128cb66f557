using Moteur.Rules;

namespace Moteur.Scheduling;

/// <summary>What a production waits for, in the order of the work.</summary>
public enum NextStep
{
    ImportScript,
    BreakDown,
    Plan,
    PlaceScenes,
    ResolveBreaches,
    FindPlaces,
    CastRoles,
    PrepareCallSheet,

    /// <summary>Every planned day is past.</summary>
    Wrapped,
}

/// <summary>Where a production stands: what is done, what is missing, and what comes first.</summary>
/// <param name="Scenes">Scenes to shoot, omitted ones left out.</param>
/// <param name="BrokenDown">Those with at least one element tagged.</param>
/// <param name="Unplaced">Those on no day yet.</param>
/// <param name="SetsWithoutPlace">Sets (décors) without a real place, of <paramref name="Sets"/>.</param>
/// <param name="RolesUncast">Roles without an artist, of <paramref name="Roles"/>.</param>
/// <param name="Next">Today's shooting day, or the first one to come; null when none is planned or all are past.</param>
/// <param name="Step">What to do first.</param>
public sealed record Standing(
    int Scenes,
    int BrokenDown,
    int Unplaced,
    int Sets,
    int SetsWithoutPlace,
    int Roles,
    int RolesUncast,
    IReadOnlyList<ScheduledDay> Days,
    IReadOnlyList<Breach> Breaches,
    ScheduledDay? Next,
    NextStep Step)
{
    /// <summary>A call sheet leaves the evening before; from two days before, it comes before what can wait.</summary>
    private const int CallSheetNotice = 2;

    /// <param name="today">Date in the production's time zone.</param>
    public static Standing Of(ScheduleView view, DateOnly today)
    {
        var schedule = Schedule.Of(view);
        var scenes = view.Scenes.Where(s => !s.Omitted).ToList();
        var standing = new Standing(
            scenes.Count,
            scenes.Count(s => s.Tags > 0),
            schedule.Boneyard.Count,
            view.Sets.Count,
            view.Sets.Count(s => s.PlaceId is null),
            view.Roles.Count,
            view.Roles.Count(r => r.Artist.Length == 0),
            schedule.Days,
            schedule.Breaches,
            schedule.Days.FirstOrDefault(d => d.Date >= today && d.Scenes.Count > 0),
            NextStep.ImportScript);
        return standing with { Step = standing.First(today) };
    }

    private NextStep First(DateOnly today) =>
        Scenes == 0 ? NextStep.ImportScript
        : Next is { Date: { } date } && date.DayNumber - today.DayNumber <= CallSheetNotice ? NextStep.PrepareCallSheet
        : BrokenDown == 0 ? NextStep.BreakDown
        : Days.Count == 0 ? NextStep.Plan
        : Unplaced > 0 ? NextStep.PlaceScenes
        : Next is null ? NextStep.Wrapped
        : Breaches.Count > 0 ? NextStep.ResolveBreaches
        : SetsWithoutPlace > 0 ? NextStep.FindPlaces
        : RolesUncast > 0 ? NextStep.CastRoles
        : NextStep.PrepareCallSheet;
}
