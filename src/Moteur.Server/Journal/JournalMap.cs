using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Moteur.Journal;
using Moteur.Productions;
using Moteur.Server.Storage;

namespace Moteur.Server.Journal;

internal sealed class JournalMap : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("Journal");
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.Change).IsJsonText();
        entry.Property(e => e.Inverse).IsJsonText();
        entry.HasIndex(e => new { e.ProductionId, e.At });
        entry.HasOne<Production>().WithMany().HasForeignKey(e => e.ProductionId).OnDelete(DeleteBehavior.Cascade);
    }
}
