using Moteur.Scheduling;
using Moteur.Scripts;

namespace Moteur.Client.Scheduling;

/// <summary>What the keyboard can stand on: the header of a day or a strip.</summary>
public readonly record struct BoardItem(BoardDayId? Day, SceneId? Scene)
{
    private const char DayMark = 'd';
    private const char SceneMark = 's';

    /// <summary>Its name in the page: attribute <c>data-item</c>.</summary>
    public string Key => Scene is { } scene ? KeyOf(scene) : $"{DayMark}{Day}";

    public static string KeyOf(SceneId scene) => $"{SceneMark}{scene}";

    public static BoardItem Of(SceneId scene) => new(null, scene);

    public static BoardItem Of(BoardDayId day) => new(day, null);

    public static BoardItem? Parse(string? key) => key is not { Length: > 1 } ? null
        : key[0] == DayMark && BoardDayId.TryParse(key[1..], out var day) ? Of(day)
        : key[0] == SceneMark && SceneId.TryParse(key[1..], out var scene) ? Of(scene)
        : null;
}
