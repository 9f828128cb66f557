using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Moteur.Breakdown.Suggestions;
using Moteur.Productions;
using Moteur.Scripts;

namespace Moteur.Server.Breakdown.Suggestions;

internal sealed class RefusalMap : IEntityTypeConfiguration<Refusal>
{
    public void Configure(EntityTypeBuilder<Refusal> refusal)
    {
        refusal.Property(r => r.Id).ValueGeneratedNever();
        refusal.HasIndex(r => r.ProductionId);
        refusal.HasOne<Production>().WithMany().HasForeignKey(r => r.ProductionId).OnDelete(DeleteBehavior.Cascade);
        refusal.HasOne<Scene>().WithMany().HasForeignKey(r => r.SceneId).OnDelete(DeleteBehavior.Cascade);
    }
}
