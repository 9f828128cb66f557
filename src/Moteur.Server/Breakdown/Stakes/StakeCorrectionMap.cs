using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Moteur.Breakdown.Stakes;
using Moteur.Scripts;
using Moteur.Server.Storage;

namespace Moteur.Server.Breakdown.Stakes;

internal sealed class StakeCorrectionMap : IEntityTypeConfiguration<StakeCorrection>
{
    public void Configure(EntityTypeBuilder<StakeCorrection> correction)
    {
        correction.HasKey(c => new { c.SceneId, c.Stake });
        correction.Property(c => c.Version).IsConcurrencyToken();

        // By name: the order in which stakes are shown may change.
        correction.Property(c => c.Stake).HasConversion<string>();
        correction.Property(c => c.Ages).IsJson(MoteurJson.Default.IReadOnlyListInt32!);
        correction.HasOne<Scene>().WithMany().HasForeignKey(c => c.SceneId).OnDelete(DeleteBehavior.Cascade);
    }
}
