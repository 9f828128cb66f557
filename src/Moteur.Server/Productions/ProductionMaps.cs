using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Moteur.Productions;
using Moteur.Server.Storage;

namespace Moteur.Server.Productions;

internal sealed class ProductionMap : IEntityTypeConfiguration<Production>
{
    public void Configure(EntityTypeBuilder<Production> production)
    {
        production.Property(p => p.Id).ValueGeneratedNever();
        production.Property(p => p.Version).IsConcurrencyToken();
        production.Property(p => p.Calendar).IsJson(MoteurJson.Default.WorkingCalendar);
        production.Property(p => p.RevisionColours).IsJson(MoteurJson.Default.IReadOnlyListRevisionColour);
    }
}

internal sealed class MembershipMap : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.HasKey(m => new { m.ProductionId, m.UserId });
        membership.HasIndex(m => m.UserId);
        membership.HasOne<Production>().WithMany().HasForeignKey(m => m.ProductionId).OnDelete(DeleteBehavior.Cascade);
    }
}
