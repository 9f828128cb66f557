namespace Moteur.People;

/// <summary>A department of the crew: what the breakdown feeds, and who is told of changes. How productions call them: <see cref="Departments"/>.</summary>
public enum Department
{
    Direction,
    Script,
    Production,
    Unit,
    Camera,
    Sound,
    Lighting,
    Grip,
    Art,
    Props,
    Costumes,
    Makeup,
    Hair,
    Stunts,
    SpecialEffects,
    VisualEffects,
    Animals,
    Casting,
    Scouting,
}
