using FilageFuturs.Tests.Support;
using FilageFuturs.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Accounts;

public abstract class MembersContract : IAsyncLifetime
{
    private Desk _desk = null!;

    private protected Desk Desk => _desk;

    public async Task InitializeAsync()
    {
        _desk = await Furnish();
        await _desk.InitializeAsync();
    }

    /// <summary>The accounts on a database of the test's own.</summary>
    protected abstract Task<Desk> Furnish();

    public Task DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task An_organisation_never_loses_its_last_administrator_while_others_are_in_it()
    {
        var helene = await _desk.Found();
        var ana = await _desk.Joins(helene, "Ana", MemberRole.Facilitator);

        Assert.Equal(AccountRefusal.LastAdministrator, await _desk.Members.Leave(helene));
        Assert.Equal(AccountRefusal.LastAdministrator, await _desk.Members.ChangeRole(helene, helene.Id, MemberRole.Scribe));
        Assert.Equal(AccountRefusal.LastAdministrator, await _desk.Members.Remove(helene, helene.Id));

        Assert.Equal(AccountRefusal.None, await _desk.Members.ChangeRole(helene, ana.Id, MemberRole.Administrator));
        Assert.Equal(AccountRefusal.None, await _desk.Members.Leave(helene));
        Assert.Equal(["Ana"], (await _desk.Members.With(ana)).Select(member => member.Name));
    }

    [Fact]
    public async Task Who_administers_no_more_does_not_come_back_by_an_invitation_of_before()
    {
        var helene = await _desk.Found();
        var ana = await _desk.Joins(helene, "Ana", MemberRole.Administrator);
        var kept = (await _desk.Invitations.Invite(ana, MemberRole.Administrator))!.Value;

        Assert.Equal(AccountRefusal.None, await _desk.Members.ChangeRole(helene, ana.Id, MemberRole.Facilitator));

        Assert.Null(await _desk.Invitations.Find(kept));
    }

    [Fact]
    public async Task Two_administrators_who_leave_at_once_do_not_both_go()
    {
        var helene = await _desk.Found();
        var ana = await _desk.Joins(helene, "Ana", MemberRole.Administrator);
        await _desk.Joins(helene, "Bilal", MemberRole.Facilitator);

        var answers = await Task.WhenAll(_desk.Members.Leave(helene), _desk.Members.Leave(ana));

        Assert.Single(answers, AccountRefusal.None);
        Assert.Single(answers, AccountRefusal.LastAdministrator);
    }

    [Fact]
    public async Task Nobody_but_an_administrator_changes_anybody()
    {
        var helene = await _desk.Found();
        var ana = await _desk.Joins(helene, "Ana", MemberRole.Facilitator);

        Assert.Equal(AccountRefusal.NotAdministrator, await _desk.Members.ChangeRole(ana, ana.Id, MemberRole.Administrator));
        Assert.Equal(AccountRefusal.NotAdministrator, await _desk.Members.Remove(ana, helene.Id));
        Assert.Equal(AccountRefusal.UnknownMember, await _desk.Members.ChangeRole(helene, ana.Id, MemberRole.None));
        Assert.Equal(AccountRefusal.UnknownMember, await _desk.Members.ChangeRole(helene, ana.Id, (MemberRole)9));
        Assert.Equal(AccountRefusal.UnknownMember, await _desk.Members.Remove(helene, "personne"));
    }

    [Fact]
    public async Task Whoever_administers_removes_others_and_never_themselves()
    {
        var helene = await _desk.Found();
        var ana = await _desk.Joins(helene, "Ana", MemberRole.Administrator);

        Assert.Equal(AccountRefusal.OwnAccount, await _desk.Members.Remove(helene, helene.Id));
        Assert.Equal(AccountRefusal.None, await _desk.Members.Remove(helene, ana.Id));
        Assert.Equal(["Helene"], (await _desk.Members.With(helene)).Select(member => member.Name));
    }

