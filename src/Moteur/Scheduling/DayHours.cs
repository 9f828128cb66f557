namespace Moteur.Scheduling;

/// <summary>
/// The hours that a kind of day has on most French shoots, in minutes from midnight, before the call sheets fix them: an hour
/// between crew call and prêt à tourner, and a meal of an hour that is not work (none in a continuous day, which has a paid
/// half hour instead).
/// </summary>
/// <param name="CrewCall">Convocation de l'équipe.</param>
/// <param name="Ready">Prêt à tourner.</param>
/// <param name="Wrap">End of shooting; passes 24 h after midnight.</param>
public sealed record DayHours(int CrewCall, int Ready, int Wrap)
{
    private const int Preparation = 60;
    private const int Meal = 60;
    private const int PaidBreak = 30;

    /// <summary>The hours of a day of this kind with so many minutes of shooting.</summary>
    public static DayHours Of(DayKind kind, int minutes)
    {
        var ready = kind switch
        {
            DayKind.Night => 20 * 60,
            DayKind.Mixed => 15 * 60,
            DayKind.Continuous => 12 * 60,
            _ => 9 * 60,
        };
        return new(ready - Preparation, ready, ready + minutes + (kind == DayKind.Continuous ? PaidBreak : Meal));
    }
}
