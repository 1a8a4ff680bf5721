using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FilageFuturs.Web.Accounts;

/// <summary>The first tables. Types are left to each database; a test compares them with what the model asks for.</summary>
[DbContext(typeof(AccountsDb))]
[Migration("20261126000000_Accounts")]
internal sealed class AccountsSchema : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        MakeOrganisations(migrationBuilder);
        MakeAccounts(migrationBuilder);
        MakePasskeys(migrationBuilder);
        MakeInvitations(migrationBuilder);
        MakeAdoptions(migrationBuilder);
    }

    private static void MakeOrganisations(MigrationBuilder tables) => tables.CreateTable(
        "organisations",
        table => new
        {
            Id = table.Column<string>(),
            Name = table.Column<string>(),
            CreatedAt = table.Column<DateTimeOffset>(),
        },
        constraints: table => table.PrimaryKey("PK_organisations", row => row.Id));

    private static void MakeAccounts(MigrationBuilder tables)
    {
        tables.CreateTable(
            "accounts",
            table => new
            {
                Id = table.Column<string>(),
                UserName = table.Column<string>(nullable: true, maxLength: 256),
                NormalizedUserName = table.Column<string>(nullable: true, maxLength: 256),
                Email = table.Column<string>(nullable: true, maxLength: 256),
                NormalizedEmail = table.Column<string>(nullable: true, maxLength: 256),
                EmailConfirmed = table.Column<bool>(),
                PasswordHash = table.Column<string>(nullable: true),
                SecurityStamp = table.Column<string>(nullable: true),
                ConcurrencyStamp = table.Column<string>(nullable: true),
                TwoFactorEnabled = table.Column<bool>(),
                LockoutEnd = table.Column<DateTimeOffset>(nullable: true),
                LockoutEnabled = table.Column<bool>(),
                AccessFailedCount = table.Column<int>(),
                Name = table.Column<string>(),
                OrganisationId = table.Column<string>(),
                Role = table.Column<int>(),
                JoinedAt = table.Column<DateTimeOffset>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_accounts", row => row.Id);
                table.ForeignKey(
                    "FK_accounts_organisations", row => row.OrganisationId, "organisations", "Id", onDelete: ReferentialAction.Cascade);
            });
        tables.CreateIndex("EmailIndex", "accounts", "NormalizedEmail");
        tables.CreateIndex("UserNameIndex", "accounts", "NormalizedUserName", unique: true);
    }

    private static void MakePasskeys(MigrationBuilder tables)
    {
        tables.CreateTable(
            "passkeys",
            table => new
            {
                CredentialId = table.Column<byte[]>(maxLength: 1024),
                UserId = table.Column<string>(),
                Data = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_passkeys", row => row.CredentialId);
                table.ForeignKey("FK_passkeys_accounts", row => row.UserId, "accounts", "Id", onDelete: ReferentialAction.Cascade);
            });
        tables.CreateIndex("IX_passkeys_UserId", "passkeys", "UserId");
    }

    private static void MakeInvitations(MigrationBuilder tables)
    {
        tables.CreateTable(
            "invitations",
            table => new
            {
                Id = table.Column<string>(),
                Hash = table.Column<string>(),
                OrganisationId = table.Column<string>(nullable: true),
                Role = table.Column<int>(),
                Until = table.Column<DateTimeOffset>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_invitations", row => row.Id);
                table.ForeignKey(
                    "FK_invitations_organisations", row => row.OrganisationId, "organisations", "Id", onDelete: ReferentialAction.Cascade);
            });
        tables.CreateIndex("IX_invitations_Hash", "invitations", "Hash", unique: true);
    }

    private static void MakeAdoptions(MigrationBuilder tables) => tables.CreateTable(
        "adoptions",
        table => new
        {
            OrganisationId = table.Column<string>(),
            SessionId = table.Column<string>(),
            ProtectedKey = table.Column<string>(),
            At = table.Column<DateTimeOffset>(),
        },
        constraints: table =>
        {
            table.PrimaryKey("PK_adoptions", row => new { row.OrganisationId, row.SessionId });
            table.ForeignKey(
                "FK_adoptions_organisations", row => row.OrganisationId, "organisations", "Id", onDelete: ReferentialAction.Cascade);
        });
}
