using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace FilageFuturs.Web.Accounts;

/// <summary>Accounts, organisations, invitations and adopted sessions. A person without an account never reaches it.</summary>
internal sealed class AccountsDb(DbContextOptions<AccountsDb> options) : IdentityUserContext<Account>(options)
{
    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Adoption> Adoptions => Set<Adoption>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        // No external sign-in, no telephone: what is not asked has no column.
        builder.Ignore<IdentityUserClaim<string>>();
        builder.Ignore<IdentityUserLogin<string>>();
        builder.Ignore<IdentityUserToken<string>>();
        builder.Entity<Account>(account =>
        {
            account.ToTable("accounts");
            account.Ignore(one => one.PhoneNumber);
            account.Ignore(one => one.PhoneNumberConfirmed);
            account.HasOne<Organisation>().WithMany().HasForeignKey(one => one.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<IdentityUserPasskey<string>>().ToTable("passkeys");
        builder.Entity<Organisation>().ToTable("organisations");
        builder.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("invitations");
            invitation.HasIndex(one => one.Hash).IsUnique();
            invitation.HasOne<Organisation>().WithMany().HasForeignKey(one => one.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<Adoption>(adoption =>
        {
            adoption.ToTable("adoptions");
            adoption.HasKey(one => new { one.OrganisationId, one.SessionId });
            adoption.HasOne<Organisation>().WithMany().HasForeignKey(one => one.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
