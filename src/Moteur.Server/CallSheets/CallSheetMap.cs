using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Moteur.CallSheets;
using Moteur.Productions;
using Moteur.Server.Storage;

namespace Moteur.Server.CallSheets;

internal sealed class CallSheetMap : IEntityTypeConfiguration<CallSheet>
{
    public void Configure(EntityTypeBuilder<CallSheet> sheet)
    {
        sheet.Property(s => s.Id).ValueGeneratedNever();
        sheet.Property(s => s.Version).IsConcurrencyToken();
        sheet.Property(s => s.RoleCalls).IsJson(MoteurJson.Default.IReadOnlyListRoleCall);

        // No foreign key to the day: a day that is removed and brought back by an undo finds its call sheet again.
        sheet.HasIndex(s => s.DayId).IsUnique();
        sheet.HasOne<Production>().WithMany().HasForeignKey(s => s.ProductionId).OnDelete(DeleteBehavior.Cascade);
    }
}
