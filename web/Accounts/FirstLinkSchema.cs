using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FilageFuturs.Web.Accounts;

/// <summary>The first link is read again at each start, sealed: nodes that share the accounts print the same.</summary>
[DbContext(typeof(AccountsDb))]
[Migration("20261126000001_FirstLink")]
internal sealed class FirstLinkSchema : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("Sealed", "invitations", nullable: true);
}
