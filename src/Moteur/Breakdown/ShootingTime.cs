using Moteur.Scripts;

namespace Moteur.Breakdown;

/// <summary>
/// A first estimate of the time needed to shoot a scene (T on the fiche de dépouillement), before anybody has corrected it.
/// French fiction shoots two to four pages in an eight-hour day: an eighth in 13 minutes by day in an interior, plus a
/// set-up for each scene, more at night, outside and with many roles.
/// </summary>
public static class ShootingTime
{
    private const int SetUpMinutes = 20;
    private const double MinutesPerEighth = 13;
    private const double ExteriorFactor = 1.1;
    private const double NightFactor = 1.15;
    private const double ExtraRoleFactor = 0.04;
    private const int RolesInTheBase = 2;

    /// <summary>Minutes, rounded up to 5; zero for an omitted scene.</summary>
    public static int Estimate(Scene scene)
    {
        if (scene.Omitted)
        {
            return 0;
        }

        var light = scene.TimeOfDay is TimeOfDay.Night or TimeOfDay.Dawn or TimeOfDay.Dusk ? NightFactor : 1;
        var outside = scene.Interior is Interior.Ext or Interior.IntExt ? ExteriorFactor : 1;
        var cast = 1 + (ExtraRoleFactor * Math.Max(0, scene.Roles.Count - RolesInTheBase));
        var minutes = SetUpMinutes + (scene.Eighths.Count * MinutesPerEighth * light * outside * cast);
        return (int)Math.Ceiling(minutes / 5) * 5;
    }
}
