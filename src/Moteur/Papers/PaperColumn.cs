namespace Moteur.Papers;

/// <summary>What a column holds, from which each rendering takes its look.</summary>
public enum ColumnKind
{
    /// <summary>A scene's number: <see cref="SceneCell"/>.</summary>
    Scene,

    /// <summary>The name by which a row is known.</summary>
    Name,

    /// <summary>A word or two, kept on one line.</summary>
    Word,

    /// <summary>A sentence or a list.</summary>
    Text,

    /// <summary><see cref="EffectCell"/>.</summary>
    Effect,

    /// <summary><see cref="ScenesCell"/>.</summary>
    Scenes,

    /// <summary><see cref="CountCell"/>.</summary>
    Count,

    /// <summary><see cref="LengthCell"/>.</summary>
    Length,

    /// <summary><see cref="ScreenTimeCell"/>.</summary>
    ScreenTime,

    /// <summary><see cref="ShootingTimeCell"/>.</summary>
    ShootingTime,

    /// <summary><see cref="MarkCell"/>, in a narrow column under a name set upright.</summary>
    Mark,

    /// <summary><see cref="CategoryCell"/>.</summary>
    Category,
}

/// <summary>A column of a table paper.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Title">Its title in the interface's language.</param>
/// <param name="Width">In characters, for a spreadsheet.</param>
/// <param name="IsSummed">True when the column's figures add up: under a group and under the whole.</param>
public sealed record PaperColumn(string Key, ColumnKind Kind, string Title, int Width, bool IsSummed = false)
{
    /// <summary>A column whose title is a word of the papers.</summary>
    public static PaperColumn Of(string key, ColumnKind kind, int width, bool isSummed = false) =>
        new(key, kind, PaperTexts.Get($"Column_{key}"), width, isSummed);

    /// <summary>True for figures, which stand at the right.</summary>
    public bool IsFigure => Kind is ColumnKind.Count or ColumnKind.Length or ColumnKind.ScreenTime or ColumnKind.ShootingTime;
}
