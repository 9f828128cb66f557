using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Moteur.Breakdown;
using Moteur.Breakdown.Library;
using Moteur.Scripts;

namespace Moteur.Server.Breakdown.Library;

internal sealed class ElementLinkMap : IEntityTypeConfiguration<ElementLink>
{
    public void Configure(EntityTypeBuilder<ElementLink> link)
    {
        link.Property(l => l.Id).ValueGeneratedNever();
        link.HasOne<Element>().WithMany().HasForeignKey(l => l.ElementId).OnDelete(DeleteBehavior.Cascade);
        link.HasOne<Element>().WithMany().HasForeignKey(l => l.OtherId).OnDelete(DeleteBehavior.Cascade);
        link.HasOne<Role>().WithMany().HasForeignKey(l => l.RoleId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ElementPhotoMap : IEntityTypeConfiguration<ElementPhoto>
{
    public void Configure(EntityTypeBuilder<ElementPhoto> photo)
    {
        photo.Property(p => p.Id).ValueGeneratedNever();
        photo.Property(p => p.Version).IsConcurrencyToken();
        photo.HasOne<Element>().WithMany().HasForeignKey(p => p.ElementId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PhotoContentMap : IEntityTypeConfiguration<PhotoContent>
{
    public void Configure(EntityTypeBuilder<PhotoContent> content)
    {
        content.HasKey(c => c.PhotoId);
        content.Property(c => c.PhotoId).ValueGeneratedNever();
        content.HasOne<ElementPhoto>().WithOne().HasForeignKey<PhotoContent>(c => c.PhotoId).OnDelete(DeleteBehavior.Cascade);
    }
}
