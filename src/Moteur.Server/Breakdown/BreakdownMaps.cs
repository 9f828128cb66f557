using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Moteur.Breakdown;
using Moteur.Productions;
using Moteur.Scripts;
using Moteur.Server.Storage;

namespace Moteur.Server.Breakdown;

internal sealed class ElementMap : IEntityTypeConfiguration<Element>
{
    public void Configure(EntityTypeBuilder<Element> element)
    {
        element.Property(e => e.Id).ValueGeneratedNever();
        element.Property(e => e.Version).IsConcurrencyToken();
        element.Property(e => e.Aliases).IsJson(MoteurJson.Default.IReadOnlyListString);
        element.HasIndex(e => e.ProductionId);
        element.HasOne<Production>().WithMany().HasForeignKey(e => e.ProductionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TagMap : IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Tag> tag)
    {
        tag.Property(t => t.Id).ValueGeneratedNever();
        tag.HasIndex(t => t.SceneId);
        tag.HasIndex(t => t.ElementId);
        tag.Property(t => t.Span).IsJson(MoteurJson.Default.TextSpan!);
        tag.HasOne<Scene>().WithMany().HasForeignKey(t => t.SceneId).OnDelete(DeleteBehavior.Cascade);
        tag.HasOne<Element>().WithMany().HasForeignKey(t => t.ElementId).OnDelete(DeleteBehavior.Cascade);
    }
}
