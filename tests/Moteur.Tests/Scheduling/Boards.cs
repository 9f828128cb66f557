using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Scripts;

namespace Moteur.Tests.Scheduling;

/// <summary>Boards written on one line: <c>1 2 | 3 || 4</c> is two days and a boneyard, of scenes by their numbers.</summary>
internal static class Boards
{
    public static SceneId Scene(int number) => new(new Guid(number, 1, 0, new byte[8]));

    public static BoardDayId Day(int number) => new(new Guid(number, 2, 0, new byte[8]));

    public static BoardLayout Layout(string board)
    {
        var (days, boneyard) = board.Split("||") switch { [var d, var b] => (d, b), var all => (all[0], "") };
        return new(
            [.. days.Split('|').Select((d, i) => new DayLayout(Day(i + 1), DayKind.Day, "", Scenes(d)))],
            Scenes(boneyard));
    }

    public static string Write(BoardLayout layout) =>
        $"{string.Join(" | ", layout.Days.Select(d => Write(d.Scenes)))} || {Write(layout.Boneyard)}".Trim();

    public static ScheduleView View(string board, int version = 1)
    {
        var layout = Layout(board);
        var scenes = layout.Days.SelectMany(d => d.Scenes).Concat(layout.Boneyard).Order(Comparer<SceneId>.Create((a, b) => a.Value.CompareTo(b.Value)));
        return new(
            new(Guid.Empty),
            version,
            layout,
            WorkingCalendar.MondayToFriday(new(2027, 3, 1)),
            480,
            [.. scenes.Select((id, i) => new SceneLine(
                id, i, SceneNumber.InOrder(i + 1), "", Interior.Int, $"DÉCOR {i + 1}", TimeOfDay.Day, new(8), 60, 1, "", "", false, [], 0, 1))],
            [],
            []);
    }

    public static BoardState State(string board, int version) => new(version, Layout(board), true, false, null);

    private static IReadOnlyList<SceneId> Scenes(string row) =>
        [.. row.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => Scene(int.Parse(n, System.Globalization.CultureInfo.InvariantCulture)))];

    private static string Write(IReadOnlyList<SceneId> row) => string.Join(" ", row.Select(s => BitConverter.ToInt32(s.Value.ToByteArray(), 0)));
}
