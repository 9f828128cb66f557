using System.Text.Json;
using System.Text.Json.Serialization;
using Moteur.Breakdown;
using Moteur.Breakdown.Inference;
using Moteur.Breakdown.Library;
using Moteur.Breakdown.Raccords;
using Moteur.Breakdown.Stakes;
using Moteur.Breakdown.Suggestions;
using Moteur.Breakdown.Tables;
using Moteur.Breakdown.Timing;
using Moteur.CallSheets;
using Moteur.Journal;
using Moteur.Locations;
using Moteur.People;
using Moteur.Productions;
using Moteur.Recommendations;
using Moteur.Scheduling;
using Moteur.Scheduling.Revisions;
using Moteur.Scripts;
using Moteur.Scripts.Revisions;

namespace Moteur;

/// <summary>How the trade's commands and views are written as JSON, on the wire and in the journal: one form everywhere.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AccountView))]
[JsonSerializable(typeof(SignIn))]
[JsonSerializable(typeof(UpdateAccount))]
[JsonSerializable(typeof(ChangePassword))]
[JsonSerializable(typeof(IReadOnlyList<ProductionLine>))]
[JsonSerializable(typeof(ProductionView))]
[JsonSerializable(typeof(CreateProduction))]
[JsonSerializable(typeof(UpdateProduction))]
[JsonSerializable(typeof(IReadOnlyList<MemberLine>))]
[JsonSerializable(typeof(InviteMember))]
[JsonSerializable(typeof(Invitation))]
[JsonSerializable(typeof(UpdateMember))]
[JsonSerializable(typeof(ScriptView))]
[JsonSerializable(typeof(IReadOnlyList<EpisodeLine>))]
[JsonSerializable(typeof(UpdateEpisode))]
[JsonSerializable(typeof(IReadOnlyList<FilmVersion>))]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(UpdateScene))]
[JsonSerializable(typeof(UpdateRole))]
[JsonSerializable(typeof(RevisionDraftView))]
[JsonSerializable(typeof(UpdateRevisionDraft))]
[JsonSerializable(typeof(ApplyRevision))]
[JsonSerializable(typeof(RevisionDecisions))]
[JsonSerializable(typeof(VersionsView))]
[JsonSerializable(typeof(VersionView))]
[JsonSerializable(typeof(LockNumbers))]
[JsonSerializable(typeof(Script))]
[JsonSerializable(typeof(NoticesView))]
[JsonSerializable(typeof(AcknowledgeNotices))]
[JsonSerializable(typeof(SceneDiff))]
[JsonSerializable(typeof(Consequence))]
[JsonSerializable(typeof(ImportedScript))]
[JsonSerializable(typeof(IReadOnlyList<RevisionColour>))]
[JsonSerializable(typeof(SceneView))]
[JsonSerializable(typeof(BreakdownView))]
[JsonSerializable(typeof(TagElement))]
[JsonSerializable(typeof(TagLine))]
[JsonSerializable(typeof(UpdateElement))]
[JsonSerializable(typeof(ElementView))]
[JsonSerializable(typeof(ElementLine))]
[JsonSerializable(typeof(SetStatus))]
[JsonSerializable(typeof(MergeElements))]
[JsonSerializable(typeof(SplitElement))]
[JsonSerializable(typeof(PlaceElement))]
[JsonSerializable(typeof(SetQuantity))]
[JsonSerializable(typeof(LinkElement))]
[JsonSerializable(typeof(PhotoLine))]
[JsonSerializable(typeof(UpdatePhoto))]
[JsonSerializable(typeof(LibraryChange))]
[JsonSerializable(typeof(TableFileView))]
[JsonSerializable(typeof(TableReport))]
[JsonSerializable(typeof(UndoTable))]
[JsonSerializable(typeof(ReadingProgress))]
[JsonSerializable(typeof(SceneReview))]
[JsonSerializable(typeof(AcceptSuggestions))]
[JsonSerializable(typeof(AcceptSure))]
[JsonSerializable(typeof(AcceptedSuggestions))]
[JsonSerializable(typeof(WithdrawSuggestions))]
[JsonSerializable(typeof(IReadOnlyList<Refusal>))]
[JsonSerializable(typeof(RefuseWord))]
[JsonSerializable(typeof(CorrectStake))]
[JsonSerializable(typeof(InferencesView))]
[JsonSerializable(typeof(ConfirmInferences))]
[JsonSerializable(typeof(RefuseInference))]
[JsonSerializable(typeof(SceneNote))]
[JsonSerializable(typeof(WriteNote))]
[JsonSerializable(typeof(TimingView))]
[JsonSerializable(typeof(NoteTiming))]
[JsonSerializable(typeof(SetCoefficients))]
[JsonSerializable(typeof(TakeEstimates))]
[JsonSerializable(typeof(TakenEstimates))]
[JsonSerializable(typeof(LearnedView))]
[JsonSerializable(typeof(IReadOnlyDictionary<TimeFactor, double>))]
[JsonSerializable(typeof(IReadOnlyList<RecommendationLine>))]
[JsonSerializable(typeof(Decide))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(IReadOnlyList<ContinuityLine>))]
[JsonSerializable(typeof(IReadOnlyList<RoleState>))]
[JsonSerializable(typeof(IReadOnlyList<StoryDayProposal>))]
[JsonSerializable(typeof(UpdateContinuity))]
[JsonSerializable(typeof(ScheduleView))]
[JsonSerializable(typeof(BoardState))]
[JsonSerializable(typeof(KeptMoves))]
[JsonSerializable(typeof(EditBoard))]
[JsonSerializable(typeof(UndoBoard))]
[JsonSerializable(typeof(BoardCommand))]
[JsonSerializable(typeof(IReadOnlyList<CallSheetLine>))]
[JsonSerializable(typeof(CallSheet))]
[JsonSerializable(typeof(UpdateCallSheet))]
[JsonSerializable(typeof(CallSheetPreview))]
[JsonSerializable(typeof(SharedLink))]
[JsonSerializable(typeof(IReadOnlyList<Person>))]
[JsonSerializable(typeof(UpdatePerson))]
[JsonSerializable(typeof(IReadOnlyList<Place>))]
[JsonSerializable(typeof(UpdatePlace))]
[JsonSerializable(typeof(IReadOnlyList<SetLine>))]
[JsonSerializable(typeof(AssignPlace))]
[JsonSerializable(typeof(IReadOnlyList<JournalLine>))]
[JsonSerializable(typeof(LiveChange))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<int>))]
[JsonSerializable(typeof(IReadOnlyList<ScriptParagraph>))]
public sealed partial class MoteurJson : JsonSerializerContext;
