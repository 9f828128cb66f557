namespace Moteur.Papers;

/// <summary>Makes the table papers of the breakdown. In the language of the current UI culture.</summary>
public static class BreakdownPapers
{
    public static TablePaper Make(PaperKind kind, PaperSources sources) => kind switch
    {
        PaperKind.Grid => ElementPapers.Grid(sources),
        PaperKind.Continuity => ScenePapers.Continuity(sources),
        PaperKind.Sets => ScenePapers.Sets(sources),
        PaperKind.Roles => RolesPaper.Of(sources),
        PaperKind.Timing => ScenePapers.Timing(sources),
        PaperKind.SetTiming => SetTimingPaper.Of(sources),
        PaperKind.Categories => ElementPapers.Categories(sources),
        PaperKind.Departments => ElementPapers.Departments(sources),
        PaperKind.Raccords => RaccordsPapers.Raccords(sources),
        PaperKind.StoryDays => RaccordsPapers.Calendar(sources),
        PaperKind.Meeting => MeetingPaper.Of(sources),
        _ => throw new NotSupportedException(kind.ToString()),
    };
}
