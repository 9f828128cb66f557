using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Moteur.Breakdown.Inference;
using Moteur.Productions;

namespace Moteur.Server.Breakdown.Inference;

internal sealed class RefusedInferenceMap : IEntityTypeConfiguration<RefusedInference>
{
    public void Configure(EntityTypeBuilder<RefusedInference> refused)
    {
        refused.HasKey(r => new { r.ProductionId, r.Key });
        refused.HasOne<Production>().WithMany().HasForeignKey(r => r.ProductionId).OnDelete(DeleteBehavior.Cascade);
    }
}
