using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Moteur.Breakdown.Revisions;
using Moteur.Productions;
using Moteur.Scheduling.Revisions;
using Moteur.Scripts;
using Moteur.Scripts.Revisions;
using Moteur.Server.Storage;

namespace Moteur.Server.Scripts.Revisions;

internal sealed class SceneReadingMap : IEntityTypeConfiguration<SceneReading>
{
    public void Configure(EntityTypeBuilder<SceneReading> reading)
    {
        reading.HasKey(r => r.SceneId);
        reading.Property(r => r.SceneId).ValueGeneratedNever();
        reading.HasOne<Scene>().WithOne().HasForeignKey<SceneReading>(r => r.SceneId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ScriptRevisionMap : IEntityTypeConfiguration<ScriptRevision>
{
    public void Configure(EntityTypeBuilder<ScriptRevision> revision)
    {
        revision.Property(r => r.Id).ValueGeneratedNever();
        revision.Ignore(r => r.Paper);

        // Two versions applied at the same moment cannot both be the next one.
        revision.HasIndex(r => new { r.ScriptId, r.Number }).IsUnique();
        revision.HasIndex(r => r.ProductionId);
        revision.HasOne<Production>().WithMany().HasForeignKey(r => r.ProductionId).OnDelete(DeleteBehavior.Cascade);
        revision.HasOne<Script>().WithMany().HasForeignKey(r => r.ScriptId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RevisionContentMap : IEntityTypeConfiguration<RevisionContent>
{
    public void Configure(EntityTypeBuilder<RevisionContent> content)
    {
        content.HasKey(c => c.RevisionId);
        content.Property(c => c.RevisionId).ValueGeneratedNever();
        content.Property(c => c.Imported).IsJson(MoteurJson.Default.ImportedScript);
        content.HasOne<ScriptRevision>().WithOne().HasForeignKey<RevisionContent>(c => c.RevisionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RevisionDraftMap : IEntityTypeConfiguration<RevisionDraft>
{
    public void Configure(EntityTypeBuilder<RevisionDraft> draft)
    {
        draft.HasKey(d => d.ScriptId);
        draft.Property(d => d.ScriptId).ValueGeneratedNever();
        draft.Property(d => d.Imported).IsJson(MoteurJson.Default.ImportedScript);
        draft.Property(d => d.Decisions).IsJson(MoteurJson.Default.RevisionDecisions);
        draft.Property(d => d.Version).IsConcurrencyToken();
        draft.HasIndex(d => d.ProductionId);
        draft.HasOne<Script>().WithOne().HasForeignKey<RevisionDraft>(d => d.ScriptId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RevisionNoticeMap : IEntityTypeConfiguration<RevisionNotice>
{
    public void Configure(EntityTypeBuilder<RevisionNotice> notice)
    {
        notice.HasKey(n => new { n.RevisionId, n.Position });
        notice.Property(n => n.Position).ValueGeneratedNever();
        notice.Property(n => n.Consequence).IsJson(MoteurJson.Default.Consequence);
        notice.HasOne<ScriptRevision>().WithMany().HasForeignKey(n => n.RevisionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AcknowledgementMap : IEntityTypeConfiguration<Acknowledgement>
{
    public void Configure(EntityTypeBuilder<Acknowledgement> seen)
    {
        seen.Property(a => a.Id).ValueGeneratedNever();
        seen.HasIndex(a => new { a.RevisionId, a.Position });
        seen.HasOne<RevisionNotice>().WithMany().HasForeignKey(a => new { a.RevisionId, a.Position }).OnDelete(DeleteBehavior.Cascade);
    }
}
