using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Moteur.People;

namespace Moteur.Server.Accounts;

/// <summary>Someone who may sign in. There is no open registration: accounts come from the first start and from invitations.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    public string Name { get; set; } = "";

    /// <summary>When the person first came in (UTC); null while only invited.</summary>
    public DateTimeOffset? FirstSignIn { get; set; }

    public AccountView View() => new(new(Id), Name, Email ?? "", PasswordHash is not null);
}

/// <summary>A link that signs a person in once, without a password.</summary>
internal sealed class SignInLink
{
    /// <summary>SHA-256 of the token in the link: the database alone opens no account.</summary>
    public required byte[] Hash { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset Expires { get; init; }

    /// <summary>When it was used; null while it still works.</summary>
    public DateTimeOffset? Used { get; set; }
}

internal sealed class AccountMap : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account) =>
        account.HasIndex(a => a.NormalizedEmail).HasDatabaseName("EmailIndex").IsUnique();
}

internal sealed class SignInLinkMap : IEntityTypeConfiguration<SignInLink>
{
    public void Configure(EntityTypeBuilder<SignInLink> link)
    {
        link.HasKey(l => l.Hash);
        link.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
