using Moteur.Scheduling;

namespace Moteur.CallSheets;

/// <summary>The hours of a shooting day as its call sheet prints them.</summary>
/// <param name="CrewCall">Convocation de l'équipe.</param>
/// <param name="ReadyToShoot">Prêt à tourner (PAT).</param>
/// <param name="Meal">Start of the meal, or of the paid break of a continuous day.</param>
/// <param name="MealEnd">Its end.</param>
/// <param name="Wrap">Planned end of shooting.</param>
public sealed record SheetHours(CallTime CrewCall, CallTime ReadyToShoot, CallTime Meal, CallTime MealEnd, CallTime Wrap)
{
    /// <summary>False when shooting ends before the meal: it is then not printed.</summary>
    public bool HasMeal => Meal < Wrap;

    /// <summary>True when the day can run so: convocation, prêt à tourner, end.</summary>
    public bool IsInOrder => CrewCall <= ReadyToShoot && ReadyToShoot <= Wrap;
}

/// <summary>The hours that a day has until its call sheet decides others.</summary>
public static class CallSheetDefaults
{
    private const int MealAfterCall = 270;
    private const int MealMinutes = 60;
    private const int PaidBreakMinutes = 30;

    /// <summary>
    /// Call and prêt à tourner are those of <see cref="DayHours"/>, which the board's checks use too. The meal starts four and a
    /// half hours after the call (12 h 30 on a day called at 8 h), well within the six hours after which a break is due
    /// (Code du travail, art. L3121-16). The wrap follows from the minutes of shooting.
    /// </summary>
    /// <param name="minutes">Minutes of shooting planned for the day.</param>
    public static SheetHours For(DayKind kind, int minutes)
    {
        var day = DayHours.Of(kind, Math.Clamp(minutes, 0, CallTime.MaxMinutes));
        var call = new CallTime(day.CrewCall);
        var ready = new CallTime(day.Ready);
        var meal = call.Plus(MealAfterCall);
        var end = ready.Plus(minutes);
        return new(call, ready, meal, meal.Plus(MealLength(kind)), meal < end ? end.Plus(MealLength(kind)) : end);
    }

    /// <summary>
    /// The hours of a sheet: those that people decided, or those of the plan as it is now. The meal's length follows from the
    /// kind of day.
    /// </summary>
    public static SheetHours Of(CallSheet sheet, DayKind kind, int minutes) => sheet.FollowsPlan
        ? For(kind, minutes)
        : new(sheet.CrewCall, sheet.ReadyToShoot, sheet.Meal, sheet.Meal.Plus(MealLength(kind)), sheet.Wrap);

    /// <summary>A call sheet on which nothing is decided yet.</summary>
    public static CallSheet Sheet(CallSheetId id, BoardDayId day, DayKind kind, int minutes)
    {
        var sheet = new CallSheet { Id = id, DayId = day, FollowsPlan = true };
        sheet.Take(For(kind, minutes));
        return sheet;
    }

    /// <summary>Writes hours on a sheet.</summary>
    public static void Take(this CallSheet sheet, SheetHours hours) =>
        (sheet.CrewCall, sheet.ReadyToShoot, sheet.Meal, sheet.Wrap) = (hours.CrewCall, hours.ReadyToShoot, hours.Meal, hours.Wrap);

    private static int MealLength(DayKind kind) => kind == DayKind.Continuous ? PaidBreakMinutes : MealMinutes;
}