    [Fact]
    public async Task A_role_is_read_where_it_is_kept_whatever_the_cookie_remembers()
    {
        var helene = await _desk.Found();
        var ana = await _desk.Joins(helene, "Ana", MemberRole.Facilitator);
        var person = Signed.Signs(ana);

        await _desk.Members.ChangeRole(helene, ana.Id, MemberRole.Scribe);
        Assert.False((await _desk.Members.Of(person))!.MayFacilitate);
        await _desk.Members.Remove(helene, ana.Id);
        Assert.Null(await _desk.Members.Of(person));
    }

    [Fact]
    public async Task A_role_that_changed_stays_so_whatever_was_being_written_of_that_account()
    {
        var helene = await _desk.Found();
        var karim = await _desk.Joins(helene, "Karim", MemberRole.Administrator);
        await using var request = _desk.Request();
        var accounts = request.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var before = (await accounts.FindByIdAsync(karim.Id))!;

        await _desk.Members.ChangeRole(helene, karim.Id, MemberRole.Scribe);
        before.Name = "Karim B.";
        var written = await accounts.UpdateAsync(before);

        Assert.False(written.Succeeded);
        Assert.Equal(MemberRole.Scribe, (await _desk.Members.With(helene)).Single(member => member.Id == karim.Id).Role);
    }

    [Fact]
    public async Task Whoever_is_alone_goes_with_their_organisation_and_the_first_link_comes_back()
    {
        var helene = await _desk.Found();

        Assert.Equal(AccountRefusal.None, await _desk.Members.Leave(helene));

        await using var db = await _desk.Open();
        Assert.Empty(db.Organisations);
        await _desk.Restarts();
        Assert.NotNull(await _desk.Invitations.Find((await _desk.Founding.Key)!.Value));
    }
}

public sealed class MembersTests : MembersContract
{
    protected override Task<Desk> Furnish() => Task.FromResult(new Desk());

    [Fact]
    public async Task The_address_of_an_account_that_is_gone_is_in_no_file_of_the_accounts()
    {
        var helene = await Desk.Found();
        var ana = await Desk.Joins(helene, "Ana", MemberRole.Facilitator);
        Assert.True(Desk.Holds(ana.Email!));
        await Desk.Tidying.StartAsync(CancellationToken.None);

        Assert.Equal(AccountRefusal.None, await Desk.Members.Remove(helene, ana.Id));

        for (var look = 0; Desk.Holds(ana.Email!); look++)
        {
            Assert.True(look < 500, "The address never went.");
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        Assert.True(Desk.Holds(helene.Email!));
        await Desk.Tidying.StopAsync(CancellationToken.None);
    }
}

public sealed class SharedMembersTests(Postgres server) : MembersContract, IClassFixture<Postgres>
{
    protected override async Task<Desk> Furnish() =>
        new("--EventLog:Store=postgres", $"--Postgres:Connection={await server.Database()}");

    [Fact]
    public async Task The_server_gives_back_the_rows_of_accounts_that_are_gone()
    {
        await Desk.Tidying.StartAsync(CancellationToken.None);
        await using var db = await Desk.Open();

        var vacuums = db.Database.SqlQuery<long>(
            $"""select vacuum_count as "Value" from pg_stat_user_tables where relname = 'accounts'""");
        for (var look = 0; await vacuums.SingleAsync() == 0; look++)
        {
            Assert.True(look < 500, "The table was never tidied.");
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        await Desk.Tidying.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_database_that_was_away_for_a_moment_costs_nobody_an_error()
    {
        var helene = await Desk.Found();
        var ana = await Desk.Joins(helene, "Ana", MemberRole.Facilitator);

        await server.ComeBack();
        Assert.Equal(2, (await Desk.Members.With(helene)).Length);
        await server.ComeBack();
        Assert.Equal(AccountRefusal.None, await Desk.Members.ChangeRole(helene, ana.Id, MemberRole.Scribe));
    }
}
