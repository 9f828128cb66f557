using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Moteur.Breakdown.Timing;
using Moteur.Productions;
using Moteur.Scripts;
using Moteur.Server.Storage;

namespace Moteur.Server.Breakdown.Timing;

internal sealed class SceneTimingMap : IEntityTypeConfiguration<SceneTiming>
{
    public void Configure(EntityTypeBuilder<SceneTiming> timing)
    {
        timing.HasKey(t => t.SceneId);
        timing.Property(t => t.SceneId).ValueGeneratedNever();
        timing.Property(t => t.Version).IsConcurrencyToken();
        timing.HasOne<Scene>().WithOne().HasForeignKey<SceneTiming>(t => t.SceneId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TimeSettingsMap : IEntityTypeConfiguration<TimeSettings>
{
    public void Configure(EntityTypeBuilder<TimeSettings> settings)
    {
        settings.HasKey(s => s.ProductionId);
        settings.Property(s => s.ProductionId).ValueGeneratedNever();
        settings.Property(s => s.Own).IsJson(MoteurJson.Default.IReadOnlyDictionaryTimeFactorDouble);
        settings.Property(s => s.Version).IsConcurrencyToken();
        settings.HasOne<Production>().WithOne().HasForeignKey<TimeSettings>(s => s.ProductionId).OnDelete(DeleteBehavior.Cascade);
    }
}
