using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Moteur.Breakdown;
using Moteur.Productions;
using Moteur.Scripts;

namespace Moteur.Server.Breakdown;

internal sealed class SceneNoteMap : IEntityTypeConfiguration<SceneNote>
{
    public void Configure(EntityTypeBuilder<SceneNote> note)
    {
        note.Property(n => n.Id).ValueGeneratedNever();
        note.Property(n => n.Version).IsConcurrencyToken();
        note.HasIndex(n => n.SceneId);
        note.HasOne<Production>().WithMany().HasForeignKey(n => n.ProductionId).OnDelete(DeleteBehavior.Cascade);
        note.HasOne<Scene>().WithMany().HasForeignKey(n => n.SceneId).OnDelete(DeleteBehavior.Cascade);
    }
}
