using FilageFuturs.Tests.Support;
using FilageFuturs.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FilageFuturs.ComponentTests.Accounts;

public abstract class InvitationContract : IAsyncLifetime
{
    private Desk _desk = null!;

    public async Task InitializeAsync()
    {
        _desk = await Furnish();
        await _desk.InitializeAsync();
    }

    /// <summary>The accounts on a database of the test's own.</summary>
    protected abstract Task<Desk> Furnish();

    public Task DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task The_first_link_makes_the_organisation_and_its_administrator_once()
    {
        var key = (await _desk.Founding.Key)!.Value;

        var helene = await _desk.Found();

        Assert.Equal(MemberRole.Administrator, helene.Role);
        Assert.Equal("Les Écluses", (await _desk.Members.OrganisationOf(helene)).Name);
        Assert.Null(await _desk.Invitations.Find(key));
        Assert.Null((await _desk.Accept(key, "Wafa")).Account);
    }

    [Fact]
    public async Task A_start_prints_the_same_first_link_until_it_is_too_old()
    {
        var first = (await _desk.Founding.Key)!.Value;
        _desk.Time.Advance(Invitation.Life - TimeSpan.FromSeconds(1));
        await _desk.Restarts();
        Assert.Equal(first, await _desk.Founding.Key);

        _desk.Time.Advance(TimeSpan.FromSeconds(1));
        await _desk.Restarts();

        Assert.NotEqual(first, await _desk.Founding.Key);
        Assert.Null(await _desk.Invitations.Find(first));
        Assert.NotNull(await _desk.Invitations.Find((await _desk.Founding.Key)!.Value));
    }

    [Fact]
    public async Task A_first_link_that_the_keys_of_the_house_no_longer_open_gives_way_to_another()
    {
        var lost = (await _desk.Founding.Key)!.Value;
        await using (var db = await _desk.Open())
        {
            (await db.Invitations.SingleAsync()).Sealed = "illisible";
            await db.SaveChangesAsync();
        }

        await _desk.Restarts();

        Assert.Null(await _desk.Invitations.Find(lost));
        Assert.NotNull(await _desk.Invitations.Find((await _desk.Founding.Key)!.Value));
    }

    [Fact]
    public async Task The_first_link_is_nowhere_to_be_read_in_the_accounts()
    {
        await using var db = await _desk.Open();
        var kept = await db.Invitations.SingleAsync();

        Assert.DoesNotContain((await _desk.Founding.Key)!.Value.Text, kept.Sealed!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_makes_one_account_with_its_role()
    {
        var helene = await _desk.Found();
        var secret = (await _desk.Invitations.Invite(helene, MemberRole.Scribe))!.Value;

        var (wafa, _) = await _desk.Accept(secret, "Wafa");
        var (late, said) = await _desk.Accept(secret, "Tardif");

        Assert.Equal((MemberRole.Scribe, helene.OrganisationId), (wafa!.Role, wafa.OrganisationId));
        Assert.Null(late);
        Assert.NotEmpty(said);
    }

    [Fact]
    public async Task Two_people_who_follow_the_same_link_at_once_make_one_account()
    {
        var helene = await _desk.Found();
        var secret = (await _desk.Invitations.Invite(helene, MemberRole.Facilitator))!.Value;

        var came = await Task.WhenAll(_desk.Accept(secret, "Ana"), _desk.Accept(secret, "Bilal"));

        Assert.Single(came, one => one.Account is not null);
        Assert.Equal(2, (await _desk.Members.With(helene)).Length);
    }

    [Fact]
    public async Task An_invitation_lasts_seven_days()
    {
        var secret = (await _desk.Invitations.Invite(await _desk.Found(), MemberRole.Facilitator))!.Value;

        _desk.Time.Advance(Invitation.Life - TimeSpan.FromSeconds(1));
        Assert.NotNull(await _desk.Invitations.Find(secret));

        _desk.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await _desk.Invitations.Find(secret));
        Assert.Null((await _desk.Accept(secret, "Ana")).Account);
    }

    [Fact]
    public async Task An_account_that_could_not_be_made_leaves_the_invitation_as_it_was()
    {
        var secret = (await _desk.Invitations.Invite(await _desk.Found(), MemberRole.Facilitator))!.Value;

        Assert.Null((await _desk.Accept(secret, "Ana", "trop court")).Account);
        Assert.Null((await _desk.Accept(secret, "Helene")).Account);
        Assert.NotNull((await _desk.Accept(secret, "Ana")).Account);
    }

    [Fact]
    public async Task A_secret_is_in_the_link_alone()
    {
        var secret = (await _desk.Invitations.Invite(await _desk.Found(), MemberRole.Facilitator))!.Value;

        await using var db = await _desk.Open();
        var kept = await db.Invitations.SingleAsync();

        Assert.NotEqual(secret.Text, kept.Hash);
        Assert.Equal(secret.Hash, kept.Hash);
        Assert.Null(kept.Sealed);
    }

    [Fact]
    public async Task Only_an_administrator_invites_and_takes_back()
    {
        var helene = await _desk.Found();
        var ana = await _desk.Joins(helene, "Ana", MemberRole.Facilitator);
        var secret = (await _desk.Invitations.Invite(helene, MemberRole.Facilitator))!.Value;
        var sent = (await _desk.Invitations.Pending(helene)).Single();

        Assert.Null(await _desk.Invitations.Invite(ana, MemberRole.Administrator));
        await _desk.Invitations.TakeBack(ana, sent.Id);
        Assert.NotNull(await _desk.Invitations.Find(secret));
        await _desk.Invitations.TakeBack(helene, sent.Id);
        Assert.Null(await _desk.Invitations.Find(secret));
    }
}

public sealed class InvitationTests : InvitationContract
{
    protected override Task<Desk> Furnish() => Task.FromResult(new Desk());
}

public sealed class SharedInvitationTests(Postgres server) : InvitationContract, IClassFixture<Postgres>
{
    protected override async Task<Desk> Furnish() =>
        new("--EventLog:Store=postgres", $"--Postgres:Connection={await server.Database()}");
}
