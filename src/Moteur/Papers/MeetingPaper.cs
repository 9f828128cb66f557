using Moteur.Recommendations;
using Moteur.Scripts;

namespace Moteur.Papers;

/// <summary>The recommendations for the preparation meeting: what is to be settled first, what is settled after.</summary>
internal static class MeetingPaper
{
    private static readonly DecisionState[] Order = [DecisionState.ForMeeting, DecisionState.Open, DecisionState.Accepted, DecisionState.Refused];

    public static TablePaper Of(PaperSources sources)
    {
        var (lines, known) = (sources.Recommendations, sources.Scenes.ToDictionary(s => s.Id));
        return new(
            PaperKind.Meeting,
            RowKind.Recommendation,
            PaperTexts.Get("Column_Decision"),
            [
                PaperColumn.Of("Matter", ColumnKind.Name, 24),
                PaperColumn.Of("Advice", ColumnKind.Text, 70),
                PaperColumn.Of("Effects", ColumnKind.Text, 34),
                PaperColumn.Of("Scenes", ColumnKind.Scenes, 20),
                PaperColumn.Of("Days", ColumnKind.Word, 12),
                PaperColumn.Of("Note", ColumnKind.Text, 44),
            ],
            [
                .. Order.Where(state => lines.Any(l => l.State == state)).Select(state => new PaperGroup(
                    state.ToString(), Texts.Of(state), "", [.. lines.Where(l => l.State == state).Select(l => Row(l, known))])),
            ]);
    }

    private static PaperRow Row(RecommendationLine line, Dictionary<SceneId, SceneLine> scenes)
    {
        var found = line.Recommendation;
        string[] note = [line.Note, line.IsResolved ? PaperTexts.Get("Resolved") : ""];
        return new(
        [
            new TextCell(Texts.Of(found.Kind)),
            new TextCell(found.Advice.ToString()),
            new TextCell(string.Join(", ", found.Effects)),
            new ScenesCell([.. found.Scenes.Select(id => scenes.GetValueOrDefault(id)).OfType<SceneLine>().OrderBy(s => s.Position)]),
            new TextCell(string.Join(", ", found.Days.Select(d => PaperTexts.Get("DayNumber", $"{d}")))),
            new TextCell(string.Join(" ", note.Where(n => n.Length > 0))),
        ]);
    }
}
