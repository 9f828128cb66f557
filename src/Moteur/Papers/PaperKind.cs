namespace Moteur.Papers;

/// <summary>The papers of the breakdown.</summary>
public enum PaperKind
{
    /// <summary>Every scene with everything that it needs: for the spreadsheet, too wide for paper.</summary>
    Grid,

    /// <summary>Continuité: a line a scene, in script order, with the roles as a grid.</summary>
    Continuity,

    /// <summary>Scenes by set.</summary>
    Sets,

    /// <summary>Roles with their scenes, length and days.</summary>
    Roles,

    /// <summary>Minutage: screen and shooting time of each scene, and how they add up.</summary>
    Timing,

    /// <summary>Screen and shooting time of each set.</summary>
    SetTiming,

    /// <summary>Elements by category.</summary>
    Categories,

    /// <summary>Elements by the department that brings or prepares them; each department gets its own.</summary>
    Departments,

    /// <summary>Raccords: what each role wears and how it looks, scene by scene in the order of the story.</summary>
    Raccords,

    /// <summary>The days of the story, each with its scenes, roles, season and costumes.</summary>
    StoryDays,

    /// <summary>The recommendations, for the preparation meeting.</summary>
    Meeting,
}
