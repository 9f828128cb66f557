using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Moteur.Productions;
using Moteur.Scripts;
using Moteur.Server.Storage;

namespace Moteur.Server.Scripts;

internal sealed class ScriptMap : IEntityTypeConfiguration<Script>
{
    public void Configure(EntityTypeBuilder<Script> script)
    {
        script.Property(s => s.Id).ValueGeneratedNever();
        script.Property(s => s.Version).IsConcurrencyToken();

        // No two scripts of a production hold one place: two imports at the same moment cannot both land.
        script.HasIndex(s => new { s.ProductionId, s.Position }).IsUnique();
        script.Property(s => s.Versions).IsJson(MoteurJson.Default.IReadOnlyListFilmVersion);
        script.HasOne<Production>().WithMany().HasForeignKey(s => s.ProductionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SceneMap : IEntityTypeConfiguration<Scene>
{
    public void Configure(EntityTypeBuilder<Scene> scene)
    {
        scene.Property(s => s.Id).ValueGeneratedNever();
        scene.Property(s => s.Version).IsConcurrencyToken();
        scene.HasIndex(s => new { s.ProductionId, s.Position });
        scene.HasOne<Script>().WithMany().HasForeignKey(s => s.ScriptId).OnDelete(DeleteBehavior.Cascade);
        scene.HasMany(s => s.Roles).WithOne().HasForeignKey(r => r.SceneId).OnDelete(DeleteBehavior.Cascade);
        scene.HasOne(s => s.Text).WithOne().HasForeignKey<SceneText>(t => t.SceneId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SceneRoleMap : IEntityTypeConfiguration<SceneRole>
{
    public void Configure(EntityTypeBuilder<SceneRole> presence)
    {
        presence.HasKey(r => new { r.SceneId, r.RoleId });
        presence.HasOne<Role>().WithMany().HasForeignKey(r => r.RoleId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SceneTextMap : IEntityTypeConfiguration<SceneText>
{
    public void Configure(EntityTypeBuilder<SceneText> text)
    {
        text.HasKey(t => t.SceneId);
        text.Property(t => t.SceneId).ValueGeneratedNever();
        text.Property(t => t.Paragraphs).IsJson(MoteurJson.Default.IReadOnlyListScriptParagraph);
    }
}

internal sealed class RoleMap : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> role)
    {
        role.ToTable("Roles");
        role.Property(r => r.Id).ValueGeneratedNever();
        role.Property(r => r.Version).IsConcurrencyToken();
        role.HasIndex(r => r.ProductionId);
        role.HasOne<Production>().WithMany().HasForeignKey(r => r.ProductionId).OnDelete(DeleteBehavior.Cascade);
    }
}
