using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Moteur.People;
using Moteur.Productions;

namespace Moteur.Server.People;

internal sealed class PersonMap : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.Property(p => p.Id).ValueGeneratedNever();
        person.Property(p => p.Version).IsConcurrencyToken();
        person.HasOne<Production>().WithMany().HasForeignKey(p => p.ProductionId).OnDelete(DeleteBehavior.Cascade);
    }
}
