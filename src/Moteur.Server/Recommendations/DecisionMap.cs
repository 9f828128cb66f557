using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Moteur.Productions;
using Moteur.Recommendations;
using Moteur.Server.Storage;

namespace Moteur.Server.Recommendations;

internal sealed class DecisionMap : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.HasKey(d => new { d.ProductionId, d.Key });
        decision.Property(d => d.Kind).HasConversion<string>();
        decision.Property(d => d.Advice).IsJson(MoteurJson.Default.Problem);
        decision.Property(d => d.Version).IsConcurrencyToken();
        decision.HasOne<Production>().WithMany().HasForeignKey(d => d.ProductionId).OnDelete(DeleteBehavior.Cascade);
    }
}
