using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown;
using Moteur.Breakdown.Inference;
using Moteur.Breakdown.Library;
using Moteur.Breakdown.Raccords;
using Moteur.Breakdown.Revisions;
using Moteur.Breakdown.Stakes;
using Moteur.Breakdown.Suggestions;
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
using Moteur.Server.Accounts;

namespace Moteur.Server.Storage;

/// <summary>
/// The database: the domain's own types and the accounts. Each domain folder holds the map of its types. SQLite and
/// PostgreSQL have a context each, only because each has its own migrations.
/// </summary>
internal abstract class MoteurDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<SignInLink> SignInLinks => Set<SignInLink>();

    public DbSet<Production> Productions => Set<Production>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Script> Scripts => Set<Script>();

    public DbSet<Scene> Scenes => Set<Scene>();

    public DbSet<SceneRole> SceneRoles => Set<SceneRole>();

    public DbSet<SceneText> SceneTexts => Set<SceneText>();

    public DbSet<SceneReading> SceneReadings => Set<SceneReading>();

    public DbSet<ScriptRevision> ScriptRevisions => Set<ScriptRevision>();

    public DbSet<RevisionContent> RevisionContents => Set<RevisionContent>();

    public DbSet<RevisionDraft> RevisionDrafts => Set<RevisionDraft>();

    public DbSet<RevisionNotice> RevisionNotices => Set<RevisionNotice>();

    public DbSet<Acknowledgement> Acknowledgements => Set<Acknowledgement>();

    public DbSet<Role> CastRoles => Set<Role>();

    public DbSet<Element> Elements => Set<Element>();

    public DbSet<Tag> Tags => Set<Tag>();

    public DbSet<ElementLink> ElementLinks => Set<ElementLink>();

    public DbSet<ElementPhoto> ElementPhotos => Set<ElementPhoto>();

    public DbSet<PhotoContent> PhotoContents => Set<PhotoContent>();

    public DbSet<Refusal> Refusals => Set<Refusal>();

    public DbSet<RefusedInference> RefusedInferences => Set<RefusedInference>();

    public DbSet<StakeCorrection> StakeCorrections => Set<StakeCorrection>();

    public DbSet<SceneContinuity> SceneContinuities => Set<SceneContinuity>();

    public DbSet<SceneTiming> SceneTimings => Set<SceneTiming>();

    public DbSet<TimeSettings> TimeSettings => Set<TimeSettings>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<SceneNote> SceneNotes => Set<SceneNote>();

    public DbSet<Board> Boards => Set<Board>();

    public DbSet<BoardDay> BoardDays => Set<BoardDay>();

    public DbSet<Strip> Strips => Set<Strip>();

    public DbSet<CallSheet> CallSheets => Set<CallSheet>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Place> Places => Set<Place>();

    public DbSet<SetPlace> SetPlaces => Set<SetPlace>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(MoteurDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Id<UserId>();
        conventions.Id<ProductionId>();
        conventions.Id<PersonId>();
        conventions.Id<ScriptId>();
        conventions.Id<SceneId>();
        conventions.Id<RevisionId>();
        conventions.Id<AcknowledgementId>();
        conventions.Id<RoleId>();
        conventions.Id<ElementId>();
        conventions.Id<TagId>();
        conventions.Id<ElementLinkId>();
        conventions.Id<PhotoId>();
        conventions.Id<RefusalId>();
        conventions.Id<SceneNoteId>();
        conventions.Id<BoardId>();
        conventions.Id<BoardDayId>();
        conventions.Id<CallSheetId>();
        conventions.Id<PlaceId>();
        conventions.Id<JournalEntryId>();
        conventions.Properties<Eighths>().HaveConversion<EighthsConverter>();
        conventions.Properties<SceneNumber>().HaveConversion<SceneNumberConverter>();
        conventions.Properties<CallTime>().HaveConversion<CallTimeConverter>();
    }
}

/// <summary>The database in one file, for a crew on one machine.</summary>
internal sealed class SqliteDb(DbContextOptions<SqliteDb> options) : MoteurDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);

        // SQLite has no type for instants and would sort their text by offset: ticks of UTC sort as time does.
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
    }
}

/// <summary>The database on a PostgreSQL server.</summary>
internal sealed class PostgresDb(DbContextOptions<PostgresDb> options) : MoteurDb(options);
