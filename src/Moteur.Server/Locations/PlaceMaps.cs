using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Moteur.Locations;
using Moteur.Productions;

namespace Moteur.Server.Locations;

internal sealed class PlaceMap : IEntityTypeConfiguration<Place>
{
    public void Configure(EntityTypeBuilder<Place> place)
    {
        place.Property(p => p.Id).ValueGeneratedNever();
        place.Property(p => p.Version).IsConcurrencyToken();
        place.HasOne<Production>().WithMany().HasForeignKey(p => p.ProductionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SetPlaceMap : IEntityTypeConfiguration<SetPlace>
{
    public void Configure(EntityTypeBuilder<SetPlace> set)
    {
        set.HasKey(s => new { s.ProductionId, s.Set });
        set.HasOne<Production>().WithMany().HasForeignKey(s => s.ProductionId).OnDelete(DeleteBehavior.Cascade);
        set.HasOne<Place>().WithMany().HasForeignKey(s => s.PlaceId).OnDelete(DeleteBehavior.SetNull);
    }
}
