using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Moteur.Breakdown.Raccords;
using Moteur.Scripts;
using Moteur.Server.Storage;

namespace Moteur.Server.Breakdown.Raccords;

internal sealed class SceneContinuityMap : IEntityTypeConfiguration<SceneContinuity>
{
    public void Configure(EntityTypeBuilder<SceneContinuity> continuity)
    {
        // Apart from the scene, which a new version of the script rewrites: what must match is only people's.
        continuity.HasKey(c => c.SceneId);
        continuity.Property(c => c.SceneId).ValueGeneratedNever();
        continuity.Property(c => c.Roles).IsJson(MoteurJson.Default.IReadOnlyListRoleState);
        continuity.HasOne<Scene>().WithOne().HasForeignKey<SceneContinuity>(c => c.SceneId).OnDelete(DeleteBehavior.Cascade);
    }
}
