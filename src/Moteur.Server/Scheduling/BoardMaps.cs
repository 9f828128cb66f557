using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Scripts;

namespace Moteur.Server.Scheduling;

internal sealed class BoardMap : IEntityTypeConfiguration<Board>
{
    private const string BoardKey = "BoardId";

    public void Configure(EntityTypeBuilder<Board> board)
    {
        board.Property(b => b.Id).ValueGeneratedNever();
        board.Property(b => b.Version).IsConcurrencyToken();
        board.HasIndex(b => b.ProductionId).IsUnique();
        board.HasOne<Production>().WithMany().HasForeignKey(b => b.ProductionId).OnDelete(DeleteBehavior.Cascade);
        board.HasMany(b => b.Days).WithOne().HasForeignKey(BoardKey).IsRequired().OnDelete(DeleteBehavior.Cascade);
        board.HasMany(b => b.Strips).WithOne().HasForeignKey(BoardKey).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class BoardDayMap : IEntityTypeConfiguration<BoardDay>
{
    public void Configure(EntityTypeBuilder<BoardDay> day) => day.Property(d => d.Id).ValueGeneratedNever();
}

internal sealed class StripMap : IEntityTypeConfiguration<Strip>
{
    public void Configure(EntityTypeBuilder<Strip> strip)
    {
        strip.HasKey(s => s.SceneId);
        strip.Property(s => s.SceneId).ValueGeneratedNever();
        strip.HasOne<Scene>().WithOne().HasForeignKey<Strip>(s => s.SceneId).OnDelete(DeleteBehavior.Cascade);
        strip.HasOne<BoardDay>().WithMany().HasForeignKey(s => s.DayId).OnDelete(DeleteBehavior.SetNull);
    }
}
