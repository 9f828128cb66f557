using Moteur.People;
using Moteur.Productions;
using Moteur.Scripts;
using Moteur.Scripts.Revisions;

namespace Moteur.Scheduling.Revisions;

/// <summary>A new version of the script that waits for decisions, and what it does as things are now.</summary>
/// <param name="Version">Version of the draft.</param>
/// <param name="State">What of the script it was worked out on; it is applied on no other.</param>
/// <param name="NumbersLocked">True when no scene will change its number.</param>
/// <param name="By">Who brought it.</param>
/// <param name="Warnings">What was read otherwise than written.</param>
/// <param name="Roles">The production's roles, to name them.</param>
/// <param name="Decisions">What persons have said so far.</param>
/// <param name="Label">What the crew calls the script beside the others of a series; empty for a script alone.</param>
public sealed record RevisionDraftView(
    RevisionId Id,
    int Version,
    string State,
    string FileName,
    string Name,
    DateOnly Date,
    RevisionPaper Paper,
    bool NumbersLocked,
    string By,
    DateTimeOffset At,
    IReadOnlyList<WarningLine> Warnings,
    IReadOnlyList<RoleLine> Roles,
    RevisionDecisions Decisions,
    IReadOnlyList<SetRenamed> RenamedSets,
    RevisionView View,
    string Label = "");

/// <summary>Says what a draft is called, and what its doubtful scenes and roles are.</summary>
/// <param name="Version">Version of the draft that the person saw.</param>
public sealed record UpdateRevisionDraft(int Version, string Name, DateOnly Date, RevisionColour Colour, RevisionDecisions Decisions);

/// <summary>Applies a draft, as the person saw it.</summary>
public sealed record ApplyRevision(RevisionId Id, int Version, string State);

/// <summary>A version of the script in the list of them.</summary>
/// <param name="Paper">Its colour.</param>
/// <param name="Notices">How many consequences it had.</param>
/// <param name="CanUndo">True when it can be taken back.</param>
public sealed record VersionLine(
    RevisionId Id,
    int Number,
    string Name,
    RevisionPaper Paper,
    DateOnly Date,
    string FileName,
    DateTimeOffset ImportedAt,
    string ImportedBy,
    int Notices,
    bool CanUndo);

/// <summary>A draft in the list of versions.</summary>
public sealed record DraftLine(RevisionId Id, string FileName, RevisionPaper Paper, string By, DateTimeOffset At);

/// <summary>The versions of a script, newest first.</summary>
/// <param name="Script">Null before the first import.</param>
/// <param name="Draft">The version that waits for decisions; null when none does.</param>
public sealed record VersionsView(Script? Script, IReadOnlyList<VersionLine> Versions, DraftLine? Draft);

/// <summary>A scene of a version, to be read.</summary>
public sealed record VersionScene(SceneNumber Number, string Heading, Eighths Eighths, bool Omitted, IReadOnlyList<ScriptParagraph> Paragraphs);

/// <summary>A version of the script, to be read.</summary>
public sealed record VersionView(VersionLine Version, string Title, IReadOnlyList<VersionScene> Scenes);

/// <summary>Locks or unlocks the scenes' numbers.</summary>
/// <param name="Version">Version of the script that the person saw.</param>
public sealed record LockNumbers(int Version, bool Locked);

/// <summary>What the newest version changed, to be acknowledged.</summary>
/// <param name="Version">Null when no version has come since the first.</param>
/// <param name="Notices">In script order, what concerns the whole script last.</param>
public sealed record NoticesView(VersionLine? Version, IReadOnlyList<NoticeLine> Notices);

/// <summary>A consequence with its day as the plan is now, and who has seen it.</summary>
/// <param name="Day">Number of the shooting day; null when on none.</param>
public sealed record NoticeLine(
    int Position, Consequence Consequence, BoardDayId? DayId, int? Day, DateOnly? Date, IReadOnlyList<SeenLine> Seen)
{
    /// <summary>Who has acknowledged it for a department, or for the plan of the day when null; null when nobody has.</summary>
    public SeenLine? SeenBy(Department? department) => Seen.FirstOrDefault(s => s.Department == department);
}

/// <summary>Who has acknowledged a consequence, and when.</summary>
/// <param name="Department">For which department; null for the plan of the day.</param>
public sealed record SeenLine(Department? Department, string By, DateTimeOffset At);

/// <summary>Acknowledges consequences for a department, or for the plan of the day when null; or takes that back.</summary>
public sealed record AcknowledgeNotices(Department? Department, IReadOnlyList<int> Positions, bool Seen);
