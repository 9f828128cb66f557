using Moteur.Scheduling;

namespace Moteur.CallSheets;

/// <summary>
/// The hours that a new call sheet proposes, before anybody has set them: the crew an hour before « prêt à tourner », a meal
/// about four hours after the call, the end when the planned shooting time and the meal are over.
/// </summary>
public static class FirstHours
{
    private const int Preparation = 60;
    private const int MealBreak = 60;
    private const int Quarter = 15;

    /// <param name="kind">Kind of shooting day; gives the crew's call.</param>
    /// <param name="shootingMinutes">Planned shooting time of the day's scenes.</param>
    /// <returns>Crew call, ready to shoot, meal and end of day.</returns>
    public static (CallTime CrewCall, CallTime ReadyToShoot, CallTime Meal, CallTime Wrap) Of(DayKind kind, int shootingMinutes)
    {
        var call = kind switch
        {
            DayKind.Night => new CallTime(18 * 60),
            DayKind.Mixed => new CallTime(14 * 60),
            _ => new CallTime(8 * 60),
        };
        var ready = call.Plus(Preparation);

        // Journée continue: one eats on the spot, without a break of the shoot.
        var pause = kind == DayKind.Continuous ? 0 : MealBreak;
        var shooting = Math.Max(0, shootingMinutes) + pause;
        return (call, ready, call.Plus((4 * 60) + 30), ready.Plus((shooting + Quarter - 1) / Quarter * Quarter));
    }
}
